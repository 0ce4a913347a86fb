import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** One lead bureau; 国办发〔2024〕54号: neither a coordinating group nor a third party inspects. */
export function checkAgencies(
  { agencies }: PolicyDraft,
  { placeOf, isRead, isWhole }: DraftPlaces,
): readonly PolicyProblem[] {
  const leads = agencies.filter(({ lead }) => lead);
  // Where something of the file cannot be read, that may be the lead.
  const isLacking = leads.length === 0 && isWhole('agencies');
  const extra = leads.length > 1 ? [leads[1]] : isLacking ? [agencies[0]] : [];
  return [
    ...extra.flatMap((agency) =>
      agency === undefined ? [] : [problem('lead-not-one', { count: leads.length }, placeOf(agency, 'lead'))],
    ),
    ...agencies
      .filter(
        (agency) =>
          agency.enforcing && agency.kind !== 'administrative' && isRead(agency, 'enforcing', 'kind'),
      )
      .map((agency) =>
        problem(
          'inspecting-body-refused',
          { name: agency.name, kind: KIND_NAMES[agency.kind] },
          placeOf(agency, 'enforcing'),
        ),
      ),
  ];
}

/** 性质, as the policy writes it. */
export const KIND_NAMES = {
  administrative: '行政机关',
  judicial: '司法机关',
  coordinating: '议事协调机构',
  'third-party': '第三方机构',
} as const;
