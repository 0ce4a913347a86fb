import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { openDistrictFolder } from '../district-folder.ts';
import { type EditorAnswer, writeEditorFiles } from './write-editor-files.ts';

export interface InitAnswer {
  readonly folder: string;
  /** What was laid out, by its path in the folder. */
  readonly made: readonly string[];
}

const COPIED = ['config', 'rules', 'templates'] as const;
const EMPTY = ['data/inbox', 'reports'] as const;

/** `yaohao init DIR`: a district folder with the shipped policy to start from, and what an editor needs; whole or not at all. */
export function initDistrict(programRoot: string, folder: string): Result<InitAnswer, Problem> {
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0)
    return failed(problem('district-exists', { folder }));
  const draft = join(dirname(target), `.${basename(target)}.tmp`);
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    for (const part of COPIED) cpSync(join(programRoot, part), join(draft, part), { recursive: true });
    for (const part of EMPTY) mkdirSync(join(draft, part), { recursive: true });
    const editor = layOutEditor(draft);
    if (!editor.ok) {
      rmSync(draft, { recursive: true, force: true });
      return editor;
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(problem('folder-unwritable', { folder, reason }));
  }
  return ok({ folder: target, made: [...COPIED, ...EMPTY, '.vscode'] });
}

/** Completion from the first day; `yaohao schema` writes it anew once agencies, items or facts change. */
function layOutEditor(draft: string): Result<EditorAnswer, Problem> {
  const folder = openDistrictFolder(draft);
  return folder.ok ? writeEditorFiles(folder.value) : folder;
}
