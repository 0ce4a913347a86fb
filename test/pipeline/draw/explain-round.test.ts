import { describe, expect, test } from 'vitest';
import { fromHex, sha256Hex, toHex } from '../../../engine/kernel/hash.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { merkleLeaf, rootOfPath } from '../../../engine/kernel/merkle.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { explainTicket } from '../../../engine/pipeline/draw/explain-ticket.ts';
import { issueReceipts } from '../../../engine/pipeline/draw/issue-receipt.ts';
import { proveRound } from '../../../engine/pipeline/draw/prove-round.ts';
import { readGround } from '../../../engine/pipeline/draw/round-files.ts';
import { strikeEnterprise } from '../../../engine/pipeline/draw/strike-enterprise.ts';
import { writeBundleSums } from '../../../engine/pipeline/draw/write-sums.ts';
import { expectOk } from './expect-ok.ts';
import { JUSTICE, type Play, PUBLIC } from './play-round.ts';
import { frame, member, siteId } from './sample-frames.ts';
import { EVIDENCE, playTo, ROUND } from './sample-round.ts';

const MIXED = {
  frames: [
    frame(
      [
        ...Array.from({ length: 9 }, (_, index) => member(index + 1, rational(1, 3), { why: ['key-area'] })),
        member(20, rational(1, 3), { state: 'done' as const }),
        member(21, rational(1, 3), { state: 'excluded' as const, why: ['cap-reached'] }),
      ],
      { frame: 'A07' },
    ),
    frame([member(1, ONE)], { frame: 'B05', agency: 'env', tickets: 'blind', group: 'B05' }),
  ],
  people: [],
};

const explain = (play: Play, number: number) => {
  const { round } = play.state(ROUND);
  return explainTicket(expectOk(readGround(round, play.files(ROUND))), round, siteId(number));
};

describe('为什么抽中，为什么没抽中', () => {
  test('before the seed: stratum and probability, no ticket', () => {
    const [first, second] = explain(playTo('opened', MIXED), 1);
    expect(first).toEqual({
      frame: 'A07',
      agency: 'amr',
      state: 'in',
      stratum: 's1',
      ratio: '1/3',
      rho: '1/1',
      why: ['key-area'],
      probability: '1/3',
    });
    expect(second).toMatchObject({ frame: 'B05', probability: '1/1' });
  });

  test('after the draw: whoever is not above the threshold is drawn', () => {
    const play = playTo('drawn', MIXED);
    const all = Array.from({ length: 9 }, (_, index) => explain(play, index + 1)[0]);
    for (const one of all) {
      expect(one?.verdict).toBe((one?.ticket ?? '') <= (one?.threshold ?? '') ? 'drawn' : 'not');
    }
    expect(all.filter((one) => one?.verdict === 'drawn')).toHaveLength(3);
    expect(explain(play, 20)).toMatchObject([{ verdict: 'done', probability: '0/1' }]);
    expect(explain(play, 21)).toMatchObject([{ verdict: 'excluded', why: ['cap-reached'] }]);
    expect(explain(play, 99)).toEqual([]);
  });

  test('after a strike: struck, and who came in', () => {
    const play = playTo('drawn', MIXED);
    const out = Array.from({ length: 9 }, (_, index) => index + 1).find(
      (number) => explain(play, number)[0]?.verdict === 'drawn',
    );
    const command = {
      id: siteId(out ?? 0),
      ground: 'moved-out' as const,
      recordedOn: isoDate('2017-08-01'),
      evidence: EVIDENCE,
      approvedBy: JUSTICE,
      files: play.files(ROUND),
    };
    expectOk(play.act(ROUND, strikeEnterprise, command, '2017-08-21T09:00:00+08:00'));
    expect(explain(play, out ?? 0)[0]?.verdict).toBe('struck');
    const verdicts = Array.from({ length: 9 }, (_, index) => explain(play, index + 1)[0]?.verdict);
    expect(verdicts.filter((one) => one === 'added')).toHaveLength(1);
    expect(verdicts.filter((one) => one === 'drawn')).toHaveLength(2);
  });
});

describe('抽取证明', () => {
  const names = (play: Play, withPrivate = false) => [
    ...expectOk(
      proveRound(play.state(ROUND), play.files(ROUND), { withPrivate, visitsAreOver: false }),
    ).keys(),
  ];

  test('grows with the round, and holds no list of a blind frame', () => {
    const opened = ['commitment.json', 'policy.sums', 'changes.json', 'chain.json'];
    expect(names(playTo('opened', MIXED))).toEqual(opened);
    expect(names(playTo('seeded', MIXED))).toEqual([...opened, 'seed.json']);
    const [seed, draw, table] = ['seed.json', 'draw.json', 'frames/A07.csv'];
    // Drawn without people, it has no match of its own to wait for.
    expect(names(playTo('drawn', MIXED))).toEqual([...opened, seed, draw, 'match.json', table]);
    expect(names(playTo('claimed'))).not.toContain('match.json');
    expect(names(playTo('matched'), true)).toEqual([
      ...opened,
      'seed.json',
      'draw.json',
      'match.json',
      'frames/A07.csv',
      'frames/B05.csv',
      'private/A07.csv',
      'private/B05.csv',
      'private/people-amr.json',
      'private/people-env.json',
      'private/secret.txt',
    ]);
  });

  test('no stratum, ratio or reason stands beside an id in a public file', () => {
    const play = playTo('drawn', MIXED);
    const files = expectOk(proveRound(play.state(ROUND), play.files(ROUND), PUBLIC));
    const texts = [...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
    expect(texts.filter(([, text]) => text.includes('key-area') || text.includes('cap-reached'))).toEqual([]);
    const table = new TextDecoder().decode(files.get('frames/A07.csv'));
    expect(table.split('\n')[0]).toBe('id,leaf,ticket,result');
    expect(table.split('\n')[1]?.split(',')).toHaveLength(4);
  });

  test('is remade byte for byte, without the round secret too', () => {
    const play = playTo('matched');
    const { secret: _, ...files } = play.files(ROUND);
    const [whole, later] = [play.files(ROUND), files].map((of) =>
      writeBundleSums(expectOk(proveRound(play.state(ROUND), of, PUBLIC))),
    );
    expect(later).toBe(whole);
    expect(whole?.trimEnd().split('\n')).toHaveLength(9);
  });

  test('the sums leave the private part and themselves out', () => {
    const bytes = new TextEncoder().encode('x');
    const files = ['verify.mjs', 'SHA256SUMS', 'private/secret.txt', 'chain.json'];
    expect(writeBundleSums(new Map(files.map((path) => [path, bytes])))).toBe(
      `${sha256Hex('x')}  chain.json\n${sha256Hex('x')}  verify.mjs\n`,
    );
  });
});

describe('抽取回执', () => {
  test('leads from the enterprise’s own line to the published root', () => {
    const play = playTo('drawn', MIXED);
    const ground = expectOk(readGround(play.state(ROUND).round, play.files(ROUND)));
    const receipts = issueReceipts(ground, siteId(1));
    expect(receipts.map((one) => [one.frame, one.mark === undefined])).toEqual([
      ['A07', true],
      ['B05', false],
    ]);
    for (const { data, index, size, path, root } of receipts) {
      const siblings = path.map((hex) => fromHex(hex) ?? new Uint8Array());
      const reached = rootOfPath(merkleLeaf(data), index, size, siblings);
      expect(toHex(reached ?? new Uint8Array())).toBe(root);
      const other = rootOfPath(merkleLeaf(data.replace('"in"', '"done"')), index, size, siblings);
      expect(toHex(other ?? new Uint8Array())).not.toBe(root);
    }
    expect(issueReceipts(ground, siteId(99))).toEqual([]);
  });
});
