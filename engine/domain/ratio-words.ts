import type { RatioPhrase } from './phrases.ts';
import { formatRatioPhrase } from './policy-ratio-phrase.ts';
import type { RatioDecider, RatioEntry, RatioTier } from './policy-types.ts';
import { LEVEL_WORDS, type RatioClause } from './ratio-clause.ts';

/** The phrase as a list writes it; `parseRatioClause` reads the same clause from it. */
export function formatRatioClause(clause: RatioClause): string {
  const { byDocument, attachedTo, tiers, levels, deciders, value } = clause;
  if (byDocument !== undefined) return `根据《${byDocument}》确定`;
  if (attachedTo !== undefined) return `结合${attachedTo}一并开展`;
  if (tiers !== undefined) return tiers.map(tierWords).join('，');
  if (levels !== undefined) return levels.map(levelWords).join('，');
  const number = value === undefined ? undefined : numberWords(clause, value);
  return deciders === undefined ? (number ?? '') : decidedWords(deciders, clause.ground, number);
}

function decidedWords(
  deciders: readonly RatioDecider[],
  ground: RatioClause['ground'],
  number: string | undefined,
): string {
  if (ground !== 'risk' && deciders.some(({ body }) => body === '实施机关')) {
    const why = ground === 'need' ? '根据实际需要' : '根据实际情况';
    return number === undefined ? `${why}确定` : `${why}，${number}`;
  }
  const by = deciders.map((decider) => deciderWords(decider, ground)).join('，');
  return number === undefined ? by : `${by}（${number}）`;
}

function numberWords({ hardness, base, per, orSpecialPlan, focus }: RatioClause, value: RatioPhrase): string {
  const bare = formatRatioPhrase(value);
  const number = base === undefined ? bare : bare.replace(/ ?(?=\d)/u, '总数的 ');
  return [
    hardness === undefined ? '' : '一般',
    number,
    per === undefined ? '' : '/年',
    orSpecialPlan === undefined ? '' : '或按专项计划确定',
    focus === undefined ? '' : `，其中${focus.who}${formatRatioPhrase(focus.value)}`,
  ].join('');
}

function tierWords({ from, upTo, minimum, value }: RatioTier): string {
  const range = upTo === undefined ? `${from ?? 0}户以上的` : `${upTo}户以下的`;
  return value === undefined ? `${range}至少${minimum ?? 0}户` : `${range}${formatRatioPhrase(value)}`;
}

const LEVEL_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(LEVEL_WORDS)
    .map(([word, level]) => [level, word] as const)
    .filter(([, word]) => word !== '区'),
);

function levelWords({ levels, value }: NonNullable<RatioEntry['levels']>[number]): string {
  const who = levels.map((level) => LEVEL_NAMES.get(level) ?? level).join('、');
  return value === undefined ? `${who}级结合当地实际制定检查计划` : `${who}级${formatRatioPhrase(value)}`;
}

function deciderWords({ body, decides = '抽查比例' }: RatioDecider, ground: RatioClause['ground']): string {
  return `由${body}${ground === 'risk' ? '根据风险情况' : '结合当地实际'}确定${decides}`;
}

/** 抽查比例 of the item list, in words for a paper or a message. */
export function ratioEntryWords(entry: RatioEntry): string {
  const { value, levels, tiers, byDocument, deciders, ground, hardness, base, specialPlan } = entry;
  if (entry.attachedTo !== undefined) return `随同${entry.attachedTo.join('、')}一并检查`;
  return formatRatioClause({
    ...(value === undefined ? {} : { value }),
    ...(levels === undefined ? {} : { levels }),
    ...(tiers === undefined ? {} : { tiers }),
    ...(byDocument === undefined ? {} : { byDocument }),
    ...(deciders === undefined ? {} : { deciders }),
    ...(ground === undefined ? {} : { ground }),
    ...(hardness === 'generally' ? { hardness } : {}),
    ...(base === 'total' ? { base } : {}),
    ...(specialPlan === undefined ? {} : { orSpecialPlan: true }),
  });
}
