import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 联系方式 is printed wherever somebody may object or complain: a district without it tells nobody where. 二(九) */
export function checkContact({ district }: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  if (district === undefined || district.contact !== undefined || !places.isRead(district, 'contact'))
    return [];
  return [warning('contact-missing', {}, places.placeOf(district, 'issuer') ?? places.placeOf(district))];
}
