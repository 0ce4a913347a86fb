import type { LotteryName, RecipeStep, Source } from '../domain/draw-seed.ts';
import { parseInstant } from '../kernel/instant.ts';
import { problem } from '../kernel/problem.ts';
import type { RunContext } from './verb.ts';

type Lottery = Extract<RecipeStep, { kind: 'lottery' }>;
type Drawn = Extract<Source, { kind: 'lottery' }>;

const NAMES: Readonly<Record<string, LotteryName>> = {
  快乐8: 'kl8',
  kl8: 'kl8',
  双色球: 'ssq',
  ssq: 'ssq',
  大乐透: 'dlt',
  超级大乐透: 'dlt',
  dlt: 'dlt',
};

/** 彩种 期号 开奖时间, as announced; several parted by `；`. null: refused, and said so. */
export function announcedIn(run: RunContext, text: string | undefined): readonly Lottery[] | null {
  return eachIn(run, text, '快乐8 2026213 2026-08-12T21:30', ([lottery = '', issue = '', ...when]) => {
    const name = NAMES[lottery];
    const at = parseInstant(`${when.join('T')}:00+08:00`) ?? parseInstant(when.join('T'));
    return name === undefined || at === undefined ? undefined : { kind: 'lottery', at, name, issue };
  });
}

/** 彩种 期号 开奖号码, as published: numbers of one digit and in any order are brought into the form of draw/v1 §3. */
export function drawnNumbersIn(run: RunContext, text: string | undefined): readonly Drawn[] | null {
  return eachIn(run, text, '双色球 2026101 03,07,12,18,25,31+09', ([lottery = '', issue = '', ...rest]) => {
    const name = NAMES[lottery];
    const zones = rest.join(' ').split(/[+|]/u);
    const numbers = zones.map((zone) => ascending(zone.match(/[0-9]+/gu) ?? [])).join('+');
    return name === undefined || issue === '' ? undefined : { kind: 'lottery', name, issue, numbers };
  });
}

function eachIn<T>(
  { console }: RunContext,
  text: string | undefined,
  example: string,
  read: (words: readonly string[]) => T | undefined,
): readonly T[] | null {
  if (text === undefined) return [];
  const found: T[] = [];
  for (const part of text.normalize('NFKC').split(/;|。/u)) {
    const one = read(part.trim().split(/\s+/u));
    if (one === undefined) {
      console.refuse([problem('lottery-unreadable', { written: part.trim(), example })]);
      return null;
    }
    found.push(one);
  }
  return found;
}

function ascending(numbers: readonly string[]): string {
  return numbers
    .map((number) => number.padStart(2, '0'))
    .toSorted()
    .join(',');
}
