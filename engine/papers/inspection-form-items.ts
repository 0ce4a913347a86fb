import type { FormLine, IssuedForm } from '../domain/inspection.ts';
import type { PolicyItem } from '../domain/policy.ts';
import type { Citation } from '../domain/policy-types.ts';
import type { PaperNames } from './paper-names.ts';

/** One row of the form: what is inspected, on what ground, by whom. */
export interface FormItem {
  /** From 1, through all blocks. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  /** 附带: inspected because another item of the agency was drawn. */
  readonly attached: boolean;
  /** 依据, joined; how sure the office is of a citation is not printed on a form. */
  readonly basis: string;
  /** 检查内容. */
  readonly contents: string;
  /** 方式. */
  readonly methods: string;
  /** 检查要求 of the item's 监管细则, 二(四). */
  readonly requirements: readonly string[];
  /** 检查要点, each with its method. */
  readonly checkpoints: readonly string[];
  /** 检查程序 of this item alone; empty where it is that of the whole form. */
  readonly procedure: readonly string[];
  /** 表格栏目: each with a line to write on. */
  readonly formLines: readonly string[];
  readonly agency: string;
  /** 联合检查部门. */
  readonly joint: readonly string[];
  readonly inspectors: readonly { readonly name: string; readonly certificate: string }[];
  /** How many are missing: 缺员; 0 if none. */
  readonly open: number;
}

/** In the order of the form: by agency, then item. */
export function formItems({ lines }: IssuedForm, names: PaperNames): readonly FormItem[] {
  const common = commonProcedure({ lines }, names);
  return lines.map((line, i) => formItem(line, i + 1, names, common));
}

/** 检查程序 that most items of the form share: printed once, so that the form stays short. */
export function commonProcedure({ lines }: Pick<IssuedForm, 'lines'>, names: PaperNames): readonly string[] {
  const procedures = lines.map(({ item }) => names.item(item)?.procedure ?? []);
  const alike = [...Map.groupBy(procedures, stepsInOne).values()].toSorted((a, b) => b.length - a.length);
  const [most = []] = alike;
  return most.length > 1 ? (most[0] ?? []) : [];
}

function stepsInOne(steps: readonly string[]): string {
  return steps.join('\n');
}

function formItem(line: FormLine, number: number, names: PaperNames, common: readonly string[]): FormItem {
  const item = names.item(line.item);
  const procedure = item?.procedure ?? [];
  return {
    number,
    code: line.item,
    name: item?.name ?? line.item,
    attached: line.attached,
    basis: (item?.basis ?? []).map(citationWords).join('；'),
    contents: (item?.contents ?? []).join('、'),
    methods: item === undefined ? '' : methodsWords(item),
    requirements: item?.requirements ?? [],
    checkpoints: (item?.checkpoints ?? []).map(({ content, method }) =>
      method === undefined ? content : `${content}（${method}）`,
    ),
    procedure: stepsInOne(procedure) === stepsInOne(common) ? [] : procedure,
    formLines: item?.formLines ?? [],
    agency: names.agency(line.agency),
    joint: (item?.jointAgencies ?? []).map((id) => names.agency(id)),
    inspectors: line.inspectors.map(({ name, certificate }) => ({ name, certificate })),
    open: Math.max(0, (item?.inspectors.count ?? 0) - line.inspectors.length),
  };
}

/** 《食品安全法》第一百一十条; a document known by its number stands without 《》. */
function citationWords({ document, article = '' }: Citation): string {
  return `${/〔\d{4}〕/u.test(document) ? document : `《${document}》`}${article}`;
}

const METHODS: Readonly<Record<NonNullable<PolicyItem['methods']['anyOf']>[number], string>> = {
  onsite: '现场检查',
  documents: '书面检查',
  'online-monitoring': '网络监测',
  testing: '检验检测',
  'other-agency-result': '行政部门检查结果或专业意见',
  'professional-institution': '专业机构协助',
};

/** 现场检查；书面检查或网络监测. */
export function methodsWords({ methods: { anyOf = [], allOf = [] } }: PolicyItem): string {
  const words = (some: typeof anyOf) => some.map((method) => METHODS[method]);
  return [words(allOf).join('、'), words(anyOf).join('或')].filter((part) => part !== '').join('；');
}
