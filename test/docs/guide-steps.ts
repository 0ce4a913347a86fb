import { lexer, type Token } from 'marked';

/** What a person who follows the guide does next. */
export type GuideStep =
  | { readonly kind: 'shell'; readonly lines: readonly string[]; readonly exitCode: number }
  /** What the commands just run must have said, a line each. */
  | { readonly kind: 'said'; readonly lines: readonly string[] }
  | { readonly kind: 'create' | 'append'; readonly path: string; readonly text: string }
  | { readonly kind: 'replace'; readonly path: string; readonly from: string; readonly to: string }
  /** A workbook is filled in by hand. */
  | { readonly kind: 'fill'; readonly from: string; readonly to: string };

export interface GuideSection {
  readonly title: string;
  readonly steps: readonly GuideStep[];
  /** What stands between the blocks: all that a reader sees of where an edit goes. */
  readonly prose: string;
}

const FILL = /^\*\*填表\*\*：把 `([^`]+)`[^`]*存为 `([^`]+)`。$/u;

/** The sections (`##`) of a guide, each with its steps in order; sections without steps are left out. */
export function readGuide(markdown: string): readonly GuideSection[] {
  const sections: { title: string; tokens: Token[] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading' && token.depth === 2) sections.push({ title: token.text, tokens: [] });
    else sections.at(-1)?.tokens.push(token);
  }
  return sections
    .map(({ title, tokens }) => ({ title, steps: stepsOf(tokens), prose: proseOf(tokens) }))
    .filter(({ steps }) => steps.length > 0);
}

function proseOf(tokens: readonly Token[]): string {
  return tokens.flatMap((token) => (token.type === 'code' ? [] : [token.raw])).join('');
}

/** 找到 and 改为 are two blocks of one step. */
function stepsOf(tokens: readonly Token[]): readonly GuideStep[] {
  const steps: GuideStep[] = [];
  let found: Pick<Extract<GuideStep, { kind: 'replace' }>, 'path' | 'from'> | undefined;
  for (const token of tokens) {
    const [language = '', what = '', path = ''] = infoOf(token);
    if (what === '找到') found = { path, from: codeOf(token) };
    else if (what === '改为' && found !== undefined) {
      steps.push({ kind: 'replace', ...found, to: codeOf(token) });
      found = undefined;
    } else if (language !== '') steps.push(stepOf(language, what, path, codeOf(token)));
    else steps.push(...fillsIn(token));
  }
  if (found !== undefined) throw new Error(`the guide finds ${found.from} and does not say what it becomes`);
  return steps;
}

function infoOf(token: Token): readonly string[] {
  return token.type === 'code' ? String(token.lang ?? '').split(' ') : [];
}

function codeOf(token: Token): string {
  return token.type === 'code' ? String(token.text) : '';
}

function fillsIn(token: Token): readonly GuideStep[] {
  const [, from, to] = token.type === 'paragraph' ? (FILL.exec(token.raw.trim()) ?? []) : [];
  return from === undefined || to === undefined ? [] : [{ kind: 'fill', from, to }];
}

function stepOf(language: string, what: string, path: string, text: string): GuideStep {
  if (what === '新建') return { kind: 'create', path, text: `${text}\n` };
  if (what === '追加') return { kind: 'append', path, text: `${text}\n` };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (language === 'text' && what === '') return { kind: 'said', lines };
  if (language === 'sh') return { kind: 'shell', lines, exitCode: what === '退出码' ? Number(path) : 0 };
  throw new Error(`the guide has a block that says nothing to a reader of steps: ${language} ${what}`);
}
