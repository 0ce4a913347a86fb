import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, type CommanderError } from 'commander';
import { openConsole } from './console.ts';
import { demoOf } from './demo/demo.ts';
import { explainUsage } from './explain-usage.ts';
import { allMessages } from './messages/all-messages.ts';
import type { ProgramSettings, VerbOnTheLine } from './verb.ts';
import { DRAW_VERBS } from './verbs/draw.ts';
import { HOUSE_VERBS } from './verbs/house.ts';
import { INSPECT_VERBS } from './verbs/inspect.ts';
import { OPERATION_VERBS } from './verbs/operation.ts';
import { PAPER_VERBS } from './verbs/papers.ts';
import { POLICY_VERBS } from './verbs/policy.ts';
import { PUBLISH_VERBS } from './verbs/publish.ts';
import { ROSTER_VERBS } from './verbs/rosters.ts';
import { SANCTION_VERBS } from './verbs/sanction.ts';
import { TRACE_VERBS } from './verbs/trace.ts';

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
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[title] ?? title,
      commandUsage: usageOf,
      subcommandTerm: termOf,
    })
    .exitOverride(leave)
    .configureOutput({ outputError: () => undefined });
  for (const verb of VERBS) addVerb(program, settings, verb);
  return program;
}

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '内容：',
};

/** 用法 in the officer's words: `yaohao record [选项] <文件>`. */
function usageOf(command: Command): string {
  const parents = command.parent === null ? '' : `${command.parent.name()} `;
  return `${parents}${termOf(command)}${command.commands.length > 0 ? ' [命令]' : ''}`;
}

function termOf(command: Command): string {
  const args = command.registeredArguments.map((one) => {
    const name = `${one.name()}${one.variadic ? '...' : ''}`;
    return one.required ? ` <${name}>` : ` [${name}]`;
  });
  return `${command.name()}${command.options.length > 0 ? ' [选项]' : ''}${args.join('')}`;
}

/** What the demo plays. */
export const WORKING_VERBS: readonly VerbOnTheLine[] = [
  ...HOUSE_VERBS,
  ...POLICY_VERBS,
  ...ROSTER_VERBS,
  ...PUBLISH_VERBS,
  ...DRAW_VERBS,
  ...INSPECT_VERBS,
  ...SANCTION_VERBS,
  ...PAPER_VERBS,
  ...TRACE_VERBS,
  ...OPERATION_VERBS,
];

/** Every verb, in the order of the help. A verb is written in one of the tables; there is no second list. */
const VERBS: readonly VerbOnTheLine[] = [
  ...WORKING_VERBS,
  { name: 'demo', description: '用示例名录走完一个批次', run: demoOf(WORKING_VERBS) },
];

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

function findDistrict({ programRoot, workingFolder }: ProgramSettings, named: string | undefined): string {
  if (named !== undefined) return resolve(workingFolder, named);
  return existsSync(join(workingFolder, 'config', 'district.yaml')) ? workingFolder : programRoot;
}

function readSource(districtRoot: string, file: string): string | undefined {
  const path = resolve(districtRoot, file);
  return existsSync(path) && /\.ya?ml$/u.test(path) ? readFileSync(path, 'utf8') : undefined;
}

function leave(error: CommanderError): never {
  const words = error.exitCode === 0 ? undefined : explainUsage(error);
  if (words !== undefined) process.stderr.write(`${words}\n`);
  process.exit(error.exitCode === 0 ? 0 : WRONG_USAGE);
}
