import { fileURLToPath } from 'node:url';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { checkPolicy } from '../../engine/app/verbs/check-policy.ts';
import type { Policy } from '../../engine/domain/policy.ts';
import type { Citation } from '../../engine/domain/policy-types.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What `yaohao check` says of the shipped config/ and rules/. */
export function checkShippedPolicy() {
  const folder = openDistrictFolder(ROOT);
  if (!folder.ok) throw new Error(JSON.stringify(folder.problems));
  const checked = checkPolicy(folder.value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

export function shippedPolicy(): Policy {
  const { policy, problems } = checkShippedPolicy();
  if (policy === undefined) throw new Error(JSON.stringify(problems, null, 1));
  return policy;
}

/** The shipped files as an officer sees them. */
export function shippedFiles(): readonly { readonly path: string; readonly text: string }[] {
  const folder = openDistrictFolder(ROOT);
  const files = folder.ok ? folder.value.policyFiles() : folder;
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  return files.value.map(({ path, text }) => ({ path, text: new TextDecoder().decode(text) }));
}

/** Every citation of a policy, wherever it stands. */
export function citationsOf(value: unknown): readonly Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsOf);
  if (typeof value !== 'object' || value === null) return [];
  const here = 'document' in value && 'verified' in value ? [value as Citation] : [];
  return [...here, ...Object.values(value).flatMap(citationsOf)];
}
