import { isAbsolute } from 'node:path';
import type { DistrictFolder } from '../app/district-folder.ts';
import { checkPolicy } from '../app/verbs/check-policy.ts';
import type { FontFiles } from '../domain/policy-types.ts';
import type { Problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { FontRole } from '../rendering/fonts/font-roles.ts';
import type { RenderingSettings } from '../rendering/settings.ts';

const ROLES: Readonly<Record<keyof FontFiles, FontRole>> = {
  song: 'Song',
  titleSong: 'XiaoBiaoSong',
  hei: 'Hei',
  kai: 'Kai',
  fangSong: 'FangSong',
};

/**
 * 打印 of `config/district.yaml`: the office's own faces. A whole path may lead anywhere, a relative one stays in the
 * district folder. A policy with an error has none; whoever needs the policy is told about it.
 */
export function printingSettings(folder: DistrictFolder): Result<RenderingSettings, Problem> {
  const checked = checkPolicy(folder);
  const files = (checked.ok && checked.value.policy?.district.printing?.fonts) || {};
  const fonts: Partial<Record<FontRole, string>> = {};
  const problems: Problem[] = [];
  for (const [key, role] of Object.entries(ROLES) as [keyof FontFiles, FontRole][]) {
    const file = files[key];
    if (file === undefined) continue;
    const path = isAbsolute(file) ? ok(file) : folder.inside(file);
    if (path.ok) fonts[role] = path.value;
    else problems.push(...path.problems);
  }
  return problems.length > 0 ? failed(...problems) : ok({ fonts });
}
