import type { JoinedAgency } from '../domain/draw-round.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import { helperWords } from './others-on-visit.ts';
import { formatInspector, type PaperNames } from './paper-names.ts';
import type { SectionView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

export interface OthersInput {
  readonly policy: Policy;
  readonly joined: readonly JoinedAgency[];
  readonly items: readonly string[];
  readonly withheld: Withheld;
}

/** 二(八) 市级派员和协助检查: who comes besides, outside every total of inspectors; nothing where nobody does. */
export function othersSection(input: OthersInput, names: PaperNames): readonly SectionView[] {
  const helpers = helperLines(input, names);
  const busy = input.joined.filter(({ tasks }) => tasks.some(({ people }) => people.length > 0));
  if (helpers.length === 0 && busy.length === 0) return [];
  const city = busy.length === 0 ? [] : [cityWords(input)];
  const tables = input.withheld.agencies.size === 0 ? busy.map((one) => cityTable(one, names)) : [];
  return [{ title: '市级派员和协助检查', paragraphs: [...city, ...helpers], tables }];
}

function cityWords({ withheld }: OthersInput): string {
  const later = withheld.agencies.size === 0 ? '' : '名单在检查结束后公布。';
  return `市级执法检查机关派员参加部分检查，由系统随机选派，在各机关应派人员之外，不计入上列人数；抽取证明没有列这些人员，核验程序核验不到，以本表为准。${later}`;
}

function cityTable({ agency, tasks }: JoinedAgency, names: PaperNames): TableView {
  const sent = tasks.filter(({ people }) => people.length > 0);
  return tableView({
    caption: `${names.agency(agency)}派员（${sent.length}户）`,
    columns: [
      { label: '序号', width: 8, align: 'center' },
      { label: '企业名称和代码', width: 46, align: 'text' },
      { label: '参加人员（执法证号）', width: 46, align: 'text' },
    ],
    rows: sent.map(({ id, people }, i) => {
      const { name, code } = names.enterprise(id);
      return [
        i + 1,
        `${name}\n${code}`,
        people.map((one) => formatInspector(names.inspector(agency, one))).join('\n'),
      ];
    }),
  });
}

/** 餐饮服务单位监督检查：示例检测有限公司（抽样检测）… */
function helperLines({ items }: OthersInput, names: PaperNames): readonly string[] {
  return items.flatMap((item) => {
    const helpers = (names.item(item)?.helpers ?? []).map((one) => ({ ...one, item }));
    const words = helperWords({ helpers });
    return words === undefined ? [] : [`${names.itemName(item)}：${words}。`];
  });
}
