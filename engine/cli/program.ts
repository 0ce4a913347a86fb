import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, type CommanderError } from 'commander';
import { openDistrictFolder } from '../app/district-folder.ts';
import { checkPolicy } from '../app/verbs/check-policy.ts';
import { initDistrict } from '../app/verbs/init-district.ts';
import { problem } from '../kernel/problem.ts';
import { verifyFolder } from '../verifier/bundle/verify-folder.ts';
import { type Console, openConsole } from './console.ts';
import { demoOf } from './demo.ts';
import { allMessages } from './messages/all-messages.ts';
import { doctor, importEnterprises, reportRosters } from './verbs-of-rosters.ts';

export interface ProgramSettings {
  /** Where the shipped policy, templates and examples lie. */
  readonly programRoot: string;
  readonly workingFolder: string;
}

interface Options {
  readonly as?: string;
  readonly at?: string;
  readonly district?: string;
  readonly json?: boolean;
}

/** Exit code 2: the command line itself is wrong. */
const WRONG_USAGE = 2;

/** The verbs of `yaohao`, with what they read from the command line. */
export function buildProgram(settings: ProgramSettings): Command {
  const program = new Command('yaohao')
    .description('双随机、一公开和联合惩戒：政策写成 YAML，系统据此建库、抽取、匹配、出表、公示、惩戒、考核')
    .option('--district <目录>', '区目录，默认为当前目录（其中没有 config/ 时为程序目录）')
    .option('--as <岗位>', '以哪个岗位办理（config/posts.yaml 中的编号或名称）')
    .option('--at <时间>', '模拟时间，只用于示例区，如 2017-08-15T09:00:00+08:00')
    .option('--json', '结果用 JSON 给出，供程序读取')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示帮助')
    .exitOverride(leave)
    .showHelpAfterError('（用 --help 查看用法）');
  for (const verb of verbs()) addVerb(program, settings, verb);
  return program;
}

interface VerbOnTheLine {
  readonly name: string;
  readonly description: string;
  readonly shape?: (verb: Command) => Command;
  readonly run: Run;
}

function verbs(): readonly VerbOnTheLine[] {
  return [
    { name: 'init', description: '新建区目录，带上随附的政策', shape: shapeInit, run: init },
    { name: 'check', description: '检查政策：每个错误都给出文件、行号和改法', run: check },
    { name: 'import', description: '导入名录', shape: shapeImport, run: importRoster },
    { name: 'report', description: '出具文书', shape: shapeReport, run: report },
    { name: 'verify', description: '核验一次抽取的证明包', shape: shapeVerify, run: verify },
    { name: 'demo', description: '用示例名录把已有的步骤走一遍', run: demoOf(check) },
    { name: 'doctor', description: '检查这台机器能不能用', run: doctor },
  ];
}

function shapeInit(verb: Command): Command {
  return verb.argument('<目录>', '还不存在的目录');
}

function shapeImport(verb: Command): Command {
  return verb
    .argument('<种类>', 'enterprises（检查对象名录）')
    .argument('<文件>', 'CSV 或 XLSX')
    .option('--source <来源>', '数据来源，默认为文件名')
    .option('--cut-off <日期>', '数据截止日期，默认为今天');
}

function shapeReport(verb: Command): Command {
  return verb.argument('<文书>', 'rosters（检查对象名录库情况）');
}

function shapeVerify(verb: Command): Command {
  return verb
    .argument('<文件夹>', '证明包所在的文件夹')
    .option('--why <代码>', '这家企业为什么抽到，或者没有抽到');
}

export interface RunContext {
  readonly settings: ProgramSettings;
  readonly console: Console;
  readonly districtRoot: string;
  readonly args: readonly string[];
  /** Options of the verb itself. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

export type Run = (run: RunContext) => number | Promise<number>;

function addVerb(
  program: Command,
  settings: ProgramSettings,
  { name, description, shape = (verb) => verb, run }: VerbOnTheLine,
): void {
  const verb = shape(program.command(name).description(description).helpOption('-h, --help', '显示帮助'));
  verb.exitOverride(leave).action(async () => {
    const options = program.opts<Options>();
    const districtRoot = findDistrict(settings, options.district);
    const console = openConsole(options.json === true, allMessages, (file) => readSource(districtRoot, file));
    process.exitCode = await run({
      settings,
      console,
      districtRoot,
      args: verb.args,
      options: { ...program.opts(), ...verb.opts() },
    });
  });
}

const init: Run = ({ settings, console, args: [folder = ''] }) => {
  const made = initDistrict(settings.programRoot, folder);
  if (!made.ok) return console.refuse(made.problems);
  console.answer(made.value, [
    `已在 ${made.value.folder} 建好区目录。`,
    '下一步：改 config/district.yaml 中的区名和编码，把“示例”改为“否”，再运行 yaohao --district 该目录 check。',
  ]);
  return 0;
};

const check: Run = ({ console, districtRoot }) => {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const checked = checkPolicy(folder.value);
  if (!checked.ok) return console.refuse(checked.problems);
  const { files, problems } = checked.value;
  const words = problems.map(console.words);
  if (!console.json) console.warn(problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.answer({ ok: errors === 0, files: files.length, problems: words }, [
    errors === 0
      ? `检查了 ${files.length} 个文件，没有发现错误。`
      : `检查了 ${files.length} 个文件，发现 ${errors} 处错误。`,
  ]);
  return errors === 0 ? 0 : 1;
};

const importRoster: Run = (run) => {
  const [kind = ''] = run.args;
  if (kind === 'enterprises') return importEnterprises(run);
  return run.console.refuse([problem('import-kind-unknown', { kind, kinds: 'enterprises' })]);
};

const report: Run = (run) => {
  const [paper = ''] = run.args;
  if (paper === 'rosters') return reportRosters(run);
  return run.console.refuse([problem('report-unknown', { paper, papers: 'rosters' })]);
};

/** The independent verifier answers for itself: the same text as `verify.mjs` in the bundle. */
const verify: Run = ({ console, settings, args: [folder = ''], options: { why } }) => {
  const flags = [...(why === undefined ? [] : ['--why', why]), ...(console.json ? ['--json'] : [])];
  const { text, exitCode } = verifyFolder(
    [resolve(settings.workingFolder, folder), ...flags],
    settings.workingFolder,
  );
  process.stdout.write(text);
  return exitCode;
};

function findDistrict({ programRoot, workingFolder }: ProgramSettings, named: string | undefined): string {
  if (named !== undefined) return resolve(workingFolder, named);
  return existsSync(join(workingFolder, 'config', 'district.yaml')) ? workingFolder : programRoot;
}

function readSource(districtRoot: string, file: string): string | undefined {
  const path = resolve(districtRoot, file);
  return existsSync(path) && /\.ya?ml$/u.test(path) ? readFileSync(path, 'utf8') : undefined;
}

function leave(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? 0 : WRONG_USAGE);
}
