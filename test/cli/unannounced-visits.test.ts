import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

/** One item that announces its visits and one that does not: SC-05 and HB-02. */
const PLANNED = ['P04', 'P11'];
let district: TrialDistrict;
let unannounced: readonly { readonly id: string; readonly name: string }[] = [];
beforeAll(async () => {
  district = await smallDistrict();
  const plan = path('config/plan/2017.yaml');
  const [head = '', ...lines] = readFileSync(plan, 'utf8').split(/^(?= {2}- 编号: )/mu);
  const kept = lines.filter((line) => PLANNED.some((id) => line.includes(`编号: ${id}\n`)));
  writeFileSync(plan, head + kept.join(''));
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08'));
  await mustRun(clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '40719338265017498263'));
  await mustRun(clerk('2017-08-15T11:45', 'draw'));
  await mustRun(clerk('2017-08-18T08:30', 'match'));
  await mustRun(clerk('2017-08-18T08:40', 'schedule'));
  await mustRun(clerk('2017-08-18T08:50', 'forms'));
  unannounced = drawnIn('HB-02');
}, 120_000);
afterAll(() => district.remove());

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);
const path = (name: string) => join(district.folder, name);

/** From the ledger, which nobody publishes. */
function drawnIn(item: string): readonly { id: string; name: string }[] {
  const records = readFileSync(path('data/records/rounds/2017-08.jsonl'), 'utf8').trimEnd().split('\n');
  const bodies = records.map((line) => JSON.parse(line)).map(({ body }) => body);
  const frames = bodies.flatMap((body) => body.frames ?? []);
  const drawn: { id: string }[] = frames.find(({ frame }) => frame === item)?.drawn ?? [];
  const forms: { id: string; name: string }[] = bodies.flatMap((body) => body.forms ?? []);
  return drawn.map(({ id }) => ({ id, name: forms.find((form) => form.id === id)?.name ?? '？' }));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(path(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whoever of them is named by a file below the folder: in its name, its bytes, or the text of its pages. */
async function namedBelow(folder: string): Promise<readonly string[]> {
  const named = new Set<string>();
  for (const file of filesBelow(folder)) {
    const bytes = readFileSync(file);
    const pages = file.endsWith('.pdf') ? await textOf(new Uint8Array(bytes)) : [bytes.toString('utf8')];
    const text = `${file}\n${pages.join('')}`.replaceAll(/\s/gu, '');
    for (const { id, name } of unannounced) {
      if (text.includes(id) || text.includes(name.replaceAll(/\s/gu, ''))) named.add(id);
    }
  }
  return [...named].toSorted();
}

const ids = () => unannounced.map(({ id }) => id).toSorted();

test('不事先告知: before the visits are over nothing below documents/ or proof/ names whom they are paid to', async () => {
  await mustRun(clerk('2017-08-18T09:00', 'report', '2017-08'));
  expect(unannounced.length).toBeGreaterThan(0);
  expect(unannounced.map(({ name }) => name)).not.toContain('？');
  expect(await namedBelow('reports/2017-08/documents')).toEqual([]);
  expect(await namedBelow('reports/2017-08/proof')).toEqual([]);
  expect(existsSync(path('reports/2017-08/documents/一企一表'))).toBe(false);
  // Whoever goes there finds them beside it.
  const office = filesBelow('reports/2017-08/内部').map((file) => file.split('/内部/')[1]);
  expect(office).toEqual(
    expect.arrayContaining(['抽查名单.pdf', ...ids().map((id) => `一企一表/${id}.pdf`)]),
  );
  const signed = await mustRun(
    clerk(
      '2017-08-18T09:10',
      '--json',
      'release',
      '检查通知书',
      '--object',
      ids()[0] ?? '',
      '--signed-by',
      'env-head',
    ),
  );
  expect(JSON.parse(signed.stdout).path).toMatch(/^reports\/2017-08\/内部\/检查通知书\//u);
});

test('once they are over the papers lie in documents/, with everybody, and the other folder is gone', async () => {
  writeFileSync(path('摇号记录单.txt'), '（示例）');
  await mustRun(clerk('2017-09-18T09:00', 'evidence', '摇号记录单.txt', '--kind', '见证'));
  await mustRun(clerk('2017-09-18T09:05', 'report', '2017-08'));
  const files = filesBelow('reports/2017-08/documents').map((file) => file.split('/documents/')[1]);
  expect(files).toEqual(expect.arrayContaining(ids().map((id) => `一企一表/${id}.pdf`)));
  expect(existsSync(path('reports/2017-08/内部'))).toBe(false);
});
