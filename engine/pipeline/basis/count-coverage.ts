import { ENTERPRISE_KINDS, type Enterprise, type EnterpriseKind } from '../../domain/enterprise.ts';
import type { Agency, AreasFile, DistrictFile, Item, LegalEntityCount } from '../../domain/policy-types.ts';
import type { KindCoverage, RosterCoverage } from '../../domain/roster-coverage.ts';
import type { StandingEnterprises } from '../../domain/rosters.ts';
import { membersOf, type SubRoster } from '../../domain/sub-roster.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { FLAG_LABELS } from './flag-labels.ts';
import { itemsInForce } from './items-in-force.ts';

export interface CoverageInput {
  readonly standing: StandingEnterprises;
  /** The roster with what clerks settled put in. */
  readonly enterprises: readonly Enterprise[];
  /** Those of items that are not in force on the cut-off day are left out of the count. */
  readonly subRosters: readonly SubRoster[];
}

export interface CoveragePolicy {
  readonly district: DistrictFile;
  readonly areas: AreasFile;
  readonly agencies: readonly Agency[];
  readonly items: readonly CoveredItem[];
}

type CoveredItem = Pick<Item, 'id' | 'name' | 'effective' | 'repealed'> & { readonly agency: string };

/** 二(二) “覆盖全区所有市场主体”: the roster counted, for the paper 检查对象名录库情况. */
export function countCoverage(
  { standing, enterprises, subRosters }: CoverageInput,
  policy: CoveragePolicy,
): RosterCoverage {
  const { district, areas, agencies } = policy;
  const { inside = [], outside, unknown } = Object.groupBy(enterprises, (one) => one.whereabouts.district);
  return {
    district: { code: district.code, name: district.name, example: district.example },
    issuer: issuerName(district, agencies),
    source: standing.source,
    cutOff: standing.cutOff,
    importedAt: standing.at,
    digest: standing.file.digest,
    read: standing.read,
    refused: standing.refused,
    repeated: standing.read - standing.refused - enterprises.length,
    total: enterprises.length,
    kinds: ENTERPRISE_KINDS.map((kind) =>
      countKind(kind, enterprises, registeredOf(standing, district)[kind]),
    ),
    ...countTowns(inside, areas),
    outside: outside?.length ?? 0,
    unknownDistrict: unknown?.length ?? 0,
    ...countSubRosters(inside, subRosters, itemsInForce(policy.items, standing.cutOff), agencies),
    flagged: Object.entries(standing.flagged).map(([code, rows]) => ({
      code,
      label: FLAG_LABELS.get(code) ?? code,
      rows,
    })),
  };
}

/** The full name, where another name of the agency begins with the district's. */
function issuerName({ issuer, name }: DistrictFile, agencies: readonly Agency[]): string {
  const agency = agencies.find(({ id }) => id === issuer);
  return agency?.aliases.find((alias) => alias.startsWith(name)) ?? agency?.name ?? issuer;
}

type Registered = Readonly<Partial<Record<EnterpriseKind, number>>>;

/** What was given with the file, else the last count of the policy that is not later than it. */
function registeredOf(
  { registered, cutOff }: StandingEnterprises,
  { legalEntityCounts }: DistrictFile,
): Registered {
  if (registered !== undefined) return registered;
  const counts = lastCount(legalEntityCounts, cutOff);
  if (counts === undefined) return {};
  return { 企业: counts.enterprises, 个体工商户: counts.individual, 农民专业合作社: counts.cooperatives };
}

function lastCount(counts: readonly LegalEntityCount[], cutOff: IsoDate): LegalEntityCount | undefined {
  return counts
    .filter(({ asOf }) => asOf <= cutOff)
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))
    .at(0);
}

function countKind(
  kind: EnterpriseKind,
  enterprises: readonly Enterprise[],
  registered: number | undefined,
): KindCoverage {
  const rows = enterprises.filter((enterprise) => enterprise.kind === kind);
  return {
    kind,
    ...(registered === undefined ? {} : { registered }),
    rows: rows.length,
    outside: rows.filter(({ whereabouts }) => whereabouts.district === 'outside').length,
    active: rows.filter(({ state }) => state === '存续').length,
  };
}

/** A town that areas.yaml has no longer is an unknown one, so that the parts stay the whole. */
function countTowns(
  inside: readonly Enterprise[],
  areas: AreasFile,
): Pick<RosterCoverage, 'towns' | 'unknownTown'> {
  const byTown = Map.groupBy(inside, ({ whereabouts }) =>
    whereabouts.district === 'inside' ? whereabouts.town : undefined,
  );
  const towns = areas.towns.map(({ id, name }) => ({ name, rows: byTown.get(id)?.length ?? 0 }));
  return { towns, unknownTown: inside.length - towns.reduce((sum, { rows }) => sum + rows, 0) };
}

function countSubRosters(
  inside: readonly Enterprise[],
  subRosters: readonly SubRoster[],
  items: readonly CoveredItem[],
  agencies: readonly Agency[],
): Pick<RosterCoverage, 'subRosters' | 'inNoSubRoster'> {
  const counted = subRosters.flatMap((roster) => {
    const item = items.find(({ id }) => id === roster.item);
    return item === undefined ? [] : [{ item, members: membersOf(roster) }];
  });
  const drawable = new Set(counted.flatMap(({ members }) => members.map(({ enterprise }) => enterprise)));
  return {
    subRosters: counted.map(({ item, members }) => ({
      item: item.id,
      name: item.name,
      agency: agencies.find(({ id }) => id === item.agency)?.name ?? item.agency,
      rows: members.length,
    })),
    inNoSubRoster: inside.filter(({ id }) => !drawable.has(id)).length,
  };
}
