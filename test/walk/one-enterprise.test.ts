import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';
import { runHere } from '../support/run-here.ts';

interface Entry {
  readonly stage: string;
  readonly records: readonly { readonly stream: string; readonly seq: number }[];
  readonly places: readonly { readonly file: string; readonly line?: number }[];
}
interface Step {
  readonly kind: string;
  readonly ruleId?: string;
  readonly counted: boolean;
}
interface LedgerLine {
  readonly seq: number;
  readonly kind: string;
  readonly body: {
    readonly id: string;
    readonly origin?: string;
    readonly rule?: string;
    readonly violation?: boolean;
  };
}

let district = '';
let home = '';
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'yaohao-walk-'));
  district = join(home, 'district');
  cpSync(await demoDistrict(), district, { recursive: true });
}, DEMO_PATIENCE.timeout);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const linesOf = (stream: string): readonly LedgerLine[] =>
  readFileSync(join(district, `data/records/${stream}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LedgerLine);

async function asked<T>(at: string, post: string, ...args: readonly string[]): Promise<T> {
  const given = ['--district', district, '--at', `${at}:00+08:00`, '--as', post, '--json'];
  const run = await runHere([...given, ...args], home);
  if (run.exitCode !== 0) throw new Error(`${args.join(' ')}: ${run.exitCode} ${run.stdout} ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

/** Somebody who could not be reached at the registered address in August, and was listed for it. */
function unreachable(): LedgerLine {
  const listed = linesOf('credit').find(({ kind, body }) => kind === 'listed' && body.rule === 'unreachable');
  if (listed === undefined) throw new Error('the example has somebody who cannot be reached');
  return listed;
}

test(
  'from the row of the roster to the papers, every station with its record, in the order of the plan',
  DEMO_PATIENCE,
  async () => {
    const listing = unreachable();
    const { entries } = await asked<{ entries: readonly Entry[] }>(
      '2017-08-31T12:00',
      'amr-review',
      'trace',
      listing.body.id,
    );
    const order = [...new Set(entries.map(({ stage }) => stage))];
    expect(order).toEqual([
      ...['roster', 'facts', 'strata', 'ticket', 'claim', 'match', 'visit', 'form', 'finding'],
      ...['disclosure', 'credit', 'listing', 'restriction', 'paper'],
    ]);
    for (const { stage, records } of entries) expect(records.length, stage).toBeGreaterThan(0);
    const decided = entries.find(
      ({ stage, records }) => stage === 'listing' && records.some(({ seq }) => seq === listing.seq),
    );
    expect(decided?.places.map(({ file }) => file)).toEqual(['rules/listing/unreachable.yaml']);
    for (const { file, line } of entries.flatMap(({ places }) => places)) {
      if (line === undefined || !/^(?:config|rules)\//u.test(file)) continue;
      expect(readFileSync(join(district, file), 'utf8').split('\n')[line - 1], `${file}:${line}`).toMatch(
        /\S/u,
      );
    }
  },
);

test(
  'a violation recorded in August raises the ratio in September, and the record is named',
  DEMO_PATIENCE,
  async () => {
    await asked('2017-09-01T09:30', 'amr-scheduler', 'run');
    const violations = linesOf('credit').filter(
      ({ kind, body }) => kind === 'credit-recorded' && body.violation === true,
    );
    const listed = new Set(
      linesOf('credit').flatMap(({ kind, body }) => (kind === 'listed' ? [body.id] : [])),
    );
    const onlyFound = violations.filter(({ body }) => !listed.has(body.id));
    expect(onlyFound.length).toBeGreaterThan(0);
    let first: LedgerLine | undefined;
    for (const violation of onlyFound) {
      const explained = await asked<{ items: readonly { steps: readonly Step[] }[] }>(
        '2017-09-01T10:00',
        'amr-review',
        ...['explain', violation.body.id, '--round', '2017-09'],
      );
      const steps = explained.items.flatMap((item) => item.steps);
      if (steps.some(({ ruleId, counted }) => ruleId === 'recent-violation' && counted)) first = violation;
      if (first !== undefined) break;
    }
    expect(first).toBeDefined();
    const words = await runHere(
      [
        ...['--district', district, '--at', '2017-09-01T10:00:00+08:00', '--as', 'amr-review'],
        ...['explain', first?.body.id ?? '', '--round', '2017-09'],
      ],
      home,
    );
    expect(words.stdout).toContain('近期有违法违规记录：×2');
    expect(words.stdout).toContain(`credit 第 ${first?.seq} 条`);
    expect(words.stdout).toMatch(/rules\/risk\/recent-violation\.yaml:\d+/u);
  },
);
