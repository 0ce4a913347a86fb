import { fileURLToPath } from 'node:url';
import { API, type Checker, type Project, type Symbol as TypeSymbol } from 'typescript/unstable/sync';

type Type = ReturnType<Checker['getDeclaredTypeOfSymbol']>;

/** What a field of a view holds. */
export type Shape =
  | { readonly is: 'text' | 'number' | 'boolean' }
  | { readonly is: 'list'; readonly of: Shape }
  /** `name`: of the type, where it has one. */
  | { readonly is: 'object'; readonly name: string | undefined; readonly fields: readonly Field[] };

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** null or left out in some papers. */
  readonly optional: boolean;
  /** Its comment in the type. */
  readonly comment: string;
}

const CONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const VIEWS = fileURLToPath(new URL('../../engine/papers/template-views.ts', import.meta.url));

/** The view of every template, as the types say it. */
export function readViewTypes(): readonly Field[] {
  const api = new API();
  try {
    const project = api.updateSnapshot({ openProjects: [CONFIG] }).getProject(CONFIG);
    if (project === undefined) throw new Error('tsconfig.json was not opened');
    return fieldsOf(viewsOf(project), project.checker);
  } finally {
    api.close();
  }
}

function viewsOf({ program, checker }: Project): Type {
  const source = program.getSourceFile(VIEWS);
  const file = source && checker.getSymbolAtLocation(source);
  const views = file && checker.getExportsOfModule(file).find(({ name }) => name === 'TemplateViews');
  if (views === undefined) throw new Error('TemplateViews was not found');
  return checker.getDeclaredTypeOfSymbol(views);
}

function fieldsOf(type: Type, checker: Checker): readonly Field[] {
  return checker.getPropertiesOfType(type).map((symbol) => fieldOf(symbol, checker));
}

function fieldOf(symbol: TypeSymbol, checker: Checker): Field {
  const type = checker.getTypeOfSymbol(symbol);
  if (type === undefined) throw new Error(`${symbol.name} has no type`);
  const parts = partsOf(type);
  const some = parts.filter((part) => !NOTHING.has(checker.typeToString(part)));
  const shapes = some.map((part) => shapeOf(part, checker));
  const shape = shapes[0];
  if (shape === undefined || new Set(shapes.map(({ is }) => is)).size > 1) {
    throw new Error(`${symbol.name}: ${checker.typeToString(type)} is no field for a template`);
  }
  const comment = symbol.getDocumentationComment(checker).replaceAll(/\s+/gu, ' ');
  return { name: symbol.name, shape, optional: some.length < parts.length, comment };
}

const NOTHING: ReadonlySet<string> = new Set(['null', 'undefined']);

function partsOf(type: Type): readonly Type[] {
  return type.isUnionType() ? (type.getTypes() ?? []) : [type];
}

function shapeOf(type: Type, checker: Checker): Shape {
  if (type.isIntersectionType() && checker.getPropertiesOfType(type).some(({ name }) => name === 'charAt')) {
    return { is: 'text' };
  }
  const written = checker.typeToString(type);
  if (written === 'string' || written.startsWith('"') || written.startsWith('`')) return { is: 'text' };
  if (written === 'number' || /^\d/u.test(written)) return { is: 'number' };
  if (['boolean', 'true', 'false'].includes(written)) return { is: 'boolean' };
  const element = checker.getIndexInfosOfType(type).find(({ keyType }) => {
    return checker.typeToString(keyType) === 'number';
  });
  if (element !== undefined) return { is: 'list', of: shapeOf(element.valueType, checker) };
  const name = type.getSymbol()?.name;
  const named = name?.startsWith('__') ? undefined : name;
  return { is: 'object', name: named, fields: fieldsOf(type, checker) };
}
