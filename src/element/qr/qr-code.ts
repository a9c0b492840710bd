import { toSvgPath } from 'lean-qr/extras/svg';
import { correction, generate } from 'lean-qr/nano';

/** White modules around a code; with fewer, scanners take what stands beside it for a part of it (GB/T 18284, ISO/IEC 18004). */
export const QUIET_ZONE = 4;
/** Smallest edge on a screen, in CSS px, and smallest module: a long text makes a larger picture, not finer squares. */
const SMALLEST_EDGE = 240;
const SMALLEST_MODULE = 5;

/** A QR code: dark and light modules. */
export interface QrCode {
  /** Modules on one edge, without the quiet zone. */
  readonly size: number;
  /** Whether a module is dark; outside the code none is. */
  get(x: number, y: number): boolean;
}

/** The code of a text; level M, which survives a fold and a stamp of ink. */
export const qrCode = (text: string): QrCode => generate(text, { minCorrectionLevel: correction.M });

/** Modules on one edge with the quiet zone. */
export const wholeSize = ({ size }: QrCode): number => size + 2 * QUIET_ZONE;

/** Pixels of one module on a screen; whole ones, so that no edge is blurred. */
export const moduleWidth = (code: QrCode): number =>
  Math.max(SMALLEST_MODULE, Math.ceil(SMALLEST_EDGE / wholeSize(code)));

/** What is needed to draw a code as vectors: black outlines on white, the quiet zone within. */
export interface QrOutline {
  readonly viewBox: string;
  readonly path: string;
  /** The white square below, as a path too. */
  readonly ground: string;
}

/** A code as vectors. */
export function qrOutline(code: QrCode): QrOutline {
  const whole = wholeSize(code);
  const corner = `${-QUIET_ZONE} ${-QUIET_ZONE}`;
  return {
    viewBox: `${corner} ${whole} ${whole}`,
    path: toSvgPath(code),
    ground: `M${corner}h${whole}v${whole}h-${whole}z`,
  };
}
