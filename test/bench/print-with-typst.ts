import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FormBlock } from '../../engine/papers/inspection-form.ts';
import { cacheFolder } from '../../engine/rendering/cache-folder.ts';
import { loadFaces } from '../../engine/rendering/fonts/load-faces.ts';
import { qrSvg } from '../../engine/rendering/qr-svg.ts';
import { valued } from '../papers/check-paper.ts';
import { sampleView } from './sample-forms.ts';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
/** 51 MB that only this comparison needs: fetched when it is run, and kept beside the fonts. */
const VERSION = '0.7.0';

interface TypstCompiler {
  pdf(document: { readonly mainFileContent: string }, options: { readonly pdfTags: boolean }): Uint8Array;
  evictCache(maxAge: number): void;
}

/** A compiler with our faces; or why there is none. */
export async function openTypst(): Promise<TypstCompiler | string> {
  try {
    const folder = join(cacheFolder(), 'bench');
    if (!existsSync(join(folder, 'node_modules', PACKAGE))) {
      mkdirSync(folder, { recursive: true });
      const wish = ['install', '--no-save', '--ignore-scripts', '--prefix', folder, `${PACKAGE}@${VERSION}`];
      execFileSync('npm', wish, { stdio: 'pipe', timeout: 300_000 });
    }
    const { NodeCompiler } = createRequire(join(folder, 'x.js'))(PACKAGE) as {
      NodeCompiler: { create(options: object): TypstCompiler };
    };
    const fontPaths = valued(await loadFaces()).map(({ file }) => file);
    return NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** The same form in Typst's language: same facts, items, boxes, code and signatures. */
export function typstForms(numbers: readonly number[]): string {
  return `${HEAD}${numbers.map(typstForm).join('\n#pagebreak()\n')}`;
}

const HEAD = `#set page(paper: "a4", margin: (x: 14mm, top: 12mm, bottom: 15mm), footer: context align(center, text(9pt)[第 #counter(page).display() 页]))
#set text(font: ("Noto Serif SC", "YaohaoTickBoxes"), size: 10.5pt, lang: "zh")
#let hei(body) = text(font: "Noto Sans SC", weight: "medium", body)
`;

const said = (text: string) => `#text(${JSON.stringify(text)})`;
const cell = (...texts: readonly string[]) => `[${texts.map(said).join(' \\ ')}]`;

function typstForm(i: number): string {
  const { form } = sampleView(i);
  const boxes = (options: readonly string[]) => options.map((option) => `☐ ${option}`);
  const choices = (options: readonly string[]) =>
    `grid(columns: 2, gutter: 5pt, ${boxes(options)
      .map((box) => cell(box))
      .join(', ')})`;
  const rows = (item: FormBlock['items'][number]) =>
    [
      cell(`${item.number}. ${item.name}`, item.code, item.basis),
      cell(item.contents, ...boxes(item.checkpoints), `方式：${item.methods}`),
      cell(
        item.agency,
        ...item.inspectors.map(({ name, certificate }) => `${name} ${certificate}`),
        ...boxes(['已检查', '未检查：']),
      ),
      `table.cell(colspan: 2, ${choices(form.results)})`,
      choices(form.followUps),
    ].join(', ');
  const blocks = form.blocks.map(({ agency, items, signers }) => {
    const head = `table.header(${[agency, '检查内容和要点', '机关、人员'].map((text) => cell(text)).join(', ')})`;
    const signing = `table.cell(colspan: 3, ${cell(`${agency}检查人员签字：${signers.join('　　　')}`)})`;
    return `#table(columns: (28%, 35%, 37%), ${[head, ...items.map(rows), signing].join(', ')})`;
  });
  const facts = form.facts.flat().flatMap(({ label, value }) => [cell(label), cell(value)]);
  return `#grid(columns: (1fr, 24mm), [#align(center)[#text(18pt)[#hei[${said(form.title)}]] \\ ${said(form.subtitle)}]],
  image(bytes(${JSON.stringify(qrSvg(form.verify))}), format: "svg", width: 22mm))
${said(`${form.subject}　编号 ${form.serial}`)}
#table(columns: (16%, 34%, 16%, 34%), ${facts.join(', ')})
#hei[监督检查项目]
${blocks.join('\n')}
#table(columns: (16%, 84%), rows: 20mm, [检查情况], [], [企业意见], [], [企业负责人], [签字（盖章）：])`;
}
