import { describe, expect, test } from 'vitest';
import type { ObjectId } from '../../engine/domain/object-id.ts';
import { NOTHING_WITHHELD, withheldOf } from '../../engine/domain/withheld.ts';
import { blindOf, drawnListSample, jointPlanSample, matchSummarySample } from './sample-papers.ts';
import { type SampleRound, sampleRound } from './sample-round.ts';
import { blanksOf, rowsOf, viewOf } from './sample-views.ts';

const round = sampleRound(40);
const withheld = blindOf(round);
const blindFrames = [...withheld.frames];
const blindItems = round.policy.items.filter(({ id }) => withheld.frames.has(id));
const hiddenAgencies = round.policy.agencies.filter(({ id }) => withheld.agencies.has(id));
const nameOf = (id: ObjectId) => round.enterprises.find((one) => one.id === id)?.name ?? '';
/** Who is visited by agencies whose part must not be told, and by nobody else. */
const onlyHidden = round.plan.visits
  .filter(({ parts }) => parts.every(({ agency }) => withheld.agencies.has(agency)))
  .map(({ id }) => nameOf(id));

const PAPERS = {
  抽查名单: (told?: Parameters<typeof drawnListSample>[1]) => viewOf(drawnListSample(round, told)),
  匹配结果汇总表: (told?: Parameters<typeof drawnListSample>[1]) =>
    viewOf(matchSummarySample(round, [], told)),
  联合检查工作方案: (told?: Parameters<typeof drawnListSample>[1]) => viewOf(jointPlanSample(round, told)),
};

describe('不事先告知: papers before the visits are over', () => {
  test('the sample has blind items, and enterprises that nobody else visits', () => {
    expect(blindFrames.length).toBeGreaterThan(0);
    expect(onlyHidden.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(PAPERS))(
    '%s: the public copy names no such item with an enterprise',
    (_, view) => {
      const told = view({ withheld });
      const annexes = JSON.stringify(told.frame.annexes);
      for (const { name } of blindItems) expect(annexes).not.toContain(name);
      expect(blanksOf(told)).toEqual([]);
    },
  );

  test.each(Object.entries(PAPERS))(
    '%s: the copy of the agencies names all, and says that it must stay inside',
    (_, view) => {
      const [whole, inside] = [view(), view({ withheld: NOTHING_WITHHELD, copy: 'office' })];
      expect(inside.frame.annexes).toEqual(whole.frame.annexes);
      expect(inside.frame.title).toBe(`${whole.frame.title}（内部）`);
      expect(inside.lead).toBe(
        `本件含不事先告知的检查，只供执法检查机关使用，检查结束前不得公开。${whole.lead}`,
      );
      for (const { name } of blindItems) expect(JSON.stringify(inside.frame.annexes)).toContain(name);
    },
  );

  test('whoever only such an agency visits is in neither summary nor plan', () => {
    const [summary, plan] = [PAPERS.匹配结果汇总表({ withheld }), PAPERS.联合检查工作方案({ withheld })];
    for (const name of onlyHidden) {
      expect(JSON.stringify(summary)).not.toContain(name);
      expect(JSON.stringify(plan)).not.toContain(name);
    }
    for (const { name } of hiddenAgencies) {
      expect(JSON.stringify(summary.frame.annexes)).not.toContain(`${name}（`);
      expect(JSON.stringify(plan.frame.annexes)).not.toContain(`${name}：`);
    }
  });

  test('their rows stay in the tables, without numbers and out of the totals', () => {
    const summary = rowsOf(PAPERS.匹配结果汇总表({ withheld }).sections[0]?.tables[0]);
    const plan = rowsOf(PAPERS.联合检查工作方案({ withheld }).sections[1]?.tables[0]);
    for (const { name } of hiddenAgencies) {
      expect(summary).toContainEqual([name, '—', '—', '—', '—', '—', '—']);
      expect(plan).toContainEqual([name, '—', '—', '—', '—', '—']);
    }
    const shown = round.matched.filter(({ agency }) => !withheld.agencies.has(agency));
    const visits = shown.reduce((sum, { tasks }) => sum + tasks.length, 0);
    expect([summary.at(-1)?.[1], plan.at(-1)?.[2]]).toEqual([String(visits), String(visits)]);
  });

  test('no lead is told: one that is missing would give away who comes besides', () => {
    const plan = PAPERS.联合检查工作方案({ withheld });
    expect(JSON.stringify(plan.frame.annexes)).not.toContain('（牵头）');
    const rows = rowsOf(plan.sections[1]?.tables[0]);
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(['—']));
    expect(plan.lead).not.toContain('牵头机关：');
  });

  test('the number of enterprises of the list counts those named; an overlap would name the others', () => {
    const table = rowsOf(PAPERS.抽查名单({ withheld }).frame.annexes[0]?.tables[0]);
    const named = new Set(
      round.draw.frames
        .filter(({ frame }) => !withheld.frames.has(frame))
        .flatMap(({ drawn }) => drawn.map(({ id }) => id)),
    );
    const visits = round.draw.frames.reduce((sum, { drawn }) => sum + drawn.length, 0);
    expect(table.at(-1)?.slice(2)).toEqual([String(named.size), String(visits)]);
  });

  test('a blind item for which nobody was drawn keeps nothing back', () => {
    const none: SampleRound = {
      ...round,
      draw: { ...round.draw, frames: round.draw.frames.map((frame) => ({ ...frame, drawn: [] })) },
    };
    expect(withheldOf(none.opening.commitment, none.draw)).toEqual(NOTHING_WITHHELD);
    expect(withheldOf(round.opening.commitment, undefined)).toEqual(NOTHING_WITHHELD);
  });
});
