import type { BatchDocument } from '../../domain/ports.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { bundleIndexPaper } from '../../papers/bundle-index.ts';
import { inspectionFormPaper } from '../../papers/inspection-form.ts';
import type { Workplace } from '../workplace.ts';
import { bundling } from './bundling.ts';
import { documentFolder, documentPath } from './document-path.ts';
import { type FormAtHand, NOTICE, noticeAsItStands } from './notice-papers.ts';
import type { PaperGround } from './paper-ground.ts';
import { formFolder } from './withheld-papers.ts';

/** A paper that every visited enterprise gets for itself. */
interface FormPaper {
  readonly name: string;
  readonly template: string;
  /** What an enterprise is sent is tagged; what is filled in by hand is not: tags cost half of a print again. */
  readonly tagged: boolean;
  readonly view: (ground: PaperGround, form: FormAtHand) => Result<object, Problem>;
}

const FORM_PAPERS: readonly FormPaper[] = [
  {
    name: NOTICE,
    template: 'inspection-notice',
    tagged: true,
    view: noticeAsItStands,
  },
  {
    name: '一企一表',
    template: 'inspection-form',
    tagged: false,
    view: ({ policy, visits, file: { draw, inspect } }, form) =>
      inspectionFormPaper({
        ...{ policy, form, earlier: visits.filter(({ id }) => id === form.id) },
        reports: inspect.helperReports.filter(({ id }) => id === form.id),
        ...(draw.opened === undefined ? {} : { opening: draw.opened }),
      }),
  },
];

/**
 * 检查通知书 and 一企一表: one file an enterprise, all in one file, and one file for each agency and each town; of more
 * than a volume takes several (第1册, 第2册 …), each with an index. Files of an earlier run that are no longer made go.
 * While unannounced visits are ahead they lie in `reports/<round>/内部/`: a visit merges frames, a bundle merges visits.
 */
export async function printForms(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const forms = Object.values(ground.file.inspect.forms).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const written: string[] = [];
  for (const paper of FORM_PAPERS) {
    const printed = forms.length === 0 ? ok([]) : await printEach(workplace, ground, forms, paper);
    if (!printed.ok) return printed;
    const swept = workplace.folder.sweep(documentFolder(ground.round), (path) => {
      const own = path === `${paper.name}.pdf` || /^[（/]/u.test(path.replace(paper.name, ''));
      return path.startsWith(paper.name) && own && !printed.value.includes(documentPath(ground.round, path));
    });
    if (!swept.ok) return swept;
    written.push(...printed.value);
  }
  return ok(written);
}

async function printEach(
  workplace: Workplace,
  ground: PaperGround,
  forms: readonly FormAtHand[],
  paper: FormPaper,
): Promise<Result<readonly string[], Problem>> {
  const title = paper.name;
  workplace.progress(`打印${title} ${forms.length} 份`);
  const [date, written, problems]: [IsoDate, string[], Problem[]] = [
    forms.map(({ on }) => on).toSorted()[0] as IsoDate,
    [],
    [],
  ];
  const keep = (path: string, pdf: Uint8Array) => {
    const target = workplace.folder.write(formFolder(ground) + path, pdf);
    if (target.ok) written.push(target.value);
    else problems.push(...target.problems);
  };
  const { renderTemplate } = workplace.templates;
  const byName = new Map(forms.map((form) => [nameOf(form), form]));
  const formOf = (name: string) => byName.get(name);
  const printed = await workplace.printer.renderPdfBatch({
    documents: () => documentsOf(workplace, ground, forms, paper),
    title,
    date,
    tagged: paper.tagged,
    take: async ({ name, pdf }) => keep(`${title}/${name}.pdf`, pdf),
    takeBundle: async ({ name, pdf }) => keep(`${title}${name}.pdf`, pdf),
    indexOf: (contents) =>
      renderTemplate('bundle-index', bundleIndexPaper({ policy: ground.policy, title, contents, formOf })),
  });
  if (!printed.ok) return printed;
  return problems.length > 0 ? { ok: false, problems } : ok(written);
}

/** Each made when it is asked for, so that no more lie in memory than are printed together. */
function* documentsOf(
  { templates }: Workplace,
  ground: PaperGround,
  forms: readonly FormAtHand[],
  { template, view: viewOf }: FormPaper,
): Generator<Result<BatchDocument, Problem>> {
  const bundles = bundling(ground);
  for (const form of forms) {
    const view = viewOf(ground, form);
    const html = view.ok ? templates.renderTemplate(template, view.value) : view;
    if (!html.ok) return yield html;
    const title = `${form.number}　${form.name}`;
    yield ok({ name: nameOf(form), title, html: html.value, bundles: bundles(form) });
  }
}

function nameOf({ id }: FormAtHand): string {
  return id.replaceAll(':', '-');
}
