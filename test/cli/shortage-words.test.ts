import { describe, expect, test } from 'vitest';
import type { AgencyShortage, ShortagesExplained } from '../../engine/app/explain-shortages.ts';
import { shortageLines, shortageValue } from '../../engine/cli/words/shortage-words.ts';
import type { Inspector } from '../../engine/domain/inspector.ts';
import type { ObjectId } from '../../engine/domain/object-id.ts';
import type { PersonInShortage } from '../../engine/pipeline/draw/explain-shortage.ts';

const NAMES = {
  agency: (id: string) => `机关${id}`,
  item: (id: string) => `事项${id}`,
  qualification: (id: string) => `资格${id}`,
};
const VISITS = Array.from({ length: 9 }, (_, i) => `91340404MA000000${i}X` as ObjectId);

function personIn(number: number, more: Partial<PersonInShortage> = {}): PersonInShortage {
  return { inspector: `P-${number}`, cap: 3, full: true, slots: 18, visits: 9, bars: [], ...more };
}

function shortageOf(more: Partial<AgencyShortage> = {}): AgencyShortage {
  const people = Array.from({ length: 30 }, (_, i) => personIn(i));
  const named = people.map(({ inspector: code }) => [
    code,
    { code, name: `示例${code}`, certificate: { number: `证${code}` } } as Inspector,
  ]);
  return {
    agency: 'A',
    shortage: {
      ...{ agency: 'A', slots: [{ id: VISITS[0] as ObjectId, slot: 1 }], exhausted: [], places: 0 },
      ...{ onceEach: [], once: 0, short: 1, relaxBy: 2 },
    },
    needs: Array.from({ length: 7 }, (_, i) => ({
      ...{
        frames: [`I${i}`],
        qualification: i === 0 ? 'water' : '',
        visits: 1,
        slots: 2,
        able: i === 6 ? 0 : 30,
      },
    })),
    ids: VISITS,
    names: VISITS.map((_, i) => `示例企业${i}`),
    people,
    left: [],
    inspectors: new Map(named as [string, Inspector][]),
    recusalsOf: undefined,
    approver: 'a-head',
    ...more,
  };
}

const wordsOf = (one: AgencyShortage, as?: string) => {
  const told: ShortagesExplained = { round: '2017-08', agencies: [one] };
  return shortageLines(told, NAMES, { as, leaveOpen: ['机关B'] });
};

describe('二(六) 人员不够，说给经办人', () => {
  test('long lists are shortened, with how many there are', () => {
    const lines = wordsOf(shortageOf());
    expect(lines.join('\n')).toContain('“事项I0”（I0），要“资格water”：1 户，2 个岗位；');
    expect(lines.join('\n')).toMatch(/“事项I4”（I4）：1 户，2 个岗位等 7 项组合\n/u);
    expect(lines.join('\n')).toContain('示例企业0、示例企业1、示例企业2、示例企业3、示例企业4等 9 户');
    expect(lines).toContain('  能担任的 30 人：');
    expect(lines.filter((line) => /^ {4}示例P-/u.test(line))).toHaveLength(10);
    expect(lines).toContain('    …… 另有 20 人，用 --json 查看全部');
  });

  test('a slot that nobody can take is said to be one, and nothing is said to be relaxed where nothing can be', () => {
    const [need] = shortageOf().needs.slice(6);
    const shortage = { ...shortageOf().shortage, relaxBy: null };
    const told = wordsOf(shortageOf({ shortage, needs: need === undefined ? [] : [need] })).join('\n');
    expect(told).toContain('“事项I6”（I6）：1 户，2 个岗位，没有人能担任\n');
    expect(told).not.toMatch(/照上面放宽|不放宽的/u);
    expect(told).toContain('让上面写的岗位空缺、如实报告');
  });

  test('whom one must not visit is told only to who may see private reasons', () => {
    const bars = [{ bar: 'recusal' as const, slots: 4, visits: VISITS.slice(0, 2) }];
    const people = [personIn(1, { bars, slots: 14, visits: 7 })];
    const hidden = shortageOf({ people });
    const shown = shortageOf({ people, recusalsOf: new Map(VISITS.map((id, i) => [id, `示例企业${i}`])) });
    const line = '    示例P-1（证P-1）：每人上限 3 户，已排满；另 4 个岗位不能担任：须回避';
    expect(wordsOf(hidden)).toContain(line);
    expect(wordsOf(shown)).toContain(`${line}（示例企业0、示例企业1）`);
    expect(JSON.stringify(shortageValue(hidden))).toContain('"bars":[{"bar":"recusal","slots":4,"count":2}]');
    expect(JSON.stringify(shortageValue(shown))).toContain(`"visits":${JSON.stringify(VISITS.slice(0, 2))}`);
  });

  test('commands are those of who asks; what is to stay open already is kept', () => {
    const lines = wordsOf(shortageOf(), 'a-clerk').map((line) => line.trim());
    expect(lines).toContain(
      'yaohao --as a-clerk relax --round 2017-08 --agency 机关A --cap 2 --evidence 批准文件.pdf --approved-by a-head',
    );
    expect(lines).toContain('yaohao --as a-clerk match --round 2017-08 --leave-open 机关B、机关A');
    expect(wordsOf(shortageOf()).join()).toContain('    yaohao relax --round');
  });
});
