import type { PolicyItem } from '../domain/policy.ts';
import type { Result } from '../kernel/result.ts';
import { agenciesInOrder } from './agencies-in-order.ts';
import { formatBasis, formatDay } from './format.ts';
import { methodsWords } from './inspection-form-items.ts';
import { legalityReviews } from './legality-reviews.ts';
import type { PaperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { countAgencies, itemsOf, type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { tableView } from './table-view.ts';

/** 随机抽查事项清单, 二(一)、附件2-3: a table for every agency. */
export function itemListPaper(input: PolicyPaperInput): Result<ReportView, PaperProblem> {
  const { policy, on } = input;
  const items = itemsOf(input);
  const agencies = agenciesInOrder(policy, new Set(items.map(({ agency }) => agency)));
  return policyPaper(input, '随机抽查事项清单', (names) => ({
    title: '随机抽查事项清单',
    lead: `截至${formatDay(on)}，${countAgencies(input, agencies)}列入随机抽查事项${items.length}项。未列入清单的事项，不得检查。`,
    paragraphs: [
      `本清单依据${policy.district.plan}二（一）编制，列明每个事项的依据、主体、内容、方式和联合检查部门，随法律法规和规章修订动态管理。`,
      '标“依据待核”的，在核实以前以法律法规原文为准。',
    ],
    annexes: [
      {
        title: '随机抽查事项清单',
        tables: agencies.map((agency) =>
          tableOf(
            agency,
            items.filter((item) => item.agency === agency),
            names,
          ),
        ),
        notes: [],
      },
      legalityReviews(policy, items),
    ],
  }));
}

function tableOf(agency: string, items: readonly PolicyItem[], names: PaperNames) {
  return tableView({
    caption: `${names.agency(agency)}（${items.length}项）`,
    columns: [
      { label: '编号', width: 9, align: 'center' },
      { label: '抽查事项', width: 20, align: 'text' },
      { label: '抽查依据', width: 22, align: 'text' },
      { label: '抽查内容', width: 22, align: 'text' },
      { label: '抽查方式', width: 13, align: 'text' },
      { label: '联合检查部门', width: 14, align: 'text' },
    ],
    rows: items.map((item) => [
      item.id,
      `${item.name}${item.class === 'key' ? '（重点）' : ''}`,
      formatBasis(item.basis),
      item.contents.join('、'),
      methodsWords(item),
      item.jointAgencies.map((id) => names.agency(id)).join('、'),
    ]),
  });
}
