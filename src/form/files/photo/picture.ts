/** A photo taken apart: what shows its picture, without what says where, when and with what it was taken. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png';
  /** As it is stored, before it's turned. */
  readonly width: number;
  readonly height: number;
  /** How it must be turned to stand upright: 1 to 8, as Exif counts. */
  readonly orientation: number;
  /** Channels of colour; 0 where that isn't known. */
  readonly channels: number;
  /** The picture alone, without a word on how it is turned. */
  readonly parts: readonly BlobPart[];
  /** Whether something was left out. */
  readonly isStripped: boolean;
  /** Whether its end is there. */
  readonly isWhole: boolean;
}

/** Bytes from one place to another, without a copy. */
export type Bytes = Uint8Array<ArrayBuffer>;
