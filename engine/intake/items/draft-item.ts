import { type FrequencyClause, parseFrequency } from '../../domain/frequency-clause.ts';
import { formatRatioPhrase } from '../../domain/policy-ratio-phrase.ts';
import { LEVEL_WORDS, parseRatioClause, type RatioClause } from '../../domain/ratio-clause.ts';
import type { InspectingLevel } from '../../domain/ratio-in-force.ts';
import type { WritableYaml } from '../../files/write-yaml.ts';
import type { ListRow } from './list-columns.ts';
import { type ListQuestion, misprintsOf } from './list-faults.ts';

/** What the person who brings a list says of it. */
export interface ListCircumstances {
  /** 施行 of the ratios. */
  readonly effective: string;
  /** 依据 of the ratios: the list itself. */
  readonly source: string;
  /** Item ids by the name of the list's item: for 随同. */
  readonly idsOf: (name: string) => readonly string[];
}

export interface ItemDraft {
  readonly yaml: { readonly [key: string]: WritableYaml };
  readonly questions: readonly ListQuestion[];
}

type Entries = { readonly [key: string]: WritableYaml };

/** One row as an item with Chinese keys: what was read, what is left blank, and what must be asked. */
export function draftItem(row: ListRow, id: string, circumstances: ListCircumstances): ItemDraft {
  const { text } = row;
  const asked: ListQuestion[] = [...misprintsOf(row)];
  const ask = (field: string, phrase: string, question: string, answers: readonly string[] = []) =>
    asked.push({ row: row.row, field, phrase, question, answers });
  const from = /^(\d{4})年(?:开始|起)/u.exec(text.note)?.[1];
  const levels = [
    ...new Set([...text.authority.matchAll(/[省市县](?=[、级市县食工]|市场)/gu)].map(([one]) => one)),
  ];
  const yaml: Record<string, WritableYaml> = {
    编号: id,
    名称: text.subItem === '' || text.name === '' ? text.name : `${text.name}：${text.subItem}`,
    ...(levels.length === 0 ? {} : { 级别: levelsOf(text.authority, levels) }),
    类别: '一般',
    ...(from === undefined ? {} : { 施行: `${from}-01-01` }),
    依据: basisOf(text.basis),
    对象: '全部',
    对象范围: text.objects,
    子库: '按名单',
    内容: [text.subItem === '' ? text.name : text.subItem],
    方式: methodsOf(text.method),
    抽查比例: [
      {
        施行: from === undefined ? circumstances.effective : `${from}-01-01`,
        ...ratioOf(text.ratio, circumstances, ask),
        原文: text.ratio,
        依据: [{ 文件: circumstances.source, 核实: '否' }],
      },
    ],
    频次: frequencyOf(text.frequency, ask),
    人员: { 人数: '2', 资格: '无' },
    ...(text.note === '' ? {} : { 备注: text.note }),
  };
  if (text.basis === '') ask('依据', '', '没有写依据；没有法律、法规、规章依据的不得检查。');
  if (yaml.方式 === '') askMethod(text.method, ask);
  if (/^需/u.test(text.inspectors)) {
    yaml.人员 = { 人数: '2', 资格: '' };
    ask('人员', text.inspectors, '需要哪一种专业岗位资格？写 config/agencies.yaml 里的资格名称。');
  }
  const questions = asked.map(({ field, phrase, question, answers }) => ({
    字段: field,
    ...(phrase === '' ? {} : { 原文: phrase }),
    问题: question,
    ...(answers.length === 0 ? {} : { 答法: answers }),
  }));
  return { yaml: questions.length === 0 ? yaml : { ...yaml, 待答: questions }, questions: asked };
}

type Ask = (field: string, phrase: string, question: string, answers?: readonly string[]) => void;

function levelsOf(authority: string, named: readonly string[]): readonly string[] {
  return /县级以上/u.test(authority) ? ['省', '市', '县'] : named;
}

/** 《法》第一条、第二条《办法》: each document with its articles; nothing of it is judged. */
export function basisOf(text: string): WritableYaml {
  const found = [...text.matchAll(/([^《》、，；）]*)《([^《》]*(?:《[^《》]*》[^《》]*)*)》([^《]*)/gu)];
  if (found.length === 0) return '';
  return found.map(([, before = '', title = '', after = '']) => {
    const [, number, rest = ''] = /^(?:的通知)?\s*(?:[（(]([^）)]*)[）)])?(.*)$/su.exec(after) ?? [];
    const article = rest
      .replaceAll(/^[、，；。\s]+|[、，；。\s]+$/gu, '')
      .replace(/[、，；].*?关于印发$/u, '');
    return {
      文件: before.includes('关于印发') ? `${before}《${title}》的通知` : title,
      ...(/^第/u.test(article) ? { 条款: article } : {}),
      核实: '否',
      ...(number === undefined ? {} : { 备注: number }),
    };
  });
}

const METHODS: readonly (readonly [RegExp, string])[] = [
  [/现场/u, '现场检查'],
  [/书面|书式|查阅|文件/u, '书面检查'],
  [/网络/u, '网络监测'],
  [/抽样|抽取样品|监督抽查|检验/u, '检验检测'],
];

function methodsOf(text: string): WritableYaml {
  const found = METHODS.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
  if (found.length === 0 || /《/u.test(text)) return '';
  return /或/u.test(text) ? { 任选: found } : { 全部: found };
}

function askMethod(text: string, ask: Ask): void {
  const why = text === '' ? '没有写检查方式。' : '写的是法规，不是检查方式。';
  ask('方式', text, `${why}用什么方式检查？`, ['方式: { 任选: [现场检查, 书面检查] }']);
}

function ratioOf(text: string, { idsOf }: ListCircumstances, ask: Ask): Entries {
  const clause = parseRatioClause(text);
  if (clause === undefined) {
    ask('抽查比例', text, '读不懂这个比例，应当怎样抽？', ['值: 不低于 3%']);
    return { 值: '' };
  }
  const { attachedTo, focus } = clause;
  if (clause.orSpecialPlan) {
    ask('抽查比例', text, '专项计划能不能低于这个比例？', ['专项计划: 不得低于', '专项计划: 可以低于']);
  }
  if (focus !== undefined) {
    const of = ['占: 重点单位', '占: 样本', '占: 总数'];
    ask('抽查比例', text, `“${focus.who}”的比例占谁：重点单位、样本，还是总数？`, of);
  }
  const ids = attachedTo === undefined ? [] : idsOf(attachedTo);
  if (attachedTo !== undefined && ids.length === 0) {
    ask('抽查比例', text, `随同的“${attachedTo}”是清单里的哪一项？写它的编号。`, ['随同: [编号]']);
  }
  return {
    ...clauseYaml(clause),
    ...(attachedTo === undefined ? {} : { 随同: ids.length === 0 ? '' : ids }),
    ...(clause.orSpecialPlan ? { 专项计划: '' } : {}),
    ...(focus === undefined
      ? {}
      : { 其中: { 对象: { 重点单位: '是' }, 值: formatRatioPhrase(focus.value), 占: '' } }),
  };
}

const GROUND_WORDS = { situation: '实际情况', need: '实际需要', risk: '风险' } as const;

function clauseYaml(clause: RatioClause): Entries {
  const { value, levels, tiers, byDocument, deciders, ground, per, hardness, base } = clause;
  return {
    ...(value === undefined ? {} : { 值: formatRatioPhrase(value) }),
    ...(levels === undefined
      ? {}
      : {
          分级: levels.map((one) => ({
            级别: one.levels.map(levelWord),
            ...(one.value === undefined ? { 按检查计划: '是' } : { 值: formatRatioPhrase(one.value) }),
          })),
        }),
    ...(tiers === undefined
      ? {}
      : {
          分档: tiers.map((tier) => ({
            ...(tier.from === undefined ? {} : { 户数多于: String(tier.from) }),
            ...(tier.upTo === undefined ? {} : { 户数不超过: String(tier.upTo) }),
            ...(tier.value === undefined ? {} : { 值: formatRatioPhrase(tier.value) }),
            ...(tier.minimum === undefined ? {} : { 至少: String(tier.minimum) }),
          })),
        }),
    ...(byDocument === undefined ? {} : { 按文件: byDocument }),
    ...(deciders === undefined
      ? {}
      : {
          确定: deciders.map(({ body, decides }) => ({
            机关: body,
            ...(decides === undefined ? {} : { 定: decides }),
          })),
        }),
    ...(ground === undefined ? {} : { 根据: GROUND_WORDS[ground] }),
    ...(per === undefined ? {} : { 周期: '每年' }),
    ...(hardness === undefined ? {} : { 约束: '一般' }),
    ...(base === undefined ? {} : { 基数: '总数' }),
  };
}

function levelWord(level: InspectingLevel): string {
  return Object.entries(LEVEL_WORDS).find(([, known]) => known === level)?.[0] ?? level;
}

const SCOPES = {
  campaign: '抽查活动',
  enterprise: '同一企业',
  situation: '按实际情况',
  'risk-tier': '按风险等级',
};
const PERIODS: Readonly<Record<string, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  'two-years': '每两年',
  'three-years': '每三年',
  'permit-validity': '许可有效期',
  'filing-validity': '备案有效期',
};

function frequencyOf(text: string, ask: Ask): WritableYaml {
  const clauses = parseFrequency(text);
  if (clauses === undefined) {
    ask('频次', text, '读不懂这个频次。', ['[{ 范围: 同一企业, 上限: 2 次, 周期: 每年 }]']);
    return [{ 范围: '', 原文: text }];
  }
  if (clauses.some(({ ofWhatUnsaid }) => ofWhatUnsaid)) {
    const answers = ['范围: 抽查活动', '范围: 同一企业'];
    ask('频次', text, '限的是组织抽查的次数，还是对同一户检查的次数？', answers);
  }
  return clauses.map((clause) => limitYaml(clause, text));
}

function limitYaml(clause: FrequencyClause, text: string): Entries {
  const { scope, min, max, per, levels, hardness, instalments, ofWhatUnsaid } = clause;
  return {
    范围: ofWhatUnsaid ? '' : SCOPES[scope],
    ...(min === undefined ? {} : { 下限: `${min.count} 次` }),
    ...(max === undefined ? {} : { 上限: `${max.count} 次` }),
    ...(per === undefined ? {} : { 周期: PERIODS[per] ?? per }),
    ...(levels === undefined ? {} : { 级别: levels.map(levelWord) }),
    ...(instalments === undefined
      ? {}
      : {
          分次: instalments.map(({ times, each, total }) => ({
            ...(times === undefined ? {} : { 次数: String(times) }),
            ...(each === undefined ? {} : { 每次: formatRatioPhrase(each) }),
            ...(total === undefined ? {} : { 合计: formatRatioPhrase(total) }),
          })),
        }),
    ...(hardness === undefined ? {} : { 约束: '一般' }),
    原文: text,
  };
}
