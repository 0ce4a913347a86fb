import { type ObjectId, parseObjectId } from '../domain/object-id.ts';
import type { SourceRow } from '../domain/source-row.ts';
import { parseWrittenDay } from '../domain/written-day.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkWritten } from '../pipeline/inspect/check-written.ts';
import type { FindingRow } from '../pipeline/inspect/finding-row.ts';
import type { Session } from './perform.ts';
import { readSourceFile } from './read-source-file.ts';

/** A worksheet as read: the rows that can be judged, and what is wrong with the others. */
export interface ReadFindings {
  readonly rows: readonly FindingRow[];
  /** By row; nothing is recorded where there is one. */
  readonly faults: readonly Problem[];
}

/** 检查结果录入表, filled in. A line of another agency's item is refused, whatever else it says. */
export async function readFindings(
  { workplace, policy, actor }: Session,
  path: string,
): Promise<Result<ReadFindings, Problem>> {
  const read = await readSourceFile(workplace, 'findings', path);
  if (!read.ok) return read;
  const faults: Problem[] = [];
  const rows: FindingRow[] = [];
  for (const row of read.value.file.rows) {
    const finding = findingOf(row);
    if (!finding.ok) faults.push(...finding.problems);
    else rows.push(finding.value);
  }
  const isStrange = ({ item }: FindingRow) =>
    policy.items.some(({ id, agency }) => id === item && agency !== actor.agency);
  const byItem = Map.groupBy(rows.filter(isStrange), ({ item }) => item);
  faults.push(
    ...[...byItem].map(([item, of]) => {
      const values = { item, own: actor.agency, rows: of.map(({ row }) => row).join('、') };
      return problem('finding-of-other-agency' as const, values, of[0]?.place);
    }),
  );
  return ok({ rows: rows.filter((row) => !isStrange(row)), faults });
}

function findingOf({ values, place, line, unreadable }: SourceRow): Result<FindingRow, Problem> {
  if (unreadable !== undefined) return failed(problem(unreadable.code, unreadable.values, place));
  const text = (field: string) => (values[field] ?? '').trim();
  const id = idOf(text('uscc'));
  const day = parseWrittenDay(text('inspectedOn'));
  const written = {
    ...{ row: line, place, item: text('item'), results: partsOf(text('results')) },
    ...{ followUp: text('followUp'), note: text('note') },
    ...(text('inspected') === '' ? {} : { inspected: text('inspected') }),
  };
  if (id === undefined || day === undefined) {
    return failed<Problem>(
      ...(id === undefined ? [problem('id-unreadable', { written: text('uscc') }, place)] : []),
      ...(day === undefined
        ? [problem('inspected-day-unreadable', { written: text('inspectedOn') }, place)]
        : []),
      ...checkWritten({ ...written, id: id ?? text('uscc') }),
    );
  }
  const people = partsOf(text('inspectors'));
  return ok({
    ...{ ...written, id, inspectedOn: day },
    ...(text('form') === '' ? {} : { form: text('form') }),
    ...(text('name') === '' ? {} : { name: text('name') }),
    ...(people.length === 0 ? {} : { inspectors: people }),
    lateReason: text('lateReason'),
  });
}

function idOf(written: string): ObjectId | undefined {
  const plain = written.normalize('NFKC').replace(/\s+/gu, '');
  return parseObjectId(plain.includes(':') ? plain : plain.toUpperCase());
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[、；;，,\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
