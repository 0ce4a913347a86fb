import { describe, expect, test } from 'vitest';
import { ONE, rational } from '../../engine/kernel/rational.ts';
import { issueReceipts, type Receipt } from '../../engine/pipeline/draw/issue-receipt.ts';
import { proveRound } from '../../engine/pipeline/draw/prove-round.ts';
import { readGround } from '../../engine/pipeline/draw/round-files.ts';
import { writeBundleSums } from '../../engine/pipeline/draw/write-sums.ts';
import { checkReceipt } from '../../engine/verifier/check-receipt.ts';
import { describeReceipt } from '../../engine/verifier/describe-receipt.ts';
import { expectOk } from '../pipeline/draw/expect-ok.ts';
import { frame, member, siteId } from '../pipeline/draw/sample-frames.ts';
import { playTo, ROUND } from '../pipeline/draw/sample-round.ts';
import { builtPage } from './support/built-page.ts';

const NINE = Array.from({ length: 9 }, (_, i) => member(i + 1, rational(1, 3), { why: ['key-area'] }));
const play = playTo('drawn', {
  frames: [
    frame([...NINE, member(20, ONE, { quota: 'all', state: 'done', ratio: rational(1, 3) })], {
      frame: 'A07',
    }),
    frame(NINE, { frame: 'B05', agency: 'env', tickets: 'blind', group: 'B05' }),
  ],
  people: [],
});
const ground = expectOk(readGround(play.state(ROUND).round, play.files(ROUND)));
const proof = expectOk(
  proveRound(play.state(ROUND), play.files(ROUND), { withPrivate: false, visitsAreOver: true }),
);
const files = new Map([...proof, ['SHA256SUMS', new TextEncoder().encode(writeBundleSums(proof))]]);

/** As a slip prints it. */
function slipOf(receipts: readonly Receipt[]): string {
  return receipts
    .flatMap(({ data, path, sides }) => [
      `  底册内容 ${data}`,
      ...path.map((hash, i) => `  ${sides[i] === 'right' ? '右' : '左'}       ${hash}`),
      `  算到根   h=$(printf '\\0%s' '${data}' | sha256sum)`,
    ])
    .join('\n');
}

const standings = (text: string) => checkReceipt(files, text)?.map(({ standing }) => standing);

describe('抽取回执 against a bundle', () => {
  test('in an open frame the line is the published leaf, in a blind one its path leads to the root', () => {
    for (let number = 1; number <= 9; number += 1) {
      const slip = slipOf(issueReceipts(ground, siteId(number)));
      expect(standings(slip)).toEqual(['listed', 'rooted']);
      expect(JSON.stringify(builtPage().checkReceipt(files, slip))).toBe(
        JSON.stringify(checkReceipt(files, slip)),
      );
    }
  });

  test('stratum, reasons, salt, exact probability and what decided are told', () => {
    const drawn = ground.snapshots.get('A07')?.rows.map(({ id }) => id) ?? [];
    const told = drawn.map((id) =>
      describeReceipt(checkReceipt(files, slipOf(issueReceipts(ground, id)))).join('\n'),
    );
    expect(told.filter((text) => text.includes('所以抽到'))).toHaveLength(3);
    expect(told.filter((text) => text.includes('所以没有抽到'))).toHaveLength(6);
    expect(told[0]).toContain('理由 key-area');
    expect(told[0]).toContain('每家抽中的机会 1/3');
    expect(told[0]).toContain(issueReceipts(ground, siteId(1))[0]?.salt);
    expect(told.at(-1)).toContain('今年已抽过');
  });

  const [open, blind] = issueReceipts(ground, siteId(1));
  const line = slipOf(open === undefined ? [] : [open]);
  const hidden = slipOf(blind === undefined ? [] : [blind]);

  test.each([
    ['another stratum', line.replace('"stratum":"s1"', '"stratum":"s2"'), 'differs'],
    ['another salt', line.replaceAll(open?.salt ?? '', 'ab'.repeat(32)), 'differs'],
    ['a reason left out', line.replaceAll('"key-area"', ''), 'differs'],
    ['somebody else’s line in a blind frame', hidden.replaceAll('site:00001', 'site:00002'), 'differs'],
    ['a path with its sides changed', hidden.replaceAll('右', '左'), 'differs'],
    ['no path where the roster is not public', blind?.data ?? '', 'path-missing'],
    ['a frame of another round', line.replaceAll('"frame":"A07"', '"frame":"Z99"'), 'frame-unknown'],
  ])('%s: %s', (_what, text, standing) => {
    expect(standings(text)?.[0]).toBe(standing);
  });

  test('a text without a line is answered with what to paste, a broken bundle with that', () => {
    expect(describeReceipt(checkReceipt(files, '抽取回执')).join()).toContain('以 {"area": 开头');
    expect(describeReceipt(checkReceipt(new Map(), line)).join()).toContain('不可读');
  });
});
