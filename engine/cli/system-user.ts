import { userInfo } from 'node:os';

/** 系统用户 of `config/posts.yaml`. One without a name, as in a container, is known by the number. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
