import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hex } from '../../engine/verifier/bytes.ts';
import { describeVerdict, sayVerdict } from '../../engine/verifier/describe-verdict.ts';
import { blindMark, groupKey, matchKey, ticketOf } from '../../engine/verifier/keys.ts';
import { STEPS } from '../../engine/verifier/verdict.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { sharedData } from '../support/shared-data.ts';
import { GOLDEN_FOLDER, publicPart, readGolden } from './support/golden-bundle.ts';
import { GOLDEN_PLAN } from './support/golden-plan.ts';
import { makeBundle } from './support/make-bundle.ts';

const C = '83b08d52e504f51a08b2e512a97d8f134e604f16fdc769a53abf330aca44e542';
const SEED = '52c5367db857fcc23aeaf9b7d39cba827af20a6fdca684467d6fc3af45c1a65f';

describe.skipIf(GOLDEN_FOLDER === undefined)('the golden round (needs ../shared/data)', () => {
  const golden = readGolden();

  test('holds, with its private part, in every step', () => {
    const verdict = verifyBundle(golden);
    expect(verdict.steps.map(({ step, outcome }) => [step, outcome])).toEqual(
      STEPS.map((step) => [step, 'ok']),
    );
    expect(verdict).toMatchObject({ holds: true, precedence: ['witnessed'], notes: [] });
    expect(verdict.round).toMatchObject({ commitment: C, number: 1, round: '2026-03', drawn: 4, tasks: 6 });
    expect(verdict.unchecked).not.toContain('private-part');
  });

  test('holds as published, and says what the public cannot check', () => {
    const verdict = verifyBundle(publicPart(golden));
    const unchecked = verdict.steps.filter(({ outcome }) => outcome === 'unchecked').map(({ step }) => step);
    expect(verdict.holds).toBe(true);
    expect(unchecked).toEqual([
      ...[
        'secret',
        'leaves',
        'strata',
        'drawing',
        'strikes',
        'people',
        'edges',
        'assignment',
        'substitutions',
      ],
    ]);
    expect(verdict.unchecked).toContain('private-part');
    expect(describeVerdict(verdict).join('\n')).toContain('没有保密部分');
  });

  test('is told in one sentence', () => {
    expect(sayVerdict(verifyBundle(golden))).toBe(
      '核验通过：340404 第 1 号抽取（批次 2026-03，抽中 4 家，检查任务 6 件）公开部分与保密部分全部相符。',
    );
  });

  test('can be made again from its plan, byte for byte', () => {
    const made = makeBundle(GOLDEN_PLAN);
    expect([...made.keys()].sort()).toEqual([...golden.keys()].sort());
    for (const [path, bytes] of golden) expect([path, made.get(path)]).toEqual([path, bytes]);
  });

  test('has the keys and the blind mark of its trace', () => {
    const trace = JSON.parse(readFileSync(sharedData('golden-round/trace.json') ?? '', 'utf8'));
    const secret = new Uint8Array(Array.from({ length: 32 }, (_, i) => i));
    const mark = blindMark(secret, trace.blindMark.group, trace.blindMark.id);
    expect(hex(groupKey(SEED, 'joint'))).toBe(
      'bac1f9717edc51002de0b93799340d715cfc1d69808767dba9fe3c5feb25767a',
    );
    expect(mark).toBe(trace.blindMark.mark);
    expect(ticketOf(groupKey(SEED, 'joint'), mark)).toBe(trace.blindMark.ticket);
    expect(hex(matchKey(SEED, 'amr'))).toBe(trace.match.amr.key);
  });
});
