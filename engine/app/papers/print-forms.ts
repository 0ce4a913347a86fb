import type { IssuedForm } from '../../domain/inspection.ts';
import type { BatchDocument } from '../../domain/ports.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { inspectionFormPaper } from '../../papers/inspection-form.ts';
import { inspectionNoticePaper } from '../../papers/inspection-notice.ts';
import type { Workplace } from '../workplace.ts';
import { bundling } from './bundling.ts';
import { documentPath } from './document-path.ts';
import type { PaperGround } from './paper-ground.ts';

/** A paper that every visited enterprise gets for itself. */
interface FormPaper {
  readonly name: string;
  readonly template: string;
  readonly view: (ground: PaperGround, form: IssuedForm) => Result<object, Problem>;
}

const FORM_PAPERS: readonly FormPaper[] = [
  {
    name: '检查通知书',
    template: 'inspection-notice',
    view: ({ policy, file }, form) => {
      const planned = file.inspect.plan?.at;
      return inspectionNoticePaper({ policy, form, on: planned === undefined ? form.on : dayOf(planned) });
    },
  },
  {
    name: '一企一表',
    template: 'inspection-form',
    view: ({ policy, visits, file: { draw } }, form) =>
      inspectionFormPaper({
        ...{ policy, form, earlier: visits.filter(({ id }) => id === form.id) },
        ...(draw.opened === undefined ? {} : { opening: draw.opened }),
      }),
  },
];

/** 检查通知书 and 一企一表: one file an enterprise, all in one file, and one file for each agency and each town. */
export async function printForms(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const forms = Object.values(ground.file.inspect.forms).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  if (forms.length === 0) return ok([]);
  const written: string[] = [];
  for (const paper of FORM_PAPERS) {
    const printed = await printEach(workplace, ground, forms, paper);
    if (!printed.ok) return printed;
    written.push(...printed.value);
  }
  return ok(written);
}

async function printEach(
  workplace: Workplace,
  ground: PaperGround,
  forms: readonly IssuedForm[],
  { name: title, template, view: viewOf }: FormPaper,
): Promise<Result<readonly string[], Problem>> {
  workplace.progress(`打印${title} ${forms.length} 份`);
  const pages: BatchDocument[] = [];
  const bundlesOf = bundling(ground);
  for (const form of forms) {
    const view = viewOf(ground, form);
    if (!view.ok) return view;
    const html = workplace.templates.renderTemplate(template, view.value);
    if (!html.ok) return html;
    pages.push({ name: form.id.replaceAll(':', '-'), html: html.value, bundles: bundlesOf(form) });
  }
  const [date, written, problems]: [IsoDate, string[], Problem[]] = [
    forms.map(({ on }) => on).toSorted()[0] as IsoDate,
    [],
    [],
  ];
  const keep = (path: string, pdf: Uint8Array) => {
    const target = workplace.folder.write(documentPath(ground.round, path), pdf);
    if (target.ok) written.push(target.value);
    else problems.push(...target.problems);
  };
  const merged = await workplace.printer.renderPdfBatch({
    documents: pages,
    title,
    date,
    take: async ({ name, pdf }) => keep(`${title}/${name}.pdf`, pdf),
    takeBundle: async ({ name, pdf }) => keep(`${title}${name}.pdf`, pdf),
  });
  if (!merged.ok) return merged;
  keep(`${title}.pdf`, merged.value);
  return problems.length > 0 ? { ok: false, problems } : ok(written);
}
