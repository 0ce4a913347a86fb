import { homedir } from 'node:os';

/** The user's home; undefined for one who has no entry among the users and no $HOME, as in a container. */
export function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
