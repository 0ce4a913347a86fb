import type { EnterprisesInput } from '../../app/verbs/import-enterprises.ts';
import type { InspectorsInput } from '../../app/verbs/import-inspectors.ts';
import type { SubRosterInput } from '../../app/verbs/import-sub-roster.ts';
import type { CreditListKind } from '../../domain/credit-list.ts';
import { ENTERPRISE_KINDS } from '../../domain/enterprise.ts';
import { parseDate } from '../../domain/policy-time-phrase.ts';
import type { RosterSourceKind } from '../../domain/source-fields.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { RunContext } from '../verb.ts';
import { KIND_WORDS, kindsInWords, parseKind } from './import-kinds.ts';

type Line = Pick<RunContext, 'args' | 'options'>;

/** What the line says beside kind and file; what a kind does not use is not looked at. */
export interface ImportWish {
  readonly kind: RosterSourceKind;
  readonly file: string;
  readonly said: Pick<EnterprisesInput, 'source' | 'cutOff' | 'registered' | 'fewer'> &
    Pick<InspectorsInput, 'agency'>;
  /** Given where `kind` is `subRoster`. */
  readonly subRoster?: Pick<SubRosterInput, 'item' | 'objects'>;
  /** Given where `kind` is `lists`. */
  readonly list?: CreditListKind;
}

/** Reads the line of `yaohao import`; refused with everything that is wrong with it. */
export function readImportWish({ args, options }: Line): Result<ImportWish, Problem> {
  const [written = '', ...rest] = args;
  const kind = parseKind(written);
  if (kind === undefined) {
    return failed(problem('import-kind-unknown' as const, { kind: written, kinds: kindsInWords() }));
  }
  const named = kind === 'subRoster' && options.item === undefined ? rest.slice(0, -1) : [];
  const files = rest.slice(named.length > 0 ? 1 : 0);
  const cutOff = readCutOff(options.cutOff);
  const registered = readRegistered(options.registered);
  const subRoster = kind === 'subRoster' ? readSubRoster(named[0], options) : ok(undefined);
  const list = kind === 'lists' ? readList(options.list) : ok(undefined);
  const parts = [readFile(kind, files), cutOff, registered, subRoster, list];
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems));
  if (problems.length > 0 || !cutOff.ok || !registered.ok || !subRoster.ok || !list.ok) {
    return failed(...problems);
  }
  return ok({
    kind,
    file: files[0] ?? '',
    said: present({
      source: options.source,
      agency: options.agency,
      fewer: options.fewer,
      cutOff: cutOff.value,
      registered: registered.value,
    }),
    ...present({ subRoster: subRoster.value, list: list.value }),
  });
}

function readFile(kind: RosterSourceKind, files: readonly string[]): Result<undefined, Problem> {
  const { usage } = KIND_WORDS[kind];
  if (files.length === 0) return failed(problem('file-unnamed' as const, { usage }));
  if (files.length === 1) return ok(undefined);
  return failed(problem('files-too-many' as const, { usage, extra: files.slice(1).join(' ') }));
}

function readCutOff(written: string | undefined) {
  if (written === undefined) return ok(undefined);
  const read = parseDate(written);
  return read.ok ? ok(read.value) : failed(problem(read.fault, { written }));
}

const OBJECTS: Readonly<Record<string, NonNullable<SubRosterInput['objects']>>> = {
  enterprise: 'enterprise',
  企业: 'enterprise',
  school: 'school',
  学校: 'school',
  site: 'site',
  工地: 'site',
  other: 'other',
  其他: 'other',
};

function readSubRoster(
  named: string | undefined,
  options: Line['options'],
): Result<ImportWish['subRoster'], Problem> {
  const [item, written] = [options.item ?? named, options.objects];
  const objects = written === undefined ? undefined : OBJECTS[written];
  const problems: Problem[] = [];
  if (item === undefined) problems.push(problem('item-unnamed'));
  if (written !== undefined && objects === undefined) problems.push(problem('objects-unknown', { written }));
  if (item === undefined || problems.length > 0) return failed(...problems);
  return ok({ item, ...present({ objects }) });
}

const LISTS: Readonly<Record<string, CreditListKind>> = {
  abnormal: 'abnormal',
  经营异常名录: 'abnormal',
  异常: 'abnormal',
  serious: 'serious',
  严重违法失信名单: 'serious',
  严重违法失信企业名单: 'serious',
  失信: 'serious',
};

function readList(written: string | undefined): Result<CreditListKind, Problem> {
  if (written === undefined) return failed(problem('list-unnamed' as const));
  const list = LISTS[written];
  return list === undefined ? failed(problem('list-unknown' as const, { written })) : ok(list);
}

/** `企业=1680,个体工商户=1750`. */
function readRegistered(written: string | undefined): Result<EnterprisesInput['registered'], Problem> {
  if (written === undefined) return ok(undefined);
  const counts = written.split(/[,，、]/u).map((part) => {
    const [, kind = '', count = ''] = /^\s*(\S+?)\s*[=＝]\s*(\d{1,9})\s*$/u.exec(part) ?? [];
    return { kind: ENTERPRISE_KINDS.find((one) => one === kind), count: Number(count) };
  });
  return counts.every(({ kind }) => kind !== undefined)
    ? ok(Object.fromEntries(counts.map(({ kind, count }) => [kind, count])))
    : failed(problem('registered-unreadable' as const, { written }));
}

type Present<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
}
