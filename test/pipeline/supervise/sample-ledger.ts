import { NO_PAPERS, type PapersState } from '../../../engine/domain/assessment.ts';
import { type EditionsState, NO_EDITIONS } from '../../../engine/domain/edition.ts';
import type { LedgerRecord, StreamName } from '../../../engine/domain/record.ts';
import { applyToEditions } from '../../../engine/domain/records/edition-kinds.ts';
import { applyToPapers } from '../../../engine/domain/records/papers-kinds.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { SupervisePolicy } from '../../../engine/pipeline/supervise/round-records.ts';
import { seeRecords } from '../../../engine/pipeline/supervise/see-record.ts';
import { statusOfTasks } from '../../../engine/pipeline/supervise/status-of-tasks.ts';
import { CREDIT, POLICY, ROUND, SAMPLE } from './sample-round.ts';

/** One line of a ledger, by stream. */
export interface Entry {
  readonly stream: StreamName;
  readonly day: string;
  readonly kind: string;
  readonly body: unknown;
}

const HASH = '0'.repeat(64);
const RESULTS: StreamName = `rounds/${ROUND}`;

export function paper(name: string, of: string, day: string, number = ''): Entry {
  const body = { paper: name, of, number, signedOn: day, signedBy: 'AMR/amr-head', pdf: HASH, path: name };
  return { stream: 'papers', day, kind: 'paper-released', body };
}

function published(day: string, kinds: readonly string[]): Entry {
  const editions = kinds.map((kind) => ({ kind, number: 1, digest: HASH }));
  const body = {
    editions,
    compiled: HASH,
    policySums: HASH,
    effective: day,
    why: '首次发布',
    approvedBy: 'ORG/org-list',
  };
  return { stream: 'editions', day, kind: 'policy-published', body };
}

const ENFORCING = POLICY.agencies.filter(({ enforcing }) => enforcing);
const roundEntry = (day: string, kind: string, body: unknown): Entry => ({
  stream: RESULTS,
  day,
  kind,
  body,
});

/** Everything that the 15 tasks need, each on a day in time. */
export const WHOLE_YEAR: readonly Entry[] = [
  { stream: 'rosters', day: '2017-08-11', kind: 'enterprises-imported', body: {} },
  {
    ...{ stream: 'rosters', day: '2017-08-12', kind: 'inspectors-imported' },
    body: { agencies: ENFORCING.map(({ id }) => ({ agency: id, snapshot: HASH, entries: 4 })) },
  },
  published('2017-08-15', ['items', 'plan', 'rules']),
  roundEntry('2017-08-16', 'round-opened', { commitment: { rehearsal: false } }),
  roundEntry('2017-08-16', 'drawn', {}),
  roundEntry('2017-08-18', 'matched', { match: { agencies: [{ agency: 'AMR' }, { agency: 'SAF' }] } }),
  roundEntry('2017-08-18', 'forms-issued', { forms: Object.values(SAMPLE.inspect.forms), withdrawn: [] }),
  ...SAMPLE.inspect.findings.map((finding) => roundEntry('2017-08-24', 'finding-recorded', finding)),
  roundEntry('2017-08-28', 'disclosed', SAMPLE.publish.disclosures[0]),
  ...CREDIT.records.map(
    (body): Entry => ({ stream: 'credit', day: '2017-08-29', kind: 'credit-recorded', body }),
  ),
  paper('汇总报告', ROUND, '2017-08-30'),
  {
    stream: 'papers',
    day: '2017-12-20',
    kind: 'assessed',
    body: { period: '2017', cutOff: '2017-12-20', scores: [] },
  },
  paper('考核通报', '2017', '2017-12-25'),
];

export const FILES = ['config/district.yaml', 'config/leading-group.yaml', 'config/posts.yaml'];

export interface Seen {
  readonly on?: string;
  readonly files?: readonly string[];
  readonly policy?: SupervisePolicy;
  readonly published?: ReadonlyMap<string, SupervisePolicy>;
}

/** The 15 tasks as such a ledger shows them. */
export function tasksOf(entries: readonly Entry[], seen: Seen = {}) {
  const { on = '2018-01-01', files = FILES, policy = POLICY, published: policies = new Map() } = seen;
  const ledger = ledgerOf(entries);
  return statusOfTasks({
    on: isoDate(on),
    records: seeRecords(ledger),
    editions: (ledger.get('editions') ?? []).reduce<EditionsState>(applyToEditions, NO_EDITIONS),
    published: policies,
    papers: (ledger.get('papers') ?? []).reduce<PapersState>(applyToPapers, NO_PAPERS),
    files,
    policy,
  });
}

export function ledgerOf(entries: readonly Entry[]): ReadonlyMap<StreamName, readonly LedgerRecord[]> {
  const streams = Map.groupBy(entries, ({ stream }) => stream);
  return new Map([...streams].map(([stream, of]) => [stream, of.map(recordOf)]));
}

function recordOf({ day, kind, body }: Entry, i: number): LedgerRecord {
  const at = instant(`${day}T10:00:00+08:00`);
  const actor = { post: 'amr-clerk', agency: 'AMR' };
  return { seq: i + 1, at, actor, kind, version: 1, body, prev: HASH, hash: HASH };
}
