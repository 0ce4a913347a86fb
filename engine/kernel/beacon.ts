import { bls12_381 } from '@noble/curves/bls12-381.js';
import { fromHex, sha256 } from './hash.ts';

/** drand's quicknet, scheme bls-unchained-g1-rfc9380: constants of the program, never read from anywhere (draw/v1 §7). */
const GENESIS_MS = 1_692_803_367_000;
const PERIOD_MS = 3_000;
const PUBLIC_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a';
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** When a round of the beacon (公开随机数服务) appears; milliseconds since 1970. Rounds count from 1. */
export function beaconRoundMs(round: number): number {
  return GENESIS_MS + (round - 1) * PERIOD_MS;
}

/** The first round that appears at a moment or later. */
export function beaconRoundFrom(ms: number): number {
  return Math.max(1, Math.ceil((ms - GENESIS_MS) / PERIOD_MS) + 1);
}

/** Whether the beacon signed this round. `signature`: hex; whatever is no signature is none, and nothing throws. */
export function isBeaconSignature(round: number, signature: string): boolean {
  const [bytes, key] = [fromHex(signature), fromHex(PUBLIC_KEY)];
  if (bytes?.length !== 48 || key === undefined || !Number.isSafeInteger(round)) return false;
  const message = new Uint8Array(8);
  new DataView(message.buffer).setBigUint64(0, BigInt(round));
  const { shortSignatures } = bls12_381;
  try {
    return shortSignatures.verify(bytes, shortSignatures.hash(sha256(message), DOMAIN), key);
  } catch {
    return false;
  }
}
