import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { AREA_MESSAGES, allMessages } from '../../../engine/cli/messages/all-messages.ts';
import type { Message } from '../../../engine/cli/messages/message.ts';
import { putIntoWords } from '../../../engine/cli/messages/put-into-words.ts';
import { exampleOfCode } from './example-of-code.ts';
import { withBlanks } from './with-blanks.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));

type Values = Readonly<Record<string, string>>;

const SAMPLES: { readonly values: Values; readonly codes: Readonly<Record<string, Values>> } = parse(
  readFileSync(`${HERE}sample-values.yaml`, 'utf8'),
  { schema: 'failsafe' },
);
const REMARKS: Values = parse(readFileSync(`${HERE}remarks.yaml`, 'utf8'), { schema: 'failsafe' });

/** In the order of AREA_MESSAGES. */
const AREAS = [
  '命令、导入、岗位和权限',
  '表格的列',
  '文件：CSV、XLSX、YAML',
  '政策：config/ 和 rules/',
  '规则和情形表',
  '账本和封存件',
  '打印',
  '文书里的数字',
  '名录库',
  '开启批次',
  '批次密钥',
  '摇号结果',
  '抽取、作废',
  '认领、匹配',
  '剔除、更换、放宽',
  '发布政策',
  '定时任务',
  '每一步由谁办、何时办',
  '摇号结果和留证的写法',
  '联合检查、录入',
  '公示',
  '信用记录、联合惩戒',
  '考核、签发',
  '追溯',
  '导出又改过的工作簿',
];

/** docs/errors: an index and a page for every code, from the messages, the mistakes of test/corpus and the remarks. */
export function errorPages(): ReadonlyMap<string, string> {
  if (AREAS.length !== AREA_MESSAGES.length) throw new Error('every area of messages has its title');
  return new Map([
    ['README.md', index()],
    ...AREA_MESSAGES.flatMap((messages, i) =>
      Object.entries(messages).map(
        ([code, message]) => [`${code}.md`, page(code, message, AREAS[i] ?? '')] as const,
      ),
    ),
  ]);
}

/** Codes with a remark, so that a test can see that none is left over. */
export const REMARKED = Object.keys(REMARKS);

function index(): string {
  const areas = AREA_MESSAGES.map((messages, i) => {
    const rows = Object.keys(messages)
      .sort()
      .map((code) => `- [${code}](${code}.md) ${withBlanks(allMessages[code]?.says ?? '')}`);
    return `## ${AREAS[i]}\n\n${rows.join('\n')}\n`;
  });
  return `# 提示一览

每条提示末尾方括号里的代码不变；这里每个代码一页：说什么、怎么办、例子。本目录由 \`npm run docs:errors\` 从提示的文字和例子生成，
不要手工改；要补的话写在 \`test/docs/error-pages/remarks.yaml\`。

${areas.join('\n')}`;
}

const EXITS = {
  process: '办事程序不允许（退出码 3）',
  usage: '命令写法不对（退出码 2）',
  none: '有错的，改好再办（退出码 1）；前面写着“注意”的，只是提醒',
} as const;

function page(code: string, message: Message, area: string): string {
  const remark = REMARKS[code];
  return [
    `# ${code}`,
    `[${area}](README.md)：${EXITS[message.kind ?? 'none']}。`,
    `**说什么**　${withBlanks(message.says)}`,
    `**怎么办**　${withBlanks(message.remedy)}`,
    ...(message.clause === undefined ? [] : [`**依据**　${message.clause}`]),
    ...(remark === undefined ? [] : [`**说明**　${remark.trim()}`]),
    `**例子**　${example(code)}`.trimEnd(),
  ]
    .join('\n\n')
    .concat('\n');
}

function example(code: string): string {
  const fromCheck = exampleOfCode(code);
  if (fromCheck !== undefined) {
    const colon = fromCheck.mistake.endsWith('```') ? '' : '：';
    return `${fromCheck.mistake}${colon}\n\n\`\`\`text\n${fromCheck.answer}\n\`\`\``;
  }
  const values = { ...unknownBlanks(code), ...SAMPLES.values, ...SAMPLES.codes[code] };
  const told = putIntoWords(allMessages, { code, severity: 'error', values });
  return `程序会说（内容是编的）：\n\n\`\`\`text\n${told.message}  [${code}]\n\`\`\``;
}

/** A blank without a sample is left as `…`. */
function unknownBlanks(code: string): Values {
  const { says, remedy, near = '' } = allMessages[code] ?? { says: '', remedy: '' };
  const names = [...`${says}${remedy}${near}`.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => [name, '…']);
  return Object.fromEntries(names);
}
