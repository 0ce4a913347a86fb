import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type DistrictFolder, openDistrictFolder } from '../../engine/app/district-folder.ts';
import type { PaperGround } from '../../engine/app/papers/paper-ground.ts';
import { printForms } from '../../engine/app/papers/print-forms.ts';
import type { Workplace } from '../../engine/app/workplace.ts';
import { NO_PAPERS, type StandingRelease } from '../../engine/domain/assessment.ts';
import { NOTHING_INSPECTED } from '../../engine/domain/inspection.ts';
import type { BatchOrder } from '../../engine/domain/ports.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { ok } from '../../engine/kernel/result.ts';
import type { InspectionNoticeView } from '../../engine/papers/inspection-notice.ts';
import { valued } from '../papers/check-paper.ts';
import { ROUND, type SampleRound, sampleRound } from '../papers/sample-round.ts';

const root = mkdtempSync(join(tmpdir(), 'yaohao-forms-'));
mkdirSync(join(root, 'config'));
writeFileSync(join(root, 'config/district.yaml'), '');
const folder = valued(openDistrictFolder(root));
const documents = join(root, 'reports', ROUND, 'documents');
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => rmSync(join(root, 'reports'), { recursive: true, force: true }));

const ISSUED = instant('2017-08-18T08:50:00+08:00');
const put = (path: string) => {
  mkdirSync(join(documents, path, '..'), { recursive: true });
  writeFileSync(join(documents, path), 'of before');
};
const filesOf = () =>
  readdirSync(documents, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(documents.length + 1))
    .toSorted();

/** Prints with a printer that takes each paper at once; `most` were rendered and not yet taken. */
async function printAll(
  { forms, policy, enterprises }: SampleRound,
  {
    stopAfter = Number.POSITIVE_INFINITY,
    released = [],
  }: { readonly stopAfter?: number; readonly released?: readonly StandingRelease[] } = {},
) {
  const notices: InspectionNoticeView['form'][] = [];
  let [rendered, taken, most] = [0, 0, 0];
  const pdf = new Uint8Array([1, 2, 3]);
  async function renderPdfBatch({ documents: all, take, takeBundle }: BatchOrder) {
    [rendered, taken] = [0, 0];
    for (const document of all()) {
      most = Math.max(most, rendered - taken);
      taken += 1;
      if (taken > stopAfter) throw new Error('killed');
      await take({ name: valued(document).name, pdf, pages: 1 });
    }
    await takeBundle?.({ name: '', pdf, pages: forms.length });
    return ok(undefined);
  }
  const renderTemplate = (template: string, view: object) => {
    rendered += 1;
    if (template === 'inspection-notice') notices.push((view as InspectionNoticeView).form);
    return ok('<html></html>');
  };
  const workplace = {
    folder,
    printer: { renderPdfBatch },
    templates: { renderTemplate },
    progress: () => undefined,
  };
  const file = {
    draw: {},
    inspect: {
      ...NOTHING_INSPECTED,
      forms: Object.fromEntries(forms.map((form) => [form.id, { ...form, at: ISSUED }])),
    },
  };
  const [files, ledger] = [{ people: new Map() }, { records: new Map(), papers: { ...NO_PAPERS, released } }];
  const ground = { round: ROUND, policy, enterprises, visits: [], file, files, ledger };
  const written = await printForms(workplace as unknown as Workplace, ground as unknown as PaperGround);
  return { written: valued(written), most, notices };
}

describe('二(七) 检查通知书 and 一企一表 of a round', () => {
  const round = sampleRound(30);

  test('each is made when it is printed: never two at once', async () => {
    expect((await printAll(round)).most).toBe(1);
  });

  test('检查通知书: signed with its number and day, also in the bundles; drafts without; issued again, a draft again', async () => {
    const [first, second] = round.forms;
    const signed = (number: string, of: string, at: string): StandingRelease => ({
      ...{
        paper: '检查通知书',
        of: `${ROUND}/${of}`,
        number,
        signedOn: isoDate('2017-08-18'),
        at: instant(at),
      },
      ...{ signedBy: 'SAF/saf-head', pdf: '', path: '', seq: 1 },
    });
    const released = [
      signed('谢安监双随机〔2017〕1号', first?.number ?? '', '2017-08-18T09:00:00+08:00'),
      signed('谢安监双随机〔2017〕2号', second?.number ?? '', '2017-08-17T09:00:00+08:00'),
    ];
    const { notices } = await printAll(round, { released });
    const of = (number: string | undefined) => notices.find(({ serial }) => serial === number);
    expect([of(first?.number)?.draft, of(first?.number)?.signedOn]).toEqual([false, '2017-08-18']);
    expect(of(first?.number)?.subtitle).toContain('谢安监双随机〔2017〕1号');
    expect([of(second?.number)?.draft, of(second?.number)?.signedOn]).toEqual([true, null]);
    expect(notices.filter(({ draft }) => draft)).toHaveLength(round.forms.length - 1);
  });

  test('files of an earlier run that are no longer made go; what is not theirs stays', async () => {
    for (const path of [
      ...['一企一表/91340404GONE00000X.pdf', '一企一表（第2册）.pdf', '一企一表（按机关）/区示例局.pdf'],
      ...['一企一表说明.docx', '检查通知书样张/1.pdf', '抽查名单.pdf'],
    ]) {
      put(path);
    }
    const { written } = await printAll(round);
    const others = ['一企一表说明.docx', '检查通知书样张/1.pdf', '抽查名单.pdf'];
    const own = written.map((path) => path.replace(`reports/${ROUND}/documents/`, ''));
    expect(own).toHaveLength(2 * (round.forms.length + 1));
    expect(filesOf()).toEqual([...own, ...others].toSorted());
  });

  test('of a round whose forms were all withdrawn none is left', async () => {
    await printAll(round);
    await printAll({ ...round, forms: [] });
    expect(filesOf()).toEqual([]);
  });

  test('a run that stops in the middle leaves whole files, and the next one finishes', async () => {
    await expect(printAll(round, { stopAfter: 7 })).rejects.toThrow('killed');
    expect(filesOf()).toHaveLength(7);
    expect(filesOf().filter((path) => readFileSync(join(documents, path)).length !== 3)).toEqual([]);
    await printAll(round);
    expect(filesOf()).toHaveLength(2 * (round.forms.length + 1));
  });
});

describe('a file is written whole or not at all', () => {
  const write = (of: DistrictFolder, text: string) => of.write('reports/a.txt', text);

  test('one that cannot be finished leaves that of before', () => {
    expect(write(folder, 'before').ok).toBe(true);
    // What is being written stands beside it until it is whole: where that cannot stand nothing is touched.
    mkdirSync(join(root, 'reports/a.txt.part'));
    const refused = write(folder, 'after');
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['folder-unwritable']);
    expect(readFileSync(join(root, 'reports/a.txt'), 'utf8')).toBe('before');
  });

  test('the rest of a run that was killed is written over', () => {
    mkdirSync(join(root, 'reports'));
    writeFileSync(join(root, 'reports/a.txt.part'), 'half');
    expect(write(folder, 'whole').ok).toBe(true);
    expect(readFileSync(join(root, 'reports/a.txt'), 'utf8')).toBe('whole');
    expect(existsSync(join(root, 'reports/a.txt.part'))).toBe(false);
  });

  test('nothing outside reports/ is swept', () => {
    const swept = folder.sweep('reports/../config' as 'reports/x', () => true);
    expect(swept.ok ? [] : swept.problems.map(({ code }) => code)).toEqual(['path-outside-district']);
    expect(existsSync(join(root, 'config/district.yaml'))).toBe(true);
  });
});
