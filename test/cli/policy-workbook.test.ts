import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
let exported: Uint8Array;
let plan: Uint8Array;
const AT = '2017-08-14T09:00';
const path = (name: string) => join(district.folder, name);
const run = (...args: readonly string[]) => district.as('amr-clerk', AT, ...args);

beforeAll(async () => {
  district = await freshDistrict();
  await mustRun(run('export', 'items', 'items.xlsx', '--xlsx'));
  exported = readFileSync(path('items.xlsx'));
  await mustRun(run('export', 'plan', 'plan.xlsx'));
  plan = readFileSync(path('plan.xlsx'));
  cpSync(path('config'), path('kept'), { recursive: true });
});
afterAll(() => district.remove());
beforeEach(() => {
  rmSync(path('config'), { recursive: true });
  cpSync(path('kept'), path('config'), { recursive: true });
});

type Sheets = (name: string) => Worksheet;

/** The exported workbook after an officer worked on it, brought back. */
async function bring(edit: (sheet: Sheets, workbook: Workbook) => void, ...flags: readonly string[]) {
  const workbook = new Workbook();
  await workbook.xlsx.load(exported);
  edit((name) => workbook.getWorksheet(name) ?? expect.fail(`no sheet ${name}`), workbook);
  writeFileSync(path('edited.xlsx'), await workbook.xlsx.writeBuffer());
  return run('import', 'items', 'edited.xlsx', ...flags);
}

/** The cell of one item (and of one row of its list) under a head. */
function cellOf(sheet: Worksheet, id: string, title: string, position = ''): Cell {
  const titles = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => titles.set(cell.text, column));
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const text = (head: string) => sheet.getCell(row, titles.get(head) ?? 0).text;
    const isRow = text('编号') === id && (position === '' || text('第几条') === position);
    if (isRow) return sheet.getCell(row, titles.get(title) ?? 0);
  }
  return expect.fail(`no row ${id} ${position}`);
}

/** Lines of config/items that went and came, as `diff` would say. */
function difference(): readonly string[] {
  return readdirSync(path('config/items')).flatMap((name) => {
    const [before, after] = [path(`kept/items/${name}`), path(`config/items/${name}`)].map((file) =>
      readFileSync(file, 'utf8').split('\n'),
    );
    const came = after?.filter((line) => !before?.includes(line)).map((line) => `+${line.trim()}`) ?? [];
    const went = before?.filter((line) => !after?.includes(line)).map((line) => `-${line.trim()}`) ?? [];
    return [...went, ...came];
  });
}

const RATIO =
  '{ 施行: 2017-08-15, 值: 不低于 10%, 周期: 每年, 依据: [{ 文件: 谢府办秘〔2017〕89号, 条款: 二(五), 核实: 是 }] }';

describe('二(一) the item list in a spreadsheet, and back', () => {
  test('untouched, it changes no byte', async () => {
    const done = await bring(() => {}, '--apply');
    expect([done.exitCode, done.stdout]).toEqual([0, expect.stringContaining('没有要改的')]);
    for (const name of readdirSync(path('config/items'))) {
      expect(readFileSync(path(`config/items/${name}`))).toEqual(readFileSync(path(`kept/items/${name}`)));
    }
  });

  test('a change is shown with its place first, and written only when asked', async () => {
    const edit = (sheet: Sheets) => {
      cellOf(sheet('事项'), 'XF-02', '名称').value = '消防安全重点单位监督检查（试）';
    };
    const line =
      readFileSync(path('config/items/fire.yaml'), 'utf8')
        .split('\n')
        .findIndex((one) => one.includes('XF-02')) + 2;
    const shown = await bring(edit);
    expect(shown.exitCode, shown.stderr).toBe(0);
    expect(shown.stdout).toMatch(
      new RegExp(
        `config/items/fire\\.yaml:${line}　XF-02 名称：.* → 消防安全重点单位监督检查（试）　（事项!C\\d+）`,
        'u',
      ),
    );
    expect(shown.stdout).toContain('还没有写入');
    expect(difference()).toEqual([]);
    await mustRun(bring(edit, '--apply'));
    expect(difference()).toEqual([
      expect.stringMatching(/^-名称: /u),
      '+名称: 消防安全重点单位监督检查（试）',
    ]);
  });

  test('whatever a spreadsheet does to dates, ratios and numbers, the YAML reads like policy', async () => {
    const typed: readonly (readonly [string, string, string, string | number | Date])[] = [
      ['XF-01', '抽查比例', '值', 0.05],
      ['XF-01', '抽查比例', '施行', 43101],
      ['XF-02', '抽查比例', '值', '不低于　５％'],
      ['XF-02', '抽查比例', '施行', new Date('2018-01-01T00:00:00Z')],
      ['JY-01', '抽查比例', '施行', '2018年1月1日'],
      ['JY-01', '要点', '方法', '逐项看'],
      ['XF-01', '事项', '类别', '一般'],
      ['XF-01', '事项', '人员：人数', '３'],
      ['XF-01', '事项', '内容', '消防档案\n，通道\n防火巡查'],
      ['XF-01', '事项', '备注', '试行一年'],
      ['XF-02', '事项', '对象', '登记状态: { 不属于: [吊销] }\n重点单位: 是'],
      ['XF-02', '事项', '联合', ''],
    ];
    const done = await bring((sheets) => {
      for (const [id, sheet, title, value] of typed) cellOf(sheets(sheet), id, title).value = value;
    }, '--apply');
    expect(done.exitCode, done.stderr).toBe(0);
    expect(done.stderr).toContain('[workbook-past-rewritten]');
    expect(done.stdout).toContain(`共改 ${typed.length} 格，2 个文件`);
    const came = difference().filter((line) => line.startsWith('+'));
    expect(came.map((line) => line.replace(/, 周期.*|(?<=方法: 逐项看).*/u, ''))).toEqual([
      '+- { 施行: 2018-01-01, 值: 不低于 20%',
      '+- { 内容: 办学许可证是否在有效期内, 方法: 逐项看',
      '+类别: 一般',
      '+内容: [消防档案, ，通道, 防火巡查]',
      '+- { 施行: 2018-01-01, 值: 5%',
      '+人员: { 人数: 3, 资格: 消防监督检查人员 }',
      '+备注: 试行一年',
      '+登记状态: { 不属于: [吊销] }',
      '+重点单位: 是',
      '+- { 施行: 2018-01-01, 值: 不低于 5%',
    ]);
    // Nothing is wrong but what an item whose 对象 changed must show: its cases say what it was.
    const checked = await run('check');
    const said = checked.stderr.split('\n').filter((line) => /\[[a-z-]+\]/u.test(line));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((line) => !/fire\.cases\.yaml.*XF-02.*\[condition-case-fails\]/u.test(line))).toEqual(
      [],
    );
  });

  test('a new ratio is a row below, and the old one stays; a row whose cells were emptied goes', async () => {
    const done = await bring((sheets) => {
      const ratios = sheets('抽查比例');
      const row = ratios.addRow([]).number;
      const put = (title: string, text: string) => {
        ratios.getCell(row, cellOf(ratios, 'XF-02', title).col).value = text;
      };
      put('编号', 'XF-02');
      put('施行', '2018/1/1');
      put('值', '不低于0.15');
      put('周期', '每年');
      put('依据', '{ 文件: 谢府办秘〔2017〕89号, 条款: 二(五), 核实: 是 }');
      cellOf(sheets('要点'), 'XF-02', '内容', '2').value = null;
      cellOf(sheets('要点'), 'XF-02', '方法', '2').value = null;
    }, '--apply');
    expect(done.exitCode, done.stderr).toBe(0);
    expect(done.stderr).not.toContain('workbook-past-rewritten');
    expect(done.stdout).toMatch(/XF-02 要点第 2 条：.+ → （空）/u);
    expect(difference()).toEqual([
      expect.stringMatching(/^-- \{ 内容: .+, 方法: .+\}$/u),
      `+- ${RATIO.replace('2017-08-15', '2018-01-01').replace('10%', '15%')}`,
    ]);
  });
});

/** Fills in a row below the last of a worksheet, by its heads. */
function addRow(sheet: Worksheet, cells: Readonly<Record<string, string>>): void {
  const row = sheet.addRow([]).number;
  sheet.getRow(1).eachCell((head, column) => {
    const text = cells[head.text];
    if (text !== undefined) sheet.getCell(row, column).value = text;
  });
}

const NEW_ITEM = {
  编号: 'XF-09',
  机关: '谢家集消防大队',
  名称: '示例场所消防监督检查',
  类别: '一般',
  对象: '重点单位: 是',
  内容: '消防档案',
  '方式：全部': '现场检查',
  '人员：人数': '2',
  '人员：资格': '无',
};

describe('二(一) a new row is a new item, and a deleted one is no repeal', () => {
  const fire = () => readFileSync(path('config/items/fire.yaml'), 'utf8');
  const lineOf = (text: string, sign: string) =>
    text.split('\n').findIndex((line) => line.includes(sign)) + 1;

  test('what its row does not carry is asked in 待答, with its line, and nothing is written before --apply', async () => {
    const edit = (sheets: Sheets) => addRow(sheets('事项'), NEW_ITEM);
    const kept = fire();
    const shown = await bring(edit);
    expect(shown.exitCode, shown.stderr).toBe(0);
    expect(fire()).toBe(kept);
    await mustRun(bring(edit, '--apply'));
    const text = fire();
    expect(text.startsWith(kept.trimEnd())).toBe(true);
    expect(text.slice(kept.trimEnd().length)).toBe(`

  - 编号: XF-09
    名称: 示例场所消防监督检查
    类别: 一般
    对象: { 重点单位: 是 }
    内容: [消防档案]
    方式: { 全部: [现场检查] }
    人员: { 人数: 2, 资格: 无 }
    待答:
      - { 字段: 依据, 问题: 新增时没有填“依据”，请补上。 }
      - { 字段: 抽查比例, 问题: 新增时没有填“抽查比例”，请补上。 }
`);
    const at = (sign: string) => `config/items/fire.yaml:${lineOf(text, sign)}　`;
    expect(shown.stdout).toContain(
      `${at('XF-09')}新增事项 XF-09“示例场所消防监督检查”，排在谢家集消防大队清单的最后`,
    );
    expect(shown.stdout).toContain(`${at('字段: 依据')}XF-09 还缺“依据”`);
    expect(shown.stdout).toContain(`${at('字段: 抽查比例')}XF-09 还缺“抽查比例”`);
    expect(shown.stdout).toMatch(/新增 1 项，共改 7 格，1 个文件。还没有写入/u);
    const checked = await run('check');
    expect([checked.exitCode, checked.stderr]).toEqual([0, expect.stringContaining('[question-open]')]);
  });

  test('with its 依据 and 抽查比例 in their worksheets it lacks nothing', async () => {
    await mustRun(
      bring((sheets) => {
        addRow(sheets('事项'), NEW_ITEM);
        addRow(sheets('依据'), { 编号: 'XF-09', 文件: '消防法', 条款: '第五十三条', 核实: '否' });
        const basis = '{ 文件: 谢府办秘〔2017〕89号, 条款: 二(五), 核实: 是 }';
        addRow(sheets('抽查比例'), {
          编号: 'XF-09',
          施行: '2018-01-01',
          值: '5%',
          周期: '每年',
          依据: basis,
        });
      }, '--apply'),
    );
    expect(fire()).not.toContain('待答');
    expect(fire()).toContain('      - { 施行: 2018-01-01, 值: 5%, 周期: 每年');
    // Nothing, but a line in the plan.
    const checked = await run('check');
    expect([checked.exitCode, checked.stderr.match(/\[[a-z]+-[a-z-]+\]/gu)]).toEqual([
      0,
      ['[item-unplanned]'],
    ]);
  });

  test('ids that cannot be one, an agency without a list, and no name are refused whole, each with its cell', async () => {
    const rows = [
      [{ 编号: '消防09' }, /A79 .*编号“消防09”不能用.*SC-12.*\[workbook-new-id-malformed\]/u],
      [{ 编号: '' }, /A80 .*编号“”不能用.*\[workbook-new-id-malformed\]/u],
      [{ 编号: 'xf-01' }, /A81 .*和原有的 XF-01 只差大小写.*\[workbook-new-id-taken\]/u],
      [
        { 编号: 'XF-10', 机关: '谢家集消防大对' },
        /A82 .*是不是“谢家集消防大队”.*\[workbook-new-without-list\]/u,
      ],
      [{ 名称: '' }, /A83 .*XF-09 名称.*\[workbook-cell-needed\]/u],
    ] as const;
    const done = await bring((sheets) => {
      for (const [cells] of rows) addRow(sheets('事项'), { ...NEW_ITEM, ...cells });
    }, '--apply');
    expect([done.exitCode, done.stderr.trim().split('\n').length]).toEqual([1, rows.length]);
    for (const [, says] of rows) expect(done.stderr).toMatch(says);
    expect(difference()).toEqual([]);
  });

  test('a deleted row is refused, with how to repeal', async () => {
    const done = await bring((sheets) => {
      sheets('事项').spliceRows(Number(cellOf(sheets('事项'), 'XF-02', '编号').row), 1);
    }, '--apply');
    expect(done.stderr).toMatch(/少了 XF-02.*删掉一行不等于废止.*“废止”里写最后一天/u);
    expect(difference()).toEqual([]);
  });
});

describe('refused whole, with the cell and what to do', () => {
  const codesOf = async (edit: (sheets: Sheets, workbook: Workbook) => void) => {
    const done = await bring(edit, '--apply');
    expect(done.exitCode).toBe(1);
    expect(difference()).toEqual([]);
    return [...done.stderr.matchAll(/\[([a-z-]+)\]/gu)].map(([, code]) => code);
  };

  test('ids that were changed or deleted, and what is locked', async () => {
    const codes = await codesOf((sheets) => {
      cellOf(sheets('事项'), 'XF-02', '机关').value = '区教育局';
      cellOf(sheets('事项'), 'XF-02', '编号').value = 'XF-01';
      cellOf(sheets('事项'), 'JY-01', '编号').value = 'JY-99';
      sheets('事项').spliceRows(Number(cellOf(sheets('事项'), 'JY-02', '编号').row), 1);
      cellOf(sheets('要点'), 'XF-02', '第几条', '1').value = '9';
      cellOf(sheets('依据'), 'XF-02', '名称').value = '示例名称';
    });
    expect(codes).toEqual([
      'workbook-id-unknown',
      'workbook-locked',
      'workbook-id-twice',
      'workbook-id-missing',
      'workbook-locked',
      'workbook-row-unknown',
    ]);
  });

  test('cells that cannot be read', async () => {
    const codes = await codesOf((sheets) => {
      cellOf(sheets('事项'), 'XF-01', '名称').value = { error: '#REF!' };
      cellOf(sheets('事项'), 'XF-01', '类别').value = '重要';
      cellOf(sheets('事项'), 'XF-01', '对象').value = '登记状态：存续\n重点单位: 是';
      cellOf(sheets('事项'), 'XF-01', '人员：人数').value = '两三人';
      cellOf(sheets('事项'), 'XF-02', '名称').value = '';
      cellOf(sheets('抽查比例'), 'XF-02', '值').value = 5;
    });
    const own = codes.filter((code) => code !== 'full-width-colon');
    expect(own).toEqual([
      'workbook-cell-error',
      'workbook-choice-unknown',
      'workbook-cell-unreadable',
      'workbook-number',
      'workbook-cell-needed',
      'ratio-unreadable',
    ]);
  });

  test('formulas, merged cells, columns and worksheets that are gone', async () => {
    const codes = await codesOf((sheets, workbook) => {
      cellOf(sheets('依据'), 'XF-02', '备注').value = { formula: 'A1&B1', result: '甲' };
      sheets('频次').mergeCells('D2:D3');
      sheets('事项').spliceColumns(4, 1);
      workbook.removeWorksheet(sheets('要点').id);
    });
    expect(codes.toSorted()).toEqual([
      'workbook-columns-missing',
      'workbook-formula',
      'workbook-merged',
      'workbook-sheet-missing',
    ]);
  });

  test('a policy that `check` would refuse', async () => {
    const codes = await codesOf((sheets) => {
      cellOf(sheets('事项'), 'XF-02', '对象').value = '登计状态: 存续';
      cellOf(sheets('事项'), 'XF-02', '人员：资格').value = '示例资格';
    });
    expect(codes).toEqual(['fact-unknown', 'qualification-unlisted']);
  });

  test('a workbook of an older state of the YAML', async () => {
    const file = path('config/items/fire.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# 又改过\n`);
    const done = await bring(() => {}, '--apply');
    expect([done.exitCode, done.stderr]).toEqual([1, expect.stringContaining('config/items/fire.yaml')]);
    expect(done.stderr).toContain('[workbook-stale]');
  });

  test('an export never takes the place of a workbook that is there', async () => {
    const again = await run('export', 'items', 'items.xlsx');
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('[export-file-exists]')]);
    expect((await run('export', 'rosters')).stderr).toContain('[export-kind-unknown]');
    expect((await run('export', 'plan', 'plan.csv')).stderr).toContain('[export-not-xlsx]');
    expect((await run('import', 'plan', 'items.xlsx')).stderr).toContain('[workbook-foreign]');
  });
});

describe('附件2-9 the plan in a spreadsheet, and back', () => {
  test('a share that was changed is one line; ids may stand in one line', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(plan);
    const rounds = workbook.getWorksheet('批次') ?? expect.fail();
    // 1/6, as a spreadsheet takes it.
    cellOf(rounds, '2017-P01', '累计份额', '1').value = new Date('2017-01-06T00:00:00Z');
    cellOf(workbook.getWorksheet('计划') ?? expect.fail(), '2017-P03', '事项').value = 'SC-03、 SC-04';
    writeFileSync(path('plan-edited.xlsx'), await workbook.xlsx.writeBuffer());
    const done = await run('import', 'plan', 'plan-edited.xlsx', '--apply');
    expect(done.exitCode, done.stderr).toBe(0);
    expect(done.stdout).toContain('第 1 条 累计份额：1/5 → 1/6');
    expect(done.stdout).toContain('共改 1 格');
    const lines = (file: string) => readFileSync(path(file), 'utf8').split('\n');
    const kept = lines('kept/plan/2017.yaml');
    expect(lines('config/plan/2017.yaml').filter((line) => !kept.includes(line)).length).toBe(1);
  });
});

describe('附件2-9 a new row of the plan is a new line of it', () => {
  const planText = () => readFileSync(path('config/plan/2017.yaml'), 'utf8');
  const LINE = { 编号: 'P54', 年度: '2017', 事项: 'SC-11、SC-07', 范围: '示例场所', 要求: '不定向抽取' };
  const ROUNDS = [
    { 编号: 'P54', 批次: '2017-10', 累计份额: '1/2' },
    { 编号: '2017-P54', 批次: '2017-12', 累计份额: '1' },
  ];
  let free: Uint8Array;
  // An item stands in one line alone: two of them are taken out of theirs.
  beforeEach(async () => {
    const planned = planText().replace('[SC-06, SC-07]', '[SC-06]').replace('[SC-10, SC-11]', '[SC-10]');
    writeFileSync(path('config/plan/2017.yaml'), planned);
    rmSync(path('plan-free.xlsx'), { force: true });
    await mustRun(run('export', 'plan', 'plan-free.xlsx'));
    free = readFileSync(path('plan-free.xlsx'));
  });
  async function bringPlan(edit: (sheets: Sheets) => void, ...flags: readonly string[]) {
    const workbook = new Workbook();
    await workbook.xlsx.load(free);
    edit((name) => workbook.getWorksheet(name) ?? expect.fail(`no sheet ${name}`));
    writeFileSync(path('plan-edited.xlsx'), await workbook.xlsx.writeBuffer());
    return run('import', 'plan', 'plan-edited.xlsx', ...flags);
  }

  test('shown first, then written below the last line, with its rounds; no other byte changes', async () => {
    const edit = (sheets: Sheets) => {
      addRow(sheets('计划'), LINE);
      for (const cells of ROUNDS) addRow(sheets('批次'), cells);
    };
    const kept = planText();
    const shown = await bringPlan(edit);
    expect([shown.exitCode, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toMatch(
      /config\/plan\/2017\.yaml:\d+　新增计划行 2017-P54“示例场所”，排在 2017 年度计划的最后　（计划!A\d+）/u,
    );
    expect(shown.stdout).toMatch(/2017-P54 批次（新增）累计份额：（空） → 1\/2/u);
    expect(shown.stdout).toMatch(/新增 1 项.*还没有写入/u);
    expect(planText()).toBe(kept);
    await mustRun(bringPlan(edit, '--apply'));
    expect(planText().startsWith(kept.trimEnd())).toBe(true);
    expect(planText().slice(kept.trimEnd().length).trim()).toBe(`- 编号: P54
    事项: [SC-11, SC-07]
    范围: 示例场所
    要求: 不定向抽取
    批次:
      - { 批次: 2017-10, 累计份额: 1/2 }
      - { 批次: 2017-12, 累计份额: 1 }`);
    expect((await run('check')).exitCode).toBe(0);
  });

  test('rows of the next year begin its plan: shown first, then a file of its own', async () => {
    const line = { ...LINE, 编号: '2018-P01', 年度: '2018' };
    const edit = (sheets: Sheets) => {
      addRow(sheets('计划'), line);
      addRow(sheets('批次'), { 编号: '2018-P01', 批次: '2018-03', 累计份额: '1/2' });
      addRow(sheets('批次'), { 编号: '2018-P01', 批次: '2018-09', 累计份额: '1' });
    };
    const kept = planText();
    const shown = await bringPlan(edit);
    expect([shown.exitCode, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toContain('config/plan/2018.yaml　新一年的计划，新建这个文件');
    expect(shown.stdout).toMatch(/config\/plan\/2018\.yaml:\d+　新增计划行 2018-P01“示例场所”/u);
    expect(existsSync(path('config/plan/2018.yaml'))).toBe(false);
    await mustRun(bringPlan(edit, '--apply'));
    expect(planText()).toBe(kept);
    expect(
      readFileSync(path('config/plan/2018.yaml'), 'utf8')
        .replace(/^#.*\n/gmu, '')
        .trim(),
    ).toBe(`年度: 2018
依据: [{ 文件: 谢府办秘〔2017〕89号, 条款: 附件2-9, 核实: 否, 备注: 照2017年度计划，请核对 }]
计划:
  - 编号: P01
    事项: [SC-11, SC-07]
    范围: 示例场所
    要求: 不定向抽取
    批次: [{ 批次: 2018-03, 累计份额: 1/2 }, { 批次: 2018-09, 累计份额: 1 }]`);
    const again = await bringPlan(edit, '--apply');
    expect(again.stderr).toContain('[workbook-stale]');
    rmSync(path('config/plan/2018.yaml'));
  });

  test('what a line lacks, an id that is none, and a year without a plan are told with their cells, and nothing is written', async () => {
    const kept = planText();
    const rows = [
      [{ 事项: '' }, /A55 .*P54 还缺“事项、批次”.*\[workbook-new-line-lacks\]/u],
      [{ 编号: '第五十四' }, /A55 .*最后一行是 2017-P53.*\[workbook-new-line-malformed\]/u],
      [{ 编号: 'p01' }, /A55 .*2017-P01.*\[workbook-new-id-taken\]/u],
      [{ 年度: '2019' }, /A55 .*“2019”.*现有的年度是 2017.*\[workbook-new-without-plan\]/u],
    ] as const;
    for (const [cells, says] of rows) {
      const done = await bringPlan((sheets) => addRow(sheets('计划'), { ...LINE, ...cells }), '--apply');
      expect([done.exitCode, done.stderr]).toEqual([1, expect.stringMatching(says)]);
    }
    const gone = await bringPlan((sheets) => sheets('计划').spliceRows(3, 1), '--apply');
    expect([gone.exitCode, gone.stderr]).toEqual([
      1,
      expect.stringMatching(/少了 2017-P02.*\[workbook-line-missing\]/u),
    ]);
    expect(planText()).toBe(kept);
  });
});

test('ids are locked, heads frozen, choices in a drop-down with words in Chinese', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(exported);
  const sheet = workbook.getWorksheet('事项') ?? expect.fail();
  expect(sheet.sheetProtection).toMatchObject({ sheet: true });
  expect(cellOf(sheet, 'XF-02', '编号').protection?.locked).not.toBe(false);
  expect(cellOf(sheet, 'XF-02', '名称').protection?.locked).toBe(false);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 3 });
  expect(cellOf(sheet, 'XF-02', '类别').dataValidation).toMatchObject({
    type: 'list',
    error: expect.stringContaining('下拉列表'),
  });
  expect(workbook.getWorksheet('来源')?.state).toBe('hidden');
  // A head that stands twice would be read back from the wrong column.
  for (const visible of workbook.worksheets.filter(({ state }) => state === 'visible')) {
    const heads: string[] = [];
    visible.getRow(1).eachCell((cell) => heads.push(cell.text));
    expect(new Set(heads).size, visible.name).toBe(heads.length);
  }
});
