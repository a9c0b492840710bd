import SignaturePad, { type PointGroup } from 'signature_pad';

/** What was written, in units of the pad's width. */
type Strokes = readonly PointGroup[];

/** Height of the pad, in its width. */
const RATIO = 1 / 2;
/** Widths of the picture that are tried until it's small enough; the last one always is. */
const PICTURE_WIDTHS = [800, 600, 450, 300];
/** So much ink, in widths of the pad, is the least that a name can be. */
const LEAST_INK = 0.15;

const scaled = (strokes: Strokes, factor: number): PointGroup[] =>
  strokes.map((group) => ({
    ...group,
    minWidth: group.minWidth * factor,
    maxWidth: group.maxWidth * factor,
    dotSize: group.dotSize * factor,
    points: group.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
  }));

const inkOf = (strokes: Strokes): number => {
  let length = 0;
  for (const { points } of strokes)
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before) length += Math.hypot(point.x - before.x, point.y - before.y);
    });
  return length;
};

/**
 * A canvas to write on. Keeps what was written when its size changes (a phone is turned, a page zoomed), black on white whatever the colours of the
 * page, because it becomes a picture on paper.
 */
export class Pad {
  private readonly pad: SignaturePad;
  private readonly sizes: ResizeObserver;
  private picture: ImageBitmap | undefined;
  private width = 0;
  private ratio = 0;

  /** @param changed something was written, or taken back */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly changed: () => void,
  ) {
    this.pad = new SignaturePad(canvas, { backgroundColor: '#fff', penColor: '#000', minWidth: 1, maxWidth: 3 });
    this.pad.addEventListener('endStroke', this.handleEnd);
    this.pad.addEventListener('beginStroke', this.handleBegin);
    this.sizes = new ResizeObserver(this.fit);
    this.sizes.observe(canvas);
    this.fit();
  }

  /** How many strokes there are. */
  get strokes(): number {
    return this.pad.toData().length;
  }

  /** Whether a picture stands there instead. */
  get hasPicture(): boolean {
    return !!this.picture;
  }

  /** Whether there is too little to be a name. */
  get isFaint(): boolean {
    return !this.picture && inkOf(this.pad.toData()) < this.width * LEAST_INK;
  }

  /** Takes the last stroke back, or the picture. */
  undo(): void {
    if (this.picture) return this.clear();
    this.pad.fromData(this.pad.toData().slice(0, -1));
    this.changed();
  }

  clear(): void {
    this.dropPicture();
    this.pad.clear();
    this.changed();
  }

  /** Puts a picture of a signature in the place of what was written. */
  show(picture: ImageBitmap): void {
    this.dropPicture();
    this.pad.clear();
    this.picture = picture;
    this.drawPicture();
    this.changed();
  }

  /** What stands there as PNG, in at most so many bytes; nothing where the browser gives none. */
  async toPng(most: number): Promise<Blob | undefined> {
    for (const width of PICTURE_WIDTHS) {
      const picture = document.createElement('canvas');
      picture.width = width;
      picture.height = width * RATIO;
      picture.getContext('2d')?.drawImage(this.canvas, 0, 0, picture.width, picture.height);
      const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'));
      if (blob && blob.size <= most) return blob;
    }
    return undefined;
  }

  /** Nothing of what was written stays. */
  dispose(): void {
    this.sizes.disconnect();
    this.pad.removeEventListener('endStroke', this.handleEnd);
    this.pad.removeEventListener('beginStroke', this.handleBegin);
    this.dropPicture();
    this.pad.clear();
    this.pad.off();
  }

  /** Whoever begins to write doesn't want the picture any more. */
  private readonly handleBegin = (): void => {
    if (!this.picture) return;
    this.dropPicture();
    this.pad.clear();
  };

  /** The library draws a curve as soon as it knows the point after it, thus never the last one: a short stroke would be a dot. */
  private readonly handleEnd = (): void => {
    const strokes = this.pad.toData();
    const points = strokes[strokes.length - 1]?.points;
    const end = points?.[points.length - 1];
    if (points && end && points.length > 1) points.push({ ...end });
    this.pad.fromData(strokes);
    this.changed();
  };

  private readonly fit = (): void => {
    const { canvas, pad } = this;
    // Of the box on the screen, as that is where pointers are said to be, also when the page is scaled.
    const { width } = canvas.getBoundingClientRect();
    const ratio = Math.max(window.devicePixelRatio || 1, 1);
    if (!width || (width === this.width && ratio === this.ratio)) return;
    const strokes = scaled(pad.toData(), this.width ? width / this.width : 1);
    this.width = width;
    this.ratio = ratio;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(width * RATIO * ratio);
    canvas.getContext('2d')?.scale(ratio, ratio);
    pad.fromData(strokes);
    this.drawPicture();
  };

  /** As large as it fits, in the middle. */
  private drawPicture(): void {
    const { picture, width } = this;
    if (!picture) return;
    const height = width * RATIO;
    const factor = Math.min(width / picture.width, height / picture.height);
    const [w, h] = [picture.width * factor, picture.height * factor];
    this.canvas.getContext('2d')?.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  }

  private dropPicture(): void {
    this.picture?.close();
    this.picture = undefined;
  }
}
