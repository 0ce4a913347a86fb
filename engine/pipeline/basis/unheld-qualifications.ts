import type { PolicyItem } from '../../domain/policy.ts';
import type { Agency, Qualification } from '../../domain/policy-types.ts';
import { type Place, type Problem, warning } from '../../kernel/problem.ts';
import type { FitnessCode } from './basis-codes.ts';

/** Of an inspector: qualification ids, and item ids or `['*']`. */
export interface Skills {
  readonly qualifications: readonly string[];
  readonly items: readonly string[];
}

export interface QualifiedGround {
  /** Each with the agency that inspects it. */
  readonly items: readonly (Pick<PolicyItem, 'id' | 'name' | 'inspectors'> & { readonly agency: string })[];
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
  readonly qualifications: readonly Pick<Qualification, 'id' | 'name'>[];
  /** Of an agency; undefined where it has brought no roster, which is told elsewhere. */
  readonly skillsOf: (agency: string) => readonly Skills[] | undefined;
  readonly placeOf: (item: string) => Place | undefined;
}

/**
 * 二(三)(六): items whose 资格 nobody of the inspecting agency holds who may carry them out. Every visit needs one
 * such inspector, so none can be made.
 */
export function unheldQualifications(ground: QualifiedGround): readonly Problem<FitnessCode>[] {
  const { items, agencies, qualifications, skillsOf, placeOf } = ground;
  return items.flatMap(({ id, name, agency, inspectors: { qualification } }) => {
    const skills = skillsOf(agency);
    if (qualification === '' || skills === undefined) return [];
    const holds = (one: Skills) =>
      one.qualifications.includes(qualification) && (one.items.includes('*') || one.items.includes(id));
    if (skills.some(holds)) return [];
    const values = {
      item: id,
      name,
      qualification: nameOf(qualifications, qualification),
      agency: nameOf(agencies, agency),
    };
    return [warning('qualification-unheld', values, placeOf(id))];
  });
}

function nameOf(named: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return named.find((one) => one.id === id)?.name ?? id;
}
