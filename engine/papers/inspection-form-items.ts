import type { FormLine, IssuedForm } from '../domain/inspection.ts';
import type { PolicyItem } from '../domain/policy.ts';
import type { Citation } from '../domain/policy-types.ts';
import type { PaperNames } from './paper-names.ts';

/** One row of the form: what is inspected, on what ground, by whom. */
export interface FormItem {
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
  /** 检查要点, each with its method. */
  readonly checkpoints: readonly string[];
  readonly agency: string;
  readonly inspectors: readonly { readonly name: string; readonly certificate: string }[];
  /** How many are missing: 缺员; 0 if none. */
  readonly open: number;
}

/** In the order of the form: by agency, then item. */
export function formItems({ lines }: IssuedForm, names: PaperNames): readonly FormItem[] {
  return lines.map((line) => formItem(line, names.item(line.item), names));
}

function formItem(line: FormLine, item: PolicyItem | undefined, names: PaperNames): FormItem {
  return {
    code: line.item,
    name: item?.name ?? line.item,
    attached: line.attached,
    basis: (item?.basis ?? []).map(citationWords).join('；'),
    contents: (item?.contents ?? []).join('、'),
    methods: item === undefined ? '' : methodsWords(item),
    checkpoints: (item?.checkpoints ?? []).map(({ content, method }) =>
      method === undefined ? content : `${content}（${method}）`,
    ),
    agency: names.agency(line.agency),
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
