import { describe, expect, test } from 'vitest';
import type { ObjectId } from '../../../engine/domain/object-id.ts';
import { canonicalJson } from '../../../engine/kernel/canonical-json.ts';
import { fromHex, sha256Hex, toHex } from '../../../engine/kernel/hash.ts';
import { peopleHash } from '../../../engine/pipeline/draw/build-people.ts';
import { checkEdge } from '../../../engine/pipeline/draw/check-edge.ts';
import { commitDraw } from '../../../engine/pipeline/draw/commit-draw.ts';
import { deriveSeed, seedOf } from '../../../engine/pipeline/draw/derive-seed.ts';
import {
  type DrawGround,
  drawFrames,
  takesOf,
  ticketsOf,
} from '../../../engine/pipeline/draw/draw-frames.ts';
import { blindMark, roundingHash, ticketKey, ticketOf } from '../../../engine/pipeline/draw/issue-tickets.ts';
import { listTasks } from '../../../engine/pipeline/draw/list-tasks.ts';
import { matchInspectors, matchKey } from '../../../engine/pipeline/draw/match-inspectors.ts';
import { writeLeaf } from '../../../engine/pipeline/draw/write-leaf.ts';
import { writeProof } from '../../../engine/pipeline/draw/write-proof.ts';
import { writeBundleSums, writePolicySums } from '../../../engine/pipeline/draw/write-sums.ts';
import { expectOk } from './expect-ok.ts';
import { goldenRound } from './golden-round.ts';

const golden = goldenRound();

describe('the golden round of draw/v1', () => {
  if (golden === undefined) {
    test('needs ../shared/data', ({ skip }) => skip('the golden round does not lie beside this checkout'));
    return;
  }
  const { text, input, secret, seed: seedFile, trace } = golden;
  const built = expectOk(commitDraw(input, secret));
  const ground: DrawGround = {
    commitment: built.file,
    hash: built.hash,
    seed: seedFile.seed,
    snapshots: new Map(built.snapshots.map((snapshot) => [snapshot.frame, snapshot])),
    secret,
  };
  const seed = fromHex(seedFile.seed) ?? new Uint8Array();
  const draw = drawFrames(ground);
  const drawn = new Map(draw.frames.map((frame) => [frame.frame, frame.drawn.map(({ id }) => id)]));
  const agencies = built.people.map((people) => ({
    people,
    tasks: listTasks(ground, drawn, people.agency, people.slots),
  }));

  test('commitment.json and C, with the values printed in the text', () => {
    expect(canonicalJson(built.file)).toBe(text('commitment.json'));
    expect(built.hash).toBe(trace.C);
    expect(built.hash).toBe('83b08d52e504f51a08b2e512a97d8f134e604f16fdc769a53abf330aca44e542');
    expect(built.warnings).toEqual([]);
    expect(Object.fromEntries(built.file.frames.map(({ frame, root }) => [frame, root]))).toEqual(
      trace.roots,
    );
    expect(built.file.frames.map(({ root }) => root)).toEqual([
      '4d32b6404efa5b14f20244302788633166b290da66d03822713bda576e924f91',
      'dedd3887397de4ac01d54a56c7c6d328c1cdb8d7a46b4a0c3ede8655e4ff8844',
    ]);
  });

  test('every leaf: salt, data, hash', () => {
    for (const { frame, rows } of built.snapshots) {
      const leaves = rows.map((row) => ({ row, leaf: writeLeaf(secret, frame, row) }));
      expect(leaves.map(({ row, leaf: { data, leaf } }) => ({ id: row.id, data, leaf }))).toEqual(
        trace.leaves[frame],
      );
    }
  });

  test('the people files are committed to', () => {
    expect(built.people.map(peopleHash)).toEqual(built.file.match.map((one) => one.input));
  });

  test('the seed', () => {
    expect(seedOf(built.hash, seedFile.sources)).toBe(trace.seed);
    expect(trace.seed).toBe('52c5367db857fcc23aeaf9b7d39cba827af20a6fdca684467d6fc3af45c1a65f');
    expect(canonicalJson(expectOk(deriveSeed(built.file, built.hash, seedFile)))).toBe(text('seed.json'));
  });

  test('ticket key, ticket order, rounding hashes, takes', () => {
    expect(toHex(ticketKey(seed, 'joint'))).toBe(
      'bac1f9717edc51002de0b93799340d715cfc1d69808767dba9fe3c5feb25767a',
    );
    for (const frame of built.file.frames) {
      const ticket = ticketsOf(ground, frame);
      const ids = ground.snapshots.get(frame.frame)?.rows.map(({ id }) => id) ?? [];
      const order = ids.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1));
      expect(order).toEqual(trace.ticketOrder[frame.frame]);
    }
    for (const { frame, quota, hash, expect: shares, takes } of trace.rounding) {
      expect(toHex(roundingHash(seed, frame, quota))).toBe(hash);
      const committed = built.file.frames.find((one) => one.frame === frame);
      const strata = committed?.strata.filter((stratum) => stratum.quota === quota) ?? [];
      expect(strata.map((stratum) => stratum.expect)).toEqual(shares);
      const all = committed === undefined ? new Map() : takesOf(seed, committed);
      expect(strata.map(({ stratum }) => all.get(stratum))).toEqual(takes);
    }
  });

  test('the mark of a blind frame', () => {
    const { group, id, mark, ticket } = trace.blindMark;
    expect(blindMark(secret, group, id)).toBe(mark);
    expect(ticketOf(ticketKey(seed, group), mark)).toBe(ticket);
  });

  test('edges, key and cost of each match', () => {
    for (const { people, tasks } of agencies) {
      const expected = trace.match[people.agency];
      const edges = tasks.map((task) => ({
        id: task.id,
        slots: task.slots.map((needs) =>
          people.inspectors.filter((one) => checkEdge(people, one, task, needs)).map((one) => one.inspector),
        ),
      }));
      expect(edges).toEqual(expected?.edges);
      const key = matchKey(seedFile.seed, people.agency);
      expect(toHex(key)).toBe(expected?.key);
      const byHash = tasks.map(({ id }) => ({ id, rank: sha256Hex(key, `t:${id}`) }));
      expect(byHash.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id)).toEqual(
        expected?.order,
      );
    }
  });

  test('every file of the bundle and of its private part, to the byte', () => {
    const files = writeProof({
      ground,
      policySums: input.policySums,
      chain: JSON.parse(text('chain.json')),
      changes: [],
      seed: seedFile,
      draw,
      match: {
        version: 'draw/v1',
        commitment: built.hash,
        seed: seedFile.seed,
        agencies: agencies.map(({ people, tasks }) => {
          const { matched } = matchInspectors({
            seed: seedFile.seed,
            people,
            tasks,
            relaxedBy: 0,
            leaveOpen: false,
          });
          if (matched === undefined) throw new Error('the golden match is feasible');
          return matched;
        }),
      },
      withPrivate: { people: built.people },
    });
    expect([...files.keys()].sort()).toEqual([
      'chain.json',
      'changes.json',
      'commitment.json',
      'draw.json',
      'frames/A07.csv',
      'frames/B05.csv',
      'match.json',
      'policy.sums',
      'private/A07.csv',
      'private/B05.csv',
      'private/people-amr.json',
      'private/people-env.json',
      'private/secret.txt',
      'seed.json',
    ]);
    for (const [path, bytes] of files) expect(new TextDecoder().decode(bytes), path).toBe(text(path));
    expect(writeBundleSums(files)).toBe(text('SHA256SUMS'));
  });
});

test('the kernel check of draw/v1 §7: a ticket under a key of 32 bytes AB', () => {
  const key = new Uint8Array(32).fill(0xab);
  expect(ticketOf(key, '91340404MA00000000' as ObjectId).slice(0, 16)).toBe('5212f5212d2add1a');
});

test('policy.sums holds config/ and rules/ only, by path', () => {
  const bytes = new TextEncoder().encode('x');
  const files = ['rules/b.yaml', 'config/items/a.yaml', 'templates/t.hbs', 'config/a.yaml'];
  const sums = writePolicySums(new Map(files.map((path) => [path, bytes])));
  const hash = sha256Hex('x');
  expect(sums).toBe(`${hash}  config/a.yaml\n${hash}  config/items/a.yaml\n${hash}  rules/b.yaml\n`);
});
