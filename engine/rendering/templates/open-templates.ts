import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { DocumentTemplates, RenderingProblem } from '../../domain/ports.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { cleanView } from './clean-view.ts';
import { parseTemplate } from './parse-template.ts';
import { BUILT_IN_WORDS, TEMPLATE_WORDS } from './template-words.ts';

/** A template or partial as it lies in a folder. */
export interface TemplateFile {
  /** Without folder and `.hbs`; a style sheet of `partials/` keeps its `.css`. */
  readonly name: string;
  readonly partial: boolean;
  /** Path of the file, for problems. */
  readonly file: string;
  readonly source: string;
}

/**
 * Reads and compiles every template: `*.hbs`, and in `partials/` also `*.css`. A later folder's file
 * replaces an earlier one's of the same name, so a district may bring its own 模板 for one paper only.
 */
export function openTemplates(folders: readonly string[]): Result<DocumentTemplates, RenderingProblem> {
  const files = readTemplateFiles(folders);
  const problems = files.flatMap((file) => {
    const parsed = parseTemplate(file.source, file.file);
    return parsed.ok ? [] : parsed.problems;
  });
  return problems.length > 0 ? failed(...problems) : ok(compileTemplates(files));
}

export function readTemplateFiles(folders: readonly string[]): readonly TemplateFile[] {
  const files = new Map<string, TemplateFile>();
  for (const folder of folders) {
    for (const file of [...listFolder(folder, false), ...listFolder(join(folder, 'partials'), true)]) {
      files.set(`${file.partial ? 'partials/' : ''}${file.name}`, file);
    }
  }
  return [...files.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

function listFolder(folder: string, partial: boolean): readonly TemplateFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.hbs') || (partial && name.endsWith('.css')))
    .map((name) => ({
      name: name.replace(/\.hbs$/u, ''),
      partial,
      file: join(folder, name),
      source: textOf(readFileSync(join(folder, name))),
    }));
}

/** UTF-8 with or without its mark; what an old 记事本 saved otherwise is GBK, or UTF-16 with a mark. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function compileTemplates(files: readonly TemplateFile[]): DocumentTemplates {
  const own = Handlebars.create();
  for (const word of Object.keys(own.helpers)) own.unregisterHelper(word);
  for (const word of BUILT_IN_WORDS) own.registerHelper(word, Handlebars.helpers[word] as () => unknown);
  own.registerHelper(TEMPLATE_WORDS);
  const names = [...BUILT_IN_WORDS, ...Object.keys(TEMPLATE_WORDS)];
  const knownHelpers = Object.fromEntries(names.map((name) => [name, true]));
  const options = { strict: true, knownHelpers, knownHelpersOnly: true, preventIndent: true };
  const compiled = new Map<string, (view: unknown) => string>();
  for (const { name, partial, source } of files) {
    const run = own.compile(source, options);
    if (partial) own.registerPartial(name, run);
    else compiled.set(name, (view) => run(view));
  }
  return {
    digest: sha256Hex(...files.map(({ name, source }) => `${name}\n${source}\n`)),
    renderTemplate: (name, view) => runTemplate(compiled, name, view),
  };
}

function runTemplate(
  compiled: ReadonlyMap<string, (view: unknown) => string>,
  name: string,
  view: object,
): Result<string, RenderingProblem> {
  const run = compiled.get(name);
  if (run === undefined) return failed(problem('template-missing', { template: name }));
  try {
    return ok(run(cleanView(view)));
  } catch (error) {
    // Handlebars throws for a field that is not there and for a partial that nobody wrote.
    const reason = error instanceof Error ? error.message : String(error);
    return failed(problem('template-broken', { template: name, reason }));
  }
}
