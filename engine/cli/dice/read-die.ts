/** What a line typed for one die says: its digit, or why it cannot be one, in a sentence. */
export type DieLine = { readonly digit: string; readonly note?: string } | { readonly refused: string };

/** One die (十面骰子) as typed: a half-width digit; a 10 reads 0 (draw/v1 §3). Nothing else is guessed at. */
export function readDie(line: string): DieLine {
  const text = line.trim();
  if (/^[0-9]$/u.test(text)) return { digit: text };
  if (text === '10') return { digit: '0', note: '掷出 10，记作 0。' };
  return { refused: whyNot(text) };
}

/** Letters and signs that are taken for a digit when read from a sheet or typed with an input method on. */
const MISTAKEN: Readonly<Record<string, string>> = {
  O: '字母，零请打数字 0',
  o: '字母，零请打数字 0',
  I: '字母，一请打数字 1',
  l: '字母，一请打数字 1',
  〇: '汉字，零请打数字 0',
};

function whyNot(text: string): string {
  if (text === '') return '还没有输入。请打这一颗的数字 0–9，再按回车。';
  const half = text.normalize('NFKC');
  if (half !== text && /^[0-9]+$/u.test(half)) {
    return `“${text}”是全角数字。请切换到英文（半角）输入，再打 ${half}。`;
  }
  const mistaken = MISTAKEN[text];
  if (mistaken !== undefined) return `“${text}”是${mistaken}。`;
  if (/^[零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+$/u.test(text)) {
    return `“${text}”是汉字。请打阿拉伯数字。`;
  }
  if (/^[0-9\s]+$/u.test(text)) return `“${text}”不是一颗的点数。一次打一颗，0–9；掷出 10 的打 0。`;
  return `“${text}”不是数字。请打这一颗的数字 0–9。`;
}
