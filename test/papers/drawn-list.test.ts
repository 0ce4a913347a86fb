import { describe, expect, test } from 'vitest';
import type { DrawFile } from '../../engine/domain/draw-result.ts';
import { fc } from '../support/properties.ts';
import { blindOf, drawnListSample } from './sample-papers.ts';
import { type SampleRound, sampleRound } from './sample-round.ts';
import { blanksOf, problemsOf, rowsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(40);
const view = viewOf(drawnListSample(round));

function namesIn(list: typeof view): readonly string[] {
  return list.frame.annexes[1]?.tables.flatMap((table) => rowsOf(table).map((row) => row[1] ?? '')) ?? [];
}

function withDraw(change: (frames: DrawFile['frames']) => DrawFile['frames']): SampleRound {
  return { ...round, draw: { ...round.draw, frames: change(round.draw.frames) } };
}

describe('二(五) 抽查名单', () => {
  test('every drawn enterprise once, numbered through, by town and then by code', () => {
    const tables = view.frame.annexes[1]?.tables ?? [];
    const rows = tables.flatMap(rowsOf);
    expect(rows.map((row) => row[0])).toEqual(round.enterprises.map((_, i) => String(i + 1)));
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(round.enterprises.map(({ id }) => id)));
    const towns = tables.map(({ caption }) => caption.replace(/（\d+户）$/u, ''));
    expect(towns).toEqual([...round.policy.areas.towns.map(({ name }) => name), '乡镇、街道未识别']);
    for (const table of tables) {
      const codes = rowsOf(table).map((row) => row[2]);
      expect(codes).toEqual(codes.toSorted());
    }
  });

  test('beside each the agencies with their items', () => {
    const [first] = round.enterprises;
    const row = view.frame.annexes[1]?.tables.flatMap(rowsOf).find((one) => one[2] === first?.id);
    expect(row?.[3]).toMatch(/^区安监局：.+、.+\n区城市管理行政执法局：/u);
    expect(row?.[3]?.split(/[、\n]/u)).toHaveLength(6);
  });

  test('seed, dice and commitment can be read and compared', () => {
    const text = JSON.stringify(view.sections[0]);
    expect(text).toContain('3141 5926 5358 9793 2384');
    const values = view.proof.committed?.values.map(({ value }) => value.replaceAll(' ', ''));
    expect(values).toEqual([round.opening.hash, round.seed.seed]);
    expect(text).toContain('2017年8月30日10:20完成');
  });

  test('totals by agency and by town; who has none stays with 0', () => {
    const visits = round.draw.frames.reduce((sum, { drawn }) => sum + drawn.length, 0);
    const byAgency = rowsOf(view.frame.annexes[0]?.tables[0]);
    expect(byAgency.at(-1)).toEqual(['合计', String(round.draw.frames.length), '40', String(visits)]);
    expect(byAgency).toContainEqual(['区民政局', '0', '0', '0']);
    expect(rowsOf(view.frame.annexes[0]?.tables[1]).at(-1)).toEqual(['合计', '40', String(visits)]);
    expect(rowsOf(viewOf(drawnListSample(sampleRound(2))).frame.annexes[0]?.tables[1])).toContainEqual([
      '孙庙乡',
      '0',
      '0',
    ]);
  });

  test('a commitment that was not public in time is said to have been so', () => {
    const words = '没有在第一次摇号10分钟以前公告';
    expect(JSON.stringify(viewOf(drawnListSample(round, { unannounced: true })))).toContain(words);
    expect(JSON.stringify(view)).not.toContain(words);
  });

  test('no ticket, key, stratum or ratio stands in it', () => {
    const text = JSON.stringify(view).replaceAll(' ', '');
    for (const { drawn, key } of round.draw.frames) {
      expect(text).not.toContain(key);
      for (const { ticket } of drawn) expect(text).not.toContain(ticket);
    }
    expect(text).not.toMatch(/3\/100|比例/u);
  });

  test('before the visits, who is drawn unannounced is counted and not named', () => {
    const blind = round.opening.commitment.frames.filter(({ tickets }) => tickets === 'blind');
    const ids = (frames: readonly string[]) =>
      new Set(
        round.draw.frames
          .filter(({ frame }) => frames.includes(frame))
          .flatMap(({ drawn }) => drawn.map(({ id }) => id)),
      );
    const hidden = viewOf(drawnListSample(round, { withheld: blindOf(round) }));
    const open = ids(
      round.opening.commitment.frames.filter(({ tickets }) => tickets === 'open').map(({ frame }) => frame),
    );
    expect(blind.length).toBeGreaterThan(0);
    expect(namesIn(hidden)).toHaveLength(open.size);
    expect(hidden.lead).toMatch(/另有不事先告知的事项抽取[1-9]\d*户次，名单在检查结束后公布/u);
    for (const { frame } of blind) {
      const item = round.policy.items.find(({ id }) => id === frame);
      expect(JSON.stringify(hidden.frame.annexes)).not.toContain(item?.name);
    }
  });

  test('the order of the roster and of the draw changes nothing', () => {
    const { enterprises } = round;
    const shuffled = fc.shuffledSubarray([...enterprises], { minLength: enterprises.length });
    fc.assert(
      fc.property(shuffled, (roster) => {
        const turned = withDraw((frames) =>
          frames.toReversed().map((frame) => ({ ...frame, drawn: frame.drawn.toReversed() })),
        );
        expect(viewOf(drawnListSample({ ...turned, enterprises: roster }))).toEqual(view);
      }),
      { numRuns: 10 },
    );
  });

  test('more or fewer than were committed refuses the list; so does an enterprise without a name', () => {
    const fewer = withDraw((frames) =>
      frames.map((frame) => (frame.frame === 'SC-01' ? { ...frame, drawn: frame.drawn.slice(1) } : frame)),
    );
    expect(problemsOf(drawnListSample(fewer))).toEqual([
      'totals-differ SC-01抽取户数与承诺',
      'totals-differ SC-01各层抽取户数',
    ]);
    expect(problemsOf(drawnListSample({ ...round, enterprises: round.enterprises.slice(1) }))).toEqual([
      'paper-name-missing 检查对象',
    ]);
  });

  test('nobody drawn is a list of nobody', () => {
    const none = viewOf(drawnListSample(sampleRound(0)));
    expect(none.lead).toBe('本批次抽中检查对象0户、0户次。');
    expect(none.frame.annexes[1]?.tables).toHaveLength(1);
  });

  test('no text is blank, and the template asks only for what is there', () => {
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults('drawn-list', view)).toEqual([]);
  });
});
