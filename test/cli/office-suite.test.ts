import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';
import { tellEvidence } from '../support/tell-evidence.ts';

const OFFICE = spawnSync('soffice', ['--version']);
const AT = '2017-08-14T09:00';

let district: TrialDistrict;
const path = (name: string) => join(district.folder, name);
const run = (...args: readonly string[]) => district.as('amr-clerk', AT, ...args);

/** The workbook as LibreOffice Calc writes it after it has read it, under the same name in `saved/`. */
function openAndSave(name: string): string {
  const profile = `-env:UserInstallation=file://${path('profile')}`;
  const options = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path('saved')];
  const done = spawnSync('soffice', [profile, ...options, path(name)], { encoding: 'utf8' });
  expect(done.status, done.stderr).toBe(0);
  return join('saved', name);
}

describe.skipIf(OFFICE.status !== 0)(
  'workbooks that an office suite opened and saved (needs soffice)',
  () => {
    beforeAll(async () => {
      district = await freshDistrict();
    });
    afterAll(() => district.remove());

    test.each([
      ['items', 77],
      ['plan', 53],
    ] as const)('%s: nothing changed, and nothing is lost', async (kind, entries) => {
      const told = await mustRun(run('export', kind, `${kind}.xlsx`, '--xlsx'));
      expect(told.stdout).toContain(`${entries} 项`);
      const saved = openAndSave(`${kind}.xlsx`);
      expect(readFileSync(path(saved)).equals(readFileSync(path(`${kind}.xlsx`)))).toBe(false);
      expect((await mustRun(run('import', kind, saved))).stdout).toContain('和现在的政策一样，没有要改的。');
      tellEvidence(`${kind}: ${entries} entries through ${OFFICE.stdout.toString().trim()}, none changed`);
    });

    test('the drop-downs are there again', async () => {
      await mustRun(run('export', 'items', 'again.xlsx', '--xlsx'));
      const workbook = new Workbook();
      await workbook.xlsx.load(readFileSync(path(openAndSave('again.xlsx'))));
      const items = workbook.getWorksheet('事项') ?? expect.fail();
      expect(items.getCell('E2').dataValidation).toMatchObject({ type: 'list' });
    });
  },
);
