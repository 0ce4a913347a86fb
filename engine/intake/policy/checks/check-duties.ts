import type { PolicyItem } from '../../../domain/policy.ts';
import type { ChangedBasis, Citation } from '../../../domain/policy-types.ts';
import { warning } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** 权责清单 and changed laws, held against the items and rules: told, and nobody is refused. */
export function checkDuties(draft: PolicyDraft, { placeOf, isRead }: DraftPlaces): readonly PolicyProblem[] {
  const { duties, bases } = draft;
  return [
    ...duties

      .filter((duty) => duty.items.length === 0 && duty.leftOut === undefined)
      .filter((duty) => isRead(duty, 'items', 'leftOut'))
      .map((duty) => warning('duty-uncovered' as const, { id: duty.id, name: duty.name }, placeOf(duty))),
    ...bases.filter((basis) => isRead(basis)).flatMap((basis) => restingOn(basis, draft, placeOf(basis))),
  ];
}

/** Everything that still cites a document as it was before its change. */
function restingOn(
  basis: ChangedBasis,
  draft: PolicyDraft,
  place: ReturnType<DraftPlaces['placeOf']>,
): readonly PolicyProblem[] {
  const rests = (citations: readonly Citation[]) => citations.some((one) => isStale(one, basis));
  const items = draft.items
    .filter((item) => !endsBefore(item, basis) && rests(citationsOf(item)))
    .map(({ id }) => id);
  const rules = [...draft.riskRules, ...draft.listingRules, ...draft.sanctionRules]
    .filter((rule) => !endsBefore(rule, basis) && rests(rule.basis))
    .map(({ name }) => name);
  const all = [...items, ...rules];
  if (all.length === 0) return [];
  const { document, on, change, replacedBy = '' } = basis;
  const values = {
    document,
    on,
    change: CHANGES[change],
    instead: replacedBy === '' ? '' : `代替的文件：${replacedBy}。`,
    count: all.length,
    all: all.join('、'),
  };
  return [warning('basis-changed' as const, values, place)];
}

const CHANGES = { amended: '修订', repealed: '废止' } as const;

/** Compared with the new text since then, a citation of an amended document is good again; a repealed one never is. */
function isStale({ document, checkedOn }: Citation, basis: ChangedBasis): boolean {
  const names = [basis.document, ...basis.aliases].map(bare);
  if (!names.includes(bare(document))) return false;
  return basis.change === 'repealed' || checkedOn === undefined || checkedOn < basis.on;
}

function bare(name: string): string {
  return name.replaceAll(/[《》\s]/gu, '').replace(/^中华人民共和国/u, '');
}

function endsBefore({ repealed }: { readonly repealed?: string }, { on }: ChangedBasis): boolean {
  return repealed !== undefined && repealed < on;
}

function citationsOf({ basis, ratio, frequency }: PolicyItem): readonly Citation[] {
  return [...basis, ...[...ratio, ...frequency].flatMap((part) => part.basis)];
}
