import { describe, expect, test } from 'vitest';
import { compiledPolicy, thawPolicy } from '../../engine/intake/policy/compiled-policy.ts';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { soundPolicy, withDefect } from '../broken-config/load-broken.ts';

const RISK = 'rules/risk/repeated-complaints.yaml';

function loaded(files = soundPolicy()) {
  const result = loadPolicy(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.policy;
}

function replaced(path: string, text: string) {
  return soundPolicy().map((file) => (file.path === path ? { ...file, text } : file));
}

const IN_ENGLISH = `name: 投诉举报多
basis: [{ document: 谢府办秘〔2017〕89号, article: 二(五), verified: no }]
effective: 2017-08-15
when: { all: [{ fact: complaints12m, operator: greaterThanInclusive, value: 3 }] }
then: { ratio: ×2 }
reason: 近12个月被投诉举报 {近12个月投诉举报} 件，抽查比例加倍。
public: no
`;
const MIXED = `name: 投诉举报多
依据: 谢府办秘〔2017〕89号 二(五)
effective: 2017年8月15日
当: { complaints12m: at least 3 }
then: { 抽查比例: x2 }
说明: 近12个月被投诉举报 {近12个月投诉举报} 件，抽查比例加倍。
`;

describe('one policy, however it is written', () => {
  const digest = (files = soundPolicy()) => compiledPolicy(loaded(files)).digest;

  test('keys of either language, mixed, in any order, with comments: the same policy', () => {
    expect(digest(replaced(RISK, MIXED))).toBe(digest());
    const text = soundPolicy().find(({ path }) => path === RISK)?.text ?? '';
    const reversed = text.trimEnd().split('\n').toReversed().join('\n');
    expect(digest(replaced(RISK, `# 说明\n\n${reversed}\n`))).toBe(digest());
  });

  test('all keys in English: the same rule but for the group around one comparison', () => {
    const [rule] = loaded(replaced(RISK, IN_ENGLISH)).riskRules;
    const [sound] = loaded().riskRules;
    expect(rule).toMatchObject({ ...sound, when: { all: [sound?.when] }, place: rule?.place });
  });

  test('another number is another policy', () => {
    expect(digest(withDefect({ path: RISK, from: '不少于 3', to: '不少于 4' }))).not.toBe(digest());
  });

  test('the order of the files changes nothing', () => {
    expect(digest(soundPolicy().toReversed())).toBe(digest());
  });

  test('the frozen policy comes back, exact fractions and all', () => {
    const { json, digest: before } = compiledPolicy(loaded());
    const thawed = thawPolicy(json);
    expect(thawed.items[0]?.ratio[0]?.value?.ratio).toEqual({ n: 3n, d: 100n });
    expect(compiledPolicy(thawed)).toEqual({ json, digest: before });
    expect(json).not.toContain('"place"');
  });
});

describe('what is loaded', () => {
  test('names are ids, phrases numbers, defaults filled in, and each part says where it stands', () => {
    const { items, district, riskRules, plans } = loaded();
    expect(items[0]).toMatchObject({
      agency: 'AMR',
      group: 'joint',
      announced: true,
      inspectors: { count: 2, qualification: '' },
      frequency: [{ max: { count: 2, unit: '次' }, hardness: 'must' }],
      place: { file: 'config/items/market.yaml', line: 3 },
    });
    expect(items[1]).toMatchObject({
      contents: ['使用登记'],
      inspectors: { qualification: 'special-equipment' },
    });
    expect(items[0]?.ratio[0]?.basis).toEqual([
      { document: '谢府办秘〔2017〕89号', article: '二(五)', verified: false },
    ]);
    expect(district).toMatchObject({ code: '340404', rosterMaxAge: { count: 90, unit: '日' } });
    expect(riskRules[0]).toMatchObject({ id: 'repeated-complaints', public: false });
    expect(riskRules[0]?.cases.map(({ expect: said }) => typeof said)).toEqual(['string', 'object']);
    expect(plans[0]?.lines[1]?.rounds[0]).toEqual({ round: '2017-10', share: { n: 1n, d: 1n } });
  });
});

describe('everything at once', () => {
  test('faults of several files are told together, by file and line', () => {
    const broken = withDefect({ path: RISK, from: '不少于 3', to: '多' }).map((file) =>
      file.path === 'config/posts.yaml' ? { ...file, text: file.text.replace('批准变更', '批准') } : file,
    );
    const result = loadPolicy(broken);
    expect(result.ok ? [] : result.problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['value-not-allowed', 'config/posts.yaml'],
      ['fact-type', RISK],
    ]);
  });

  test('a broken file of facts or agencies does not make every line that uses it wrong', () => {
    for (const path of ['rules/facts.yaml', 'config/agencies.yaml']) {
      const result = loadPolicy(replaced(path, '事实：[]\n'));
      const told = result.ok ? [] : result.problems.map(({ place }) => place?.file);
      expect(new Set(told)).toEqual(new Set([path]));
    }
  });

  test('a file that nobody reads is a warning, with the name that was meant', () => {
    const result = loadPolicy([...soundPolicy(), { path: 'config/task.yaml', text: '' }]);
    expect(result).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'policy-file-unknown', values: { suggestion: 'config/tasks.yaml' } }] },
    });
  });

  test.each([
    ['config/district.yaml', 'policy-file-missing'],
    ['rules/facts.yaml', 'policy-file-missing'],
    ['rules/risk/repeated-complaints.cases.yaml', 'rule-cases-missing'],
    ['rules/risk/repeated-complaints.yaml', 'rule-cases-without-rule'],
  ])('without %s: %s', (missing, code) => {
    const result = loadPolicy(soundPolicy().filter(({ path }) => path !== missing));
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toContain(code);
  });

  test('an empty file, and no file at all, are told and do not crash', () => {
    expect(loadPolicy(replaced(RISK, ''))).toMatchObject({ ok: false });
    const none = loadPolicy([]);
    expect(none.ok ? [] : none.problems.map(({ code }) => code)).toEqual(
      Array(5).fill('policy-file-missing'),
    );
  });

  test('keys that every object has are keys like any other', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const result = loadPolicy(withDefect({ path: RISK, from: '施行', to: `${key}: 1\n施行` }));
      expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['key-unknown']);
    }
  });
});
