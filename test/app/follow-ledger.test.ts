import { describe, expect, test } from 'vitest';
import { perform, type UseCase } from '../../engine/app/perform.ts';
import { emptyRound } from '../../engine/domain/draw-round.ts';
import type { RecordDraft, StreamName } from '../../engine/domain/record.ts';
import { canonicalJson } from '../../engine/kernel/canonical-json.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { problem } from '../../engine/kernel/problem.ts';
import { failed, ok } from '../../engine/kernel/result.ts';
import { openRound } from '../../engine/pipeline/draw/open-round.ts';
import { voidDraw } from '../../engine/pipeline/draw/void-draw.ts';
import { siteId } from '../pipeline/draw/sample-frames.ts';
import { openCommand, ROUND } from '../pipeline/draw/sample-round.ts';
import { must } from '../store/ledger-values.ts';
import {
  commandOf,
  cutAfter,
  LOOK,
  ledgerBytes,
  PowerCut,
  sessionOn,
  type TrialLedger,
  trialLedger,
} from './trial-session.ts';

type Command = UseCase<undefined, undefined, undefined>;
type Step = readonly [at: string, as: string, command: Command];

const SERIES = { series: '999999', twoPersonSteps: [], engine: 'yaohao test' };
const bytesOf = (value: unknown) => new TextEncoder().encode(canonicalJson(value));

const OPEN: Step = [
  '2017-08-20T09:00:00+08:00',
  'amr-clerk',
  commandOf(({ rounds, register }, circumstances) => {
    const round = rounds.get(ROUND)?.draw ?? emptyRound(ROUND);
    return openRound({ round, register }, SERIES, openCommand(), circumstances);
  }),
];

const VOID: Step = [
  '2017-08-20T09:30:00+08:00',
  'amr-clerk',
  commandOf(({ rounds, register }, circumstances) => {
    const round = rounds.get(ROUND)?.draw ?? emptyRound(ROUND);
    return voidDraw({ round, register }, SERIES, { reason: '骰子少了一颗' }, circumstances);
  }),
];

const LIST = {
  version: 1,
  list: 'abnormal',
  entries: [1, 2].map((n) => ({
    id: siteId(n),
    name: `示例 ${n}`,
    listedOn: isoDate('2017-05-01'),
    line: n + 1,
  })),
} as const;

const IMPORT: Step = [
  '2017-08-10T09:00:00+08:00',
  'amr-credit',
  commandOf(({ rosters }) => {
    const snapshot = sha256Hex(bytesOf(LIST));
    if (rosters.lists.abnormal?.snapshot === snapshot) return failed(problem('imported-already'));
    const body = {
      source: '示例',
      cutOff: '2017-07-31',
      file: { name: '示例.csv', digest: snapshot },
      read: 2,
      kept: 2,
      flagged: [],
      refused: [],
      list: 'abnormal',
      snapshot,
      entries: 2,
    };
    const record: RecordDraft = { stream: 'rosters', kind: 'lists-imported', version: 1, body };
    return ok({ records: [record], frozen: [bytesOf(LIST)], warnings: [] });
  }),
];

function disclosure(batch: number, rows: readonly number[]): Step {
  const body = {
    batch,
    on: `2017-08-2${batch}`,
    rows: rows.map((n) => ({
      id: siteId(n),
      name: `示例 ${n}`,
      item: 'A07',
      agency: 'amr',
      inspectedOn: '2017-08-20',
      results: ['发现问题已责令改正'],
      followUp: '责令改正并跟踪',
      dueOn: '2017-09-18',
      lateBy: 0,
      finding: n,
    })),
  };
  return [
    `2017-08-2${batch}T15:00:00+08:00`,
    'amr-credit',
    commandOf(({ rounds }) => {
      if ((rounds.get(ROUND)?.publish.disclosures.length ?? 0) >= batch)
        return failed(problem('disclosed-already'));
      const record: RecordDraft = { stream: `rounds/${ROUND}`, kind: 'disclosed', version: 1, body };
      return ok({ records: [record], frozen: [], warnings: [] });
    }),
  ];
}

async function play(ledger: TrialLedger, steps: readonly Step[]): Promise<void> {
  for (const [at, as, command] of steps) must(await perform(command, sessionOn(ledger, at, as), undefined));
}

/** The ledger where nothing went wrong, and where the power went after n appends of the last step. */
async function bothWays(before: readonly Step[], last: Step, appends: number, next: Step) {
  const [whole, torn] = [trialLedger(), trialLedger()];
  await play(whole, [...before, last, next]);
  await play(torn, before);
  const [at, as, command] = last;
  const cut = { ...torn, store: cutAfter(torn.store, appends) };
  await expect(perform(command, sessionOn(cut, at, as), undefined)).rejects.toThrow(PowerCut);
  const halfDone = await ledgerBytes(torn);
  await play(torn, [next]);
  return { whole: await ledgerBytes(whole), halfDone, healed: await ledgerBytes(torn), torn };
}

const LATER: Step = ['2017-09-30T17:00:00+08:00', 'env-clerk', LOOK];

describe('a crash between two streams heals by the next command, whoever gives it and when', () => {
  test.each([
    ['the register has the commitment, the round is not there', [], OPEN, 'draws', `rounds/${ROUND}`],
    ['the round is void, the register does not know', [OPEN], VOID, `rounds/${ROUND}`, 'draws'],
    ['a list is imported, the credit register has not taken it over', [], IMPORT, 'rosters', 'credit'],
    [
      'results are published, and not in the dossier',
      [OPEN],
      disclosure(1, [1, 2]),
      `rounds/${ROUND}`,
      'credit',
    ],
    [
      'a second publication, the first is in the dossier',
      [OPEN, disclosure(1, [1, 2])],
      disclosure(2, [3]),
      `rounds/${ROUND}`,
      'credit',
    ],
  ] as const)('%s', async (_, before, last, written, missing) => {
    const { whole, halfDone, healed, torn } = await bothWays(before, last, 1, LATER);
    const length = (from: typeof whole, stream: StreamName) => from.get(stream)?.length ?? 0;
    expect(length(halfDone, written)).toBe(length(whole, written));
    expect(length(halfDone, missing)).toBeLessThan(length(whole, missing));
    expect([...healed].toSorted()).toEqual([...whole].toSorted());

    // Once: the same command and any other leave it as it is.
    const [at, as, command] = last;
    expect((await perform(command, sessionOn(torn, at, as), undefined)).ok).toBe(false);
    await play(torn, [LATER]);
    expect(await ledgerBytes(torn)).toEqual(healed);
  });

  test('what heals is dated and signed as the record it follows from, not as the command that healed it', async () => {
    const { healed } = await bothWays([], IMPORT, 1, LATER);
    const entered = healed.get('credit')?.at(-1);
    expect(entered).toMatchObject({
      kind: 'list-entered',
      at: '2017-08-10T09:00:00+08:00',
      actor: { post: 'amr-credit' },
      cause: { stream: 'rosters', seq: 1 },
    });
  });

  test('a command that is refused heals all the same', async () => {
    const ledger = trialLedger();
    const [at, as, command] = IMPORT;
    const cut = { ...ledger, store: cutAfter(ledger.store, 1) };
    await expect(perform(command, sessionOn(cut, at, as), undefined)).rejects.toThrow(PowerCut);
    expect((await perform(command, sessionOn(ledger, at, as), undefined)).ok).toBe(false);
    expect((await ledgerBytes(ledger)).get('credit')).toHaveLength(3);
  });

  test('before the first append nothing happened: the command is given again', async () => {
    for (const step of [OPEN, IMPORT]) {
      const [whole, torn] = [trialLedger(), trialLedger()];
      await play(whole, [step]);
      const [at, as, command] = step;
      const cut = { ...torn, store: cutAfter(torn.store, 0) };
      await expect(perform(command, sessionOn(cut, at, as), undefined)).rejects.toThrow(PowerCut);
      await play(torn, [step]);
      expect([...(await ledgerBytes(torn))]).toEqual([...(await ledgerBytes(whole))]);
    }
  });
});

test('a rehearsal’s results never enter the dossier', async () => {
  const ledger = trialLedger();
  const rehearse = commandOf((_, circumstances) => {
    const recipe = [{ kind: 'csprng' as const, at: openCommand().recipe[0]?.at ?? circumstances.at }];
    const command = openCommand({ rehearsal: true, recipe });
    return openRound(
      { round: emptyRound(ROUND), register: { seq: 0, entries: [] } },
      SERIES,
      command,
      circumstances,
    );
  });
  await play(ledger, [['2017-08-20T09:00:00+08:00', 'amr-clerk', rehearse], disclosure(1, [1, 2])]);
  expect((await ledgerBytes(ledger)).get('credit')).toEqual([]);
});
