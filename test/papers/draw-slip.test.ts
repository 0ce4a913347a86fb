import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { drawSlipPaper } from '../../engine/papers/draw-slip.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';
import { textOf } from '../rendering/print-page.ts';
import { readTagging } from '../support/read-tagging.ts';
import { slipLine, slipOf } from './sample-slip.ts';
import { blanksOf, pageOf, templateFaults } from './sample-views.ts';

const policy = shippedPolicy();
const printer = openRenderer();
afterAll(() => printer.close());

const ten = Array.from({ length: 10 }, (_, i) => slipLine(i, i === 0 ? 'drawn' : 'not'));

describe('抽取回执', () => {
  test('the template asks for nothing that the view has not, and nothing is blank', () => {
    const view = drawSlipPaper({ policy, slip: slipOf(ten) });
    expect(templateFaults('draw-slip', view)).toEqual([]);
    expect(blanksOf(view)).toEqual([]);
  });

  test('every item has its verdict and reasons; what does not fit is named, with how to have it', () => {
    const { slip } = drawSlipPaper({ policy, slip: slipOf(ten) });
    expect(slip.summary).toHaveLength(10);
    expect(slip.summary[0]).toMatchObject({ verdict: '抽中', ratio: '3%', probability: '3/137' });
    const left = ten.slice(slip.proofs.length).map(({ item }) => item);
    expect(slip.notes[0]).toContain(left.join('、'));
    expect(drawSlipPaper({ policy, slip: slipOf(ten.slice(0, 2)) }).slip.notes).toHaveLength(1);
  });

  test('before the numbers are drawn it proves the roster, and has no number', () => {
    const { seed: _, ...waiting } = slipOf([slipLine(0, undefined)]);
    const { slip } = drawSlipPaper({ policy, slip: waiting });
    expect([slip.seed, slip.summary[0]?.verdict, slip.proofs[0]?.draw]).toEqual([
      '还没有摇号',
      '还没有摇号',
      [],
    ]);
    expect(slip.proofs[0]?.path).toHaveLength(12);
  });

  test('a rehearsal is in no register; what is kept back is counted', () => {
    const round = { round: '2017-08-rehearsal', rehearsal: true, number: 0, withheld: 2 };
    const { slip } = drawSlipPaper({ policy, slip: slipOf(ten, round) });
    expect(slip.subtitle).toBe('2017年8月随机抽查（演练，不算数）');
    expect(slip.notes.join('')).toContain('另有2个不事先告知的事项');
  });

  test.each([1, 6, 7, 10])(
    '%i items with long reasons print on one page, every hash to be copied',
    async (n) => {
      const view = drawSlipPaper({ policy, slip: slipOf(ten.slice(0, n)) });
      const order = {
        html: pageOf('draw-slip', view),
        title: '抽取回执',
        date: isoDate('2017-08-15'),
        tagged: true,
      };
      const pdf = await printer.renderPdf(order);
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
      const pages = await textOf(pdf.value);
      expect(pages).toHaveLength(1);
      const { title, language, outline, roles, read } = await readTagging(pdf.value);
      expect([title, language, outline.slice(0, 2)]).toEqual([
        '抽取回执',
        'zh-CN',
        ['抽取回执', '一、结果和理由'],
      ]);
      expect([...roles]).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'Figure']));
      expect(read.join('')).toContain('二、核验数据');
      for (const { data, leaf, root, path } of view.slip.proofs)
        for (const text of [data, leaf, root, ...path.map(({ side, hash }) => side + hash)])
          expect(pages[0]).toContain(text.replaceAll(/\s+/gu, ''));
    },
  );
});
