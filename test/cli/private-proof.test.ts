import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkReceipt } from '../../engine/verifier/check-receipt.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';
import { readFolder } from '../verifier/support/golden-bundle.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const clerk = (at: string, ...args: readonly string[]) => mustRun(district.as('amr-clerk', at, ...args));
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await clerk('2017-08-15T09:30', 'open', '2017-08');
  await clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '40719338265017498263');
  await clerk('2017-08-15T11:45', 'draw');
});
afterAll(() => district.remove());

const proof = () => readFolder(join(district.folder, 'reports/2017-08/proof'));
const secretThere = () => existsSync(join(district.folder, 'reports/2017-08/proof/private/secret.txt'));

test('the private part is made for whoever may see reasons, holds, and is gone when the proof is made again', async () => {
  const refused = await district.as('amr-clerk', '2017-08-15T12:00', 'report', '2017-08', '--private');
  expect([refused.exitCode, secretThere()]).toEqual([3, false]);
  const run = await mustRun(district.as('amr-head', '2017-08-15T12:10', 'report', '2017-08', '--private'));
  expect(run.stdout).toContain('只给核查人，不要公布');
  expect(secretThere()).toBe(true);
  const audited = verifyBundle(proof()).steps;
  expect(
    audited.filter(({ step }) => ['secret', 'leaves', 'strata', 'drawing', 'people'].includes(step)),
  ).toEqual(
    ['secret', 'leaves', 'strata', 'drawing', 'people'].map((step) => ({
      step,
      outcome: 'ok',
      failures: [],
    })),
  );
  await mustRun(district.as('amr-clerk', '2017-08-18T08:30', 'match'));
  expect(secretThere()).toBe(false);
  expect(verifyBundle(proof())).toMatchObject({ holds: true });
});

test('every line of an enterprise’s slip, pasted whole, is found in the published rosters', async () => {
  const drawn = [...proof()].flatMap(([path, bytes]) =>
    path.startsWith('frames/') ? new TextDecoder().decode(bytes).split('\n') : [],
  );
  const id = drawn.find((row) => /^9.*,drawn$/u.test(row))?.slice(0, 18) ?? '';
  const slip = await mustRun(
    district.as('amr-review', '2017-08-18T10:00', 'explain', id, '--round', '2017-08', '--slip'),
  );
  const lines = checkReceipt(proof(), slip.stdout) ?? [];
  expect(lines.length).toBe(drawn.filter((row) => row.startsWith(id)).length);
  expect(lines.filter(({ standing }) => standing !== 'listed')).toEqual([]);
});

test('explain speaks of every item of the round: those with the enterprise, and why it is not in the others', async () => {
  const drawn = new TextDecoder().decode(proof().get('frames/SC-01.csv')).split('\n');
  const id = drawn.find((row) => /^9.*,drawn$/u.test(row))?.slice(0, 18) ?? '';
  const asked = (as: string, ...options: readonly string[]) =>
    mustRun(district.as(as, '2017-08-18T10:10', ...options, 'explain', id, '--round', '2017-08'));
  const told: Told = JSON.parse((await asked('amr-review', '--json')).stdout);
  const inside = new Set(told.items.map(({ item }) => item));
  expect(inside.has('SC-01')).toBe(true);
  expect(told.outside.filter(({ item }) => inside.has(item))).toEqual([]);
  expect(inside.size + told.outside.length).toBe(told.planned);
  const [first] = told.outside.filter(({ standing }) => standing === 'condition-not-met');
  expect(first?.leaves.length).toBeGreaterThan(1);
  expect(first?.leaves.filter(({ verdict }) => verdict !== false)).toEqual([]);
  const words = (await asked('amr-review')).stdout;
  expect(words).toMatch(
    new RegExp(`${first?.item} [^\\n]*：不符合检查对象的条件：经营范围为“[^”]+”（标准：包含其一 `, 'u'),
  );
  const forAll = (await asked('amr-clerk')).stdout;
  expect(forAll).toContain(`另有 ${told.outside.length} 个事项，检查对象中没有这一户`);
  expect(forAll).not.toContain('不符合检查对象的条件');
});

interface Told {
  readonly planned: number;
  readonly items: readonly { readonly item: string }[];
  readonly outside: readonly {
    readonly item: string;
    readonly standing: string;
    readonly leaves: readonly { readonly verdict: unknown }[];
  }[];
}
