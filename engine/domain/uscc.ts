import { normaliseCode, type ObjectId } from './object-id.ts';

/** GB 32100-2015: no I, O, S, V, Z. The place in this text is the character's value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-Z]{18}$/u;
const DISTRICT_PART = /^\d{6}$/u;

/** A unified social credit code (统一社会信用代码) as written into the roster, and what is to be said about it. */
export interface UsccReading {
  readonly code: ObjectId;
  /** False: a wrong check character, or characters the standard does not know. Flagged, never repaired. */
  readonly conforms: boolean;
  /** True where the text was written otherwise: small letters, full-width letters, spaces. */
  readonly respelled: boolean;
}

/** undefined where the text, normalised, is not 18 digits and capitals. */
export function parseUscc(text: string): UsccReading | undefined {
  const code = normaliseCode(text);
  if (!SHAPE.test(code)) return undefined;
  return { code: code as ObjectId, conforms: conformsToStandard(code), respelled: code !== text };
}

/**
 * The 18th character for the first 17 (GB 32100-2015: weights 3^(i−1) mod 31); undefined where one of
 * the 17 is not in the alphabet. Some codes were really issued with another one.
 */
export function usccCheckCharacter(first17: string): string | undefined {
  let [sum, weight] = [0, 1];
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length];
}

function conformsToStandard(code: string): boolean {
  return DISTRICT_PART.test(code.slice(2, 8)) && usccCheckCharacter(code.slice(0, 17)) === code[17];
}
