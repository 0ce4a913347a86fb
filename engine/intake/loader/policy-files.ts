/** A file of config/ or rules/ and what it is for the loader. */
export interface FileRole {
  /** `items` for `config/schema/items.schema.json`; undefined where others read it. */
  readonly schema: string | undefined;
}

const ONE: Readonly<Record<string, string>> = {
  'config/district.yaml': 'district',
  'config/agencies.yaml': 'agencies',
  'config/posts.yaml': 'posts',
  'config/areas.yaml': 'areas',
  'rules/facts.yaml': 'facts',
  'config/leading-group.yaml': 'leading-group',
  'config/schedule.yaml': 'schedule',
  'config/tasks.yaml': 'tasks',
};

const MANY: readonly (readonly [RegExp, string | undefined])[] = [
  [/^rules\/.+\.cases\.yaml$/u, 'cases'],
  [/^config\/items\/[^/]+\.yaml$/u, 'items'],
  [/^config\/plan\/[^/]+\.yaml$/u, 'plan'],
  [/^config\/calendar\/[^/]+\.yaml$/u, 'calendar'],
  [/^config\/mappings\/[^/]+\.yaml$/u, undefined],
  [/^rules\/risk\/[^/]+\.yaml$/u, 'risk-rule'],
  [/^rules\/listing\/[^/]+\.yaml$/u, 'listing-rule'],
  [/^rules\/sanctions\/[^/]+\.yaml$/u, 'sanction-rule'],
  [/^rules\/assessment\/[^/]+\.yaml$/u, 'assessment'],
];

/** undefined for a file that nobody reads. */
export function roleOfFile(path: string): FileRole | undefined {
  const one = ONE[path];
  if (one !== undefined) return { schema: one };
  const many = MANY.find(([pattern]) => pattern.test(path));
  return many === undefined ? undefined : { schema: many[1] };
}

/** Policy cannot do without these. */
export const NEEDED_FILES = [
  'config/district.yaml',
  'config/agencies.yaml',
  'config/posts.yaml',
  'config/areas.yaml',
  'rules/facts.yaml',
] as const;
