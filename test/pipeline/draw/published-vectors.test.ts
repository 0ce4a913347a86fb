import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromHex, sha256, sha256Hex, toHex } from '../../../engine/kernel/hash.ts';
import { merkleLeaf, merkleRoot } from '../../../engine/kernel/merkle.ts';
import { sharedData } from '../../support/shared-data.ts';

interface RandomDraw {
  readonly cryptorandom_sha256: {
    readonly seed: string;
    readonly randint_trunc_1_1001_first5: readonly number[];
    readonly random_first4: readonly number[];
  };
  readonly consistent_sampler_documented: {
    readonly cases: readonly {
      readonly ids: readonly string[] | string;
      readonly seed: number;
      readonly take?: number;
      readonly order?: readonly (string | number)[];
      readonly tickets?: readonly (readonly [string, string | number])[];
    }[];
  };
  readonly consistent_sampler_generated: {
    readonly cases: readonly {
      readonly seed: string | number;
      readonly take: number;
      readonly tickets: readonly (readonly [string, string])[];
    }[];
  };
}

/** Rivest’s ticket: "0." and the reversed decimal digits of a hash. */
function rivestTicket(seed: string, id: string): string {
  const digits = BigInt(`0x${sha256Hex(sha256Hex(seed) + id)}`)
    .toString()
    .padStart(64, '0');
  return `0.${[...digits].toReversed().join('')}`;
}

function rivestOrder(seed: string, ids: readonly string[]) {
  return ids
    .map((id) => ({ id, ticket: rivestTicket(seed, id) }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1));
}

type Documented = RandomDraw['consistent_sampler_documented']['cases'][number];

function checkDocumented({ ids, seed, take, order, tickets = [] }: Documented): void {
  const hundred = Array.from({ length: 100 }, (_, index) => String(index));
  const ordered = rivestOrder(String(seed), typeof ids === 'string' ? hundred : ids).slice(0, take);
  if (order !== undefined) expect(ordered.map(({ id }) => id)).toEqual(order.map(String));
  for (const [index, [ticket, id]] of tickets.entries()) {
    expect(ordered[index]?.id).toBe(String(id));
    expect(ordered[index]?.ticket.slice(0, ticket.length)).toBe(ticket);
  }
}

describe('other people’s draws, with our hash', () => {
  const path = sharedData('vectors/random_draw.json');
  const enterprises = sharedData('enterprises/huainan_2k.csv');

  test('Stark’s cryptorandom', ({ skip }) => {
    if (path === undefined) return skip('needs ../shared/data');
    const { cryptorandom_sha256: vector }: RandomDraw = JSON.parse(readFileSync(path, 'utf8'));
    const block = (counter: number) =>
      BigInt(`0x${toHex(sha256(`${vector.seed},`, new Uint8Array(counter)))}`);
    const counters = [0, 1, 2, 3, 4];
    expect(counters.map((counter) => 1 + Number(block(counter) % 1000n))).toEqual(
      vector.randint_trunc_1_1001_first5,
    );
    for (const [counter, expected] of vector.random_first4.entries()) {
      expect(Number(block(counter)) / 2 ** 256).toBeCloseTo(expected, 12);
    }
  });

  test('Rivest’s consistent sampler, as documented and over real codes', ({ skip }) => {
    if (path === undefined || enterprises === undefined) return skip('needs ../shared/data');
    const vectors: RandomDraw = JSON.parse(readFileSync(path, 'utf8'));
    for (const given of vectors.consistent_sampler_documented.cases) checkDocumented(given);
    const codes = readFileSync(enterprises, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
      .filter((code) => code !== '');
    for (const { seed, take, tickets } of vectors.consistent_sampler_generated.cases) {
      const ordered = rivestOrder(String(seed), codes).slice(0, take);
      expect(ordered.map(({ id }) => id)).toEqual(tickets.map(([, id]) => id));
    }
  });
});

describe('values printed in draw/v1 §7', () => {
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ])('RFC 6962 root of %i leaves', (size, root) => {
    const leaves = ['', '00', '10'].map((hex) => merkleLeaf(fromHex(hex) ?? new Uint8Array()));
    expect(toHex(merkleRoot(leaves.slice(0, size)))).toBe(root);
  });

  test.each([
    [
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
      'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
    ],
    [
      '8f6d5ddd520329a4ce9a25db41c0552a5ac04bd56577138cbb0ec2b9326af2b8012c7dc2c5bcddc439d922c93a281d24',
      'b6d412641a7d58b20ef5dded4ae48e9358cc35710f90961d8fe6e99d0e0281ef',
    ],
  ])(
    'drand randomness is the hash of the signature (its BLS is not checked here)',
    (signature, randomness) => {
      expect(sha256Hex(fromHex(signature) ?? '')).toBe(randomness);
    },
  );
});
