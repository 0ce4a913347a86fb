import { EDITION_KINDS, type StandingPublication } from '../../domain/edition.ts';
import type { TaskProof } from '../../domain/policy-types.ts';
import { dayOf } from '../../kernel/instant.ts';
import { nameAgencies } from './name-agencies.ts';
import { lacksOfPart } from './policy-parts.ts';
import type { SupervisePolicy } from './round-records.ts';
import type { Proven, TaskEvidence } from './task-evidence.ts';

/** 版本 as proof: the last publication holds the part whole; proven since it first held it without a break. */
export function proveByEdition(
  edition: NonNullable<TaskProof['edition']>,
  part: TaskProof['part'],
  every: readonly string[],
  evidence: TaskEvidence,
): Proven {
  const { editions, published, policy, on } = evidence;
  const name = EDITION_KINDS[edition];
  const seen = editions.publications.filter(({ at }) => dayOf(at) <= on);
  const begun = seen.findIndex((one) => one.editions.some(({ kind }) => kind === edition));
  if (begun < 0) return { met: false, on: null, where: `还没有发布过“${name}”`, missing: [...every] };
  const holding = seen.slice(begun).map((publication) => {
    const of = published.get(publication.compiled) ?? policy;
    return { publication, lacks: lacksOfPart(part, every, of, dayOf(publication.at)) };
  });
  const last = holding.at(-1);
  if (last === undefined || last.lacks.what !== '') {
    const missing = last?.lacks.agencies ?? [];
    return {
      met: false,
      on: null,
      where: explainLack(name, last?.lacks.what ?? '', missing, policy),
      missing,
    };
  }
  const broken = holding.findLastIndex(({ lacks }) => lacks.what !== '');
  const since = holding[broken + 1]?.publication ?? last.publication;
  return { met: true, on: dayOf(since.at), where: placeOf(name, edition, since, seen), missing: [] };
}

function explainLack(
  name: string,
  what: string,
  missing: readonly string[],
  policy: SupervisePolicy,
): string {
  const units = missing.length === 0 ? '' : `：${nameAgencies(missing, policy)}`;
  return `已发布的“${name}”里${what}${units}`;
}

/** 事项清单第 1 版（2017-08-15 发布）: the edition that stood when it was published. */
function placeOf(
  name: string,
  edition: NonNullable<TaskProof['edition']>,
  since: StandingPublication,
  seen: readonly StandingPublication[],
): string {
  const until = seen.slice(0, seen.indexOf(since) + 1);
  const numbers = until.flatMap(({ editions }) => editions.filter(({ kind }) => kind === edition));
  return `${name}第 ${numbers.at(-1)?.number} 版（${dayOf(since.at)} 发布）`;
}
