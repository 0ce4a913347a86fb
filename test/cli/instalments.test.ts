import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommitmentFile, CommittedFrame, CommittedQuota } from '../../engine/domain/draw-commitment.ts';
import type { DrawFile } from '../../engine/domain/draw-result.ts';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

/** Between them two months of the plan go by without a draw: what they owed is due in the next. */
const ROUNDS = [
  { round: '2017-08', cutOff: undefined },
  { round: '2017-10', cutOff: '2017-09-30' },
  { round: '2017-12', cutOff: '2017-11-30' },
] as const;
/** 危险化学品经营单位, all of them within the year, in thirds. */
const WHOLE = 'AJ-02';
const ITEMS = 'config/items/work-safety.yaml';

interface Round {
  readonly commitment: CommitmentFile;
  readonly draw: DrawFile;
}
const year: Round[] = [];
let district: TrialDistrict;

/** A year of the shipped plan in a small district that grows: opened, thrown and drawn on the command line. */
beforeAll(async () => {
  district = await smallDistrict();
  const items = readFileSync(join(district.folder, ITEMS), 'utf8');
  writeFileSync(join(district.folder, ITEMS), items.replace('值: 不低于 20%', '值: 100%'));
  const clerk = (at: string, ...args: readonly string[]) => mustRun(district.as('amr-clerk', at, ...args));
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  for (const [i, { round, cutOff }] of ROUNDS.entries()) {
    if (cutOff !== undefined) {
      await clerk(`${round}-12T09:00`, 'import', 'enterprises', grownRoster(i), '--cut-off', cutOff);
    }
    await clerk(`${round}-15T09:30`, 'open', round, '--people', 'later');
    const digits = `${27_182_818_284 + i}845904523`;
    await clerk(`${round}-15T11:40`, 'seed', '--round', round, '--only-asserted', '--dice', digits);
    await clerk(`${round}-15T11:45`, 'draw', '--round', round);
    year.push(roundOnRecord(round));
  }
});
afterAll(() => district.remove());

/** The roster with so many hundred more of the example's. */
function grownRoster(hundreds: number): string {
  const rowsOf = (path: string) => readFileSync(path, 'utf8').split('\r\n').filter(Boolean);
  const own = rowsOf(join(district.folder, '检查对象名录.csv'));
  const others = rowsOf(`${EXAMPLES}rosters/检查对象名录.csv`).filter((row) => !own.includes(row));
  const path = join(district.folder, `名录${hundreds}.csv`);
  writeFileSync(path, [...own, ...others.slice(-100 * hundreds)].join('\r\n'));
  return path;
}

/** The record has who is drawn unannounced too. */
function roundOnRecord(round: string): Round {
  const lines = readFileSync(join(district.folder, `data/records/rounds/${round}.jsonl`), 'utf8').split('\n');
  const records = lines.filter(Boolean).map((line) => JSON.parse(line));
  const proof = join(district.folder, `reports/${round}/proof/commitment.json`);
  return {
    commitment: JSON.parse(readFileSync(proof, 'utf8')),
    draw: records.find(({ kind }) => kind === 'drawn').body,
  };
}

function drawnIn({ draw }: Round, frame: string): readonly string[] {
  return draw.frames.find((one) => one.frame === frame)?.drawn.map(({ id }) => id) ?? [];
}

/** Lower bounds without a cap; the other bounds' arithmetic has its vectors. */
const atLeast = ({ quotas }: CommittedFrame) =>
  quotas.filter(({ bound, cap }) => bound === 'atLeast' && cap === null);

/** max(minimum, ⌈share · Σ ratio·everyone⌉): draw/v1 §2, in whole numbers. */
function dueOf({ quota, minimum, share }: CommittedQuota, { strata }: CommittedFrame): number {
  const fractions = strata
    .filter((one) => one.quota === quota)
    .map(({ ratio, size, done, excluded }) => {
      const [n = 0n, d = 1n] = ratio.split('/').map(BigInt);
      return [n * BigInt(size + done + excluded), d] as const;
    });
  const [n, d] = fractions.reduce(([a, b], [c, e]) => [a * e + c * b, b * e] as const, [0n, 1n] as const);
  const [part = 1n, of = 1n] = share.split('/').map(BigInt);
  return Math.max(minimum, Number((part * n + of * d - 1n) / (of * d)));
}

describe('附件2-9 年度抽查计划: the rounds of a year, one after another', () => {
  const everyFrame = () =>
    year.flatMap((round, i) => round.commitment.frames.map((frame) => ({ i, round, frame })));

  test('nobody is drawn twice for an item, unannounced visits included', () => {
    const frames = new Set(everyFrame().map(({ frame }) => frame.frame));
    for (const frame of frames) {
      const ids = year.flatMap((round) => drawnIn(round, frame));
      expect([frame, new Set(ids).size]).toEqual([frame, ids.length]);
    }
    const unannounced = everyFrame().filter(({ frame }) => frame.tickets === 'blind');
    expect(unannounced.some(({ i, round, frame }) => i > 0 && drawnIn(round, frame.frame).length > 0)).toBe(
      true,
    );
  });

  test('whoever was drawn counts as done in every later round, and nobody else does', () => {
    for (const { i, frame } of everyFrame()) {
      const before = year.slice(0, i).flatMap((round) => drawnIn(round, frame.frame));
      const done = frame.strata.reduce((sum, stratum) => sum + stratum.done, 0);
      expect([frame.frame, i, done]).toEqual([frame.frame, i, before.length]);
    }
  });

  test('by each round what is due by then of those who are there then, months left out made up: no more, no less', () => {
    for (const { i, frame } of everyFrame()) {
      for (const quota of atLeast(frame)) {
        const done = frame.strata
          .filter((one) => one.quota === quota.quota)
          .reduce((sum, one) => sum + one.done, 0);
        const told = [frame.frame, quota.quota, i];
        expect([...told, done + quota.take]).toEqual([...told, Math.max(done, dueOf(quota, frame))]);
      }
    }
  });

  test('by the last round the whole year’s share of every item that is due in it', () => {
    const last = year.at(-1)?.commitment.frames ?? [];
    expect(last.length).toBeGreaterThan(20);
    expect([...new Set(last.flatMap(({ quotas }) => quotas.map(({ share }) => share)))]).toEqual(['1/1']);
    for (const frame of last) {
      const drawn = year.flatMap((round) => drawnIn(round, frame.frame)).length;
      const due = atLeast(frame).reduce((sum, quota) => sum + dueOf(quota, frame), 0);
      expect([frame.frame, drawn >= due]).toEqual([frame.frame, true]);
    }
  });

  test('of an item that asks for all, everybody exactly once, in thirds', () => {
    const sizes = year.map(
      ({ commitment }) => commitment.frames.find(({ frame }) => frame === WHOLE)?.size ?? 0,
    );
    const drawn = year.map((round) => drawnIn(round, WHOLE).length);
    expect(sizes[0]).toBeGreaterThan(5);
    let total = 0;
    for (const [i, count] of drawn.entries()) {
      total += count;
      expect(total).toBe(Math.ceil(((i + 1) * (sizes[i] ?? 0)) / 3));
    }
    expect(total).toBe(sizes.at(-1));
  });
});
