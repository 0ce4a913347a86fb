import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

const DIGITS = '31415926535897932384';
let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
});
afterAll(() => district.remove());

/** A command that a rule of the process refuses (exit 3), with its code and words. */
async function refused(post: string, at: string, args: readonly string[], code: string, words: RegExp) {
  const run = await district.as(post, at, ...args);
  expect([run.exitCode, run.stdout]).toEqual([3, '']);
  expect(run.stderr).toContain(`[${code}]`);
  expect(run.stderr).toMatch(words);
}

const PUBLISH = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'] as const;

// One round, told in its order: each test goes on where the one before ended.
test('nothing is opened before a policy is published', () =>
  refused(
    'amr-clerk',
    '2017-08-15T08:00',
    ['open', '2017-08'],
    'policy-unpublished',
    /没有已发布的政策版本/u,
  ));

test('published once; the same again is refused, and so is a post without the right', async () => {
  expect((await mustRun(district.as('amr-review', '2017-08-15T09:00', ...PUBLISH))).stdout).toContain(
    '已发布事项清单第 1 版。',
  );
  await refused('amr-review', '2017-08-15T09:05', PUBLISH, 'edition-unchanged', /没有可以发布的内容/u);
  await refused(
    'amr-clerk',
    '2017-08-15T09:05',
    PUBLISH,
    'right-missing',
    /amr-review（区市场监管局审核岗）/u,
  );
});

test('a round opens on what is published: a change of the YAML since then is told, and not used', async () => {
  await refused(
    'amr-clerk',
    '2017-08-15T09:10',
    ['open', '2016-01'],
    'round-not-in-plan',
    /没有批次 2016-01/u,
  );
  const file = join(district.folder, 'config/district.yaml');
  appendFileSync(file, '\n国外代码: 不认识的键\n');
  expect((await district.as('amr-clerk', '2017-08-15T09:20', 'open', '2017-08')).exitCode).toBe(1);
  const text = readFileSync(file, 'utf8')
    .replace('\n国外代码: 不认识的键\n', '')
    .replace('颗数: 20', '颗数: 24');
  writeFileSync(file, text);
  const run = await mustRun(district.as('amr-clerk', '2017-08-15T09:30', '--json', 'open', '2017-08'));
  expect(run.stdout + run.stderr).toContain('policy-ahead');
  expect(JSON.parse(run.stdout).commitment.recipe).toEqual([
    { kind: 'dice', at: '2017-08-15T11:30:00+08:00', count: 20 },
  ]);
  await refused(
    'amr-clerk',
    '2017-08-15T09:40',
    ['open', '2017-08'],
    'round-open-already',
    /承诺已经公布，不能替换/u,
  );
});

test('a seed waits for the notice, or for whatever else shows that the commitment came first', async () => {
  for (const digits of [['--dice', DIGITS], ['--dice']]) {
    await refused(
      'amr-clerk',
      '2017-08-15T11:40',
      ['seed', ...digits],
      'seed-unannounced',
      /2017-08-15T11:20.*yaohao release 抽查公告.*--evidence.*--only-asserted/u,
    );
  }
  const records = readFileSync(join(district.folder, 'data/records/rounds/2017-08.jsonl'), 'utf8');
  expect(records).not.toContain('seed-entered');
  await mustRun(
    district.as('amr-clerk', '2017-08-15T10:00', 'release', '抽查公告', '--signed-by', 'amr-head'),
  );
});

test('a seed too early, of a round that is not there, or of too few digits is refused', async () => {
  await refused('amr-clerk', '2017-08-15T11:29', ['seed', '--dice', DIGITS], 'seed-too-early', /2017-08-15/u);
  const unknown = await district.as(
    'amr-clerk',
    '2017-08-15T11:40',
    'seed',
    '--round',
    '2017-09',
    '--dice',
    DIGITS,
  );
  expect([unknown.exitCode, unknown.stderr.includes('[round-unknown]')]).toEqual([2, true]);
  const few = await district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--dice', DIGITS.slice(1));
  expect(few.exitCode).not.toBe(0);
  expect(few.stderr).toMatch(/应录入 20 个骰子点数，录入了 19 个/u);
  await refused('amr-clerk', '2017-08-15T11:40', ['draw'], 'seed-missing', /摇号/u);
});

test('--dice alone asks die by die; where there is no terminal it says what to write', async () => {
  const run = await district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--dice');
  expect([run.exitCode, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/全部 20 个数字.*\[dice-without-terminal\]/u);
  await refused('amr-clerk', '2017-08-15T11:29', ['seed', '--dice'], 'seed-too-early', /2017-08-15/u);
  await refused('org-list', '2017-08-15T11:40', ['seed', '--dice'], 'right-missing', /录入摇号结果/u);
});

test('evidence of a kind that there is not is wrong usage', async () => {
  const args = ['seed', '--dice', DIGITS, '--evidence', 'x.jpg', '--evidence-kind', '照片'];
  const run = await district.as('amr-clerk', '2017-08-15T11:40', ...args);
  expect([run.exitCode, run.stderr.includes('见证（witness）')]).toEqual([2, true]);
});

test('a public number is pasted whole; what is not one is wrong usage, and it does not replace the dice', async () => {
  for (const pasted of ['1000', '{"round":1000}', '{"round":"1000","randomness":"x","signature":"y"}']) {
    const run = await district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--drand', pasted);
    expect([run.exitCode, run.stderr.includes('[beacon-unreadable]')]).toEqual([2, true]);
  }
  const whole = JSON.stringify({ round: 1000, randomness: 'ab'.repeat(32), signature: 'ab'.repeat(48) });
  const run = await district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--drand', whole);
  expect(run.exitCode).not.toBe(0);
  expect(run.stderr).toMatch(/第 1 项摇号结果应是骰子，录入的是公开随机数/u);
});

test('the digits may be typed full-width and in groups; they are entered once', async () => {
  const typed = '３１４１ ５９２６ 5358 9793　2384';
  const told = await mustRun(district.as('amr-clerk', '2017-08-15T11:40', 'seed', '--dice', typed));
  expect(told.stderr).toContain('[seed-without-evidence]');
  await refused(
    'amr-clerk',
    '2017-08-15T11:41',
    ['seed', '--dice', DIGITS],
    'seed-entered-already',
    /不能更改/u,
  );
  const proof = join(district.folder, 'reports/2017-08/proof');
  expect((await district.as('amr-review', '2017-08-15T11:42', 'verify', proof)).stdout).toMatch(
    /^核验未完：这一次还没有抽取/u,
  );
});

test('a post without the right does not draw; who has it draws, and nobody draws twice', async () => {
  await refused('env-clerk', '2017-08-15T11:45', ['draw'], 'right-missing', /抽取/u);
  expect((await mustRun(district.as('amr-clerk', '2017-08-15T11:45', 'draw'))).stdout).toContain('抽取完毕');
  await refused('amr-clerk', '2017-08-15T11:46', ['draw'], 'drawn-already', /不能再抽/u);
});

test('verify says which step is still to come, and does not pass the round before it', async () => {
  const proof = join(district.folder, 'reports/2017-08/proof');
  const verdictOf = async () => {
    const { exitCode, stdout } = await district.as('amr-review', '2017-08-15T12:00', 'verify', proof);
    return [exitCode, stdout.split('\n')[0]];
  };
  expect(await verdictOf()).toEqual([
    1,
    '核验未完：还没有匹配人员（没有 match.json）。到抽取为止各步相符；匹配之后请再核验。',
  ]);
  const draw = readFileSync(join(proof, 'draw.json'), 'utf8');
  writeFileSync(join(proof, 'draw.json'), `${draw} `);
  expect((await verdictOf())[1]).toMatch(/^核验不通过/u);
  writeFileSync(join(proof, 'draw.json'), draw);
});

test('an agency claims for itself alone', () =>
  refused(
    'env-clerk',
    '2017-08-16T09:00',
    ['claim', '--agency', 'AMR'],
    'claim-of-other-agency',
    /区环保局不能替区市场监管局认领/u,
  ));

test('a roster imported after the opening changes nothing in why somebody was drawn', async () => {
  const proof = join(district.folder, 'reports/2017-08/proof/draw.json');
  const drawn = JSON.parse(readFileSync(proof, 'utf8')).frames.flatMap(
    (frame: { drawn: readonly { id: string }[] }) => frame.drawn.map(({ id }) => id),
  );
  const ids: readonly string[] = drawn.filter((id: string) => /^9/u.test(id)).slice(0, 3);
  const explain = async () => {
    const told: string[] = [];
    for (const id of ids) {
      const run = district.as(
        'amr-review',
        '2017-08-16T10:00',
        '--json',
        'explain',
        id,
        '--round',
        '2017-08',
      );
      told.push((await mustRun(run)).stdout);
    }
    return told;
  };
  const before = await explain();
  expect(before).toHaveLength(3);
  const path = join(district.folder, '检查对象名录.csv');
  const [head = '', ...rows] = readFileSync(path, 'utf8').split('\r\n');
  writeFileSync(path, [head, ...rows.filter((row) => !ids.some((id) => row.startsWith(id)))].join('\r\n'));
  const again = ['import', 'enterprises', path, '--cut-off', '2017-08-15'];
  await mustRun(district.as('amr-clerk', '2017-08-16T09:30', ...again));
  expect(await explain()).toEqual(before);
});
