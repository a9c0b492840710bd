/** A photo on its page. */
export interface Page {
  /** A JPEG. */
  readonly bytes: Blob;
  readonly width: number;
  readonly height: number;
  /** As Exif counts. */
  readonly orientation: number;
  readonly channels: number;
}

/** A4 in points, and the margin around a photo. */
const SHORT = 595;
const LONG = 842;
const MARGIN = 20;
/** The tallest page that readers take. */
const TALLEST = 14_400;

/** How the unit square of a picture comes to stand upright in a box of one by one, by Exif's number (ISO 32000-1, 8.3.4). */
const TURNS: readonly (readonly [a: number, b: number, c: number, d: number, x: number, y: number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];

const short = (value: number): string => String(Number(value.toFixed(2)));

/** A page, A4 upright or across; a long strip, such as a screenshot of a talk, gets a page as long as it needs. */
function layOut({ width, height, orientation }: Page): { readonly box: string; readonly content: string } {
  const isAcross = orientation > 4;
  const ratio = isAcross ? width / height : height / width;
  const isLandscape = ratio < 1;
  const pageWidth = isLandscape ? LONG : SHORT;
  const inner = pageWidth - 2 * MARGIN;
  const usual = isLandscape ? SHORT : LONG;
  const pageHeight = ratio > (2 * LONG) / SHORT ? Math.min(TALLEST, Math.ceil(inner * ratio) + 2 * MARGIN) : usual;
  const scale = Math.min(inner, (pageHeight - 2 * MARGIN) / ratio);
  const [w, h] = [scale, scale * ratio];
  const [left, bottom] = [(pageWidth - w) / 2, (pageHeight - h) / 2];
  const [a, b, c, d, x, y] = TURNS[orientation - 1] ?? [1, 0, 0, 1, 0, 0];
  const matrix = [a * w, b * h, c * w, d * h, left + x * w, bottom + y * h].map(short).join(' ');
  return { box: `0 0 ${pageWidth} ${pageHeight}`, content: `q ${matrix} cm /P Do Q` };
}

/** A PDF with a page for each photo; the photos stand in it as they are. The same photos give the same bytes: it holds no time and no number of its own. */
export function pdfOf(pages: readonly Page[]): Blob {
  const parts: BlobPart[] = [];
  const places: number[] = [];
  let length = 0;
  const write = (...pieces: readonly (string | Blob)[]) => {
    for (const piece of pieces) {
      parts.push(piece);
      // Everything that is written as text is ASCII.
      length += typeof piece === 'string' ? piece.length : piece.size;
    }
  };
  const object = (number: number, ...pieces: readonly (string | Blob)[]) => {
    places[number] = length;
    write(`${number} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  const first = (index: number) => 3 + index * 3;
  write('%PDF-1.4\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${first(index)} 0 R`).join(' ')}]>>`);
  pages.forEach((page, index) => {
    const number = first(index);
    const { box, content } = layOut(page);
    object(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Resources<</XObject<</P ${number + 2} 0 R>>>>/Contents ${number + 1} 0 R>>`,
    );
    object(number + 1, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
    object(
      number + 2,
      `<</Type/XObject/Subtype/Image/Width ${page.width}/Height ${page.height}/ColorSpace/${page.channels === 1 ? 'DeviceGray' : 'DeviceRGB'}/BitsPerComponent 8/Filter/DCTDecode/Length ${page.bytes.size}>>\nstream\n`,
      page.bytes,
      '\nendstream',
    );
  });
  const table = length;
  const lines = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  write(
    `xref\n0 ${places.length}\n0000000000 65535 f \n${lines.join('')}`,
    `trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
  );
  return new Blob(parts, { type: 'application/pdf' });
}
