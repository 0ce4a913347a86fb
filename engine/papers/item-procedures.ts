import { findRatioEntry } from '../domain/find-ratio-entry.ts';
import type { Policy, PolicyItem } from '../domain/policy.ts';
import type { Result } from '../kernel/result.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import { ratioWords } from './draw-notice-annexes.ts';
import { formatBasis, formatDay } from './format.ts';
import { methodsWords } from './inspection-form-items.ts';
import type { PaperNames } from './paper-names.ts';
import type { PaperProblem, ReportView, TableView } from './paper-view.ts';
import { countAgencies, itemsOf, type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { tableView } from './table-view.ts';

/** 随机抽查工作细则, 二(四)、附件2-6、2-9: item by item what is asked, how, what is looked at, in which steps. */
export function itemProceduresPaper(input: PolicyPaperInput): Result<ReportView, PaperProblem> {
  const { policy, on } = input;
  const items = itemsOf(input);
  const agencies = agenciesInOrder(policy, new Set(items.map(({ agency }) => agency)));
  const bare = items.filter(
    ({ procedure, checkpoints }) => procedure.length === 0 || checkpoints.length === 0,
  );
  return policyPaper(input, '随机抽查工作细则', (names) => ({
    title: '随机抽查工作细则',
    lead: `截至${formatDay(on)}，${countAgencies(input, agencies)}的${items.length}个抽查事项逐项定有工作细则。`,
    paragraphs: [
      `本细则依据${policy.district.plan}二（四）编制，逐项明确检查要求、检查方式、检查要点、检查程序；检查表、录入和抽取都按同一份细则。`,
      bare.length === 0
        ? '各事项的检查要点和检查程序都已定明。'
        : `尚缺检查要点或者检查程序的事项${bare.length}项：${bare.map(({ id }) => id).join('、')}。`,
    ],
    annexes: [
      {
        title: '各抽查事项工作细则',
        tables: agencies.flatMap((agency) =>
          items.filter((item) => item.agency === agency).map((item) => tableOf(item, input, names)),
        ),
        notes: [],
      },
    ],
  }));
}

/** One item as a card: what 附件2-6 and 附件2-9 ask, a row each. */
function tableOf(item: PolicyItem, { policy, on }: PolicyPaperInput, names: PaperNames): TableView {
  const ratio = findRatioEntry(item.ratio, on);
  const lines = (all: readonly string[]) => all.map((one, i) => `${i + 1}. ${one}`).join('\n');
  return tableView({
    caption: `${names.agency(item.agency)}　${item.id}　${item.name}`,
    columns: [
      { label: '项目', width: 18, align: 'center' },
      { label: '内容', width: 82, align: 'text' },
    ],
    rows: [
      ['检查主体', [item.agency, ...item.jointAgencies].map((id) => names.agency(id)).join('、')],
      ['抽查依据', formatBasis(item.basis)],
      ['抽查内容', item.contents.join('、')],
      ['抽查比例', ratio && ratioWords(ratio)],
      ['检查要求', lines(item.requirements)],
      ['检查方式', methodsWords(item)],
      [
        '检查要点',
        lines(
          item.checkpoints.map(({ content, method }) =>
            method === undefined ? content : `${content}（${method}）`,
          ),
        ),
      ],
      ['检查程序', item.procedure.join(' → ')],
      ['表格栏目', item.formLines.join('、')],
      ['备查材料', item.materials.join('、')],
      ['检查人员', `不少于${item.inspectors.count}名${item.announced ? '' : '；不事先告知'}`],
      ['合法性审查', reviewWords(item, policy, names)],
    ],
  });
}

/** `区政府法制办审查岗，2017年8月1日，合法、适当`: who reviewed it, under which number, with what opinions. */
function reviewWords({ review }: PolicyItem, { posts: { posts } }: Policy, names: PaperNames): string {
  if (review === undefined) return '尚未审查';
  const { agency, post, number, date, verified } = review;
  const opinions = [review.legality, review.appropriateness, review.operability].filter(
    (one) => one !== undefined,
  );
  const said = opinions.length === 0 ? '已审查' : opinions.join('、');
  return [
    posts.find(({ id }) => id === post)?.name ?? names.agency(agency),
    ...(number === undefined ? [] : [`${number}${verified ? '' : '（待核）'}`]),
    formatDay(date),
    said,
  ].join('，');
}
