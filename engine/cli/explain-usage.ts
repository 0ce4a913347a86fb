import type { CommanderError } from 'commander';

/** What a wrong command line is answered with; `{0}` is what commander quotes. */
const WORDS: Readonly<Record<string, string>> = {
  'commander.missingArgument': '缺少“{0}”。',
  'commander.optionMissingArgument': '选项 {0} 后面缺少内容。',
  'commander.missingMandatoryOptionValue': '缺少选项 {0}。',
  'commander.unknownOption': '没有选项 {0}。',
  'commander.unknownCommand': '没有命令“{0}”。',
  'commander.excessArguments': '给“{0}”的内容太多了。',
  'commander.invalidArgument': '“{0}”不能这样写。',
};

/** The command line itself is wrong (exit 2): in the officer's words, with what to do. */
export function explainUsage({ code, message }: CommanderError): string | undefined {
  // Commander has printed the help already.
  if (code.startsWith('commander.help')) return undefined;
  const words = WORDS[code] ?? message;
  const quoted = /'([^']+)'/u.exec(message)?.[1] ?? '';
  const near = /Did you mean ([^?]+)\?/u.exec(message)?.[1];
  const hint = near === undefined ? '' : `是不是 ${near.replace(/^one of /u, '')}？`;
  return `${words.replace('{0}', quoted)}${hint}用 --help 查看用法。  [wrong-usage]`;
}
