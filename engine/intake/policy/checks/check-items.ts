import type { PolicyItem } from '../../../domain/policy.ts';
import { type Place, problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';
import { KIND_NAMES } from './check-agencies.ts';

/** 二(一): who may inspect, how long an item is listed, and how often it is inspected. */
export function checkItems(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return [
    ...listOwners(draft, places),
    ...draft.items.flatMap((item) => [
      ...jointBodies(item, draft, places),
      ...cityBody(item, draft, places),
      ...validity(item, places),
      ...frequencies(item, places),
    ]),
  ];
}

/** 机关 at the head of each list, once for all its items. */
function listOwners(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const lists = Map.groupBy(draft.items, ({ place }) => place?.file);
  return [...lists.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : inspectingBody(first.agency, first, draft, places, places.placeOf(first, '/agency')),
  );
}

function jointBodies(item: PolicyItem, draft: PolicyDraft, places: DraftPlaces) {
  return item.jointAgencies.flatMap((id, i): readonly PolicyProblem[] => {
    const place = places.placeOf(item.jointAgencies, String(i));
    if (id !== item.agency) return inspectingBody(id, item, draft, places, place);
    const named = draft.agencies.filter((one) => one.id === id);
    const [{ name } = { name: '' }] = named;
    // Of two with one id, told as that, nobody knows which is meant.
    return named.length === 1 ? [problem('joint-agency-itself', { item: item.name, name }, place)] : [];
  });
}

/** 市级参与, 二(八): by an agency of the city that may inspect. */
function cityBody(item: PolicyItem, draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const { cityLevel } = item;
  if (cityLevel === undefined) return [];
  const place = places.placeOf(cityLevel, 'agency');
  const found = draft.agencies.find(({ id }) => id === cityLevel.agency);
  const values = { item: item.name, name: found?.name ?? '' };
  return [
    ...inspectingBody(cityLevel.agency, item, draft, places, place),
    ...(found === undefined || found.level === 'city' || !places.isRead(found, 'level')
      ? []
      : [problem('city-level-not-city', values, place)]),
  ];
}

/** 国办发〔2024〕54号: no coordinating group and no third party inspects. */
function inspectingBody(
  id: string,
  item: PolicyItem,
  { agencies }: PolicyDraft,
  { isRead }: DraftPlaces,
  place: Place | undefined,
): readonly PolicyProblem[] {
  const agency = agencies.find((one) => one.id === id);
  if (agency === undefined || (agency.enforcing && agency.kind === 'administrative')) return [];
  if (!isRead(agency, 'enforcing', 'kind')) return [];
  const values = { item: item.name, name: agency.name, kind: KIND_NAMES[agency.kind] };
  const code = agency.kind === 'administrative' ? 'inspecting-body-not-enforcing' : 'inspecting-body-refused';
  return [problem(code, values, place)];
}

function validity(item: PolicyItem, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const { effective, repealed } = item;
  if (!isRead(item, 'effective', 'repealed')) return [];
  if (effective === undefined || repealed === undefined || effective <= repealed) return [];
  return [problem('dates-reversed', { effective, repealed }, placeOf(item, 'repealed'))];
}

function frequencies({ frequency }: PolicyItem, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  return frequency.flatMap((limit): readonly PolicyProblem[] => {
    const { min, max } = limit;
    if (min === undefined && max === undefined && (uncounted(limit) || !isRead(limit))) return [];
    if (min === undefined && max === undefined) {
      return [
        problem('entries-missing', { key: '频次', allowed: '上限、下限', written: '' }, placeOf(limit)),
      ];
    }
    if (min === undefined || max === undefined || min.count <= max.count) return [];
    return [problem('frequency-reversed', { min: min.count, max: max.count }, placeOf(limit, 'min'))];
  });
}

/** 按实际情况, 按风险等级, or in instalments: no number of times. */
function uncounted({ scope, instalments }: PolicyItem['frequency'][number]): boolean {
  return scope === 'situation' || scope === 'risk-tier' || instalments !== undefined;
}
