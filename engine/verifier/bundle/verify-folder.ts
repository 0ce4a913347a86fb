import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkReceipt } from '../check-receipt.ts';
import { describeReceipt } from '../describe-receipt.ts';
import { describeVerdict } from '../describe-verdict.ts';
import { describeWhy } from '../describe-why.ts';
import type { Files } from '../read-bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { whyEnterprise } from '../why-enterprise.ts';

/** `node verify.mjs [folder] [--why USCC] [--receipt FILE] [--json]`: text to print, and 0 where the proof holds. */
export function verifyFolder(
  args: readonly string[],
  ownFolder: string,
): { readonly text: string; readonly exitCode: 0 | 1 } {
  const { folder, why, receipt, json, wrong } = readArguments(args, ownFolder);
  if (wrong !== undefined) return { text: `不认识的参数：${wrong}\n${USAGE}\n`, exitCode: 1 };
  if (!existsSync(folder)) return { text: `没有这个文件夹：${folder}\n${USAGE}\n`, exitCode: 1 };
  if (receipt !== undefined && !existsSync(receipt))
    return { text: `没有这个文件：${receipt}\n${USAGE}\n`, exitCode: 1 };
  const files = readFolder(folder);
  const verdict = verifyBundle(files);
  const lines = receipt === undefined ? undefined : checkReceipt(files, readFileSync(receipt, 'utf8'));
  const answer = why === undefined ? undefined : whyEnterprise(files, why);
  const exitCode = verdict.holds ? 0 : 1;
  if (json)
    return {
      text: `${JSON.stringify({ verdict, ...(answer && { why: answer }), ...(lines && { receipt: lines }) }, null, 2)}\n`,
      exitCode,
    };
  const told = [
    ...describeVerdict(verdict),
    ...(why === undefined ? [] : ['', ...describeWhy(answer)]),
    ...(receipt === undefined ? [] : ['', ...describeReceipt(lines)]),
  ];
  return { text: `${told.join('\n')}\n`, exitCode };
}

const USAGE = '用法：node verify.mjs [证明包文件夹] [--why 统一社会信用代码] [--receipt 回执文件] [--json]';

interface Arguments {
  readonly folder: string;
  readonly why: string | undefined;
  readonly receipt: string | undefined;
  readonly json: boolean;
  readonly wrong: string | undefined;
}

function readArguments(args: readonly string[], ownFolder: string): Arguments {
  const [why, receipt] = ['--why', '--receipt'].map((name) => afterOption(args, name));
  const named = ['--why', '--receipt'].map((name) => args.indexOf(name)).filter((at) => at >= 0);
  const rest = args.filter((arg, i) => arg !== '--json' && !named.some((at) => i === at || i === at + 1));
  const own = existsSync(join(ownFolder, 'commitment.json')) ? ownFolder : '.';
  const wrong =
    rest.find((arg, i) => arg.startsWith('--') || i > 0) ??
    named.map((at) => args[at]).find((name, i) => args[(named[i] ?? 0) + 1] === undefined && name);
  return { folder: rest[0] ?? own, why, receipt, json: args.includes('--json'), wrong };
}

function afterOption(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

/** Every file below the folder, by path with `/`. */
function readFolder(folder: string): Files {
  const files = new Map<string, Uint8Array>();
  const read = (below: string) => {
    for (const entry of readdirSync(below, { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) read(path);
      else files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
    }
  };
  read(folder);
  return files;
}
