// Making nodes. Text is always text.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes (`undefined` leaves one out) and children (falsy ones are left out). */
export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const name in attributes) if (attributes[name] !== undefined) node.setAttribute(name, attributes[name]);
  node.append(...children.filter(Boolean));
  return node;
}

/** The same for drawings. */
export function draw(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  node.append(...children.filter(Boolean));
  return node;
}

const RING = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const PATHS = {
  warning: 'M12 3L2 21h20zM12 10v5M12 18h0',
  none: `${RING}M8 12h8`,
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  plug: 'M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v4',
  cloudOff: 'M7 19h10a4 4 0 0 0 1-8 6 6 0 0 0-11-1 5 5 0 0 0 0 9zM3 3l18 18',
  clock: `${RING}M12 7v5l4 2`,
  info: `${RING}M12 11v6M12 7h0`,
  check: `${RING}M8 12l3 3 5-6`,
  stop: `${RING}M9 9l6 6M15 9l-6 6`,
  move: `${RING}M8 12h8M13 9l3 3-3 3`,
  chevron: 'M9 5l7 7-7 7',
  found: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h6',
  notSelected: 'M4 4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3M4 7V4',
};
const drawn = new Map();

/** A line drawing beside a word; made once, then copied. */
export function icon(name) {
  let svg = drawn.get(name);
  if (!svg) {
    svg = draw('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, draw('path', { d: PATHS[name] }));
    drawn.set(name, svg);
  }
  return svg.cloneNode(true);
}
