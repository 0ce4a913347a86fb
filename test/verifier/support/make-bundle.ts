import { auditDraw, auditedDrawn } from '../../../engine/verifier/audit-draw.ts';
import { auditAgencies } from '../../../engine/verifier/audit-match.ts';
import { fromHex, hex, utf8 } from '../../../engine/verifier/bytes.ts';
import { type JsonValue, toJcs } from '../../../engine/verifier/canonical-json.ts';
import { takesOf } from '../../../engine/verifier/check-draw.ts';
import { computeMatch } from '../../../engine/verifier/compute-match.ts';
import { computeExpectations, computeTake } from '../../../engine/verifier/compute-quota.ts';
import { digest, hmac, NUL } from '../../../engine/verifier/digest.ts';
import type { Commitment, Draw, Frame, Match, People, Seed } from '../../../engine/verifier/documents.ts';
import { showFraction } from '../../../engine/verifier/fraction.ts';
import { groupKey, matchKey } from '../../../engine/verifier/keys.ts';
import { merkleRoot } from '../../../engine/verifier/merkle-tree.ts';
import type { Documents, Files } from '../../../engine/verifier/read-bundle.ts';
import type { LeafRow, RosterRow } from '../../../engine/verifier/text-tables.ts';
import { withSums } from './golden-bundle.ts';
import type { FramePlan, Mutable, RoundPlan } from './round-plan.ts';

/** Makes the whole bundle of a round, with its private part. */
export function makeBundle(plan: RoundPlan): Files {
  const secret = fromHex(plan.secret);
  const leaves = new Map(plan.frames.map((frame) => [frame.frame, saltRows(secret, frame)]));
  plan.falsify?.leaves?.(leaves);
  const people = makePeople(plan, secret);
  const commitment = makeCommitment(plan, leaves, people, secret);
  const commitmentHash = hex(digest('draw/v1/commit\n', json(commitment)));
  const seed = makeSeed(plan, commitmentHash);
  const draw = makeDraw(plan, { commitment, secret, leaves, seed }, commitmentHash);
  const byAgency = new Map(people.map((entry, i) => [plan.people[i]?.agency ?? '', entry]));
  const unchanged = { commitment, draw, leaves, seed, secret, people: byAgency };
  // A relaxation decides the match, so the changes are asked for once before it.
  const relaxations = plan.changes({ ...unchanged, match: emptyMatch(commitmentHash, seed) });
  const match = makeMatch(
    plan,
    { ...unchanged, changes: relaxations.filter((change) => change.kind === 'relax') },
    commitmentHash,
  );
  const changes = plan.changes({ commitment, draw, match });
  const rosters = makeRosters(plan, { commitment, secret, leaves, seed });
  plan.falsify?.publishedLeaves?.(leaves);
  return withSums(
    new Map([
      ['commitment.json', json(commitment)],
      ['policy.sums', utf8(plan.policySums)],
      ['seed.json', json(seed)],
      ['draw.json', json(draw)],
      ['match.json', json(match)],
      ['changes.json', json(changes)],
      ['chain.json', json(plan.chain(commitmentHash))],
      ...[...rosters].map(([frame, rows]) => [`frames/${frame}.csv`, rosterCsv(rows)] as const),
      ...[...leaves].map(([frame, rows]) => [`private/${frame}.csv`, leavesCsv(rows)] as const),
      ...people.map((entry, i) => [`private/people-${plan.people[i]?.agency}.json`, json(entry)] as const),
      ['private/secret.txt', utf8(`${plan.secret}\n`)],
    ]),
  );
}

export function json(value: unknown): Uint8Array {
  const text = toJcs(value as JsonValue);
  if (text === undefined) throw new Error('not a value of draw/v1');
  return utf8(text);
}

/** A changeable copy. */
export function copy<T>(value: T): Mutable<T> {
  return structuredClone(value) as Mutable<T>;
}

function saltRows(secret: Uint8Array, { frame, rows }: FramePlan): LeafRow[] {
  return [...rows]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({ ...row, salt: hex(hmac(secret, frame, NUL, row.id)) }));
}

function makePeople(plan: RoundPlan, secret: Uint8Array): readonly Mutable<People>[] {
  const people = plan.people.map((entry) =>
    copy({ ...entry, salt: hex(hmac(secret, 'people', NUL, entry.agency)) }),
  );
  plan.falsify?.people?.(people);
  return people;
}

function makeCommitment(
  plan: RoundPlan,
  leaves: ReadonlyMap<string, readonly LeafRow[]>,
  people: readonly People[],
  secret: Uint8Array,
): Commitment {
  const commitment = copy<Commitment>({
    ...plan.head,
    version: 'draw/v1',
    policy: hex(digest(plan.policySums)),
    secret: hex(digest('draw/v1/secret\n', secret)),
    recipe: plan.recipe,
    match: people.map((entry, i) => ({
      agency: plan.people[i]?.agency ?? '',
      input: hex(digest('draw/v1/people\n', json(entry))),
    })),
    frames: plan.frames.map((frame) => makeFrame(frame, leaves.get(frame.frame) ?? [])),
  });
  plan.falsify?.commitment?.(commitment);
  return commitment as Commitment;
}

function makeFrame(plan: FramePlan, rows: readonly LeafRow[]): Frame {
  const count = (stratum: string, state: string) =>
    rows.filter((row) => row.stratum === stratum && row.state === state).length;
  const strata = plan.strata.map((stratum) => ({
    ...{ rho: '1/1', expect: '0/1' },
    ...stratum,
    size: count(stratum.stratum, 'in'),
    done: count(stratum.stratum, 'done'),
    excluded: count(stratum.stratum, 'excluded'),
  }));
  const quotas = plan.quotas.map((quota) => {
    const own = strata.filter((stratum) => stratum.quota === quota.quota);
    const { take } = computeTake(quota, own);
    for (const [i, expect] of computeExpectations(take, own).entries()) {
      const stratum = own[i];
      if (stratum) stratum.expect = showFraction(expect);
    }
    return { ...quota, take: Number(take) };
  });
  return {
    ...{ frame: plan.frame, agency: plan.agency, group: plan.group, quotas, strata, size: rows.length },
    qualification: plan.qualification ?? '',
    tickets: plan.tickets ?? 'open',
    root: hex(merkleRoot(rows.map((row) => fromHex(leafOf(plan.frame, row))))),
  };
}

function leafOf(frame: string, { id, area, stratum, state, why, salt }: LeafRow): string {
  return hex(digest(NUL, json({ area, frame, id, salt, state, stratum, why })));
}

function makeSeed(plan: RoundPlan, commitment: string): Seed {
  const hashed = { commitment, sources: plan.sources, version: 'draw/v1' as const };
  const seed = copy<Seed>({
    ...hashed,
    seed: hex(digest('draw/v1/seed\n', json(hashed))),
    evidence: plan.evidence,
  });
  plan.falsify?.seed?.(seed);
  return seed as Seed;
}

type Drawable = Pick<Documents, 'commitment' | 'secret' | 'leaves' | 'seed'>;

function makeDraw(plan: RoundPlan, round: Drawable, commitment: string): Draw {
  const audited = auditDraw(round);
  const frames = round.commitment.frames.map((frame) => {
    const chosen = (audited.get(frame.frame) ?? []).filter((row) => row.drawn);
    const takes = takesOf(frame, round.seed.seed);
    const isBlind = frame.tickets === 'blind';
    const ids = chosen.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      frame: frame.frame,
      key: hex(groupKey(round.seed.seed, frame.group)),
      drawn: isBlind ? (plan.withhold ? [] : ids) : chosen.map(({ id, ticket }) => ({ id, ticket })),
      strata: frame.strata.map(({ stratum }) => ({
        stratum,
        take: takes.get(stratum) ?? 0,
        threshold:
          isBlind && plan.withhold
            ? null
            : (chosen.filter((row) => row.stratum === stratum).at(-1)?.ticket ?? null),
      })),
    };
  });
  const draw = copy<Draw>({ version: 'draw/v1', commitment, seed: round.seed.seed, frames });
  plan.falsify?.draw?.(draw);
  return draw as Draw;
}

function makeMatch(
  plan: RoundPlan,
  round: Drawable & Pick<Documents, 'changes' | 'people'>,
  commitment: string,
): Match {
  const base = emptyMatch(commitment, round.seed);
  const named = {
    ...base,
    agencies: [...round.people.keys()].map((agency) => ({ agency, key: '', tasks: [] })),
  };
  const agencies = auditAgencies({ ...round, match: named }, auditedDrawn(auditDraw(round))).map((agency) => {
    const terms = { ...agency, areaOf: agency.areaOf ?? (() => ''), seed: round.seed.seed };
    const { places } = computeMatch(terms);
    const withheld = plan.withhold && plan.frames.some((frame) => isBlindOf(frame, agency.agency));
    const tasks = withheld ? [] : [...places].map(([id, people]) => ({ id, people }));
    return { agency: agency.agency, key: hex(matchKey(round.seed.seed, agency.agency)), tasks };
  });
  const match = copy<Match>({ ...base, agencies });
  plan.falsify?.match?.(match);
  return match as Match;
}

function isBlindOf({ agency, tickets }: FramePlan, of: string): boolean {
  return agency === of && tickets === 'blind';
}

function emptyMatch(commitment: string, seed: Seed): Match {
  return { version: 'draw/v1', commitment, seed: seed.seed, agencies: [] };
}

function makeRosters(plan: RoundPlan, round: Drawable): ReadonlyMap<string, readonly RosterRow[]> {
  const audited = auditDraw(round);
  const rosters = new Map(
    round.commitment.frames
      .filter((frame) => frame.tickets === 'open')
      .map(({ frame }) => {
        const entries = new Map((audited.get(frame) ?? []).map((row) => [row.id, row]));
        const rows = (round.leaves.get(frame) ?? []).map((row) => {
          const { ticket = '', drawn = false } = entries.get(row.id) ?? {};
          const result = row.state === 'in' ? (drawn ? 'drawn' : 'not') : row.state;
          return { id: row.id, leaf: leafOf(frame, row), ticket, result };
        });
        return [frame, rows] as const;
      }),
  );
  plan.falsify?.rosters?.(rosters);
  return rosters;
}

function rosterCsv(rows: readonly RosterRow[]): Uint8Array {
  const lines = rows.map(({ id, leaf, ticket, result }) => `${id},${leaf},${ticket},${result}\n`);
  return utf8(`id,leaf,ticket,result\n${lines.join('')}`);
}

function leavesCsv(rows: readonly LeafRow[]): Uint8Array {
  const lines = rows.map(
    (row) => `${row.id},${row.area},${row.stratum},${row.state},${row.why.join('+')},${row.salt}\n`,
  );
  return utf8(`id,area,stratum,state,why,salt\n${lines.join('')}`);
}
