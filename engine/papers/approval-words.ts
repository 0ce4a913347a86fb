import type { Policy } from '../domain/policy.ts';
import type { TwoPersonStep } from '../domain/policy-types.ts';
import { formatBasis } from './format.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

type Step = TwoPersonStep['step'];

/** 步骤, as an officer calls it. */
const STEP_NAMES: Readonly<Record<Step, string>> = {
  publish: '发布政策',
  void: '作废抽取',
  strike: '剔除检查对象',
  substitute: '更换执法检查人员',
  relax: '放宽检查次数上限',
  correct: '更正公示',
  list: '列入、移出名录、名单',
  restrict: '公告联合惩戒措施',
  repair: '信用修复',
  release: '签发文书',
};

const APPROVERS: Readonly<Record<TwoPersonStep['approver'], string>> = {
  'another-post': '提出人以外的另一职务',
  'another-agency': '提出机关以外的另一机关',
};

type Approver = TwoPersonStep['approver'];

/** What no policy lifts: nobody approves a change of the draw that they propose, and a strike asks for another body (draw/v1 §4). */
const ALWAYS: Readonly<Partial<Record<Step, Approver>>> = {
  strike: 'another-agency',
  substitute: 'another-post',
  relax: 'another-post',
};

/** Who has to approve a step, by 双人步骤 and by what no policy lifts; undefined where nobody has to. */
function approverOf({ posts: { twoPersonSteps } }: Policy, step: Step): Approver | undefined {
  const asked = twoPersonSteps.find((one) => one.step === step)?.approver;
  return ALWAYS[step] === 'another-agency' ? 'another-agency' : (asked ?? ALWAYS[step]);
}

/** 经…批准; `''` where nobody has to approve. */
export function approvalWords(policy: Policy, step: Step): string {
  const approver = approverOf(policy, step);
  return approver === undefined ? '' : `经${APPROVERS[approver]}批准`;
}

/** 须经批准的步骤, from `config/posts.yaml`. */
export function tableOfApprovals(policy: Policy): TableView {
  const rows = (Object.keys(STEP_NAMES) as readonly Step[]).flatMap((step) => {
    const approver = approverOf(policy, step);
    const basis = policy.posts.twoPersonSteps.find((one) => one.step === step)?.basis ?? [];
    if (approver === undefined) return [];
    return [[STEP_NAMES[step], APPROVERS[approver], basis.length === 0 ? '本区确定' : formatBasis(basis)]];
  });
  return tableView({
    caption: `须经批准的步骤（${rows.length}项）`,
    columns: [
      { label: '步骤', width: 32, align: 'text' },
      { label: '批准', width: 36, align: 'text' },
      { label: '依据', width: 32, align: 'text' },
    ],
    rows,
  });
}

/** Names of the agencies with a post that has a right, each once. */
export function agenciesWithRight(
  { posts: { posts }, agencies }: Policy,
  right: Policy['posts']['posts'][number]['rights'][number],
): readonly string[] {
  const ids = new Set(posts.filter(({ rights }) => rights.includes(right)).map(({ agency }) => agency));
  return agencies.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}
