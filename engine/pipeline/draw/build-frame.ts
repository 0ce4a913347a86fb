import { compareCodes } from '../../domain/draw-code.ts';
import type { CommittedFrame, CommittedQuota, CommittedStratum } from '../../domain/draw-commitment.ts';
import type {
  FrameInput,
  FrameMember,
  FrameRow,
  FrameSnapshot,
  QuotaInput,
} from '../../domain/draw-frame.ts';
import { fromHex, toHex } from '../../kernel/hash.ts';
import { merkleRoot } from '../../kernel/merkle.ts';
import { type Problem, warning } from '../../kernel/problem.ts';
import { compare, formatFraction } from '../../kernel/rational.ts';
import { countQuota } from './count-quota.ts';
import type { OpenProblemCode } from './problem.ts';
import { writeLeaf } from './write-leaf.ts';

/** A frame as it goes into the commitment, and everyone in it, as it is frozen. */
export interface BuiltFrame {
  readonly committed: CommittedFrame;
  readonly snapshot: FrameSnapshot;
  readonly warnings: readonly Problem<OpenProblemCode>[];
}

/** draw/v1 §2: members into strata, quotas counted, leaves and root. `input` has passed `checkFrames`. */
export function buildFrame(input: FrameInput, secret: Uint8Array): BuiltFrame {
  const strata = nameStrata(input);
  const quotas = input.quotas
    .filter(({ quota }) => strata.some((stratum) => stratum.quota === quota))
    .toSorted((a, b) => compareCodes(a.quota, b.quota))
    .map((quota) => commitQuota(input.frame, quota, strata));
  const rows = listRows(input, strata, secret);
  const { frame, agency, group, qualification, tickets } = input;
  const committed: CommittedFrame = {
    frame,
    agency,
    group,
    qualification,
    tickets,
    size: rows.length,
    root: rootOf(rows),
    quotas: quotas.map(({ committed: quota }) => quota),
    strata: quotas.flatMap((quota) => quota.strata).toSorted((a, b) => compareCodes(a.stratum, b.stratum)),
  };
  const empty = rows.length === 0 ? [warning('frame-empty', { frame })] : [];
  return {
    committed,
    snapshot: { version: 1, frame, rows },
    warnings: [...empty, ...quotas.flatMap(({ warnings }) => warnings)],
  };
}

/** The root over a frame's leaves, hex. */
export function rootOf(rows: readonly FrameRow[]): string {
  return toHex(merkleRoot(rows.map(({ leaf }) => fromHex(leaf) ?? new Uint8Array())));
}

interface Stratum {
  readonly code: string;
  readonly quota: string;
  readonly members: readonly FrameMember[];
}

/** One stratum for each (quota, ratio, rho) that somebody is in: `s1`, `s2` … in that order, as wide as needed. */
function nameStrata({ members }: FrameInput): readonly Stratum[] {
  const byKey = Map.groupBy(
    members,
    ({ quota, ratio, rho }) => `${quota} ${formatFraction(ratio)} ${formatFraction(rho)}`,
  );
  const width = String(byKey.size).length;
  return [...byKey.values()]
    .toSorted(([a], [b]) => compareStrata(a as FrameMember, b as FrameMember))
    .map((of, index) => ({
      code: `s${String(index + 1).padStart(width, '0')}`,
      quota: (of[0] as FrameMember).quota,
      members: of,
    }));
}

function compareStrata(a: FrameMember, b: FrameMember): number {
  return compareCodes(a.quota, b.quota) || compare(a.ratio, b.ratio) || compare(a.rho, b.rho);
}

function commitQuota(frame: string, rule: QuotaInput, all: readonly Stratum[]) {
  const { quota, bound, minimum, cap, share } = rule;
  const strata = all.filter((stratum) => stratum.quota === quota);
  const counts = strata.map(countStratum);
  const { goal, take, expect, shortfall } = countQuota(rule, counts);
  const committed: CommittedQuota = {
    quota,
    bound,
    minimum,
    take,
    cap: cap === null ? null : formatFraction(cap),
    share: formatFraction(share),
  };
  const committedStrata = counts.map(
    ({ ratio, rho, size, done, excluded }, index): CommittedStratum => ({
      stratum: (strata[index] as Stratum).code,
      quota,
      size,
      done,
      excluded,
      ratio: formatFraction(ratio),
      rho: formatFraction(rho),
      expect: formatFraction(expect[index] as (typeof expect)[number]),
    }),
  );
  const warnings = shortfall > 0 ? [warning('quota-short', { frame, quota, goal, shortfall })] : [];
  return { committed, strata: committedStrata, warnings };
}

function countStratum({ members }: Stratum) {
  const { ratio, rho } = members[0] as FrameMember;
  const inState = (state: FrameMember['state']) => members.filter((member) => member.state === state).length;
  return { ratio, rho, size: inState('in'), done: inState('done'), excluded: inState('excluded') };
}

function listRows(
  { frame }: FrameInput,
  strata: readonly Stratum[],
  secret: Uint8Array,
): readonly FrameRow[] {
  const rows = strata.flatMap(({ code, members }) =>
    members.map(({ id, area, state, why }): FrameRow => {
      const row = { id, area, stratum: code, state, why: [...new Set(why)].toSorted(compareCodes) };
      return { ...row, leaf: writeLeaf(secret, frame, row).leaf };
    }),
  );
  return rows.toSorted((a, b) => compareCodes(a.id, b.id));
}
