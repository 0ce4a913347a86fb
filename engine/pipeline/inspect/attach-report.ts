import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { HelperOnForm, HelperReport, IssuedForm } from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { helperReported } from '../../domain/records/helper-reported.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { tidy } from './finding-row.ts';
import {
  checkMatched,
  decisionOf,
  type InspectedRound,
  type InspectPolicy,
  inspectDraft,
} from './inspect-state.ts';
import type { InspectProblem, InspectProblemCode } from './problem.ts';

export interface AttachReport {
  readonly id: ObjectId;
  /** As written. */
  readonly helper: string;
  /** undefined where the helper helps the agency with one item of the form alone. */
  readonly item: string | undefined;
  /** Of who attaches it. */
  readonly agency: string;
  readonly file: string;
  readonly sha256: string;
}

/** 协助检查的报告附后 (二(八)): on record by name and digest, by the agency of the item that it helps with. */
export function attachReport(
  round: InspectedRound,
  _policy: InspectPolicy,
  command: AttachReport,
  _circumstances: Circumstances,
): Result<Decision<InspectProblemCode>, Problem<InspectProblemCode>> {
  const { id, agency, file, sha256 } = command;
  const refused = checkMatched(round);
  if (refused.length > 0) return failed(...refused);
  const form = round.inspect.forms[id];
  if (form === undefined) return failed(problem('attachment-without-form', { id }));
  const found = findHelp(command, form);
  if (!found.ok) return found;
  const { item, name: helper } = found.value;
  const body: HelperReport = { id, item, agency, helper, form: form.number, file, sha256 };
  const known = round.inspect.helperReports.some(
    (one) => one.id === id && one.item === item && one.helper === helper && one.sha256 === sha256,
  );
  return known
    ? ok(decisionOf([], [warning('attachment-known', { file })]))
    : ok(decisionOf([inspectDraft(round, helperReported, body)]));
}

/** Which of the agency's items the helper stands on the form for. */
function findHelp(
  { id, helper, item, agency }: AttachReport,
  { helpers = [], lines }: IssuedForm,
): Result<HelperOnForm, InspectProblem> {
  const listed = [...new Set(helpers.map(({ name }) => name))].join('、') || '—';
  const named = helpers.filter(({ name }) => tidy(name) === tidy(helper));
  if (named.length === 0) return failed(problem('attachment-without-helper', { id, helper, listed }));
  const own = named.filter((one) => lines.some((line) => line.item === one.item && line.agency === agency));
  const items = own.map((one) => one.item);
  if (own.length === 0) {
    const of = named.map((one) => one.item).join('、');
    return failed(problem('attachment-of-other-agency', { helper, items: of, agency }));
  }
  const meant = own.filter((one) => item === undefined || one.item === item);
  const [one] = meant;
  return one !== undefined && meant.length === 1
    ? ok(one)
    : failed(problem('attachment-item-open', { helper, items: items.join('、') }));
}
