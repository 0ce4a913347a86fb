import {
  type DrawChange,
  JOINER_RULES,
  type JoinerChange,
  SUBSTITUTE_GROUNDS,
  type Substitution,
} from '../domain/draw-change.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import { formatMinute } from './format.ts';
import { formatInspector, type PaperNames } from './paper-names.ts';
import type { SectionView } from './paper-view.ts';
import { tableView } from './table-view.ts';

export interface ChangesInput {
  readonly policy: Policy;
  readonly changes: readonly DrawChange[];
  readonly joinerChanges: readonly JoinerChange[];
  readonly withheld: Withheld;
}

/** 三(三) 更换人员: whoever came in after the match, why, and who proposed and approved it; nothing where nobody did. */
export function changesSection(input: ChangesInput, names: PaperNames): readonly SectionView[] {
  const { policy, withheld } = input;
  const made = peopleChanges(input);
  const told = made.filter(({ agency }) => !withheld.agencies.has(agency));
  if (made.length === 0) return [];
  const later = told.length === made.length ? '' : '有不事先告知的检查的机关，其更换在检查结束后公布。';
  return [
    {
      title: '匹配以后的人员变动',
      paragraphs: [
        `匹配以后变动${told.length}人次，附件所列为匹配时的人员，现以下表为准。替补的人由摇号结果按规则算出，不由谁挑选；写“指派”的除外。${later}`,
      ],
      tables: told.length === 0 ? [] : [changesTable(told, policy, names)],
    },
  ];
}

type PeopleChange = Substitution | JoinerChange;

function peopleChanges({ changes, joinerChanges }: ChangesInput): readonly PeopleChange[] {
  const substitutions = changes.filter((change): change is Substitution => change.kind === 'substitute');
  return [...substitutions, ...joinerChanges].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function changesTable(changes: readonly PeopleChange[], policy: Policy, names: PaperNames) {
  return tableView({
    caption: '更换和补派人员',
    columns: [
      { label: '序号', width: 6, align: 'center' },
      { label: '机关和企业', width: 28, align: 'text' },
      { label: '换下', width: 18, align: 'text' },
      { label: '现由', width: 18, align: 'text' },
      { label: '理由、办法', width: 14, align: 'text' },
      { label: '提出、批准', width: 16, align: 'text' },
    ],
    rows: changes.map((change, i) => {
      const { agency, id, out, in: next, at, proposedBy, approvedBy } = change;
      const name = (code: string) => formatInspector(names.inspector(agency, code));
      const enterprise = names.enterprise(id);
      return [
        i + 1,
        `${names.agency(agency)}\n${enterprise.name}\n${enterprise.code}`,
        out === null ? '（新的岗位）' : name(out),
        next === null ? '空缺' : name(next),
        `${groundWords(change)}，${howWords(change)}`,
        `${formatMinute(at)}\n${postName(proposedBy, policy)}提出\n${postName(approvedBy, policy)}批准`,
      ];
    }),
  });
}

/** Why somebody is ill is nobody else's business: the record has the ground, the paper has that there is one. */
function groundWords({ ground }: PeopleChange): string {
  return ground === 'illness' ? '因故不能参加' : SUBSTITUTE_GROUNDS[ground];
}

function howWords(change: PeopleChange): string {
  if (change.kind === 'substitute') return JOINER_RULES.rule;
  const beside = '市级派员';
  return `${beside}，${JOINER_RULES[change.how]}`;
}

/** `ENV/env-head` as the policy names the post. */
function postName(signature: string, { posts }: Policy): string {
  const id = signature.slice(signature.indexOf('/') + 1);
  return posts.posts.find((post) => post.id === id)?.name ?? signature;
}
