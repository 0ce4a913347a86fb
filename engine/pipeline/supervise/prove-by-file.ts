import type { SupervisePolicy } from './round-records.ts';
import type { Proven, TaskEvidence } from './task-evidence.ts';

/** 文件 as proof: it lies in the district's policy and says what it has to. A file bears no day. */
export function proveByFile(file: string, { files, policy }: TaskEvidence): Proven {
  const lack = files.includes(file) ? (LACKS[file]?.(policy) ?? '') : '没有这个文件';
  return { met: lack === '', on: null, where: lack === '' ? file : `${file}：${lack}`, missing: [] };
}

/** What the files of 附件2-1, 2-2 and 2-7 have to say; '' where they do. */
const LACKS: Readonly<Record<string, (policy: SupervisePolicy) => string>> = {
  'config/district.yaml': ({ district }) => (district.plan.trim() === '' ? '“依据文件”没有写文号' : ''),
  'config/leading-group.yaml': ({ leadingGroup }) => {
    const roles = new Set(leadingGroup?.members.map(({ role }) => role));
    return roles.has('head') && roles.has('member') ? '' : '领导小组成员不齐';
  },
  'config/posts.yaml': ({ posts }) => (posts.posts.length === 0 ? '没有职务' : ''),
};
