import { didYouMean } from '../did-you-mean.ts';

/** Schema of a policy file; the name of `config/schema/<kind>.schema.json`. */
export type PolicyFileKind =
  | 'agencies'
  | 'areas'
  | 'assessment'
  | 'bases'
  | 'calendar'
  | 'cases'
  | 'condition-cases'
  | 'deadlines'
  | 'district'
  | 'duties'
  | 'facts'
  | 'items'
  | 'leading-group'
  | 'listing-rule'
  | 'plan'
  | 'posts'
  | 'risk-rule'
  | 'sanction-rule'
  | 'schedule'
  | 'scopes'
  | 'tasks';

/** A file of config/ or rules/, as the app read it; `path` is relative to the district folder, with `/`. */
export interface PolicyFile {
  readonly path: string;
  /** Bytes where the encoding is to be checked. */
  readonly text: string | Uint8Array;
}

const KINDS: readonly (readonly [RegExp, PolicyFileKind])[] = [
  [/^config\/district\.yaml$/u, 'district'],
  [/^config\/deadlines\.yaml$/u, 'deadlines'],
  [/^config\/agencies\.yaml$/u, 'agencies'],
  [/^config\/bases\.yaml$/u, 'bases'],
  [/^config\/leading-group\.yaml$/u, 'leading-group'],
  [/^config\/posts\.yaml$/u, 'posts'],
  [/^config\/areas\.yaml$/u, 'areas'],
  [/^config\/schedule\.yaml$/u, 'schedule'],
  [/^config\/tasks\.yaml$/u, 'tasks'],
  [/^config\/duties\/[^/]+\.yaml$/u, 'duties'],
  [/^config\/items\/[^/]+\.yaml$/u, 'items'],
  [/^config\/plan\/\d{4}\.yaml$/u, 'plan'],
  [/^config\/calendar\/\d{4}\.yaml$/u, 'calendar'],
  [/^rules\/facts\.yaml$/u, 'facts'],
  [/^rules\/scopes\.yaml$/u, 'scopes'],
  [/^rules\/(?:items|assessment)\/[^/]+\.cases\.yaml$/u, 'condition-cases'],
  [/^rules\/[^/]+\/[^/]+\.cases\.yaml$/u, 'cases'],
  [/^rules\/risk\/[^/]+\.yaml$/u, 'risk-rule'],
  [/^rules\/listing\/[^/]+\.yaml$/u, 'listing-rule'],
  [/^rules\/sanctions\/[^/]+\.yaml$/u, 'sanction-rule'],
  [/^rules\/assessment\/[^/]+\.yaml$/u, 'assessment'],
];

/** Files that lie there by right but are read by others: schemas for editors, mappings of columns, notes. */
const READ_BY_OTHERS = /^config\/(?:schema|mappings)\/|(?:^|\/)(?:README|说明)[^/]*\.(?:md|txt)$|(?:^|\/)\./u;

export const REQUIRED_FILES: readonly string[] = [
  'config/district.yaml',
  'config/agencies.yaml',
  'config/posts.yaml',
  'config/areas.yaml',
  'rules/facts.yaml',
];

const KNOWN_FILE_NAMES: readonly string[] = [
  ...REQUIRED_FILES,
  'config/bases.yaml',
  'config/deadlines.yaml',
  'config/leading-group.yaml',
  'config/schedule.yaml',
  'config/tasks.yaml',
  'rules/scopes.yaml',
];

/** 'other' = not for the policy loader; undefined = a file that nobody reads, probably a slip of the name. */
export function kindOfPolicyFile(path: string): PolicyFileKind | 'other' | undefined {
  if (READ_BY_OTHERS.test(path)) return 'other';
  return KINDS.find(([pattern]) => pattern.test(path))?.[1];
}

const KNOWN_FOLDERS: readonly string[] = [
  ...['items', 'plan', 'calendar', 'mappings'].map((folder) => `config/${folder}`),
  ...['risk', 'listing', 'sanctions', 'assessment'].map((folder) => `rules/${folder}`),
];

/** "Did you mean" of a file that nobody reads: another name, the right ending, or a folder of nearly that name. */
export function nearPath(path: string): string | undefined {
  const asYaml = path.replace(/\.ya?ml(?:\.txt)?$/iu, '.yaml');
  if (kindOfPolicyFile(asYaml) !== undefined) return asYaml;
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/u.exec(asYaml) ?? [];
  const near = didYouMean(folder, KNOWN_FOLDERS);
  const moved = near === undefined ? asYaml : `${near}/${name}`;
  return kindOfPolicyFile(moved) === undefined ? didYouMean(asYaml, KNOWN_FILE_NAMES) : moved;
}

/** `rules/risk/repeated-complaints.yaml` and its cases → `repeated-complaints`. */
export function ruleIdOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/(?:\.cases)?\.yaml$/u, '');
}
