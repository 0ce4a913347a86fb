import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DistrictFolder } from '../app/district-folder.ts';
import type { Workplace } from '../app/workplace.ts';
import type { FontRoleFace } from '../domain/ports.ts';
import { instantOfMs } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { openRenderer } from '../rendering/open-renderer.ts';
import { openTemplates } from '../rendering/templates/open-templates.ts';
import { openFrozenInputs } from '../store/open-frozen-inputs.ts';
import { openStore } from '../store/open-store.ts';
import { withLock } from '../store/with-lock.ts';
import { printingSettings } from './printing-settings.ts';

/** Wires the adapters to a district folder. */
export function openWorkplace(
  folder: DistrictFolder,
  programRoot: string,
  progress: (step: string) => void,
): Result<Workplace, Problem> {
  // A district that was made before a paper was has none of its own for it: the shipped one is used.
  const templates = openTemplates([join(programRoot, 'templates'), join(folder.root, 'templates')]);
  if (!templates.ok) return templates;
  const printing = printingSettings(folder);
  if (!printing.ok) return printing;
  return ok({
    folder,
    programRoot,
    store: openStore({ folder: folder.root }),
    frozen: openFrozenInputs({ folder: folder.root }),
    templates: templates.value,
    printer: openRenderer(printing.value, (fonts) => tellStandIns(fonts, progress)),
    alone: (work, waitMs) =>
      withLock({ folder: folder.root, ...(waitMs === undefined ? {} : { waitMs }) }, work),
    now: () => instantOfMs(Date.now()),
    chance: (bytes) => randomBytes(bytes),
    progress,
  });
}

/** What each listener was told: the demo opens a printer for every act. */
const TOLD = new WeakMap<(step: string) => void, Set<string>>();

/** Which face stands in for 仿宋 and 小标宋, once; nothing where the office has its own. */
function tellStandIns(fonts: readonly FontRoleFace[], progress: (step: string) => void): void {
  const standIns = fonts.filter(({ origin }) => origin === 'standIn');
  const told = standIns.map(({ role, face }) => `${role}由 ${face} 代替`).join('，');
  const before = TOLD.get(progress) ?? new Set();
  if (told === '' || before.has(told)) return;
  TOLD.set(progress, before.add(told));
  progress(`字体：${told}；换成本单位的字体，见 yaohao doctor`);
}
