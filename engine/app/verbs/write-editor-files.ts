import { existsSync, readFileSync } from 'node:fs';
import { editorNames } from '../../intake/editor/editor-names.ts';
import { EDITOR_GLOBS, editorSchema } from '../../intake/editor/editor-schema.ts';
import type { PolicyFileKind } from '../../intake/policy/policy-files.ts';
import { type Problem, warning } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder } from '../district-folder.ts';

export interface EditorAnswer {
  /** What was written, by its path in the district folder. */
  readonly files: readonly string[];
  readonly warnings: readonly Problem[];
}

const FOLDER = '.vscode';
const SETTINGS = `${FOLDER}/settings.json`;
const EXTENSIONS = `${FOLDER}/extensions.json`;

/** `yaohao schema`: schemas of this district for an editor, and the settings of VS Code that use them. */
export function writeEditorFiles(folder: DistrictFolder): Result<EditorAnswer, Problem> {
  const policy = folder.policyFiles();
  if (!policy.ok) return policy;
  const names = editorNames(policy.value);
  const kinds = Object.keys(EDITOR_GLOBS) as readonly PolicyFileKind[];
  const files: string[] = [];
  const warnings: Problem[] = [];
  for (const kind of kinds) {
    const written = folder.write(pathOf(kind), jsonText(editorSchema(kind, names)));
    if (!written.ok) return written;
    files.push(written.value);
  }
  for (const [path, change] of [
    [SETTINGS, withSchemas],
    [EXTENSIONS, withExtension],
  ] as const) {
    const before = readJson(folder, path);
    if (before === undefined) {
      warnings.push(warning('editor-settings-kept', { file: path }));
      continue;
    }
    const written = folder.write(path, jsonText(change(before)));
    if (!written.ok) return written;
    files.push(written.value);
  }
  return ok({ files, warnings });
}

function pathOf(kind: PolicyFileKind): string {
  return `${FOLDER}/schemas/${kind}.schema.json`;
}

type Settings = { readonly [key: string]: unknown };

/** What stands there; nothing where there is no file, undefined where it is not plain JSON (it may hold comments). */
function readJson(folder: DistrictFolder, path: string): Settings | undefined {
  const target = folder.inside(path);
  if (!target.ok) return undefined;
  if (!existsSync(target.value)) return {};
  try {
    const read: unknown = JSON.parse(readFileSync(target.value, 'utf8'));
    return isMap(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Only our own entries are set; whatever else the office has stays. */
function withSchemas(settings: Settings): Settings {
  const schemas = isMap(settings['yaml.schemas']) ? settings['yaml.schemas'] : {};
  const ours = Object.entries(EDITOR_GLOBS).map(([kind, globs]) => [
    `./${pathOf(kind as PolicyFileKind)}`,
    globs.length === 1 ? globs[0] : globs,
  ]);
  return {
    '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true },
    'yaml.format.enable': false,
    ...settings,
    'yaml.schemas': { ...schemas, ...Object.fromEntries(ours) },
  };
}

const EXTENSION = 'redhat.vscode-yaml';

function withExtension(settings: Settings): Settings {
  const listed = Array.isArray(settings.recommendations) ? settings.recommendations : [];
  return { ...settings, recommendations: listed.includes(EXTENSION) ? listed : [...listed, EXTENSION] };
}

function isMap(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
