import { openDistrictFolder } from '../app/district-folder.ts';
import { openSession } from '../app/open-session.ts';
import type { Session } from '../app/perform.ts';
import type { Problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { openWorkplace } from './open-workplace.ts';
import { systemUser } from './system-user.ts';
import type { RunContext } from './verb.ts';

/** The district, its policy without an error, and the post that acts. */
export function enter({ districtRoot, settings, console, options }: RunContext): Result<Session, Problem> {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return folder;
  const workplace = openWorkplace(folder.value, settings.programRoot, console.progress);
  if (!workplace.ok) return workplace;
  const session = openSession(workplace.value, {
    as: options.as,
    at: options.at,
    systemUser: systemUser(),
  });
  return session.ok ? ok(session.value) : failed(...session.problems);
}
