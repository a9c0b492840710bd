import { qrCode, qrOutline } from './qr-code.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A code as vectors for a document that is built by hand, such as one for paper. */
export function qrSvg(text: string, document: Document): SVGElement {
  const { viewBox, path, ground } = qrOutline(qrCode(text));
  const part = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = part('svg', { viewBox, 'shape-rendering': 'crispEdges' });
  svg.append(part('path', { fill: '#fff', d: ground }), part('path', { fill: '#000', d: path }));
  return svg;
}
