import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await mustRun(district.as('amr-clerk', '2017-08-15T09:30', 'open', '2017-08'));
  writeFileSync(path('销毁记录.txt'), '（示例）');
});
afterAll(() => district.remove());

const path = (name: string) => join(district.folder, name);
const review = (at: string, ...args: readonly string[]) => district.as('amr-review', at, ...args);

function frozenSecret(): string {
  const [line = ''] = readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8').split('\n');
  return path(`data/frozen/${JSON.parse(line).body.frozen.secret}`);
}

/** Files of the district that hold the secret, in bytes or in hex. */
function filesWith(secret: Buffer): readonly string[] {
  const hex = Buffer.from(secret.toString('hex'));
  return readdirSync(district.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => [secret, hex].some((bytes) => readFileSync(file).includes(bytes)));
}

async function refused(
  running: ReturnType<typeof review>,
  code: string,
  words: RegExp,
  exit = 3,
): Promise<void> {
  const run = await running;
  expect([run.exitCode, run.stdout]).toEqual([exit, '']);
  expect(run.stderr).toContain(`[${code}]`);
  expect(run.stderr).toMatch(words);
}

const DESTROY = ['destroy', '--evidence', '销毁记录.txt', '--approved-by', 'leg-review'] as const;

// One secret, told in its order.
test('it is sealed for two who keep it, never for one, and on record', async () => {
  const seal = (...holders: readonly string[]) => review('2017-08-15T09:40', 'seal', ...holders);
  await refused(seal(), 'seal-holders', /至少两份/u, 2);
  await refused(seal('--holders', '区司法局、区司法局'), 'seal-holders', /重复/u, 2);
  const run = await mustRun(seal('--holders', '区司法局、区纪委监委'));
  expect(run.stdout).toMatch(/立即删除这些文件/u);
  expect(run.stdout).toMatch(/密钥要是丢失.*回执和审计对分组的核查从此没有了/u);
  const folder = path('data/outbox/密封件');
  expect(readdirSync(folder).toSorted()).toEqual(['2017-08 区司法局.pdf', '2017-08 区纪委监委.pdf']);
  const text = (await textOf(new Uint8Array(readFileSync(join(folder, '2017-08 区司法局.pdf'))))).join('');
  const secret = readFileSync(frozenSecret()).toString('hex');
  for (const line of secret.match(/.{16}/gu) ?? []) expect(text).toContain(line);
  const records = readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8');
  expect(records).toContain('"holders":["区司法局","区纪委监委"]');
  expect(records).not.toContain(secret);
});

test('lost, it comes back from a sheet typed in lines, and nothing else does', async () => {
  const secret = readFileSync(frozenSecret()).toString('hex');
  rmSync(frozenSecret());
  await refused(
    review('2017-08-15T09:50', 'seal', '--holders', '区司法局、区纪委监委'),
    'secret-gone',
    /--restore/u,
  );
  const typed = (digits: string) => writeFileSync(path('密封件.txt'), digits);
  typed(secret.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')));
  await refused(
    review('2017-08-15T09:51', 'seal', '--restore', '密封件.txt'),
    'secret-differs',
    /逐行对照/u,
    1,
  );
  typed((secret.match(/.{4}/gu) ?? []).join(' ').toUpperCase());
  await mustRun(review('2017-08-15T09:52', 'seal', '--restore', '密封件.txt'));
  expect(readFileSync(frozenSecret()).toString('hex')).toBe(secret);
});

test('it is not destroyed while it is needed, nor while anybody may still object, ask for review or sue', async () => {
  const destroy = (at: string, ...more: readonly string[]) => review(at, ...DESTROY, '--audited-on', ...more);
  await refused(destroy('2017-08-15T10:00', '2017-08-15'), 'secret-needed', /还没有公示/u);
  await mustRun(district.as('amr-clerk', '2017-08-15T10:10', 'void', '--reason', '（示例）名录有误'));
  await refused(destroy('2018-02-15T10:00', '2018-02-01'), 'secret-terms-run', /到 2018-02-15 才满/u);
  await refused(destroy('2018-02-16T10:00', '2018-03-01'), 'secret-audit-ahead', /还没有到/u);
  expect(existsSync(frozenSecret())).toBe(true);
});

test('what is lost is told before, another body approves, and then it is gone for ever, on record', async () => {
  const destroy = (approver: string, ...more: readonly string[]) =>
    review(
      '2018-02-16T10:00',
      'destroy',
      ...['--evidence', '销毁记录.txt', '--approved-by', approver, '--audited-on', '2018-02-01'],
      ...more,
    );
  await refused(destroy('leg-review'), 'secret-not-confirmed', /再也出不了抽取回执.*--confirm 2017-08/u);
  await refused(destroy('amr-head', '--confirm', '2017-08'), 'approver-of-same-body', /另一个机关/u);
  await mustRun(district.as('amr-head', '2018-02-16T09:00', 'report', '2017-08', '--private'));
  const secret = readFileSync(frozenSecret());
  expect(filesWith(secret)).toHaveLength(2);
  const run = await mustRun(destroy('leg-review', '--confirm', '2017-08'));
  expect(run.stdout).toContain('删去备份里的');
  expect(filesWith(secret)).toEqual([]);
  expect(readdirSync(path('data/outbox/密封件'))).toEqual([]);
  const [, frames, people] = /还留着.* (\d+) 个事项的底册.* (\d+) 份人员名单/u.exec(run.stdout) ?? [];
  const record = readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8').trimEnd().split('\n').at(-1);
  expect(JSON.parse(record ?? '').body).toMatchObject({
    ...{ secrets: 1, keptFrames: Number(frames), keptPeople: Number(people) },
  });
  expect(Number(frames) * Number(people)).toBeGreaterThan(0);
  expect(existsSync(frozenSecret())).toBe(false);
  await refused(
    destroy('leg-review', '--confirm', '2017-08'),
    'secret-destroyed-already',
    /已于 2018-02-16/u,
  );
  await refused(
    review('2018-02-16T10:05', 'seal', '--restore', '密封件.txt'),
    'secret-destroyed-already',
    /已于/u,
  );
  await refused(
    district.as('amr-head', '2018-02-16T10:10', 'report', '2017-08', '--private'),
    'private-part-gone',
    /公开的证明包照样有效/u,
  );
});

test('a record without its destruction is healed: what a crash left behind is taken away the next time', async () => {
  writeFileSync(frozenSecret(), 'left behind');
  await refused(
    review('2018-02-17T10:00', ...DESTROY, '--audited-on', '2018-02-01', '--confirm', '2017-08'),
    'secret-destroyed-already',
    /已于/u,
  );
  expect(existsSync(frozenSecret())).toBe(false);
});
