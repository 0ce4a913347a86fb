import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { explainUsage } from '../../engine/cli/explain-usage.ts';
import { runYaohao } from '../support/run-yaohao.ts';

describe('a wrong command line', () => {
  test.each([
    ['commander.missingArgument', "error: missing required argument '种类'", '缺少“种类”。'],
    ['commander.unknownCommand', "error: unknown command 'impo'\n(Did you mean import?)", '是不是 import？'],
    ['commander.missingMandatoryOptionValue', "error: required option '--why <说明>' not specified", '--why'],
  ])('%s is said in Chinese, with the word at fault', (code, message, words) => {
    expect(explainUsage(new CommanderError(1, code, message))).toContain(words);
  });

  test('help that was printed is not explained', () => {
    expect(explainUsage(new CommanderError(1, 'commander.help', '(outputHelp)'))).toBeUndefined();
  });

  test('ends with exit code 2, and nothing of it is English', async () => {
    const { exitCode, stderr } = await runYaohao(['publish']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe('缺少选项 --why <说明>。用 --help 查看用法。  [wrong-usage]\n');
  });

  test('the help is in Chinese from its first word', async () => {
    for (const line of [['--help'], ['seed', '--help'], ['report', '--help']]) {
      const { stdout } = await runYaohao(line);
      expect(stdout).toMatch(/^用法： yaohao/u);
      expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|\[options\]|\[command\]|default:/u);
    }
  });
});
