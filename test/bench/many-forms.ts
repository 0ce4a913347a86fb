import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { type Cost, costOf, peakMemoryOf, say } from './measure.ts';
import { printForms } from './print-forms.ts';

/** Cost of so many forms with all bundles, and the most memory that was seen, with the browser. */
export interface ManyForms extends Cost {
  readonly peakMb: number;
}

/** In a process of its own. */
export function measureMany(count: number): ManyForms {
  const own = fileURLToPath(import.meta.url);
  const said = execFileSync(process.execPath, [own, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(said) as ManyForms;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const printer = openRenderer();
  const forms = { first: 0, count: Number(process.argv[2]), bound: true };
  let cost: Cost = { cpuMs: 0, wallMs: 0 };
  const peakMb = await peakMemoryOf(async () => {
    cost = await costOf(() => printForms(printer, forms));
  });
  await printer.close();
  say(JSON.stringify({ ...cost, peakMb }));
}
