import type { Condition, ConditionLeaf } from '../../../domain/condition.ts';
import { leavesOfCondition } from '../../../domain/leaves-of-condition.ts';
import { factTable } from '../../../domain/policy-facts.ts';
import type { CountedEach, FactDeclaration, Indicator, Scoring } from '../../../domain/policy-types.ts';

type SubjectKind = CountedEach['count'];

/**
 * 国办发〔2024〕54号: no quota of inspections, and no assessment by how many there were, how much was found, how many
 * cases were opened or what was fined. What of an indicator does that: its name, or one of the things it counts;
 * undefined where nothing does. Being in time, complete and within the rules may be assessed.
 */
export function activityOf(
  { name, scoring }: Indicator,
  facts: readonly FactDeclaration[],
): 'name' | CountedEach | undefined {
  if (namesActivity(name)) return 'name';
  const counted = [scoring.numerator, scoring.denominator, scoring.each].filter((one) => one !== undefined);
  const ofOutcomes = counted.find(({ when }) => factsOf(when).some((id) => tellsOutcome(id, facts)));
  return ofOutcomes ?? rewardedVolume(scoring) ?? mixedShare(scoring) ?? punishedDiligence(scoring, facts);
}

/** 数, but not 数据 or 数字; 量, but not 质量 or 量化. */
const HOW_MANY = '(?:数(?![据字])|(?<![质能])量(?!化))';
const FOUND = '(?:问题|违法|违规|行为|隐患|线索|案件|企业)';
const NAMES: readonly RegExp[] = [
  `(?:检查|抽查|巡查|执法|上门)(?:开展|完成|实施|任务|计划|工作|活动|结果|录入|企业|对象|市场主体|户|家|次|件|总)*${HOW_MANY}`,
  '(?:检查|抽查|巡查|上门)(?:企业|市场主体)?(?:户次|家次|人次|频次)',
  `(?:发现|查出|查实|查获|查处|检出)的?${FOUND}*(?:${HOW_MANY}|率|件|起|户)`,
  `${FOUND}(?:发现|检出|查实|查处|查获|上报|移送)?(?:总|件|条|个|户|起)*(?:${HOW_MANY}|率|金额)`,
  '立案|办案|结案|大案',
  `罚(?:没|款|金)|没收|收缴|处罚(?:决定)?(?:件|次|户|总)*(?:${HOW_MANY}|率|金?额|户次)`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Spaces and marks between the characters hide nothing. */
function namesActivity(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  return NAMES.some((pattern) => pattern.test(plain));
}

/** What was found, how often somebody was inspected, who was listed. */
const OUTCOME_FACTS: ReadonlySet<string> = new Set([
  'findingResult',
  'findingFollowUp',
  'violations24m',
  'visitsThisYear',
  'abnormalListed',
  'abnormalYears',
  'seriousListed',
  'seriousYears',
]);

/** A fact that an office added is known by its name: 罚款金额, 立案. */
function tellsOutcome(id: string, facts: readonly FactDeclaration[]): boolean {
  const name = factTable(facts).find(id)?.name ?? '';
  return OUTCOME_FACTS.has(id) || namesActivity(name);
}

/** Of which there are more where more is inspected, found or punished. */
const VOLUME: ReadonlySet<SubjectKind> = new Set([
  'enterprise',
  'visit',
  'finding',
  'claim',
  'disclosure',
  'sanction',
  'exchange',
]);

/** Points for each one, or for one at all, however it is written: in time or not, more of them is more points. */
function rewardedVolume({ method, each, numerator, denominator }: Scoring): CountedEach | undefined {
  const rewarded =
    method === 'per-document' || method === 'bonus'
      ? each
      : denominator === undefined
        ? numerator
        : undefined;
  return rewarded !== undefined && VOLUME.has(rewarded.count) ? rewarded : undefined;
}

/** A share of one kind in another, such as inspections in enterprises, is a number of inspections. */
function mixedShare({ numerator, denominator }: Scoring): CountedEach | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  if (numerator.count === denominator.count) return undefined;
  return VOLUME.has(numerator.count) || VOLUME.has(denominator.count) ? numerator : undefined;
}

/** Points taken for each one that was in time as well: fewer inspections would be better marks. */
function punishedDiligence(
  { method, each }: Scoring,
  facts: readonly FactDeclaration[],
): CountedEach | undefined {
  if (method !== 'deduction' && method !== 'veto') return undefined;
  if (each === undefined || !VOLUME.has(each.count)) return undefined;
  return each.when === undefined || verdictsInTime(each.when, facts).has(true) ? each : undefined;
}

const IN_TIME = '按期';

/**
 * What a condition may say of a thing that was done in time and by the rules. A fact that tells neither — the item, a
 * town — may be anything.
 */
function verdictsInTime(condition: Condition, facts: readonly FactDeclaration[]): ReadonlySet<boolean> {
  if ('all' in condition) return joined(condition.all, facts, false);
  if ('any' in condition) return joined(condition.any, facts, true);
  if ('not' in condition)
    return new Set([...verdictsInTime(condition.not, facts)].map((verdict) => !verdict));
  return verdictsOfLeaf(condition, facts);
}

/** `any` is decided by one true, `all` by one false. */
function joined(
  members: readonly Condition[],
  facts: readonly FactDeclaration[],
  deciding: boolean,
): ReadonlySet<boolean> {
  const verdicts = members.map((member) => verdictsInTime(member, facts));
  return new Set([
    ...(verdicts.some((one) => one.has(deciding)) ? [deciding] : []),
    ...(verdicts.every((one) => one.has(!deciding)) ? [!deciding] : []),
  ]);
}

function verdictsOfLeaf(
  { fact: id, operator, value }: ConditionLeaf,
  facts: readonly FactDeclaration[],
): ReadonlySet<boolean> {
  const fact = factTable(facts).find(id);
  // 批准, 信息合格: such a fact of the counted thing itself tells a breach from none.
  if (fact?.type === 'yes-no' && fact.subject !== 'enterprise') return new Set([false]);
  if (fact?.values.includes(IN_TIME) !== true) return new Set([true, false]);
  const named = [value].flat().includes(IN_TIME);
  return new Set([operator === 'equal' || operator === 'in' ? named : !named]);
}

function factsOf(condition: Condition | undefined): readonly string[] {
  return condition === undefined ? [] : leavesOfCondition(condition).map(({ fact }) => fact);
}
