import type { CommittedFrame } from '../../domain/draw-commitment.ts';
import type { FrameRow } from '../../domain/draw-frame.ts';
import type { ChainEntry } from '../../domain/draw-register.ts';
import type { DrawFile } from '../../domain/draw-result.ts';
import type { SeedFile } from '../../domain/draw-seed.ts';
import type { PeopleFile } from '../../domain/match-people.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { toHex } from '../../kernel/hash.ts';
import { peopleText } from './build-people.ts';
import { type DrawGround, rowsOf, ticketsOf } from './draw-frames.ts';
import type { PublishedDraw } from './withhold-blind.ts';
import { writeLeaf } from './write-leaf.ts';

/** What a proof bundle is written from; what has not happened yet is absent. */
export interface ProofInput extends PublishedDraw {
  /** Its `seed` is looked at only where `draw` is there. */
  readonly ground: DrawGround;
  readonly policySums: string;
  readonly chain: readonly ChainEntry[];
  readonly seed?: SeedFile;
  /** Adds `private/` (核查用，不公开); needs the round secret. */
  readonly withPrivate?: { readonly people: readonly PeopleFile[] };
}

/** 抽取证明: path → bytes of draw/v1 §6, without the verifiers and `SHA256SUMS`. */
export function writeProof(input: ProofInput): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, string>([
    ['commitment.json', canonicalJson(input.ground.commitment)],
    ['policy.sums', input.policySums],
    ['changes.json', canonicalJson(input.changes)],
    ['chain.json', canonicalJson(input.chain)],
  ]);
  for (const [name, value] of Object.entries({ seed: input.seed, draw: input.draw, match: input.match })) {
    if (value !== undefined) files.set(`${name}.json`, canonicalJson(value));
  }
  const { draw } = input;
  if (draw !== undefined) {
    for (const frame of input.ground.commitment.frames.filter(({ tickets }) => tickets === 'open')) {
      files.set(`frames/${frame.frame}.csv`, publicTable(input.ground, frame, draw));
    }
  }
  if (input.withPrivate !== undefined) addPrivate(files, input.ground, input.withPrivate.people);
  return new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** `frames/<frame>.csv`: no stratum, ratio or reason stands beside an id. */
function publicTable(ground: DrawGround, frame: CommittedFrame, draw: DrawFile): string {
  const ticket = ticketsOf(ground, frame);
  const drawn = new Set(draw.frames.find((one) => one.frame === frame.frame)?.drawn.map(({ id }) => id));
  const result = ({ id, state }: FrameRow) => (state === 'in' ? (drawn.has(id) ? 'drawn' : 'not') : state);
  const lines = rowsOf(ground, frame.frame).map((row) => [row.id, row.leaf, ticket(row.id), result(row)]);
  return writeTable(['id', 'leaf', 'ticket', 'result'], lines);
}

function addPrivate(files: Map<string, string>, ground: DrawGround, people: readonly PeopleFile[]): void {
  const { secret } = ground;
  if (secret === undefined) throw new Error('writeProof: the private part needs the round secret');
  for (const { frame } of ground.commitment.frames) {
    const lines = rowsOf(ground, frame).map((row) => [
      row.id,
      row.area,
      row.stratum,
      row.state,
      row.why.join('+'),
      writeLeaf(secret, frame, row).salt,
    ]);
    files.set(`private/${frame}.csv`, writeTable(['id', 'area', 'stratum', 'state', 'why', 'salt'], lines));
  }
  for (const file of people) files.set(`private/people-${file.agency}.json`, peopleText(file));
  files.set('private/secret.txt', `${toHex(secret)}\n`);
}

/** No cell can hold a comma, a quote or a line end: all are codes, ids and hashes. */
function writeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
