import { describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { creditDossierPaper } from '../../engine/papers/credit-dossier.ts';
import { htmlOf, problemsOf, templateProblems, valued } from './check-paper.ts';
import { DOSSIER, record } from './sample-dossier.ts';
import { cellsOf } from './sample-results.ts';

describe('二(十一) 信用档案', () => {
  const view = valued(creditDossierPaper(DOSSIER));
  const [records, stays, measures, repairs] = view.form.tables.map(cellsOf);

  test('says in one sentence what was found, where it stands and what it may not do', () => {
    expect(view.form.lead).toBe(
      '检查记录2项：未发现问题1项，发现问题1项，未开展相关经营0项。在列：经营异常名录；受禁止0项、限制1项，提示1项。',
    );
  });

  test('inspections, lists, measures with ground, basis and term, repairs', () => {
    expect(records).toHaveLength(2);
    expect(stays?.map((row) => row.at(-1))).toEqual(['2017-11-06', '在列']);
    expect(measures?.map((row) => [row[0], row[2], row[4]])).toEqual([
      ['国有土地出让', '限制', '2017-08-28起\n在列期间'],
      ['政府购买服务', '提示', '2017-08-28起\n在列期间'],
    ]);
    expect(repairs).toEqual([
      ['严重违法失信名单', '2017-11-06', '信用修复', '异常情形已消除', '—', '区市场监管局'],
    ]);
  });

  test('a decision that was released is named by its number and date, one that began a stay and one that ended it', () => {
    const listingPaper = {
      paper: '列入决定书',
      number: '谢市监〔2017〕3号',
      signedOn: isoDate('2017-08-30'),
    };
    const removalPaper = {
      paper: '信用修复决定书',
      number: '谢市监〔2017〕8号',
      signedOn: isoDate('2017-11-07'),
    };
    const [first, second] = DOSSIER.listings;
    if (first === undefined || second === undefined) throw new Error('two stays');
    const listings = [{ ...first, listingPaper, removalPaper }, second];
    const named = valued(creditDossierPaper({ ...DOSSIER, listings })).form.tables.map(cellsOf);
    expect(named[1]?.map((row) => row[4])).toEqual([
      '区市场监管局\n谢市监〔2017〕3号（2017年8月30日）',
      '区市场监管局\n谢市监列〔2017〕1号',
    ]);
    expect(named[3]?.map((row) => row[5])).toEqual(['区市场监管局\n谢市监〔2017〕8号（2017年11月7日）']);
  });

  test('an enterprise with nothing has empty tables that say so, and no word of its risk', () => {
    const empty = { ...DOSSIER, records: [], listings: [], restrictions: [] };
    const page = htmlOf('credit-dossier', valued(creditDossierPaper(empty)));
    expect(page).toContain('不在任何名录、名单');
    expect(page.match(/colspan="\d">无</gu)).toHaveLength(4);
    expect(page).toContain('示例');
    expect(templateProblems('credit-dossier', view)).toEqual([]);
  });

  test('a record that stands twice refuses it', () => {
    const twice = creditDossierPaper({ ...DOSSIER, records: [record(1), record(1)] });
    expect(problemsOf(twice).map(([code]) => code)).toEqual(['totals-differ']);
  });
});
