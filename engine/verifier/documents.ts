import {
  anyText,
  byKind,
  choice,
  code,
  count,
  date,
  expectation,
  hash,
  list,
  objectId,
  orNull,
  ratio,
  record,
  type Shaped,
  someText,
  sortedList,
  text,
  time,
  truth,
} from './shape.ts';

const version = choice('draw/v1');

const quota = record({
  quota: code,
  bound: choice('exactly', 'atLeast', 'atMost'),
  minimum: count(0),
  cap: orNull(ratio),
  share: ratio,
  take: count(0),
});
const stratum = record({
  stratum: code,
  quota: code,
  ratio,
  rho: ratio,
  size: count(0),
  done: count(0),
  excluded: count(0),
  expect: expectation,
});
const frame = record({
  frame: code,
  agency: code,
  group: code,
  qualification: text((value) => value === '' || /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u.test(value)),
  tickets: choice('open', 'blind'),
  size: count(0),
  root: hash,
  quotas: sortedList(quota, (item) => item.quota),
  strata: sortedList(stratum, (item) => item.stratum),
});
const lotteryName = choice('kl8', 'ssq', 'dlt');
const recipeSource = byKind({
  dice: record({ kind: choice('dice'), at: time, count: count(1) }),
  lottery: record({ kind: choice('lottery'), at: time, name: lotteryName, issue: someText }),
  drand: record({ kind: choice('drand'), at: time, round: count(1) }),
  csprng: record({ kind: choice('csprng'), at: time }),
});

/** commitment.json (抽取承诺), draw.md §2. */
export const commitmentShape = record({
  version,
  series: code,
  number: count(0),
  previous: hash,
  rehearsal: truth,
  round: code,
  cutAt: time,
  committedAt: time,
  engine: anyText,
  policy: hash,
  secret: hash,
  recipe: list(recipeSource),
  match: sortedList(record({ agency: code, input: hash }), (item) => item.agency),
  frames: sortedList(frame, (item) => item.frame),
});

const source = byKind({
  dice: record({ kind: choice('dice'), digits: text((value) => /^[0-9]+$/u.test(value)) }),
  lottery: record({ kind: choice('lottery'), name: lotteryName, issue: someText, numbers: someText }),
  drand: record({
    kind: choice('drand'),
    round: count(1),
    randomness: hash,
    signature: text((value) => /^[0-9a-f]{96}$/u.test(value)),
  }),
  csprng: record({ kind: choice('csprng'), hex: hash }),
});
const evidence = record({ kind: choice('tsa', 'notice', 'witness'), at: time, sha256: hash, what: anyText });

/** seed.json (随机种子), draw.md §3. */
export const seedShape = record({
  version,
  commitment: hash,
  seed: hash,
  sources: list(source),
  evidence: list(evidence),
});

const openDrawn = record({ id: objectId, ticket: hash });
const blindDrawn = record({ id: objectId });
const drawnFrame = {
  frame: code,
  key: hash,
  strata: sortedList(
    record({ stratum: code, take: count(0), threshold: orNull(hash) }),
    (item) => item.stratum,
  ),
};

/** draw.json (抽取结果), draw.md §4. Which frames are blind is said by the commitment. */
export function drawShape(isBlind: (index: number) => boolean) {
  const open = record({ ...drawnFrame, drawn: list(openDrawn) });
  const blind = record({ ...drawnFrame, drawn: sortedList(blindDrawn, (item) => item.id) });
  const either = (
    value: unknown,
    at: string,
    faults: Parameters<typeof open>[2],
  ): value is Shaped<typeof open> | Shaped<typeof blind> => {
    const index = Number(/\[(\d+)\]$/u.exec(at)?.[1] ?? 0);
    return isBlind(index) ? blind(value, at, faults) : open(value, at, faults);
  };
  return record({ version, commitment: hash, seed: hash, frames: sortedList(either, (item) => item.frame) });
}

const task = record({ id: objectId, people: list(orNull(code)) });
const agencyMatch = record({ agency: code, key: hash, tasks: sortedList(task, (item) => item.id) });

/** match.json (匹配结果), draw.md §5. An open slot (空缺) is null. */
export const matchShape = record({
  version,
  commitment: hash,
  seed: hash,
  agencies: sortedList(agencyMatch, (item) => item.agency),
});

const approval = { ground: someText, evidence: hash, at: time, proposedBy: someText, approvedBy: someText };

/** changes.json (剔除、人员更换、放宽上限), draw.md §4 and §5. */
export const changesShape = list(
  byKind({
    strike: record({ kind: choice('strike'), frame: code, out: objectId, in: orNull(objectId), ...approval }),
    substitute: record({
      kind: choice('substitute'),
      agency: code,
      id: objectId,
      slot: count(1),
      out: orNull(code),
      in: orNull(code),
      ...approval,
    }),
    relax: record({
      kind: choice('relax'),
      agency: code,
      cap: count(1),
      evidence: hash,
      at: time,
      approvedBy: someText,
    }),
  }),
);

/** chain.json (本系列全部抽取), draw.md §6. */
export const chainShape = list(
  record({
    number: count(0),
    commitment: hash,
    state: choice('open', 'drawn', 'void'),
    at: time,
    reason: anyText,
  }),
);

const period = (
  value: unknown,
  at: string,
  faults: Parameters<typeof hash>[2],
): value is readonly [string, string] => list(date)(value, at, faults) && pairInOrder(value, at, faults);
const everywhere = list(choice('*'));
const codes = sortedList(code, (item) => item, 'may-repeat');
const codesOrAll = (
  value: unknown,
  at: string,
  faults: Parameters<typeof hash>[2],
): value is readonly string[] =>
  Array.isArray(value) && value.length === 1 && value[0] === '*'
    ? everywhere(value, at, faults)
    : codes(value, at, faults);

/** people-<agency>.json (参与匹配的执法检查人员), draw.md §5. */
export const peopleShape = record({
  agency: code,
  salt: hash,
  slots: count(2),
  window: period,
  inspectors: sortedList(
    record({
      inspector: code,
      areas: codesOrAll,
      avoid: sortedList(objectId, (item) => item, 'may-repeat'),
      busy: sortedList(period, ([from, to]) => `${from} ${to}`, 'may-repeat'),
      cap: count(0),
      certificateTo: date,
      history: count(0),
      qualifications: codes,
      scope: codesOrAll,
    }),
    (item) => item.inspector,
  ),
});

export type Commitment = Shaped<typeof commitmentShape>;
export type Frame = Commitment['frames'][number];
export type Quota = Frame['quotas'][number];
export type Stratum = Frame['strata'][number];
export type RecipeSource = Commitment['recipe'][number];
export type Seed = Shaped<typeof seedShape>;
export type Source = Seed['sources'][number];
export type Draw = Shaped<ReturnType<typeof drawShape>>;
export type Match = Shaped<typeof matchShape>;
export type Changes = Shaped<typeof changesShape>;
export type Change = Changes[number];
export type Chain = Shaped<typeof chainShape>;
export type People = Shaped<typeof peopleShape>;
export type Inspector = People['inspectors'][number];

function pairInOrder(value: readonly string[], at: string, faults: Parameters<typeof hash>[2]): boolean {
  const [from, to] = value;
  if (value.length === 2 && from !== undefined && to !== undefined && from <= to) return true;
  faults.push({ code: 'field-form', at, found: JSON.stringify(value) });
  return false;
}
