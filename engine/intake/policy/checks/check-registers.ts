import { problem } from '../../../kernel/problem.ts';
import type { DraftPlaces, PolicyDraft } from '../policy-draft.ts';
import type { PolicyProblem } from '../policy-problem.ts';

/** An issuer (发文机关) and what its numbers begin with; `part` is where the policy writes it. */
interface Register {
  readonly name: string;
  readonly prefix: string | undefined;
  readonly part: object;
}

/** 文号代字: every issuer numbers in a register of its own, GB/T 9704-2012 7.2.5; told at the second of two that share one. */
export function checkRegisters(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  const told = registersOf(draft).filter(({ part }) => places.isRead(part, 'documentPrefix'));
  return [...Map.groupBy(told, ({ prefix }) => prefix)].flatMap(([prefix, [first, ...others]]) =>
    prefix === undefined || first === undefined
      ? []
      : others.map(({ name, part }) => {
          const values = { prefix, name, other: first.name };
          return problem('document-prefix-shared', values, places.placeOf(part, 'documentPrefix'));
        }),
  );
}

/** The lead's stands in district.yaml; one beside it in agencies.yaml is not used. */
function registersOf({ district, agencies }: PolicyDraft): readonly Register[] {
  const others = agencies.filter(({ id }) => id !== district?.issuer);
  const lead = agencies.find(({ id }) => id === district?.issuer)?.name ?? '';
  return [
    ...(district === undefined ? [] : [{ name: lead, prefix: district.documentPrefix, part: district }]),
    ...others.map((agency) => ({ name: agency.name, prefix: agency.documentPrefix, part: agency })),
  ];
}
