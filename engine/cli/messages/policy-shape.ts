import type { ShapeProblemCode } from '../../intake/policy/policy-problem.ts';
import type { Messages } from './message.ts';

const NEAR = '是不是“{suggestion}”？';

/** How a file is written: keys, values, lists, numbers, before what it says is looked at. */
export const shapeMessages: Messages<ShapeProblemCode> = {
  'count-unit': {
    says: '“{key}”写的是“{written}”，这里按“{unit}”计。',
    remedy: '请改为“{unit}”，并核对数字。',
  },
  'document-not-one': { says: '一个文件里写了两份内容（---）。', remedy: '请分成两个文件。' },
  'document-number-brackets': {
    says: '文号“{written}”的年份没有用六角括号。',
    remedy: '请写成“{meant}”，文书照这里的写法印。',
    clause: 'GB/T 9704',
  },
  'effect-not-one': { says: '“{key}”里只能写一项。', remedy: '请在 {allowed} 里选一项。' },
  'entries-missing': { says: '“{key}”里没有写内容。', remedy: '请至少写一项：{allowed}。' },
  'key-missing': { says: '缺少“{key}”。', remedy: '请在这里补上“{key}: …”。' },
  'key-not-indented': {
    says: '“{key}”应当写在“{under}”下面，现在与它平齐，“{under}”因此是空的。',
    remedy: '请把“{key}”和它下面的各行都再缩进两个空格。',
  },
  'key-twice': {
    says: '“{key}”与第 {line} 行的“{other}”是同一项，写了两次。',
    remedy: '请只留一处。',
  },
  'key-unknown': { says: '不认识“{key}”。', near: NEAR, remedy: '这里可以写：{allowed}。' },
  'list-too-short': { says: '“{key}”一项也没有写。', remedy: '请至少写一项。' },
  'map-expected': { says: '“{key}”应该分项写。', remedy: '请写成“{form}”，或每项一行。' },
  'number-too-large': { says: '“{key}”写的是 {written}，不能大于 {limit}。', remedy: '请改正。' },
  'number-too-small': { says: '“{key}”写的是 {written}，不能小于 {limit}。', remedy: '请改正。' },
  'number-expected': {
    says: '“{key}”应该是数（0 或正数），现在是“{written}”。',
    remedy: '请写阿拉伯数字，不要加单位。',
  },
  'text-expected': {
    says: '“{key}”应该只写一个值，不是列表，也不分项。',
    remedy: '请直接写内容，不要加“- ”或括号。',
  },
  'text-malformed': { says: '“{key}”的写法“{written}”不符合要求。', remedy: '请改正（{form}）。' },
  'value-empty': { says: '“{key}”没有写内容。', remedy: '请补上；不是必填的，也可以删去这一项。' },
  'value-not-allowed': { says: '“{key}”不能写“{written}”。', near: NEAR, remedy: '可以写：{allowed}。' },
  'values-run-together': {
    says: '“{key}”的“{written}”是几项连在了一起。',
    remedy: '各项之间请用半角逗号“, ”分开，写成“[{parts}]”。',
  },
  'yes-no-expected': { says: '“{key}”应该是“是”或“否”，现在是“{written}”。', remedy: '请写“是”或“否”。' },
};
