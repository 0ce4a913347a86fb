/** A value that the example cannot show, such as what a word returns: anything may be asked of it. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** Where a template stands while it is walked: the value of `this`, and what lies around it. */
export interface Scope {
  readonly value: unknown;
  readonly parent: Scope | undefined;
  readonly root: unknown;
  /** `as |row index|`. */
  readonly names: Readonly<Record<string, unknown>>;
}

export function enter(value: unknown): Scope {
  return { value, parent: undefined, root: value, names: {} };
}

/** Inside a block: each element for `each`, the value for `with`, the same place for `if` and `unless`. */
export function step(scope: Scope, word: string, value: unknown, blockParams: readonly string[]): Scope {
  if (word !== 'each' && word !== 'with') return scope;
  const inside = word === 'each' ? elementOf(value) : value;
  const [first, second] = blockParams;
  const names = {
    ...scope.names,
    ...(first === undefined ? {} : { [first]: inside }),
    ...(second === undefined ? {} : { [second]: 0 }),
  };
  return { value: inside, parent: scope, root: scope.root, names };
}

/** A partial sees its own context, with the fields of its call laid over it, and nothing around it. */
export function partialScope(scope: Scope, context: unknown, hash: Readonly<Record<string, unknown>>): Scope {
  const laid =
    Object.keys(hash).length === 0 || context === UNKNOWN ? context : { ...asObject(context), ...hash };
  return { value: laid, parent: undefined, root: scope.root, names: {} };
}

export type PathLookUp =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly fields: readonly string[];
      /** `../title`: the same field further out; undefined where there is none. */
      readonly outside?: string;
    };

/** The value of `a.b`, `../a`, `this.a`, `@root.a`, `@index`; or the fields that there are instead. */
export function lookUpPath(scope: Scope, path: hbs.AST.PathExpression): PathLookUp {
  const [head, ...rest] = path.parts as string[];
  if (path.data) return head === 'root' ? follow(scope.root, rest) : DATA_NAMES.has(head ?? '') ? ANY : NONE;
  if (path.depth === 0 && head !== undefined && Object.hasOwn(scope.names, head)) {
    return follow(scope.names[head], rest);
  }
  return lookOutside(scope, path);
}

/** `../a`: as many steps out as it says. */
function lookOutside(scope: Scope, { depth, parts }: hbs.AST.PathExpression): PathLookUp {
  let at: Scope | undefined = scope;
  for (let i = 0; i < depth && at !== undefined; i += 1) at = at.parent;
  if (at === undefined) return NONE;
  const found = follow(at.value, parts as string[]);
  return found.ok ? found : { ...found, ...furtherOut(at, parts as string[], depth) };
}

/** Inside {{#each}} and {{#with}} the fields around it are one `../` further out. */
function furtherOut(scope: Scope, parts: readonly string[], depth: number): { readonly outside?: string } {
  const [head = ''] = parts;
  for (let [at, up] = [scope.parent, depth + 1]; at !== undefined; at = at.parent, up += 1) {
    if (Object.hasOwn(asObject(at.value), head)) return { outside: `${'../'.repeat(up)}${parts.join('.')}` };
  }
  return {};
}

const DATA_NAMES: ReadonlySet<string> = new Set(['index', 'first', 'last', 'key', 'partial-block']);
const ANY: PathLookUp = { ok: true, value: UNKNOWN };
const NONE: PathLookUp = { ok: false, fields: [] };

function follow(start: unknown, parts: readonly string[]): PathLookUp {
  let value = start;
  for (const part of parts) {
    // An example that has nothing here (null) shows nothing either.
    if (value === UNKNOWN || value === null) return ANY;
    if (Array.isArray(value) && part === 'length') return ANY;
    if (typeof value !== 'object' || !Object.hasOwn(value, part)) {
      return { ok: false, fields: Object.keys(asObject(value)) };
    }
    value = (value as Record<string, unknown>)[part];
  }
  return { ok: true, value };
}

/** All elements laid over each other: a field that one of them has is known. An empty list shows nothing. */
function elementOf(list: unknown): unknown {
  if (!Array.isArray(list)) return UNKNOWN;
  const objects = list.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  if (objects.length === 0) return list.length === 0 ? UNKNOWN : list[0];
  return Object.assign({}, ...objects) as unknown;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
