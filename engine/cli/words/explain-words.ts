import type { EnterpriseExplanation } from '../../app/explain-enterprise.ts';
import type { ExplainedStep, ItemExplanation } from '../../app/trace/explain-item.ts';
import type { ItemOutside } from '../../app/trace/explain-outside.ts';
import type { PublicExplanation, PublicItem } from '../../app/trace/public-part.ts';
import type { CommittedQuota } from '../../domain/draw-commitment.ts';
import { formatRatioEffect, formatRatioPhrase } from '../../domain/policy-ratio-phrase.ts';
import type { RatioEntry } from '../../domain/policy-types.ts';
import type { FocusCount } from '../../domain/ratio-in-force.ts';
import { saySeen, sayTogether } from '../../domain/say-condition.ts';
import { parseFraction } from '../../kernel/parse-fraction.ts';
import { formatPercent } from '../../kernel/rational.ts';
import type { TicketExplanation } from '../../pipeline/draw/explain-ticket.ts';
import { YEARLY_CAP } from '../../pipeline/draw/frame-of-item.ts';
import { groundWords, type NamesOfIds } from './ground-words.ts';
import { atEnd, placeWords } from './place-words.ts';
import { citationWords } from './sanction-words.ts';

type Verdict = NonNullable<TicketExplanation['verdict']>;

/** 抽没抽中, in two words. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  drawn: '抽中',
  not: '没有抽中',
  done: '本期已经抽过，这一批不再抽',
  excluded: '这一批不抽',
  struck: '抽中后剔除',
  added: '递补抽中',
};
/** 状态 in a frame. */
export const STATES: Readonly<Record<TicketExplanation['state'], string>> = {
  in: '可以抽取',
  done: '本期已抽过',
  excluded: '这一批不抽',
};
const WAITING = '还没有摇号';

/** `explain` for who may see reasons: one sentence for the enterprise, then every item step by step. */
export function explanationLines(explanation: EnterpriseExplanation, names: NamesOfIds): readonly string[] {
  const verdicts = explanation.items.map(({ itemName, ticket: { verdict } }) => ({ itemName, verdict }));
  return [
    ...headLines(explanation, verdicts),
    ...explanation.items.flatMap((item) => ['', ...itemLines(item, explanation.id, names)]),
    ...(explanation.outside.length === 0
      ? []
      : ['', '这一批的下列事项，检查对象中没有这一户：', ...explanation.outside.map(outsideWords)]),
  ];
}

/** `explain` for everybody else: what the public proof shows, of this one enterprise. */
export function publicLines(explanation: PublicExplanation): readonly string[] {
  return [
    ...headLines(explanation, explanation.items),
    ...explanation.items.map(publicItemWords),
    ...(explanation.outside.length === 0
      ? []
      : [`  这一批另有 ${explanation.outside.length} 个事项，检查对象中没有这一户。`]),
    ...(explanation.blind === 0 ? [] : [`另有 ${explanation.blind} 个事项的号码不公开，没有列出。`]),
    '比例、分组和加大抽查的理由不公开，由有“查看内部理由”权限的岗位查看。',
  ];
}

function headLines(
  { round, on, id, name, drawn, rehearsal, planned }: Omit<EnterpriseExplanation, 'items' | 'outside'>,
  items: readonly { readonly itemName: string; readonly verdict?: Verdict | undefined }[],
): readonly string[] {
  const head = `${name}（${id}），批次 ${round}${rehearsal ? '（演练）' : ''}，名录截止 ${on}`;
  if (items.length === 0) return [head, `本批 ${planned} 个事项的检查对象中都没有这一户，所以不会抽到。`];
  if (!drawn) return [head, `${items.length} 个事项的检查对象中有这一户；${WAITING}。`];
  const won = items.filter(({ verdict }) => verdict === 'drawn' || verdict === 'added');
  const chosen = won.map(({ itemName }) => `“${itemName}”`).join('、');
  return [
    head,
    won.length === 0
      ? `没有抽中：${items.length} 个事项的检查对象中有这一户，哪一项都没有抽到。`
      : `抽中 ${won.length} 项（${chosen}），是因为摇出的号码进入了中签范围，不是谁挑选的。`,
  ];
}

function publicItemWords({ item, itemName, agencyName, verdict, ticket }: PublicItem): string {
  const told = verdict === undefined ? WAITING : VERDICTS[verdict];
  return `  ${item} ${itemName}（${agencyName}）：${told}${ticket === undefined ? '' : `，号码 ${ticket}`}`;
}

function outsideWords({ item, itemName, agencyName, standing, leaves }: ItemOutside): string {
  const seen = sayTogether(leaves).join('；');
  const why = seen === '' ? OUTSIDE_WORDS[standing] : `${OUTSIDE_WORDS[standing]}：${seen}`;
  return `  ${item} ${itemName}（${agencyName}）：${why}`;
}

/** Why somebody is not in a sub-roster. */
const OUTSIDE_WORDS: Readonly<Record<ItemOutside['standing'], string>> = {
  outside: '登记地址不在本区',
  'district-unknown': '属地没有核定，核定以前不抽',
  'not-listed': '不在机关报送的子库名单中',
  'condition-not-met': '不符合检查对象的条件',
  undecided: '缺少数据，没有下结论，不抽',
};

function itemLines(item: ItemExplanation, id: string, names: NamesOfIds): readonly string[] {
  const { ticket, object, agencyName } = item;
  const verdict = ticket.verdict === undefined ? WAITING : VERDICTS[ticket.verdict];
  const steps = [
    ...item.steps.map((step) => stepLines(step, item, names)),
    planLines(item),
    stateLines(item, names),
    ...(ticket.state === 'in' ? [stratumLines(item), ticketLines(ticket)] : []),
  ];
  return [
    `【${item.item} ${item.itemName}】${agencyName}：${verdict}`,
    ...(object.id === id ? [] : [`  对象：${object.name}（${object.id}），由这一户负责`]),
    ...steps.flatMap(([first = '', ...more], i) => [
      `  ${i + 1}. ${first}`,
      ...more.map((line) => `     ${line}`),
    ]),
    ...(item.undecided.length === 0
      ? []
      : [`  缺少数据、没有下结论的规则（不因此加大）：${item.undecided.join('、')}`]),
  ];
}

const PERIODS: Readonly<Record<RatioEntry['per'], string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  'two-years': '每两年',
  'three-years': '每三年',
  'permit-validity': '许可有效期内',
  'filing-validity': '备案有效期内',
};

function stepLines(
  step: ExplainedStep,
  { entry, focus }: ItemExplanation,
  names: NamesOfIds,
): readonly string[] {
  const [basis, place] = [citationWords(step.basis), placeWords(step.place)];
  if (step.kind === 'base')
    return [`${baseWords(entry, focus)}${basis}${atEnd(place)}`, ...reasonLines(entry)];
  if (step.kind === 'legal-cap') return [`不超过法定上限：${formatPercent(step.ratio)}`];
  if (step.kind === 'whole') return ['比例最多是 100%，即全部抽取'];
  const ratio = step.effect?.ratio;
  const effect = ratio === undefined ? '这一批不抽' : formatRatioEffect(ratio);
  const result = step.counted ? `比例变为 ${formatPercent(step.ratio)}` : UNCOUNTED[step.kind];
  return [
    `${step.name}：${effect}，${result}${basis}${atEnd(place)}`,
    ...(step.reason === '' ? [] : [step.reason]),
    ...step.seen.filter(({ verdict }) => verdict === true).map((leaf) => saySeen(leaf)),
    ...step.grounds.map((ground) => `凭据：${groundWords(ground, names)}`),
  ];
}

function baseWords(entry: ItemExplanation['entry'], focus: boolean): string {
  const value = focus && entry.focus !== undefined ? entry.focus.value : entry.value;
  const said = entry.counted === undefined ? formatRatioPhrase(value) : countedWords(entry.counted);
  return `${focus ? '重点单位的基本比例' : '基本比例'}：${PERIODS[entry.per]}${said}`;
}

/** 10%，其中重点单位不低于 30%（占样本）：子库 200 户… */
function countedWords({ of, value, focus, size, focusSize, count }: FocusCount): string {
  const share = of === 'sample' ? '占样本' : '占总数';
  return (
    `${formatRatioPhrase(value)}，其中重点单位${formatRatioPhrase(focus)}（${share}）：` +
    `子库 ${size} 户里有重点单位 ${focusSize} 户，抽 ${count} 户，剩下的在其余 ${size - focusSize} 户里抽`
  );
}

/** Why a rule that applied changed nothing. */
const UNCOUNTED: Readonly<Record<ExplainedStep['kind'], string>> = {
  base: '',
  multiply: '已按更大的倍数算，不再叠加',
  floor: '现在的比例已经不低于它，没有变',
  all: '已经是全部抽取',
  exclude: '',
  cap: '现在的比例没有超过它，没有变',
  'legal-cap': '',
  whole: '',
};

function planLines({ plan, quota }: ItemExplanation): readonly string[] {
  const share = quota.share === '1/1' ? '这一批全部做完' : `到这一批为止累计做到 ${quota.share}`;
  return [`年度计划 ${plan.line}：${share}${atEnd(placeWords(plan.place))}`, ...reasonLines(plan)];
}

/** A bound that holds 一般 is exceeded with a written reason only. */
function reasonLines({ reason }: { readonly reason?: string }): readonly string[] {
  return reason === undefined ? [] : [`突破“一般”约束的理由：${reason}`];
}

function stateLines({ ticket, drawnIn }: ItemExplanation, { item: nameOf }: NamesOfIds): readonly string[] {
  if (ticket.state === 'in') {
    return ticket.rho === '1/1' ? ['可以抽取'] : [`可以抽取；近期随机检查过，机会减为 ${ticket.rho}（轮休）`];
  }
  if (ticket.state === 'done')
    return [`本期已在批次 ${drawnIn ?? '（以往）'}抽中“${nameOf(ticket.frame)}”，不重复抽`];
  return [ticket.why.includes(YEARLY_CAP) ? '本年度检查次数已到上限，这一批不抽' : '按规则排除，这一批不抽'];
}

const BOUNDS: Readonly<Record<CommittedQuota['bound'], string>> = {
  atLeast: '向上取整',
  exactly: '四舍五入',
  atMost: '向下取整',
};

function stratumLines({ ticket, quota, stratum }: ItemExplanation): readonly string[] {
  const { probability } = ticket;
  return [
    `受同一条比例约束的一起算，这一批共抽 ${quota.take} 户（${BOUNDS[quota.bound]}）`,
    `其中与这一户比例相同的 ${stratum.size} 户为一组（${stratum.stratum}），平均抽 ${roughly(stratum.expect)} 户，${chanceWords(probability)}`,
  ];
}

function chanceWords(probability: string): string {
  if (probability === '1/1') return '每户都抽';
  if (probability === '0/1') return '这一批这一组一户也不抽';
  return `每户抽中的机会都是 ${probability}，约 ${aboutPercent(probability)}`;
}

function ticketLines({ ticket, threshold, verdict }: TicketExplanation): readonly string[] {
  if (verdict === undefined) return [WAITING];
  if (ticket === undefined) return ['号码不公开（批次密钥已销毁，不能再算）'];
  if (threshold === null || threshold === undefined) return [`号码 ${ticket}`, '这一组没有抽到任何一户'];
  const within = ticket <= threshold;
  return [
    `号码   ${ticket}`,
    `中签线 ${threshold}`,
    within ? '号码不大于中签线，所以抽中' : '号码大于中签线，所以没有抽中',
  ];
}

/** `13780/1639` as 8.4: for reading only, the fraction itself stands in the proof. */
function roughly(fraction: string): string {
  const { n, d } = parseFraction(fraction);
  return (Number((n * 100n) / d) / 100).toString();
}

function aboutPercent(fraction: string): string {
  const { n, d } = parseFraction(fraction);
  return `${(Number((n * 100_000n) / d) / 1000).toFixed(2)}%`;
}
