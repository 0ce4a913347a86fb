import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DistrictFolder } from '../app/district-folder.ts';
import type { Workplace } from '../app/workplace.ts';
import { type Instant, instantOfMs } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { openRenderer } from '../rendering/open-renderer.ts';
import { openTemplates } from '../rendering/templates/open-templates.ts';
import { openFrozenInputs } from '../store/open-frozen-inputs.ts';
import { openStore } from '../store/open-store.ts';
import { withLock } from '../store/with-lock.ts';

/** Wires the adapters to a district folder. `simulated` stands for the clock in a 示例 district alone. */
export function openWorkplace(
  folder: DistrictFolder,
  progress: (step: string) => void,
  simulated?: Instant,
): Result<Workplace, Problem> {
  const templates = openTemplates([join(folder.root, 'templates')]);
  if (!templates.ok) return templates;
  return ok({
    folder,
    store: openStore({ folder: folder.root }),
    frozen: openFrozenInputs({ folder: folder.root }),
    templates: templates.value,
    printer: openRenderer(),
    alone: (work) => withLock({ folder: folder.root }, work),
    now: () => simulated ?? instantOfMs(Date.now()),
    chance: (bytes) => randomBytes(bytes),
    progress,
  });
}
