import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describeVerdict } from '../describe-verdict.ts';
import { describeWhy } from '../describe-why.ts';
import type { Files } from '../read-bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { whyEnterprise } from '../why-enterprise.ts';

/** `node verify.mjs [folder] [--why USCC] [--json]`: text to print, and 0 where the proof holds. */
export function verifyFolder(
  args: readonly string[],
  ownFolder: string,
): { readonly text: string; readonly exitCode: 0 | 1 } {
  const { folder, why, json, wrong } = readArguments(args, ownFolder);
  if (wrong !== undefined) return { text: `不认识的参数：${wrong}\n${USAGE}\n`, exitCode: 1 };
  if (!existsSync(folder)) return { text: `没有这个文件夹：${folder}\n${USAGE}\n`, exitCode: 1 };
  const files = readFolder(folder);
  const verdict = verifyBundle(files);
  const answer = why === undefined ? undefined : whyEnterprise(files, why);
  const exitCode = verdict.holds ? 0 : 1;
  if (json)
    return { text: `${JSON.stringify({ verdict, ...(answer && { why: answer }) }, null, 2)}\n`, exitCode };
  const lines = [...describeVerdict(verdict), ...(why === undefined ? [] : ['', ...describeWhy(answer)])];
  return { text: `${lines.join('\n')}\n`, exitCode };
}

const USAGE = '用法：node verify.mjs [证明包文件夹] [--why 统一社会信用代码] [--json]';

interface Arguments {
  readonly folder: string;
  readonly why: string | undefined;
  readonly json: boolean;
  readonly wrong: string | undefined;
}

function readArguments(args: readonly string[], ownFolder: string): Arguments {
  const whyAt = args.indexOf('--why');
  const why = whyAt < 0 ? undefined : args[whyAt + 1];
  const rest = args
    .filter((_, i) => whyAt < 0 || (i !== whyAt && i !== whyAt + 1))
    .filter((arg) => arg !== '--json');
  const own = existsSync(join(ownFolder, 'commitment.json')) ? ownFolder : '.';
  const wrong =
    rest.find((arg, i) => arg.startsWith('--') || i > 0) ??
    (whyAt >= 0 && why === undefined ? '--why' : undefined);
  return { folder: rest[0] ?? own, why, json: args.includes('--json'), wrong };
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
