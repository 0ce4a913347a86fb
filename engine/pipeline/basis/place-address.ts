import type { Whereabouts } from '../../domain/area.ts';
import type { AreasFile } from '../../domain/policy-types.ts';

export type PlaceAddress = (address: string) => Whereabouts;

/** A text that says where an address lies. */
interface Sign {
  readonly text: string;
  readonly means: Whereabouts;
}

/**
 * 属地: reads an address by `config/areas.yaml`. A district's name decides; where none stands, the longest of all
 * other signs does (districts' other names, towns, their other names and keywords). In the district, the longest
 * sign of a town says which. Of two as long the first decides: an address goes from large to small.
 */
export function compileAreas(areas: AreasFile): PlaceAddress {
  const names = districtNames(areas);
  const towns = townSigns(areas);
  const others = [...districtAliases(areas), ...towns];
  return (address) => {
    const text = normaliseAddress(address);
    const found = longestSign(names, text) ?? longestSign(others, text);
    if (found?.district !== 'inside') return found ?? { district: 'unknown' };
    return longestSign(towns, text) ?? found;
  };
}

/** Full-width letters to ASCII, white space out: how an address was typed changes nothing. */
export function normaliseAddress(address: string): string {
  return address.normalize('NFKC').replace(/\s+/gu, '');
}

function districtNames({ district, otherDistricts }: AreasFile): readonly Sign[] {
  return [
    sign(district.name, { district: 'inside' }),
    ...otherDistricts.map(({ name }) => sign(name, { district: 'outside', named: name })),
  ];
}

function districtAliases({ district, otherDistricts }: AreasFile): readonly Sign[] {
  return [
    ...district.aliases.map((alias) => sign(alias, { district: 'inside' })),
    ...otherDistricts.flatMap(({ name, aliases }) =>
      aliases.map((alias) => sign(alias, { district: 'outside', named: name })),
    ),
  ];
}

function townSigns({ towns }: AreasFile): readonly Sign[] {
  return towns.flatMap(({ id, name, aliases, keywords }) =>
    [name, ...aliases, ...keywords].map((text) => sign(text, { district: 'inside', town: id })),
  );
}

function sign(text: string, means: Whereabouts): Sign {
  return { text: normaliseAddress(text), means };
}

function longestSign(signs: readonly Sign[], address: string): Whereabouts | undefined {
  let best: { readonly sign: Sign; readonly at: number } | undefined;
  for (const candidate of signs) {
    const at = address.indexOf(candidate.text);
    if (at < 0) continue;
    const longer = candidate.text.length - (best?.sign.text.length ?? 0);
    if (best === undefined || longer > 0 || (longer === 0 && at < best.at)) best = { sign: candidate, at };
  }
  return best?.sign.means;
}
