import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import { type DeadlineMatter, deadlineOf } from '../../domain/deadline.ts';
import type { DrawChange, JoinerChange } from '../../domain/draw-change.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Policy } from '../../domain/policy.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import type { ClaimedBody } from '../../domain/records/claimed.ts';
import type { MatchedBody } from '../../domain/records/matched.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Place } from '../../kernel/problem.ts';
import type { RoundFile } from '../round-file.ts';
import type { PolicyLines } from './policy-lines.ts';
import type {
  AttachmentEntry,
  ChangeEntry,
  ClaimEntry,
  DisclosureEntry,
  FindingEntry,
  FormEntry,
  MatchEntry,
  UninspectedEntry,
  VisitEntry,
} from './trace-entry.ts';

/** What the stations after the draw are made from. */
export interface RoundTrace {
  /** The enterprise, and the schools and sites that it answers for. */
  readonly ids: ReadonlySet<ObjectId>;
  readonly round: string;
  readonly file: RoundFile;
  /** Of the round's stream. */
  readonly records: readonly LedgerRecord[];
  /** As published when the round was opened. */
  readonly policy: Policy;
  readonly lines: PolicyLines;
}

/** 二(六) 认领 of each agency that drew it. */
export function traceClaims({ ids, round, records, file, lines, policy }: RoundTrace): readonly ClaimEntry[] {
  const claimed = records.filter(({ kind }) => kind === 'claimed');
  return file.draw.claims
    .filter(({ id }) => ids.has(id))
    .map(({ agency, how, at, id }) => {
      const record = claimed.find(({ body }) => {
        const claim = body as ClaimedBody;
        return claim.agency === agency && claim.ids.includes(id);
      });
      const places = deadlinePlace({ lines, policy }, 'claim', dayOf(at));
      return { stage: 'claim', ...{ round, agency, how, at }, records: own(round, record), places };
    });
}

/** 二(六) 匹配 as it was drawn; what changed afterwards stands behind it. */
export function traceMatch(trace: RoundTrace): readonly MatchEntry[] {
  const { ids, round, records } = trace;
  const record = records.findLast(({ kind }) => kind === 'matched');
  const agencies = (record?.body as MatchedBody | undefined)?.match.agencies ?? [];
  return agencies.flatMap(({ agency, tasks }) =>
    tasks
      .filter(({ id }) => ids.has(id))
      .map(({ people }) => ({
        stage: 'match' as const,
        ...{ round, agency, people },
        records: own(round, record),
        places: peoplePlaces(trace, agency),
      })),
  );
}

/** 人员 of the items for which the agency drew it. */
function peoplePlaces({ ids, file, policy, lines }: RoundTrace, agency: string): readonly Place[] {
  const frames = file.draw.opened?.commitment.frames.filter((one) => one.agency === agency) ?? [];
  const drawn = file.draw.draw?.file.frames.filter((one) => one.drawn.some(({ id }) => ids.has(id))) ?? [];
  return policy.items
    .filter(({ id }) => frames.some(({ frame }) => frame === id))
    .filter(({ id }) => drawn.some(({ frame }) => frame === id))
    .flatMap((item) => lines.people(item) ?? []);
}

/** 剔除、递补、更换. */
export function traceChanges({ ids, round, records, file }: RoundTrace): readonly ChangeEntry[] {
  return [...file.draw.changes, ...file.draw.joinerChanges].flatMap((change) => {
    if (change.kind === 'relax' || !touches(change, ids)) return [];
    // One document may show the ground of several changes: the record is the one that has this very change.
    const record = records.find(({ body }) => JSON.stringify(body).includes(JSON.stringify(change)));
    const of = change.kind === 'strike' ? change.frame : change.agency;
    const { kind, out, in: next, ground } = change;
    const how = change.kind === 'replace-joiner' ? { how: change.how } : {};
    return [
      {
        stage: 'change' as const,
        ...{ round, kind, of, out, ground, ...how },
        in: next,
        records: own(round, record),
        places: [],
      },
    ];
  });
}

/** 二(八) 联合检查工作方案. */
export function traceVisits({ ids, round, file: { inspect }, lines }: RoundTrace): readonly VisitEntry[] {
  const { plan } = inspect;
  if (plan === undefined) return [];
  return plan.visits
    .filter(({ id }) => ids.has(id))
    .map((visit) => ({
      stage: 'visit',
      ...{ round, visit },
      records: own(round, plan),
      places: found(lines.district('round')),
    }));
}

/** 二(七) 一企一表, line by line. */
export function traceForms({
  ids,
  round,
  file: { inspect },
  policy,
  lines,
}: RoundTrace): readonly FormEntry[] {
  const forms = Object.values(inspect.forms).filter(({ id }) => ids.has(id));
  return forms.flatMap((form) =>
    form.lines.map((line) => {
      const item = policy.items.find((one) => one.id === line.item);
      const { id, number, issue, on, half } = form;
      return {
        stage: 'form' as const,
        ...{ round, id, number, issue, on, half, line },
        records: own(round, form),
        places: item === undefined ? [] : found(lines.item(item)),
      };
    }),
  );
}

/** 二(八) 协助检查的报告. */
export function traceAttachments({ ids, round, file }: RoundTrace): readonly AttachmentEntry[] {
  return file.inspect.helperReports
    .filter(({ id }) => ids.has(id))
    .map((report) => ({
      stage: 'attachment',
      ...{ round, report },
      records: own(round, report),
      places: [],
    }));
}

/** 二(七) 未检查: a station of the way also where it was inspected later. */
export function traceUninspected({ ids, round, file }: RoundTrace): readonly UninspectedEntry[] {
  return file.inspect.uninspected
    .filter(({ id }) => ids.has(id))
    .map((uninspected) => ({
      stage: 'uninspected',
      ...{ round, uninspected },
      records: own(round, uninspected),
      places: [],
    }));
}

/** 二(九) 检查结果. */
export function traceFindings({ ids, round, file, policy, lines }: RoundTrace): readonly FindingEntry[] {
  return file.inspect.findings
    .filter(({ id }) => ids.has(id))
    .map((finding) => ({
      stage: 'finding',
      ...{ round, finding },
      records: own(round, finding),
      places: deadlinePlace({ policy, lines }, 'record-finding', finding.inspectedOn),
    }));
}

/** 二(九) 公示. */
export function traceDisclosures({
  ids,
  round,
  file,
  policy,
  lines,
}: RoundTrace): readonly DisclosureEntry[] {
  return file.publish.disclosures.flatMap(({ batch, on, rows, seq }) =>
    rows
      .filter(({ id }) => ids.has(id))
      .map((row) => ({
        stage: 'disclosure' as const,
        ...{ round, batch, on, row },
        records: [...own(round, { seq }), ...own(round, { seq: row.finding })],
        places: deadlinePlace({ policy, lines }, 'disclose', row.inspectedOn),
      })),
  );
}

function touches(
  change: Exclude<DrawChange, { kind: 'relax' }> | JoinerChange,
  ids: ReadonlySet<string>,
): boolean {
  return change.kind === 'strike'
    ? ids.has(change.out) || (change.in !== null && ids.has(change.in))
    : ids.has(change.id);
}

function deadlinePlace(
  { policy, lines }: Pick<RoundTrace, 'policy' | 'lines'>,
  matter: DeadlineMatter,
  from: IsoDate,
): readonly Place[] {
  const deadline = deadlineOf(policy.deadlines, calendarOfPolicy(policy.calendars), matter, from);
  return deadline === undefined ? [] : found(lines.deadline(deadline.rule));
}

function own(round: string, record: { readonly seq: number } | undefined) {
  return record === undefined ? [] : [{ stream: `rounds/${round}` as const, seq: record.seq }];
}

function found(place: Place | undefined): readonly Place[] {
  return place === undefined ? [] : [place];
}
