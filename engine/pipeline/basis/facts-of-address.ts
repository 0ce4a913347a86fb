import type { FactValues } from '../../domain/condition.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import type { AreasFile } from '../../domain/policy-types.ts';
import { normaliseAddress } from './place-address.ts';

/** Names of the key areas in which an enterprise lies, in the order of the policy. */
export type KeyAreasOf = (enterprise: Enterprise) => readonly string[];

/** 重点区域, 二(五): a keyword in the address, or the whole town. Outside the district there is none. */
export function compileKeyAreas({ keyAreas }: AreasFile): KeyAreasOf {
  const areas = keyAreas.map(({ name, keywords, towns }) => ({
    name,
    keywords: keywords.map(normaliseAddress),
    towns: new Set(towns),
  }));
  return ({ address, whereabouts }) => {
    if (whereabouts.district !== 'inside') return [];
    const text = normaliseAddress(address);
    return areas
      .filter(({ keywords, towns }) => {
        const whole = whereabouts.town !== undefined && towns.has(whereabouts.town);
        return whole || keywords.some((keyword) => text.includes(keyword));
      })
      .map(({ name }) => name);
  };
}

/** 乡镇街道 by its name, and 重点区域. */
export function addressFacts(
  enterprise: Enterprise,
  { towns }: AreasFile,
  keyAreasOf: KeyAreasOf,
): FactValues {
  const keyAreas = keyAreasOf(enterprise);
  const { whereabouts } = enterprise;
  const town = whereabouts.district === 'inside' ? whereabouts.town : undefined;
  const named = towns.find(({ id }) => id === town)?.name;
  return {
    ...(named === undefined ? {} : { town: named }),
    inKeyArea: keyAreas.length > 0,
    keyAreas,
  };
}
