import { pinyin } from 'pinyin-pro';
import LOOK_ALIKES from './look-alikes.json' with { type: 'json' };

/** A character that sounds or looks the same is a slip of the pen, not another word. */
const SLIP = 0.25;
/** One that sounds the same to many who write it: zh and z, n and l, an and ang. */
const NEAR = 0.5;

/** From 0, the same character, to 1, another one. */
export function characterDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (lookAlikesOf(a).has(b) || soundAlike(a, b, (sound) => sound)) return SLIP;
  return soundAlike(a, b, blurred) ? NEAR : 1;
}

/** The word as pinyin without tones: `抽查比例` → `chouchabili`; what is not Chinese stays. */
export function spelt(word: string): string {
  return [...word].map((character) => readingsOf(character)[0] ?? character).join('');
}

/** Pinyin as people type it: without tone marks, `ü` as `v`. */
export function plainPinyin(text: string): string {
  const letters = text.replace(/[ǖǘǚǜü]/gu, 'v').normalize('NFD');
  return letters.replace(/\p{M}/gu, '').toLowerCase();
}

function soundAlike(a: string, b: string, heard: (sound: string) => string): boolean {
  const sounds = readingsOf(b).map(heard);
  return readingsOf(a).some((sound) => sounds.includes(heard(sound)));
}

const readings = new Map<string, readonly string[]>();

/** Every reading of a Chinese character; none of anything else. */
function readingsOf(character: string): readonly string[] {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const read = /^\p{Script=Han}$/u.test(character)
    ? pinyin(character, { type: 'array', multiple: true, toneType: 'none' }).map(plainPinyin)
    : [];
  // What the dictionary does not know comes back as it was.
  const found = read.filter((sound) => sound !== character);
  readings.set(character, found);
  return found;
}

function blurred(sound: string): string {
  return sound
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/([aei]n)g$/u, '$1');
}

const alike = new Map<string, ReadonlySet<string>>();

function lookAlikesOf(character: string): ReadonlySet<string> {
  const known = alike.get(character);
  if (known !== undefined) return known;
  const found = new Set(
    LOOK_ALIKES.filter((group) => group.includes(character)).flatMap((group) => [...group]),
  );
  alike.set(character, found);
  return found;
}
