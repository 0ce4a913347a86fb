import type { Policy, PolicyItem } from '../../domain/policy.ts';
import type { RatioEntry } from '../../domain/policy-types.ts';
import { problem } from '../../kernel/problem.ts';
import type { PolicyProblem } from './policy-problem.ts';

/** What no single file can see: who may inspect, ids given twice, histories that overlap. */
export function checkReferences(policy: Policy): readonly PolicyProblem[] {
  return [
    ...policy.items.flatMap((item) => checkInspectingBody(item, policy)),
    ...repeatedIds(policy.items),
    ...repeatedIds(policy.agencies),
    ...policy.items.flatMap(checkHistory),
  ];
}

/** 国办发〔2024〕54号: no coordinating group and no third party inspects; 二(一): only 执法检查机关. */
function checkInspectingBody(item: PolicyItem, { agencies }: Policy): readonly PolicyProblem[] {
  const agency = agencies.find(({ id }) => id === item.agency);
  if (agency === undefined || agency.enforcing) return [];
  return [problem('agency-not-enforcing', { agency: agency.name, item: item.name }, item.place)];
}

function repeatedIds(
  entries: readonly { readonly id: string; readonly place?: PolicyItem['place'] }[],
): readonly PolicyProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ id, place }) => {
    const line = first.get(id);
    if (line === undefined) first.set(id, place?.line ?? 0);
    return line === undefined ? [] : [problem('id-twice', { id, line }, place)];
  });
}

/** Entries of a history are appended in order of their days, and each ends where the next begins. */
function checkHistory(item: PolicyItem): readonly PolicyProblem[] {
  return item.ratio.flatMap((entry, i): readonly PolicyProblem[] => {
    const before: RatioEntry | undefined = item.ratio[i - 1];
    if (before === undefined || before.effective < entry.effective) return [];
    const values = { item: item.name, effective: entry.effective, before: before.effective };
    return [problem('history-overlap', values, item.place)];
  });
}
