import type { Post } from './policy-types.ts';

/** What a post may do (权限), with the officer's word; `config/posts.yaml` gives rights to posts. */
export const RIGHT_NAMES = {
  /** One's own agency's inspectors, sub-roster lists, complaints and visits. */
  import: '录入名录',
  /** 检查对象名录库, 名单, and the files of every agency. */
  'import-all': '录入全区名录',
  publish: '发布政策版本',
  open: '开启批次',
  seed: '录入摇号结果',
  draw: '抽取',
  claim: '认领',
  match: '匹配',
  record: '录入检查结果',
  approve: '批准变更',
  disclose: '公示',
  sanction: '列入和惩戒',
  assess: '考核',
  report: '出具文书',
  'see-private': '查看内部理由',
} as const;
export type Right = keyof typeof RIGHT_NAMES;

/** Who acts (经办人): in every record. A post, never a personal name. */
export interface Actor {
  /** Post id of `config/posts.yaml`, such as `amr-clerk`. */
  readonly post: string;
  /** Agency id of the post. */
  readonly agency: string;
}

export function postHasRight(post: Post, right: Right): boolean {
  return post.rights.includes(right);
}
