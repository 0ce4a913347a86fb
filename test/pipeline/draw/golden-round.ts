import { existsSync, readFileSync } from 'node:fs';
import type { CommitmentFile } from '../../../engine/domain/draw-commitment.ts';
import type { FrameInput, MemberState } from '../../../engine/domain/draw-frame.ts';
import type { SeedFile } from '../../../engine/domain/draw-seed.ts';
import type { PeopleFile } from '../../../engine/domain/match-people.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import { fromHex } from '../../../engine/kernel/hash.ts';
import { parseRational, type Rational, ZERO } from '../../../engine/kernel/rational.ts';
import type { CommitmentInput } from '../../../engine/pipeline/draw/commit-draw.ts';
import { sharedData } from '../../support/shared-data.ts';

/** What the golden round was made from, taken back out of its bundle and private part. */
export interface GoldenRound {
  readonly text: (path: string) => string;
  readonly secret: Uint8Array;
  readonly input: CommitmentInput;
  readonly seed: SeedFile;
  readonly trace: GoldenTrace;
}

export interface GoldenTrace {
  readonly C: string;
  readonly seedInput: string;
  readonly seed: string;
  readonly rounding: readonly {
    frame: string;
    quota: string;
    hash: string;
    expect: string[];
    takes: number[];
  }[];
  readonly leaves: Readonly<Record<string, readonly { id: string; data: string; leaf: string }[]>>;
  readonly roots: Readonly<Record<string, string>>;
  readonly match: Readonly<
    Record<
      string,
      {
        key: string;
        order: string[];
        edges: { id: string; slots: string[][] }[];
        cost: number;
        optimal: number;
      }
    >
  >;
  readonly ticketOrder: Readonly<Record<string, readonly string[]>>;
  readonly blindMark: { group: string; id: string; mark: string; ticket: string };
}

export function goldenRound(): GoldenRound | undefined {
  const folder = sharedData('golden-round/');
  if (folder === undefined || !existsSync(folder)) return undefined;
  const text = (path: string) => readFileSync(folder + path, 'utf8');
  const commitment: CommitmentFile = JSON.parse(text('commitment.json'));
  const input: CommitmentInput = {
    series: commitment.series,
    number: commitment.number,
    previous: commitment.previous,
    rehearsal: commitment.rehearsal,
    round: commitment.round,
    cutAt: commitment.cutAt,
    committedAt: commitment.committedAt,
    engine: commitment.engine,
    policySums: text('policy.sums'),
    recipe: commitment.recipe,
    frames: commitment.frames.map((frame) => frameInput(frame, text(`private/${frame.frame}.csv`))),
    people: commitment.match.map(({ agency }) => {
      const { salt: _, ...people }: PeopleFile = JSON.parse(text(`private/people-${agency}.json`));
      return people;
    }),
  };
  return {
    text,
    input,
    secret: fromHex(text('private/secret.txt').trim()) ?? new Uint8Array(),
    seed: JSON.parse(text('seed.json')),
    trace: JSON.parse(text('trace.json')),
  };
}

function frameInput(frame: CommitmentFile['frames'][number], table: string): FrameInput {
  const strata = new Map(frame.strata.map((stratum) => [stratum.stratum, stratum]));
  const members = table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', area = '', code = '', state, why = ''] = line.split(',');
      const stratum = strata.get(code);
      return {
        id: objectId(id),
        area,
        state: state as MemberState,
        quota: stratum?.quota ?? '',
        ratio: exact(stratum?.ratio ?? ''),
        rho: exact(stratum?.rho ?? ''),
        why: why === '' ? [] : why.split('+'),
      };
    });
  return {
    frame: frame.frame,
    agency: frame.agency,
    group: frame.group,
    qualification: frame.qualification,
    tickets: frame.tickets,
    quotas: frame.quotas.map(({ quota, bound, minimum, cap, share }) => ({
      quota,
      bound,
      minimum,
      cap: cap === null ? null : exact(cap),
      share: exact(share),
    })),
    members,
  };
}

function exact(text: string): Rational {
  return parseRational(text) ?? ZERO;
}
