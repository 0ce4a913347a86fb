import type { PolicyItem } from '../../domain/policy.ts';
import type { TaskProof } from '../../domain/policy-types.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { SupervisePolicy } from './round-records.ts';

/** What of a part is not there; `what` is empty where it is whole. */
export interface Lacks {
  readonly what: string;
  readonly agencies: readonly string[];
}

type Part = NonNullable<TaskProof['part']>;

const WHOLE: Lacks = { what: '', agencies: [] };
const BLOCKS = 4;

/** 部分: whether a published policy holds it whole, for each of the agencies where it is each agency's own. */
export function lacksOfPart(
  part: Part | undefined,
  every: readonly string[],
  policy: SupervisePolicy,
  on: IsoDate,
): Lacks {
  return part === undefined ? WHOLE : PARTS[part](policy, every, on);
}

const PARTS: Readonly<
  Record<Part, (policy: SupervisePolicy, every: readonly string[], on: IsoDate) => Lacks>
> = {
  items: (policy, every, on) => {
    const listed = new Set(inForce(policy, on).map(({ agency }) => agency));
    return listed.size === 0
      ? { what: '没有抽查事项', agencies: every }
      : lacking('缺少抽查事项', every, (agency) => listed.has(agency));
  },
  procedures: (policy, every, on) => {
    const items = inForce(policy, on);
    const bare = items.filter((item) => !hasProcedure(item)).map(({ agency }) => agency);
    const listed = new Set(items.map(({ agency }) => agency));
    const units = [...new Set([...every, ...bare])];
    if (items.length === 0) return { what: '没有抽查事项', agencies: every };
    return lacking('监管细则不全', units, (agency) => listed.has(agency) && !bare.includes(agency));
  },
  lines: ({ plans, items }, every) => {
    const agencies = new Map(items.map(({ id, agency }) => [id, agency]));
    const planned = new Set(
      plans.flatMap(({ lines }) =>
        lines.flatMap((line) => line.agency ?? line.items.flatMap((item) => agencies.get(item) ?? [])),
      ),
    );
    return planned.size === 0
      ? { what: '没有计划行', agencies: every }
      : lacking('缺少计划行', every, (agency) => planned.has(agency));
  },
  regulations: ({ riskRules, listingRules, sanctionRules }) =>
    whole([
      [riskRules.length > 0, '加大抽查'],
      [listingRules.length > 0, '列入名录'],
      [sanctionRules.length > 0, '联合惩戒'],
    ]),
  assessment: ({ assessment }) =>
    whole([
      [new Set(assessment.map(({ block }) => block)).size === BLOCKS, '四个考核板块'],
      [assessment.every(({ indicators }) => indicators.every(({ basis }) => basis.length > 0)), '考核依据'],
    ]),
  measures: ({ sanctionRules }) =>
    whole([
      [sanctionRules.length > 0, '联合惩戒措施'],
      [sanctionRules.every(({ informationSource }) => informationSource !== ''), '信息产生机构'],
      [sanctionRules.every(({ executing }) => executing !== ''), '实施机构'],
      [sanctionRules.every(({ basis }) => basis.length > 0), '依据'],
    ]),
};

function inForce({ items }: SupervisePolicy, on: IsoDate): readonly PolicyItem[] {
  return items.filter(({ repealed }) => repealed === undefined || on <= repealed);
}

/** 规范检查方式、检查要点、检查程序. */
function hasProcedure({ methods, checkpoints, procedure }: PolicyItem): boolean {
  const methodsNamed = (methods.anyOf?.length ?? 0) + (methods.allOf?.length ?? 0) > 0;
  return methodsNamed && checkpoints.length > 0 && procedure.length > 0;
}

function lacking(what: string, every: readonly string[], has: (agency: string) => boolean): Lacks {
  const agencies = every.filter((agency) => !has(agency));
  return agencies.length === 0 ? WHOLE : { what, agencies };
}

function whole(parts: readonly (readonly [there: boolean, name: string])[]): Lacks {
  const lacks = parts.filter(([there]) => !there).map(([, name]) => name);
  return lacks.length === 0 ? WHOLE : { what: `缺少${lacks.join('、')}`, agencies: [] };
}
