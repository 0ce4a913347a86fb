import type { ObjectId } from '../../domain/object-id.ts';
import type { Cause, LedgerRecord } from '../../domain/record.ts';
import { compileFacts } from '../../pipeline/basis/compile-facts.ts';
import type { EnterpriseExplanation } from '../explain-enterprise.ts';
import { factSources } from '../fact-sources.ts';
import type { ItemExplanation } from './explain-item.ts';
import type { FactGround } from './grounds-of-facts.ts';
import type { PolicyLines } from './policy-lines.ts';
import { type PublicItem, publicPart } from './public-part.ts';
import type { RebuiltRound } from './rebuild-round.ts';
import type { FactsEntry, RosterEntry, StrataEntry, TicketEntry } from './trace-entry.ts';

/** What the stations of one round are made from. */
export interface DrawTrace {
  readonly id: ObjectId;
  readonly built: RebuiltRound;
  readonly explained: EnterpriseExplanation;
  readonly lines: PolicyLines;
  /** Of the round's stream. */
  readonly records: readonly LedgerRecord[];
  /** 查看内部理由. */
  readonly seesPrivate: boolean;
}

/** 名录库 as it was when the round was opened: the row, and where it came from. */
export function traceRoster({ id, built }: DrawTrace): readonly RosterEntry[] {
  const standing = built.then.rosters.enterprises;
  const enterprise = built.rosters.enterprises.find((one) => one.id === id);
  if (standing === undefined || enterprise === undefined) return [];
  const { seq, file, source, cutOff } = standing;
  return [
    {
      stage: 'roster',
      enterprise,
      ...{ source, cutOff },
      records: [{ stream: 'rosters', seq }],
      places: [{ file: file.name, line: enterprise.line }],
    },
  ];
}

/** Facts are shown to whoever may see reasons. */
export function traceFacts(trace: DrawTrace): readonly FactsEntry[] {
  const { built, id, seesPrivate } = trace;
  const enterprise = built.rosters.enterprises.find((one) => one.id === id);
  if (!seesPrivate || enterprise === undefined) return [];
  const { policy, rosters, then, on, round } = built;
  const values = compileFacts(factSources(policy, rosters, then, on))(enterprise);
  const nameOf = new Map(policy.facts.map((fact) => [fact.id, fact.name]));
  const facts = Object.entries(values).map(([fact, value]) => {
    return { fact, name: nameOf.get(fact) ?? fact, value };
  });
  return [
    {
      stage: 'facts',
      ...{ round: round.round, on, facts },
      records: [opening(trace)],
      places: [{ file: 'rules/facts.yaml' }],
    },
  ];
}

/** 分组 per item, with the lines of its ratio, its rules and its plan. */
export function traceStrata(trace: DrawTrace): readonly StrataEntry[] {
  if (!trace.seesPrivate) return [];
  return trace.explained.items.map((item) => ({
    stage: 'strata' as const,
    round: trace.explained.round,
    item,
    records: [opening(trace), ...item.steps.flatMap(({ grounds }) => grounds.flatMap(recordsOf))],
    places: [...item.steps.map(({ place }) => place), item.plan.place].filter((one) => one !== undefined),
  }));
}

/** 号码 per item; of frames whose tickets are blind only for whoever may see reasons. */
export function traceTickets(trace: DrawTrace): readonly TicketEntry[] {
  const { explained, records, lines, seesPrivate } = trace;
  const place = lines.district('draw');
  const drawn = records.findLast(({ kind }) => kind === 'drawn');
  const seed = records.findLast(({ kind }) => kind === 'seed-entered');
  if (drawn === undefined) return [];
  return ticketItems(explained, seesPrivate).map(({ shown, threshold }) => ({
    stage: 'ticket' as const,
    ...{ round: explained.round, item: shown },
    ...(threshold === undefined ? {} : { threshold }),
    records: [drawn, ...(seed === undefined ? [] : [seed])].map(({ seq }) => at(explained.round, seq)),
    places: place === undefined ? [] : [place],
  }));
}

function ticketItems(explained: EnterpriseExplanation, seesPrivate: boolean) {
  if (!seesPrivate) {
    return publicPart(explained).items.map((shown): { shown: PublicItem; threshold?: string } => ({ shown }));
  }
  const open = explained.items.map((item): ItemExplanation => ({ ...item, tickets: 'open' }));
  return publicPart({ ...explained, items: open }).items.map((shown, i) => {
    const threshold = open[i]?.ticket.threshold;
    return threshold === undefined || threshold === null ? { shown } : { shown, threshold };
  });
}

function opening({ records, explained }: DrawTrace): Cause {
  return at(explained.round, records.findLast(({ kind }) => kind === 'round-opened')?.seq ?? 0);
}

function recordsOf(ground: FactGround): readonly Cause[] {
  return ground.kind === 'violation' ? [ground.record, ground.finding] : [ground.record];
}

function at(round: string, seq: number): Cause {
  return { stream: `rounds/${round}`, seq };
}
