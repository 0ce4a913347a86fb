import type { RosterSourceKind } from '../../domain/source-fields.ts';

/** One kind of file on the command line: its word, the officer's words for it, and how the line reads. */
export interface KindWords {
  readonly word: string;
  readonly also: readonly string[];
  /** After `yaohao import`. */
  readonly usage: string;
}

/** What can be imported, 二(二)(三)(五)(十一), in the order of the help. */
export const KIND_WORDS: Readonly<Record<RosterSourceKind, KindWords>> = {
  enterprises: {
    word: 'enterprises',
    also: ['检查对象', '检查对象名录', '名录', '企业'],
    usage: 'enterprises 文件',
  },
  inspectors: {
    word: 'inspectors',
    also: ['执法检查人员', '执法检查人员名录', '检查人员', '人员'],
    usage: 'inspectors 文件',
  },
  subRoster: { word: 'sub-roster', also: ['子库', '子库名单'], usage: 'sub-roster 事项编号 文件' },
  complaints: { word: 'complaints', also: ['投诉举报', '投诉举报登记'], usage: 'complaints 文件' },
  lists: { word: 'lists', also: ['名单', '异常和失信名单'], usage: 'lists 文件 --list abnormal|serious' },
  visits: { word: 'visits', also: ['以往检查'], usage: 'visits 文件' },
  whereabouts: { word: 'whereabouts', also: ['属地', '属地待定', '属地核定'], usage: 'whereabouts 文件' },
};

const KINDS = Object.keys(KIND_WORDS) as readonly RosterSourceKind[];

export function parseKind(written: string): RosterSourceKind | undefined {
  return KINDS.find((kind) => {
    const { word, also } = KIND_WORDS[kind];
    return kind === written || word === written || also.includes(written);
  });
}

/** enterprises（检查对象）、… : what may be written, in one line. */
export function kindsInWords(): string {
  return KINDS.map((kind) => `${KIND_WORDS[kind].word}（${KIND_WORDS[kind].also[0]}）`).join('、');
}
