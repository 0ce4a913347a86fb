import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { measureMany } from './many-forms.ts';
import { type Cost, costOf, median, SEES_CHILDREN, say } from './measure.ts';
import { printForms } from './print-forms.ts';
import { openNaivePrinter } from './print-naively.ts';
import { openTypst, typstForms } from './print-with-typst.ts';
import { sampleHtml } from './sample-forms.ts';

const ROUNDS = 5;
/** Forms a round: enough of each way that its fixed cost is spread as in use, for the slow one as many as patience allows. */
const [FORMS_OURS, FORMS_NAIVE, FORMS_TYPST] = [80, 2, 40];

interface Way {
  readonly name: string;
  readonly forms: number;
  readonly print: (first: number) => Promise<void>;
}

/** `npm run bench -- forms [how many …]`: CPU and wall time of one form, each way in turn; then memory of many in one go. */
export async function benchForms(many: readonly number[] = [500, 2000, 5000]): Promise<void> {
  const [printer, naive, typst] = [openRenderer(), await openNaivePrinter(), await openTypst()];
  const numbers = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
  const printOurs = (first: number, count: number) => printForms(printer, { first, count, bound: false });
  const ways: Way[] = [
    { name: 'this program', forms: FORMS_OURS, print: (first) => printOurs(first, FORMS_OURS) },
    {
      name: 'a new page for each form, whole fonts',
      forms: FORMS_NAIVE,
      print: async (first) => {
        for (const i of numbers(first, FORMS_NAIVE)) await naive.print(sampleHtml(i));
      },
    },
  ];
  if (typeof typst !== 'string') {
    const compile = (of: readonly number[]) => {
      typst.pdf({ mainFileContent: typstForms(of) }, { pdfTags: false });
      typst.evictCache(0);
    };
    ways.push(
      {
        name: 'Typst, a document for each form',
        forms: FORMS_TYPST,
        print: async (first) => {
          for (const i of numbers(first, FORMS_TYPST)) compile([i]);
        },
      },
      {
        name: 'Typst, one document',
        forms: FORMS_TYPST,
        print: async (first) => compile(numbers(first, FORMS_TYPST)),
      },
    );
  }
  // Once without a clock: fonts are cut and pages are opened.
  for (const way of ways) await way.print(0);
  const costs = await measureInTurn(ways);
  if (!SEES_CHILDREN) say('CPU of the browser is seen on Linux only: look at wall time.');
  say(table(ways, costs));
  if (typeof typst === 'string') say(`Typst could not be had, and is not compared: ${typst}`);
  await naive.close();
  await printer.close();
  if (many.length > 0) sayMemory(many);
}

/** Of each number of forms the cost, in a process of its own: what one leaves behind is not the next one's. */
function sayMemory(counts: readonly number[]): void {
  const rows = counts.map((count) => ({ count, ...measureMany(count) }));
  const least = rows[0];
  const lines = rows.map(({ count, cpuMs, wallMs, peakMb }) => {
    const [cpu, wall] = [cpuMs / 1000, wallMs / 1000].map((seconds) => seconds.toFixed(0));
    const times = (peakMb / (least?.peakMb ?? Number.NaN)).toFixed(2);
    return `| ${count} | ${cpu} | ${wall} | ${Math.round(peakMb)} | ${times} |`;
  });
  const head = `| forms, bound | CPU s | wall s | peak MB, with the browser | times that of ${least?.count} |\n|---|---|---|---|---|`;
  say(`${head}\n${lines.join('\n')}`);
  if (!SEES_CHILDREN) say('Memory of the browser is seen on Linux only.');
}

/** Every way once, then every way again: what else the machine does falls on all alike. */
async function measureInTurn(ways: readonly Way[]): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const costs = new Map<string, Cost[]>(ways.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, forms, print } of ways) {
      const { cpuMs, wallMs } = await costOf(() => print(round * forms));
      costs.get(name)?.push({ cpuMs: cpuMs / forms, wallMs: wallMs / forms });
    }
  }
  return costs;
}

function table(ways: readonly Way[], costs: ReadonlyMap<string, readonly Cost[]>): string {
  const of = (name: string) => {
    const all = costs.get(name) ?? [];
    return { cpu: median(all.map(({ cpuMs }) => cpuMs)), wall: median(all.map(({ wallMs }) => wallMs)) };
  };
  const ours = of('this program');
  const rows = ways.map(({ name, forms }) => {
    const { cpu, wall } = of(name);
    const times = (cpu / ours.cpu).toFixed(cpu < ours.cpu * 10 ? 2 : 0);
    return `| ${name} | ${forms} | ${cpu.toFixed(1)} | ${wall.toFixed(1)} | ${times} |`;
  });
  const head =
    '| way | forms a round | CPU ms a form | wall ms a form | CPU, times this program |\n|---|---|---|---|---|';
  return `Median of ${ROUNDS} rounds, each way in turn\n\n${head}\n${rows.join('\n')}\n`;
}
