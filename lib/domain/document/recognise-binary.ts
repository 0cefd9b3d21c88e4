import type { BinaryKind } from './import-failure';

/** First bytes of the files that people take for text or upload by mistake. */
const SIGNATURES: readonly [BinaryKind, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['office', [0x50, 0x4b, 0x03, 0x04]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x1f, 0x8b]],
];

/** The type of a file that is not text by its first bytes, or null. */
export function recogniseBinary(bytes: Uint8Array): BinaryKind | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? null;
}

/**
 * Offset of the first control byte of an ASCII-compatible text (all of C0 and DEL but tab, line feed, form feed
 * and carriage return), or -1.
 */
export function findControlByte(bytes: Uint8Array): number {
  return bytes.findIndex(
    (byte) =>
      (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f,
  );
}
