import { isoDate } from '../../engine/kernel/iso-date.ts';
import { ok } from '../../engine/kernel/result.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { valued } from '../papers/check-paper.ts';
import { type Cost, costOf, median, peakMemoryOf, SEES_CHILDREN, say } from './measure.ts';
import { openNaivePrinter } from './print-naively.ts';
import { openTypst, typstForms } from './print-with-typst.ts';
import { sampleDocument, sampleHtml } from './sample-forms.ts';

const ROUNDS = 5;
/** Forms a round: enough of each way that its fixed cost is spread as in use, for the slow one as many as patience allows. */
const [FORMS_OURS, FORMS_NAIVE, FORMS_TYPST] = [80, 2, 40];

interface Way {
  readonly name: string;
  readonly forms: number;
  readonly print: (first: number) => Promise<void>;
}

/** `npm run bench -- forms [how many]`: CPU and wall time of one form, each way in turn; then many in one go. */
export async function benchForms(many = 5000): Promise<void> {
  const [printer, naive, typst] = [openRenderer(), await openNaivePrinter(), await openTypst()];
  const numbers = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
  const printOurs = async (first: number, count: number, bound: boolean) => {
    let printed = 0;
    function* documents() {
      for (let i = first; i < first + count; i += 1)
        yield ok(bound ? sampleDocument(i) : { name: String(i), html: sampleHtml(i) });
    }
    const batch = { documents, title: '一企一表', date: isoDate('2017-08-30') };
    const take = async () => {
      printed += 1;
    };
    const takeBundle = async () => {};
    valued(await printer.renderPdfBatch({ ...batch, take, takeBundle }));
    if (printed !== count) throw new Error(`${printed} of ${count} forms`);
  };
  const ways: Way[] = [
    { name: 'this program', forms: FORMS_OURS, print: (first) => printOurs(first, FORMS_OURS, false) },
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
  if (many > 0) await printMany(many, (count) => printOurs(0, count, true));
  await printer.close();
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

async function printMany(count: number, print: (count: number) => Promise<void>): Promise<void> {
  let cost: Cost = { cpuMs: 0, wallMs: 0 };
  const peak = await peakMemoryOf(async () => {
    cost = await costOf(() => print(count));
  });
  const [cpu, wall] = [cost.cpuMs / 1000, cost.wallMs / 1000].map((seconds) => seconds.toFixed(1));
  const memory = SEES_CHILDREN ? `, at most ${Math.round(peak)} MB with the browser` : '';
  say(`${count} forms with all bundles: ${cpu} s CPU, ${wall} s wall${memory}`);
}
