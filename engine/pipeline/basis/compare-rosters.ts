import type { Enterprise, EnterpriseRoster } from '../../domain/enterprise.ts';
import type { RosterChanges } from '../../domain/records/enterprises-imported.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';

/** Who entered and who left, and how many rows say something else; where they stood in the file does not count. */
export function compareRosters(before: EnterpriseRoster, after: EnterpriseRoster): RosterChanges {
  const old = new Map(before.enterprises.map((enterprise) => [enterprise.id, enterprise]));
  const now = new Set(after.enterprises.map(({ id }) => id));
  return {
    entered: after.enterprises.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    left: before.enterprises.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    changed: after.enterprises.filter((enterprise) => {
      const earlier = old.get(enterprise.id);
      return earlier !== undefined && substance(earlier) !== substance(enterprise);
    }).length,
  };
}

function substance(enterprise: Enterprise): string {
  return canonicalJson({ ...enterprise, line: 0 });
}
