import type { Assessment } from '../../domain/assessment.ts';
import type { CreditRecord } from '../../domain/credit.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { RoundOpening } from '../../domain/draw-round.ts';
import type { AgencyReport, Finding, FormsIssued } from '../../domain/inspection.ts';
import type { LedgerRecord, StreamName } from '../../domain/record.ts';
import type { InspectorsImported } from '../../domain/records/inspectors-imported.ts';
import type { MatchedBody } from '../../domain/records/matched.ts';
import type { Instant } from '../../kernel/instant.ts';
import { lineKey } from './owed-lines.ts';

/** What a task's proof looks at in a record: that it is there, whom it speaks of, and which lines. */
export interface SeenRecord {
  readonly kind: string;
  readonly stream: StreamName;
  readonly seq: number;
  readonly at: Instant;
  /** Agencies that it speaks of; empty where it is of no single one. */
  readonly agencies: readonly string[];
  /** Round or period that its body names; `''` where the stream says it. */
  readonly of: string;
  /** Items at enterprises: those it asks for (一企一表), or answers (检查结果, 公示, 信用记录). */
  readonly lines: readonly SeenLine[];
  /** Enterprises whose forms it takes back. */
  readonly withdrawn: readonly string[];
  /** 演练: proves nothing. */
  readonly rehearsal: boolean;
}

export interface SeenLine {
  /** Enterprise and item. */
  readonly key: string;
  readonly id: string;
  readonly agency: string;
}

/** The ledger as the tasks see it. The store hands out bodies that passed the schema of their kind. */
export function seeRecords(ledger: ReadonlyMap<StreamName, readonly LedgerRecord[]>): readonly SeenRecord[] {
  return [...ledger].flatMap(([stream, records]) => records.map((record) => seeRecord(stream, record)));
}

function seeRecord(stream: StreamName, { kind, seq, at, body }: LedgerRecord): SeenRecord {
  const plain = { kind, stream, seq, at, agencies: [], of: '', lines: [], withdrawn: [], rehearsal: false };
  return { ...plain, ...SEEN[kind]?.(body as never) };
}

type See = (body: never) => Partial<SeenRecord>;

const SEEN: Readonly<Record<string, See>> = {
  'round-opened': ({ commitment }: RoundOpening) => ({ rehearsal: commitment.rehearsal }),
  'inspectors-imported': ({ agencies }: InspectorsImported) => ({
    agencies: agencies.filter(({ entries }) => entries > 0).map(({ agency }) => agency),
  }),
  matched: ({ match }: MatchedBody) => ({ agencies: match.agencies.map(({ agency }) => agency) }),
  'forms-issued': ({ forms, withdrawn }: FormsIssued) => ({
    lines: forms.flatMap(({ id, lines }) => lines.map(({ item, agency }) => seenLine(id, item, agency))),
    withdrawn: [...withdrawn, ...forms.map(({ id }) => id)],
  }),
  'finding-recorded': ({ id, item, agency }: Finding) => ({ lines: [seenLine(id, item, agency)] }),
  'agency-reported': ({ agency }: AgencyReport) => ({ agencies: [agency] }),
  disclosed: ({ rows }: Disclosure) => ({
    lines: rows.map(({ id, item, agency }) => seenLine(id, item, agency)),
  }),
  'credit-recorded': ({ id, item, agency, round }: CreditRecord) => ({
    of: round,
    lines: [seenLine(id, item, agency)],
  }),
  assessed: ({ period }: Assessment) => ({ of: period }),
};

function seenLine(id: string, item: string, agency: string): SeenLine {
  return { key: lineKey(id, item), id, agency };
}
