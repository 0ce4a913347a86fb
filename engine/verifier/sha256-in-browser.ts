/**
 * SHA-256 of the bytes (FIPS 180-4), for a page opened from disk: browsers give `crypto.subtle` to secure
 * origins only, and some do not count file:// among them.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = firstRootBits(8, 2);
  const message = pad(bytes);
  for (let offset = 0; offset < message.length; offset += 64) addBlock(state, message, offset);
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  state.forEach((word, i) => {
    view.setUint32(4 * i, word);
  });
  return digest;
}

function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return padded;
}

function addBlock(state: Uint32Array, message: Uint8Array, offset: number): void {
  const words = schedule(message, offset);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] ?? 0) + word;
  });
}

function schedule(message: Uint8Array, offset: number): Int32Array {
  const words = new Int32Array(64);
  const view = new DataView(message.buffer, message.byteOffset + offset, 64);
  for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(4 * i);
  for (let i = 16; i < 64; i += 1) {
    const [w15, w2] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[i] = ((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0;
  }
  return words;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The first 32 bits of the fractional parts of the roots of the first primes, from which SHA-256 starts. */
function firstRootBits(count: number, degree: 2 | 3): Uint32Array {
  const bits = new Uint32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    bits[found] = Number(wholeRoot(BigInt(candidate) << BigInt(32 * degree), degree) & 0xffffffffn);
    found += 1;
  }
  return bits;
}

/** ⌊value^(1/degree)⌋ on integers: floating roots differ in their last bits from browser to browser. */
function wholeRoot(value: bigint, degree: number): bigint {
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** BigInt(degree) <= value) root += bit;
  }
  return root;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

const ROUND_CONSTANTS = firstRootBits(64, 3);
