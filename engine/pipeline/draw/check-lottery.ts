import type { LotteryName } from '../../domain/draw-seed.ts';

/** Zones of a draw's numbers: how many are drawn, from 01 up to `of`. */
const ZONES: Readonly<Record<LotteryName, readonly { readonly drawn: number; readonly of: number }[]>> = {
  kl8: [{ drawn: 20, of: 80 }],
  ssq: [
    { drawn: 6, of: 33 },
    { drawn: 1, of: 16 },
  ],
  dlt: [
    { drawn: 5, of: 35 },
    { drawn: 2, of: 12 },
  ],
};

/** Whether the numbers are a possible result: two digits each, ascending, joined by `,`, zones by `+`. */
export function checkLotteryNumbers(name: LotteryName, numbers: string): boolean {
  const zones = numbers.split('+').map((zone) => zone.split(','));
  const expected = ZONES[name];
  return (
    zones.length === expected.length && expected.every((zone, index) => isZone(zones[index] ?? [], zone))
  );
}

function isZone(numbers: readonly string[], { drawn, of }: { drawn: number; of: number }): boolean {
  const ascending = numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? '') < number);
  const inRange = numbers.every(
    (number) => /^\d\d$/u.test(number) && Number(number) >= 1 && Number(number) <= of,
  );
  return numbers.length === drawn && ascending && inRange;
}
