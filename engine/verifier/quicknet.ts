import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fromHex } from './bytes.ts';
import { digest } from './digest.ts';

/** Whether drand's network signed this round; its key is this program's, never the bundle's (draw.md §7). */
export function isSigned(round: number, signature: Uint8Array): boolean {
  const message = new Uint8Array(8);
  let left = round;
  for (let i = 7; i >= 0; i -= 1) {
    message[i] = left % 256;
    left = Math.floor(left / 256);
  }
  const scheme = bls12_381.shortSignatures;
  try {
    return scheme.verify(signature, scheme.hash(digest(message), SUITE), fromHex(QUICKNET_KEY));
  } catch {
    // Not a point of the curve at all.
    return false;
  }
}

const SUITE = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const QUICKNET_KEY = [
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451',
  '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
].join('');
