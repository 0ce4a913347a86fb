import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { type Ledger, readLedger } from '../../engine/app/ledger.ts';
import { roundFilesOf } from '../../engine/app/round-of.ts';
import { openWorkplace } from '../../engine/cli/open-workplace.ts';
import { ok } from '../../engine/kernel/result.ts';
import { inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { proveRound } from '../../engine/pipeline/draw/prove-round.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';
import { must } from '../store/ledger-values.ts';
import { sharedData } from '../support/shared-data.ts';
import { EXAMPLES, freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';
import { tellEvidence } from '../support/tell-evidence.ts';
import { askPython, PYTHON } from '../verifier/support/ask-python.ts';
import { builtMjs } from '../verifier/support/built-mjs.ts';
import { builtPage } from '../verifier/support/built-page.ts';
import { readFolder, withSums } from '../verifier/support/golden-bundle.ts';

const HUAINAN = sharedData('enterprises/huainan_all.csv');
const DIGITS = '27182818284590452353';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Real enterprises, example inspectors, in a district marked 示例. It ends with empty forms: nothing is recorded, so
 * that no finding is ever invented of anybody real.
 */
describe.skipIf(HUAINAN === undefined)(
  'a round over the real register of Huainan (needs ../shared/data)',
  () => {
    let district: TrialDistrict;
    let ledger: Ledger;
    beforeAll(async () => {
      district = await freshDistrict();
      const clerk = (at: string, ...args: readonly string[]) =>
        mustRun(district.as('amr-clerk', at, ...args));
      const cutOff = ['--cut-off', '2017-07-31'];
      await clerk('2017-08-10T09:00', 'import', 'enterprises', HUAINAN ?? '', ...cutOff);
      await clerk(
        '2017-08-10T09:10',
        'import',
        'inspectors',
        `${EXAMPLES}rosters/执法检查人员名录.csv`,
        ...cutOff,
      );
      const why = ['--why', '首次发布', '--approved-by', 'amr-head'];
      await mustRun(district.as('amr-review', '2017-08-15T09:00', 'publish', ...why));
      await clerk('2017-08-15T09:30', 'open', '2017-08');
      await clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', DIGITS);
      await clerk('2017-08-15T11:45', 'draw');
      await clerk('2017-08-18T08:30', 'match');
      await clerk('2017-08-18T08:40', 'schedule');
      await clerk('2017-08-18T08:50', 'forms');
      ledger = must(await readLedger(workplace().store));
    });
    afterAll(() => district?.remove());

    function workplace() {
      return must(openWorkplace(must(openDistrictFolder(district.folder)), ROOT, () => undefined));
    }

    function round() {
      const file = ledger.rounds.get('2017-08');
      if (file === undefined) throw new Error('the round was opened');
      return file;
    }

    test('conditions on the business scope put real enterprises into the frames of many items', () => {
      const frames = round().draw.opened?.commitment.frames ?? [];
      expect(frames.length).toBeGreaterThan(10);
      expect(frames.filter(({ size }) => size > 20).length).toBeGreaterThan(5);
      expect(round().draw.draw?.file.frames.flatMap(({ drawn }) => drawn).length).toBeGreaterThan(10);
    });

    test('every drawn enterprise has one form, with two inspectors at least and a certificate beside every name', () => {
      const drawn = new Set(
        round().draw.draw?.file.frames.flatMap((frame) => frame.drawn.map(({ id }) => id)),
      );
      const forms = Object.values(round().inspect.forms);
      expect(new Set(forms.map(({ id }) => id))).toEqual(drawn);
      for (const { inspectors } of forms.flatMap(({ lines }) => lines)) {
        expect(inspectors.length).toBeGreaterThanOrEqual(2);
        expect(inspectors.every(({ certificate }) => certificate !== '')).toBe(true);
      }
    });

    test('the bundle verifies', async () => {
      const run = await district.as(
        'amr-clerk',
        '2017-08-18T09:00',
        'verify',
        join(district.folder, 'reports/2017-08/proof'),
      );
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
    });

    test('verify.mjs, verify.html and the Python verifier agree, on what is published and with the private part', async () => {
      const published = readFolder(join(district.folder, 'reports/2017-08/proof'));
      const { draw } = round();
      const files = await roundFilesOf(workplace(), draw);
      const reader = { withPrivate: true, visitsAreOver: false };
      const audited = must(proveRound({ round: draw, register: ledger.register }, files, reader));
      for (const bundle of [published, withSums(audited)]) {
        const verdict = (await builtMjs()).verifyBundle(bundle);
        expect(verdict.steps.flatMap(({ failures }) => failures)).toEqual([]);
        expect(JSON.stringify(builtPage().verifyBundle(bundle))).toBe(JSON.stringify(verdict));
        if (PYTHON) expect(await askPython([bundle])).toMatchObject([{ holds: true }]);
      }
      const sizes = draw.opened?.commitment.frames.map(({ size }) => size) ?? [];
      tellEvidence(
        `Huainan: ${sizes.length} frames, ${sizes.reduce((sum, one) => sum + one, 0)} enterprises in them, ${draw.match?.file.agencies.flatMap(({ tasks }) => tasks).length} visits matched; verify.mjs, verify.html${PYTHON ? ' and Python' : ''} agree`,
      );
    });

    test('ten forms are printed, each with the name and code of its enterprise', async () => {
      const { printer, templates } = workplace();
      const forms = Object.values(round().inspect.forms).slice(0, 10);
      expect(forms).toHaveLength(10);
      const printed: string[] = [];
      const pages = forms.map((form) => {
        const view = must(inspectionFormPaper({ policy: shippedPolicy(), form }));
        return { name: form.id, html: must(templates.renderTemplate('inspection-form', view)) };
      });
      const [first] = forms;
      if (first === undefined) throw new Error('nobody was drawn');
      must(
        await printer.renderPdfBatch({
          documents: () => pages.map(ok),
          title: '一企一表',
          date: first.on,
          take: async ({ name, pdf }) => {
            const document = await getDocumentProxy(new Uint8Array(pdf));
            const { items } = await (await document.getPage(1)).getTextContent();
            const text = items
              .map((item) => ('str' in item ? item.str : ''))
              .join('')
              .replace(/\s/gu, '');
            const form = forms.find(({ id }) => id === name);
            if (text.includes(name) && text.includes((form?.name ?? '?').replace(/\s/gu, '')))
              printed.push(name);
          },
        }),
      );
      await printer.close();
      expect(printed).toEqual(forms.map(({ id }) => id));
    });

    test('nothing was found of anybody: no finding, no disclosure, no credit record', () => {
      expect(round().inspect.findings).toEqual([]);
      expect(round().publish.disclosures).toEqual([]);
      expect(ledger.credit.records).toEqual([]);
    });
  },
);
