import { JOINER_RULES, STRIKE_GROUNDS, type Strike, SUBSTITUTE_GROUNDS } from '../domain/draw-change.ts';
import type { Policy } from '../domain/policy.ts';
import type { AgencyChanges, InspectorChanges, PersonChange } from './count-changes.ts';
import { formatMinute } from './format.ts';
import { formatInspector, type PaperNames } from './paper-names.ts';
import type { TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

/** 剔除和递补: item by item, what fell out and what came in for it. */
export function strikesTable(strikes: readonly Strike[], policy: Policy, names: PaperNames): TableView {
  return tableView({
    caption: '剔除和递补的检查对象',
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '抽查事项', width: 20, align: 'text' },
      { label: '剔除', width: 22, align: 'text' },
      { label: '递补', width: 22, align: 'text' },
      { label: '理由', width: 14, align: 'text' },
      { label: '提出、批准', width: 16, align: 'text' },
    ],
    rows: strikes.map((strike, i) => {
      const enterprise = (id: Strike['out']) => {
        const { name, code } = names.enterprise(id);
        return `${name}\n${code}`;
      };
      return [
        i + 1,
        names.itemName(strike.frame),
        enterprise(strike.out),
        strike.in === null ? '没有可以递补的' : enterprise(strike.in),
        STRIKE_GROUNDS[strike.ground],
        signatures(strike, policy),
      ];
    }),
  });
}

/** 更换和新派人员, one line each. */
export function peopleTable(changes: readonly PersonChange[], policy: Policy, names: PaperNames): TableView {
  return tableView({
    caption: '更换和新派人员',
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '机关和企业', width: 28, align: 'text' },
      { label: '换下', width: 18, align: 'text' },
      { label: '现由', width: 18, align: 'text' },
      { label: '理由、办法', width: 14, align: 'text' },
      { label: '提出、批准', width: 16, align: 'text' },
    ],
    rows: changes.map((change, i) => {
      const { agency, id, out, in: next } = change;
      const name = (code: string) => formatInspector(names.inspector(agency, code));
      const enterprise = names.enterprise(id);
      return [
        i + 1,
        `${names.agency(agency)}\n${enterprise.name}\n${enterprise.code}`,
        out === null ? emptyWords(change) : name(out),
        next === null ? '空缺' : name(next),
        `${groundWords(change)}，${howWords(change)}`,
        signatures(change, policy),
      ];
    }),
  });
}

/** draw/v1 §5: counted in public, by agency. */
export function agencyChangesTable(changes: readonly AgencyChanges[], names: PaperNames): TableView {
  const sum = (of: (one: AgencyChanges) => number | null) =>
    changes.reduce((all, one) => all + (of(one) ?? 0), 0);
  const columns = [
    ['剔除项次', (one: AgencyChanges) => one.struck],
    ['递补项次', (one: AgencyChanges) => one.added],
    ['更换人次', (one: AgencyChanges) => one.replaced],
    ['换下未补', (one: AgencyChanges) => one.vacated],
    ['新派人次', (one: AgencyChanges) => one.seated],
    ['新派缺员', (one: AgencyChanges) => one.unseated],
    ['现检查户数', (one: AgencyChanges) => one.visits],
    ['现缺员', (one: AgencyChanges) => one.open],
  ] as const;
  return tableView({
    caption: '各执法检查机关变动情况',
    columns: [
      { label: '执法检查机关', width: 28, align: 'text' },
      ...columns.map(([label]) => ({ label, width: 9, align: 'number' as const })),
    ],
    rows: changes.map((one) => [names.agency(one.agency), ...columns.map(([, of]) => of(one))]),
    total: ['合计', ...columns.map(([, of]) => sum(of))],
    note: '更换是以人换人；新派是为递补的任务派人，或者市级派员原来空缺、后来补派，不算更换。市级派员在应派人员之外，不计缺员。',
  });
}

/** draw/v1 §5: counted in public, by inspector. */
export function inspectorChangesTable(changes: readonly InspectorChanges[], names: PaperNames): TableView {
  return tableView({
    caption: '变动涉及的执法检查人员（人次）',
    columns: [
      { label: '执法检查机关', width: 32, align: 'text' },
      { label: '姓名（执法证号）', width: 35, align: 'text' },
      { label: '被换下', width: 11, align: 'number' },
      { label: '替补', width: 11, align: 'number' },
      { label: '新派', width: 11, align: 'number' },
    ],
    rows: changes.map(({ agency, code, left, replacing, seated }) => [
      names.agency(agency),
      formatInspector(names.inspector(agency, code)),
      ...[left, replacing, seated],
    ]),
  });
}

function emptyWords({ kind }: PersonChange): string {
  return kind === 'substitute' ? '（递补的任务）' : '（原来空缺）';
}

/** Why somebody is ill is nobody else's business: the record has the ground, the paper has that there is one. */
function groundWords({ ground }: PersonChange): string {
  return ground === 'illness' ? '因故不能参加' : SUBSTITUTE_GROUNDS[ground];
}

function howWords(change: PersonChange): string {
  if (change.kind === 'substitute') return change.out === null ? '按规则派' : JOINER_RULES.rule;
  const beside = '市级派员';
  return `${beside}，${JOINER_RULES[change.how]}`;
}

function signatures(
  { at, proposedBy, approvedBy }: Pick<Strike, 'at' | 'proposedBy' | 'approvedBy'>,
  policy: Policy,
): string {
  return `${formatMinute(at)}\n${postName(proposedBy, policy)}提出\n${postName(approvedBy, policy)}批准`;
}

/** `ENV/env-head` as the policy names the post. */
function postName(signature: string, { posts }: Policy): string {
  const id = signature.slice(signature.indexOf('/') + 1);
  return posts.posts.find((post) => post.id === id)?.name ?? signature;
}
