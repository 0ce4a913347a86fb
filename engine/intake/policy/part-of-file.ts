import type { EditionKind } from '../../domain/edition.ts';
import { kindOfPolicyFile, type PolicyFileKind } from './policy-files.ts';

const OF_ITEMS: readonly PolicyFileKind[] = ['agencies', 'areas', 'items', 'duties', 'bases'];

/**
 * With which part of the policy (事项清单, 年度计划, 规则) a file of config/ or rules/ is published: as
 * `digestsOfParts` takes the policy apart, with 权责清单 and 依据变动 beside the items that they are held against.
 */
export function partOfFile(path: string): EditionKind {
  const kind = kindOfPolicyFile(path);
  if (kind === 'plan') return 'plan';
  const casesOfItems = kind === 'condition-cases' && path.startsWith('rules/items/');
  return casesOfItems || OF_ITEMS.some((one) => one === kind) ? 'items' : 'rules';
}
