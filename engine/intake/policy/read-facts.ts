import { type FactTable, factTable } from '../../domain/policy-facts.ts';
import type { FactsFile } from '../../domain/policy-types.ts';
import { namedOf } from './named-things.ts';
import type { ShapedFile } from './shaped-file.ts';
import { isUnreadAt } from './unread.ts';

const LIST = '/facts';

interface KnownFacts {
  /** Those that can be read; undefined where rules/facts.yaml cannot. */
  readonly facts: FactTable | undefined;
  /** Whether a name may be that of a fact of which something cannot be read. */
  readonly unreadFacts: (name: string) => boolean;
}

/** What conditions may ask. A fact of which something cannot be read is known by its names alone. */
export function readFacts(file: ShapedFile | undefined): KnownFacts {
  const { named, isWhole } = file === undefined ? { named: [], isWhole: false } : namedOf(file, LIST);
  const { facts = [] } = (file?.value ?? {}) as Partial<FactsFile>;
  if (file === undefined || !Array.isArray(facts) || file.unread.has(LIST) || file.unread.has(''))
    return { facts: undefined, unreadFacts: () => true };
  const isRead = (i: number) => !isUnreadAt(`${LIST}/${i}`, file.unread);
  const words = new Set(
    named.flatMap(({ id, name, doubtful, index }) =>
      index !== undefined && isRead(index) ? [] : [id, name, ...doubtful],
    ),
  );
  return {
    facts: factTable(facts.filter((_, i) => isRead(i))),
    unreadFacts: (name) => !isWhole || words.has(name),
  };
}
