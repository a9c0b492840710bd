/** What a photo is to be like. */
export interface PhotoSettings {
  readonly width: number;
  readonly height: number;
  readonly type?: 'image/jpeg' | 'image/png';
  /** How it's turned, as Exif counts. */
  readonly orientation?: number;
  /** A text that stands where phones write where a photo was taken. */
  readonly canary?: string;
  /** Can be seen through. */
  readonly isClear?: boolean;
  /** Takes many bytes. */
  readonly isNoisy?: boolean;
  readonly name?: string;
}

/** Colours by which corners are told apart. */
export type Corner = 'red' | 'green' | 'blue' | 'white';

const COLOURS: Readonly<Record<Corner, readonly [number, number, number]>> = {
  red: [230, 20, 20],
  green: [20, 160, 20],
  blue: [20, 20, 230],
  white: [255, 255, 255],
};

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** Exif with a turn and a text, and the same text as XMP. */
function metadata(orientation: number, canary: string): number[] {
  const segment = (content: number[]) => [
    0xff,
    0xe1,
    (content.length + 2) >> 8,
    (content.length + 2) & 255,
    ...content,
  ];
  const entry = [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  return [
    ...segment([...ascii('Exif\0\0II*\0'), 8, 0, 0, 0, ...entry, ...ascii(canary)]),
    ...segment(ascii(`http://ns.adobe.com/xap/1.0/\0${canary}`)),
  ];
}

/** Makes a photo whose corners are red, green, blue and white before it's turned. */
export async function photo({
  width,
  height,
  type = 'image/jpeg',
  orientation = 1,
  canary = '',
  isClear = false,
  isNoisy = false,
  name = type === 'image/png' ? '截图.png' : '照片.jpg',
}: PhotoSettings): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const draw = (colour: Corner, x: number, y: number) => {
    context.fillStyle = `rgb(${COLOURS[colour].join()})`;
    context.fillRect((x * width) / 2, (y * height) / 2, width / 2, height / 2);
  };
  if (!isClear) {
    draw('red', 0, 0);
    draw('green', 1, 0);
    draw('blue', 0, 1);
    draw('white', 1, 1);
  }
  if (isNoisy) {
    const image = context.getImageData(0, 0, width, height);
    // The same each time.
    let seed = 1;
    for (let index = 0; index < image.data.length; index += 1) {
      seed = (seed * 48271) % 2147483647;
      if (index % 4 !== 3) image.data[index] = ((image.data[index] ?? 0) + (seed % 120)) / 1.5;
    }
    context.putImageData(image, 0, 0);
  }
  const blob = (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95))) as Blob;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (type === 'image/png') {
    const text = [...ascii(`Comment\0${canary}`)];
    const chunk = [0, 0, 0, text.length, ...ascii('tEXt'), ...text, 0, 0, 0, 0];
    return new File([bytes.slice(0, 33), new Uint8Array(chunk), bytes.slice(33)], name, { type });
  }
  return new File([bytes.slice(0, 2), new Uint8Array(metadata(orientation, canary)), bytes.slice(2)], name, { type });
}

/** What a picture shows in its corners as browsers turn it: top left, top right, bottom left, bottom right. */
export async function cornersOf(
  blob: Blob,
  inset = 0.1,
): Promise<{ width: number; height: number; corners: readonly Corner[] }> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  URL.revokeObjectURL(image.src);
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number): Corner => {
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data;
    const far = ([r2, g2, b2]: readonly [number, number, number]) =>
      Math.abs(r - r2) + Math.abs(g - g2) + Math.abs(b - b2);
    const [[nearest] = ['white' as Corner]] = (
      Object.entries(COLOURS) as [Corner, readonly [number, number, number]][]
    ).sort(([, one], [, other]) => far(one) - far(other));
    return nearest;
  };
  const [near, away] = [inset, 1 - inset];
  return { width, height, corners: [at(near, near), at(away, near), at(near, away), at(away, away)] };
}
