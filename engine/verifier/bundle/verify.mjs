// 抽取证明核验程序 draw/v1：node verify.mjs [证明包文件夹] [--why 统一社会信用代码] [--receipt 回执文件]
// engine/verifier/bundle/main-node.ts
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// engine/verifier/bundle/verify-folder.ts
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join as join2, relative, sep } from "node:path";

// engine/verifier/bytes.ts
function utf8(text3) {
  return ENCODER.encode(text3);
}
function textOf(bytes) {
  try {
    return DECODER.decode(bytes);
  } catch {
    return void 0;
  }
}
function hex(bytes) {
  let text3 = "";
  for (const byte of bytes) text3 += PAIRS[byte];
  return text3;
}
function fromHex(text3) {
  const bytes = new Uint8Array(text3.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text3.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
function joinBytes(parts) {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
function compareByBytes(a, b) {
  const [left, right] = [utf8(a), utf8(b)];
  const common = Math.min(left.length, right.length);
  for (let i = 0; i < common; i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
var ENCODER = new TextEncoder();
var DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

// engine/verifier/canonical-json.ts
var DEEPEST = 32;
function readCanonicalJson(bytes) {
  const text3 = textOf(bytes);
  if (text3 === void 0) return { fault: "not-utf8" };
  let value;
  try {
    value = JSON.parse(text3);
  } catch {
    return { fault: "not-json" };
  }
  const canonical = toJcs(value);
  if (canonical === void 0) return { fault: "json-value" };
  return canonical === text3 ? { value } : { fault: "not-canonical" };
}
function toJcs(value, depth = 0) {
  if (depth > DEEPEST) return void 0;
  if (typeof value === "string") return isCleanText(value) ? JSON.stringify(value) : void 0;
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? String(value) : void 0;
  if (value === null || typeof value === "boolean") return String(value);
  return isList(value) ? listToJcs(value, depth + 1) : objectToJcs(value, depth + 1);
}
function isList(value) {
  return Array.isArray(value);
}
function listToJcs(list2, depth) {
  const parts = list2.map((item) => toJcs(item, depth));
  return parts.includes(void 0) ? void 0 : `[${parts.join(",")}]`;
}
function objectToJcs(object, depth) {
  const parts = [];
  for (const key of Object.keys(object).sort()) {
    const value = toJcs(object[key] ?? null, depth);
    if (value === void 0 || !ASCII.test(key)) return void 0;
    parts.push(`${JSON.stringify(key)}:${value}`);
  }
  return `{${parts.join(",")}}`;
}
var ASCII = /^[\u0000-\u007f]*$/u;
function isCleanText(text3) {
  return !new RegExp("\\p{Surrogate}", "u").test(text3) && text3.normalize("NFC") === text3;
}

// engine/verifier/sha256.ts
import { createHash } from "node:crypto";
function sha256(bytes) {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

// engine/verifier/digest.ts
function digest(...parts) {
  return sha256(joinParts(parts));
}
function hmac(key, ...parts) {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(joinBytes([block.map((byte) => byte ^ 54), joinParts(parts)]));
  return sha256(joinBytes([block.map((byte) => byte ^ 92), inner]));
}
var NUL = Uint8Array.of(0);
function joinParts(parts) {
  return joinBytes(parts.map((part) => typeof part === "string" ? utf8(part) : part));
}

// engine/verifier/fraction.ts
function fraction(n, d = 1n) {
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestDivisor(n < 0n ? -n : n, d * sign);
  return { n: n * sign / divisor, d: d * sign / divisor };
}
function readFraction(text3) {
  const match = /^(0|[1-9][0-9]*)\/([1-9][0-9]*)$/u.exec(text3);
  if (!match) return void 0;
  const [n, d] = [BigInt(match[1] ?? "0"), BigInt(match[2] ?? "1")];
  return greatestDivisor(n, d) === 1n ? { n, d } : void 0;
}
function fractionOf(text3) {
  const read = readFraction(text3);
  if (!read) throw new RangeError(`not a fraction in lowest terms: ${text3}`);
  return read;
}
function showFraction(value) {
  return `${value.n}/${value.d}`;
}
function plus(a, b) {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}
function times(a, b) {
  return fraction(a.n * b.n, a.d * b.d);
}
function over(a, b) {
  return fraction(a.n * b.d, a.d * b.n);
}
function sum(values) {
  return values.reduce(plus, ZERO);
}
function roundDown(a) {
  return a.n / a.d;
}
function roundUp(a) {
  return (a.n + a.d - 1n) / a.d;
}
var ZERO = { n: 0n, d: 1n };
var ONE = { n: 1n, d: 1n };
var HALF = { n: 1n, d: 2n };
function greatestDivisor(a, b) {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

// engine/verifier/failure.ts
function failure(file, code2, detail = {}) {
  return {
    file,
    code: code2,
    at: detail.at ?? "",
    expected: String(detail.expected ?? ""),
    found: String(detail.found ?? "")
  };
}

// engine/verifier/formats.ts
function isCode(text3) {
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u.test(text3);
}
function isObjectId(text3) {
  return /^(?:[0-9A-Z]{18}|[a-z]{1,12}:[0-9A-Z-]{1,40})$/u.test(text3);
}
function isHash(text3) {
  return /^[0-9a-f]{64}$/u.test(text3);
}
function isDate(text3) {
  return daysOf(text3) !== void 0;
}
function instantOf(text3) {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\+08:00$/u.exec(text3);
  const days = match ? daysOf(match[1] ?? "") : void 0;
  if (!match || days === void 0) return void 0;
  return days * 86400 + Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]) - 8 * 3600;
}
function daysOf(text3) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text3);
  if (!match) return void 0;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month - 1, day);
  return new Date(instant).toISOString().startsWith(`${text3}T`) ? instant / 864e5 : void 0;
}

// engine/verifier/join-proofs.ts
function splitRound(files) {
  const has = (folder) => files.has(`${folder}/commitment.json`);
  if (files.has("commitment.json") || !has(DRAW) || !has(PEOPLE)) return void 0;
  const folders = new Set([...files.keys()].map((path) => path.split("/")[0] ?? ""));
  const voided = [...folders].filter((folder) => VOIDED.test(folder)).sort();
  return {
    draw: below(files, DRAW),
    people: below(files, PEOPLE),
    voided: new Map(voided.map((folder) => [folder, below(files, folder)]))
  };
}
function drawPart(files) {
  return splitRound(files)?.draw ?? files;
}
var JOINED_STEPS = ["codes", "changes", "match", "edges", "assignment", "substitutions"];
function joinDocuments(draw, people) {
  const { commitment, draw: drawn, rosters, leaves } = draw;
  const { commitmentHash: commitmentHash2, seed, match, secret, people: files, peopleInputs } = people;
  if (!commitment || !people.commitment || commitmentHash2 === void 0) return {};
  return {
    commitment: { ...commitment, match: people.commitment.match },
    commitmentHash: commitmentHash2,
    ...rosters && { rosters },
    // Who is drawn is drawn again with the seed and the secret of the draw.
    ...leaves && draw.seed && draw.secret && { leaves },
    ...seed && { seed },
    ...match && { match },
    ...secret && { secret },
    ...files && { people: files },
    ...peopleInputs && { peopleInputs },
    ...drawn && seed && { draw: { ...drawn, commitment: commitmentHash2, seed: seed.seed } },
    ...draw.changes && people.changes && { changes: mergeChanges(draw.changes.filter(isBefore(people)), people.changes) }
  };
}
function checkBelongs(draw, { commitment, chain }, folder = PEOPLE) {
  const drawn = draw.commitment;
  if (!drawn || !commitment) return [];
  const sameRound = ["series", "round", "rehearsal"].every(
    (key) => drawn[key] === commitment[key]
  );
  const listed = drawn.rehearsal || chain?.some(
    ({ number, commitment: hash2, state }) => number === drawn.number && hash2 === draw.commitmentHash && state !== "open"
  );
  const file = `${folder}/commitment.json`;
  return [
    ...sameRound && drawn.match.length === 0 && commitment.frames.length === 0 ? [] : [failure(file, "people-of-other-round", { expected: drawn.round, found: commitment.round })],
    ...listed ? [] : [failure(`${folder}/chain.json`, "people-of-other-draw", { expected: draw.commitmentHash ?? "" })]
  ];
}
function checkVoided({ chain }, { commitment, commitmentHash: commitmentHash2 }, folder) {
  if (!chain || !commitment) return [];
  const listed = chain.some(
    ({ number, commitment: hash2, state }) => number === commitment.number && hash2 === commitmentHash2 && state === "void"
  );
  const isNamed = folder === `${PEOPLE}-${commitment.number}`;
  return listed && isNamed ? [] : [failure(`${PEOPLE}/chain.json`, "people-not-voided", { at: folder, expected: commitmentHash2 ?? "" })];
}
function joinVerdicts(draw, people, voided, joined) {
  const parts = [{ folder: DRAW, verdict: draw }, { folder: PEOPLE, verdict: people }, ...voided];
  const steps = draw.steps.map(({ step }, i) => {
    const own = parts.flatMap(({ folder, verdict }) => {
      const result = verdict.steps[i];
      return result === void 0 ? [] : [placed(result, folder)];
    });
    return joinStep(step, [...own, ...joined.filter(({ step: id }) => id === step)]);
  });
  const unchecked = [.../* @__PURE__ */ new Set([...draw.unchecked, ...people.unchecked])];
  return {
    holds: steps.every(({ outcome }) => outcome === "ok" || outcome === "unchecked"),
    steps,
    precedence: draw.precedence.filter((kind) => people.precedence.includes(kind)),
    unchecked: unchecked.filter((item) => !ANSWERED.has(item)),
    notes: [
      ...draw.notes,
      ...people.notes,
      ...voided.map(({ folder }) => ({ code: "voided-people", subject: folder, detail: "" }))
    ],
    round: draw.round && { ...draw.round, tasks: people.round?.tasks ?? 0 }
  };
}
var ANSWERED = /* @__PURE__ */ new Set([
  "tasks-of-another-commitment",
  "people-of-another-commitment"
]);
var DRAW = "proof";
var PEOPLE = "proof-people";
var VOIDED = /^proof-people-[0-9]+$/u;
function below(files, folder) {
  return new Map(
    [...files].flatMap(
      ([path, bytes]) => path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes]] : []
    )
  );
}
function mergeChanges(strikes, moves) {
  return [...strikes, ...moves].sort((a, b) => (instantOf(a.at) ?? 0) - (instantOf(b.at) ?? 0));
}
function isBefore({ chain, commitmentHash: commitmentHash2 }) {
  const own = chain?.find(({ commitment }) => commitment === commitmentHash2);
  if (own?.state !== "void") return () => true;
  const until = instantOf(own.at) ?? 0;
  return ({ at }) => (instantOf(at) ?? 0) <= until;
}
function placed(step, folder) {
  return { ...step, failures: step.failures.map((one) => ({ ...one, file: `${folder}/${one.file}` })) };
}
function joinStep(step, results) {
  const failures = results.flatMap((one) => one.failures);
  const has = (outcome) => results.some((one) => one.outcome === outcome);
  const first = ["failed", "skipped", "unchecked"].find(has);
  return { step, outcome: first ?? "ok", failures };
}

// engine/verifier/keys.ts
function groupKey(seed, group) {
  return digest("draw/v1/ticket\n", fromHex(seed), group);
}
function ticketOf(key, x) {
  return hex(digest(key, x));
}
function blindMark(secret, group, id) {
  return hex(hmac(secret, "mark", NUL, group, NUL, id));
}
function roundingNumber(seed, frame2, quota2) {
  const bytes = digest("draw/v1/round\n", fromHex(seed), frame2, NUL, quota2);
  return fraction(BigInt(`0x${hex(bytes)}`), 1n << 256n);
}
function matchKey(seed, agency) {
  return digest("draw/v1/match\n", fromHex(seed), agency);
}
function taskHash(key, id) {
  return hex(digest(key, "t:", id));
}
function personHash(key, slot, inspector, id) {
  return hex(digest(key, `p:${slot}|${inspector}|${id}`));
}

// engine/verifier/merkle-tree.ts
function merkleRoot(leaves) {
  const only = leaves[0];
  if (only === void 0) return digest();
  if (leaves.length === 1) return only;
  const left = largestPowerOfTwoBelow(leaves.length);
  return digest(NODE, merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}
var NODE = Uint8Array.of(1);
function largestPowerOfTwoBelow(count2) {
  let power = 1;
  while (power * 2 < count2) power *= 2;
  return power;
}

// engine/verifier/shape.ts
function record(fields2) {
  return (value, at, faults) => {
    if (!isRecord(value)) return refuse(faults, "field-type", at, value);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields2, key));
    const known = Object.keys(fields2).map((key) => {
      if (!Object.hasOwn(value, key)) return refuse(faults, "field-missing", join(at, key), void 0);
      return fields2[key]?.(value[key], join(at, key), faults) === true;
    });
    for (const key of unknown) refuse(faults, "field-unknown", join(at, key), value[key]);
    return unknown.length === 0 && known.every(Boolean);
  };
}
function byKind(variants) {
  return (value, at, faults) => {
    if (!isRecord(value)) return refuse(faults, "field-type", at, value);
    const kind = value.kind;
    const variant = typeof kind === "string" && Object.hasOwn(variants, kind) ? variants[kind] : void 0;
    return variant ? variant(value, at, faults) : refuse(faults, "field-form", join(at, "kind"), kind);
  };
}
function list(item) {
  return (value, at, faults) => {
    if (!Array.isArray(value)) return refuse(faults, "field-type", at, value);
    return value.map((entry, i) => item(entry, `${at}[${i}]`, faults)).every(Boolean);
  };
}
function sortedList(item, key, repeats = "once") {
  const unsorted = list(item);
  return (value, at, faults) => {
    if (!unsorted(value, at, faults)) return false;
    return value.slice(1).every((entry, i) => {
      const [before, here] = [key(value[i] ?? entry), key(entry)];
      if (before > here) return refuse(faults, "list-order", `${at}[${i + 1}]`, here);
      return before !== here || repeats === "may-repeat" || refuse(faults, "list-repeats", `${at}[${i + 1}]`, here);
    });
  };
}
function choice(...texts) {
  return (value, at, faults) => texts.some((text3) => text3 === value) || refuse(faults, "field-form", at, value);
}
function orNull(shape) {
  return (value, at, faults) => value === null || shape(value, at, faults);
}
function text(hasForm) {
  return (value, at, faults) => {
    if (typeof value !== "string") return refuse(faults, "field-type", at, value);
    return hasForm(value) || refuse(faults, "field-form", at, value);
  };
}
function count(least) {
  return (value, at, faults) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value))
      return refuse(faults, "field-type", at, value);
    return value >= least || refuse(faults, "field-form", at, value);
  };
}
var truth = (value, at, faults) => typeof value === "boolean" || refuse(faults, "field-type", at, value);
var anyText = text(() => true);
var someText = text((value) => value !== "");
var code = text(isCode);
var objectId = text(isObjectId);
var hash = text(isHash);
var time = text((value) => instantOf(value) !== void 0);
var date = text(isDate);
var ratio = text((value) => {
  const read = readFraction(value);
  return read !== void 0 && read.n > 0n && read.n <= read.d && read.d <= 1000000000n;
});
var expectation = text((value) => readFraction(value) !== void 0);
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function refuse(faults, fault, at, value) {
  faults.push({
    code: fault,
    at,
    found: value === void 0 ? "" : (JSON.stringify(value) ?? "").slice(0, 120)
  });
  return false;
}
function join(at, key) {
  return at === "" ? key : `${at}.${key}`;
}

// engine/verifier/documents.ts
var version = choice("draw/v1");
var quota = record({
  quota: code,
  bound: choice("exactly", "atLeast", "atMost"),
  minimum: count(0),
  cap: orNull(ratio),
  share: ratio,
  take: count(0)
});
var stratum = record({
  stratum: code,
  quota: code,
  ratio,
  rho: ratio,
  size: count(0),
  done: count(0),
  excluded: count(0),
  expect: expectation
});
var frame = record({
  frame: code,
  agency: code,
  group: code,
  qualification: text((value) => value === "" || /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u.test(value)),
  tickets: choice("open", "blind"),
  size: count(0),
  root: hash,
  quotas: sortedList(quota, (item) => item.quota),
  strata: sortedList(stratum, (item) => item.stratum)
});
var lotteryName = choice("kl8", "ssq", "dlt");
var recipeSource = byKind({
  dice: record({ kind: choice("dice"), at: time, count: count(1) }),
  lottery: record({ kind: choice("lottery"), at: time, name: lotteryName, issue: someText }),
  drand: record({ kind: choice("drand"), at: time, round: count(1) }),
  csprng: record({ kind: choice("csprng"), at: time })
});
var commitmentShape = record({
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
  frames: sortedList(frame, (item) => item.frame)
});
var source = byKind({
  dice: record({ kind: choice("dice"), digits: text((value) => /^[0-9]+$/u.test(value)) }),
  lottery: record({ kind: choice("lottery"), name: lotteryName, issue: someText, numbers: someText }),
  drand: record({
    kind: choice("drand"),
    round: count(1),
    randomness: hash,
    signature: text((value) => /^[0-9a-f]{96}$/u.test(value))
  }),
  csprng: record({ kind: choice("csprng"), hex: hash })
});
var evidence = record({ kind: choice("tsa", "notice", "witness"), at: time, sha256: hash, what: anyText });
var seedShape = record({
  version,
  commitment: hash,
  seed: hash,
  sources: list(source),
  evidence: list(evidence)
});
var openDrawn = record({ id: objectId, ticket: hash });
var blindDrawn = record({ id: objectId });
var drawnFrame = {
  frame: code,
  key: hash,
  strata: sortedList(
    record({ stratum: code, take: count(0), threshold: orNull(hash) }),
    (item) => item.stratum
  )
};
function drawShape(isBlind) {
  const open = record({ ...drawnFrame, drawn: list(openDrawn) });
  const blind = record({ ...drawnFrame, drawn: sortedList(blindDrawn, (item) => item.id) });
  const either = (value, at, faults) => {
    const index = Number(/\[(\d+)\]$/u.exec(at)?.[1] ?? 0);
    return isBlind(index) ? blind(value, at, faults) : open(value, at, faults);
  };
  return record({ version, commitment: hash, seed: hash, frames: sortedList(either, (item) => item.frame) });
}
var task = record({ id: objectId, people: list(orNull(code)) });
var agencyMatch = record({ agency: code, key: hash, tasks: sortedList(task, (item) => item.id) });
var matchShape = record({
  version,
  commitment: hash,
  seed: hash,
  agencies: sortedList(agencyMatch, (item) => item.agency)
});
var approval = { ground: someText, evidence: hash, at: time, proposedBy: someText, approvedBy: someText };
var changesShape = list(
  byKind({
    strike: record({ kind: choice("strike"), frame: code, out: objectId, in: orNull(objectId), ...approval }),
    substitute: record({
      kind: choice("substitute"),
      agency: code,
      id: objectId,
      slot: count(1),
      out: orNull(code),
      in: orNull(code),
      ...approval
    }),
    relax: record({
      kind: choice("relax"),
      agency: code,
      cap: count(1),
      evidence: hash,
      at: time,
      approvedBy: someText
    })
  })
);
var chainShape = list(
  record({
    number: count(0),
    commitment: hash,
    state: choice("open", "drawn", "void"),
    at: time,
    reason: anyText
  })
);
var period = (value, at, faults) => list(date)(value, at, faults) && pairInOrder(value, at, faults);
var everywhere = list(choice("*"));
var codes = sortedList(code, (item) => item, "may-repeat");
var codesOrAll = (value, at, faults) => Array.isArray(value) && value.length === 1 && value[0] === "*" ? everywhere(value, at, faults) : codes(value, at, faults);
var peopleShape = record({
  agency: code,
  salt: hash,
  slots: count(2),
  window: period,
  inspectors: sortedList(
    record({
      inspector: code,
      areas: codesOrAll,
      avoid: sortedList(objectId, (item) => item, "may-repeat"),
      busy: sortedList(period, ([from, to]) => `${from} ${to}`, "may-repeat"),
      cap: count(0),
      certificateTo: date,
      history: count(0),
      qualifications: codes,
      scope: codesOrAll
    }),
    (item) => item.inspector
  )
});
function pairInOrder(value, at, faults) {
  const [from, to] = value;
  if (value.length === 2 && from !== void 0 && to !== void 0 && from <= to) return true;
  faults.push({ code: "field-form", at, found: JSON.stringify(value) });
  return false;
}

// engine/verifier/text-tables.ts
function readRoster(file, bytes) {
  return readCsv(
    file,
    bytes,
    "id,leaf,ticket,result",
    ([id = "", leaf = "", ticket = "", result = ""]) => isObjectId(id) && isHash(leaf) && isHash(ticket) && /^(?:drawn|not|done|excluded)$/u.test(result) ? { id, leaf, ticket, result } : void 0
  );
}
function readLeaves(file, bytes) {
  return readCsv(
    file,
    bytes,
    "id,area,stratum,state,why,salt",
    ([id = "", area = "", stratum2 = "", state = "", reasons = "", salt = ""]) => {
      const why = reasons === "" ? [] : reasons.split("+");
      const fits = isObjectId(id) && [area, stratum2, ...why].every(isCode) && /^(?:in|done|excluded)$/u.test(state) && isHash(salt);
      return fits ? { id, area, stratum: stratum2, state, why, salt } : void 0;
    }
  );
}
function readSums(file, bytes) {
  const parse = (line) => {
    const [, hash2 = "", path = ""] = /^([0-9a-f]{64}) {2}([^\r\\]+)$/u.exec(line) ?? [];
    return path.split("/").some((part) => /^\.{0,2}$/u.test(part)) ? void 0 : { path, hash: hash2 };
  };
  return readLines(file, bytes, { parse, key: (sum2) => sum2.path, firstLine: 1 });
}
function readSecret(file, bytes) {
  const parse = (line) => isHash(line) ? line : void 0;
  const read = readLines(file, bytes, { parse, key: (line) => line, firstLine: 1 });
  const alone = read.failures.length > 0 || read.rows.length === 1;
  return alone ? read : { rows: [], failures: [failure(file, "text-form")] };
}
function readCsv(file, bytes, header, toRow) {
  const text3 = textOf(bytes) ?? "";
  if (!text3.startsWith(`${header}
`)) {
    return { rows: [], failures: [failure(file, "header", { expected: header, found: text3.slice(0, 80) })] };
  }
  const columns = header.split(",").length;
  const parse = (line) => {
    const cells = line.split(",");
    return cells.length === columns ? toRow(cells) : void 0;
  };
  const body = bytes.subarray(header.length + 1);
  return readLines(file, body, { parse, key: (row) => row.id, firstLine: 2 });
}
function readLines(file, bytes, format) {
  const text3 = textOf(bytes);
  if (text3 === void 0 || text3 !== "" && !text3.endsWith("\n")) {
    return { rows: [], failures: [failure(file, "text-form")] };
  }
  const rows = [];
  const failures = [];
  for (const [i, line] of text3.split("\n").slice(0, -1).entries()) {
    const row = format.parse(line);
    const at = `:${i + format.firstLine}`;
    const before = rows.at(-1);
    if (row === void 0) failures.push(failure(file, "line-form", { at, found: line.slice(0, 200) }));
    else if (before !== void 0 && compareByBytes(format.key(before), format.key(row)) >= 0) {
      failures.push(failure(file, "line-order", { at, found: format.key(row) }));
    }
    if (row !== void 0) rows.push(row);
  }
  return { rows, failures };
}

// engine/verifier/read-bundle.ts
function readBundle(files) {
  const reader = { files, canonical: [], fields: [], tables: [] };
  const commitment = readJson(reader, "commitment.json", commitmentShape);
  const documents = {
    ...commitment && {
      commitment,
      commitmentHash: commitmentHash(files.get("commitment.json") ?? new Uint8Array())
    },
    ...named("policy", readTable(reader, "policy.sums", readSums)),
    ...named("seed", readJson(reader, "seed.json", seedShape)),
    ...named(
      "draw",
      readJson(
        reader,
        "draw.json",
        drawShape((i) => commitment?.frames[i]?.tickets === "blind")
      )
    ),
    ...named("match", readJson(reader, "match.json", matchShape)),
    ...named("changes", readJson(reader, "changes.json", changesShape)),
    ...named("chain", readJson(reader, "chain.json", chainShape)),
    ...commitment && readRosters(reader, commitment),
    ...commitment && hasPrivatePart(files) && readPrivatePart(reader, commitment)
  };
  return { documents, canonical: reader.canonical, fields: reader.fields, tables: reader.tables };
}
function commitmentHash(bytes) {
  return hex(digest("draw/v1/commit\n", bytes));
}
function hasPrivatePart(files) {
  return [...files.keys()].some((path) => path.startsWith("private/"));
}
function readRosters(reader, commitment) {
  const open = commitment.frames.filter((frame2) => frame2.tickets === "open").map((frame2) => frame2.frame);
  const rosters = readAll(open, (frame2) => readTable(reader, `frames/${frame2}.csv`, readRoster));
  return rosters && { rosters };
}
function readPrivatePart(reader, commitment) {
  const frames = commitment.frames.map((frame2) => frame2.frame);
  const agencies = commitment.match.map((entry) => entry.agency);
  const secret = readTable(reader, "private/secret.txt", readSecret)?.[0];
  return {
    ...named("secret", secret === void 0 ? void 0 : fromHex(secret)),
    ...named(
      "leaves",
      readAll(frames, (frame2) => readTable(reader, `private/${frame2}.csv`, readLeaves))
    ),
    ...named(
      "people",
      readAll(agencies, (agency) => readJson(reader, peopleFile(agency), peopleShape))
    ),
    ...named(
      "peopleInputs",
      readAll(agencies, (agency) => peopleInput(reader.files.get(peopleFile(agency))))
    )
  };
}
function peopleFile(agency) {
  return `private/people-${agency}.json`;
}
function peopleInput(bytes) {
  return bytes && hex(digest("draw/v1/people\n", bytes));
}
function readAll(names, read) {
  const found = /* @__PURE__ */ new Map();
  for (const name of names) {
    const content = read(name);
    if (content !== void 0) found.set(name, content);
  }
  return found.size === names.length ? found : void 0;
}
function readTable(reader, file, read) {
  const bytes = reader.files.get(file);
  if (!bytes) return void 0;
  const { rows, failures } = read(file, bytes);
  reader.tables.push(...failures);
  return failures.length === 0 ? rows : void 0;
}
function readJson(reader, file, shape) {
  const bytes = reader.files.get(file);
  if (!bytes) return void 0;
  const read = readCanonicalJson(bytes);
  if ("fault" in read) {
    reader.canonical.push(failure(file, read.fault));
    return void 0;
  }
  return acceptShape(reader, file, read.value, shape);
}
function acceptShape(reader, file, value, shape) {
  const faults = [];
  if (shape(value, "", faults)) return value;
  reader.fields.push(...faults.map(({ code: code2, at, found }) => failure(file, code2, { at, found })));
  return void 0;
}
function named(name, value) {
  return value === void 0 ? {} : { [name]: value };
}

// engine/verifier/check-receipt.ts
var leafShape = record({
  area: code,
  frame: code,
  id: objectId,
  salt: hash,
  state: choice("in", "done", "excluded"),
  stratum: code,
  why: list(code)
});
function checkReceipt(files, text3) {
  const own = drawPart(files);
  const { commitment, draw, seed } = readBundle(own).documents;
  if (!commitment) return void 0;
  return linesIn(text3).map(({ data, leaf, path }) => {
    const found = hex(digest(NUL, utf8(data)));
    const frame2 = commitment.frames.find((one) => one.frame === leaf.frame);
    const published = frame2 && publishedLeaf(own, frame2, leaf.id);
    return {
      leaf,
      hash: found,
      standing: frame2 ? standingOf(found, frame2.root, published, path) : "frame-unknown",
      stratum: stratumOf(leaf, commitment, draw, seed?.seed)
    };
  });
}
function linesIn(text3) {
  const matches = [...text3.matchAll(/\{"area":[^{}]*\}/gu)];
  const first = matches.filter(([data], i) => matches.findIndex(([other]) => other === data) === i);
  return first.flatMap((match, i) => {
    const [found] = match;
    const data = found.replace(/\s+/gu, "");
    const read = readCanonicalJson(utf8(data));
    if (!("value" in read) || !leafShape(read.value, "", [])) return [];
    const rest = text3.slice(match.index + found.length, first[i + 1]?.index);
    const path = [...rest.matchAll(/([左右])\s*((?:[0-9a-f]\s*){64})/gu)].map(
      ([, side, sibling = ""]) => `${side}${sibling.replace(/\s+/gu, "")}`
    );
    return [{ data, leaf: read.value, path }];
  });
}
function publishedLeaf(files, { frame: frame2, root }, id) {
  const file = `frames/${frame2}.csv`;
  const bytes = files.get(file);
  const { rows = [], failures = [] } = bytes ? readRoster(file, bytes) : {};
  const reached = failures.length === 0 ? hex(merkleRoot(rows.map((row) => fromHex(row.leaf)))) : "";
  return reached === root ? rows.find((row) => row.id === id)?.leaf : void 0;
}
function standingOf(leaf, root, published, path) {
  if (published !== void 0) return published === leaf ? "listed" : "differs";
  if (leaf === root) return "rooted";
  if (path.length === 0) return "path-missing";
  return walk(leaf, path) === root ? "rooted" : "differs";
}
function walk(leaf, path) {
  const reached = path.reduce((now, step) => {
    const sibling = fromHex(step.slice(1));
    return step.startsWith("右") ? digest(NODE2, now, sibling) : digest(NODE2, sibling, now);
  }, fromHex(leaf));
  return hex(reached);
}
var NODE2 = Uint8Array.of(1);
function stratumOf(leaf, commitment, draw, seed) {
  const frame2 = commitment.frames.find((one) => one.frame === leaf.frame);
  const stratum2 = frame2?.strata.find((one) => one.stratum === leaf.stratum);
  if (!frame2 || !stratum2) return void 0;
  const drawn = draw?.frames.find((one) => one.frame === leaf.frame);
  const { ratio: ratio2, rho, size, expect } = stratum2;
  const probability = leaf.state === "in" ? over(fractionOf(expect), fraction(BigInt(size))) : fraction(0n);
  return {
    ...{ ratio: ratio2, rho, size, expect },
    probability: showFraction(probability),
    threshold: drawn?.strata.find((one) => one.stratum === leaf.stratum)?.threshold,
    ticket: frame2.tickets === "open" && seed !== void 0 ? ticketOf(groupKey(seed, frame2.group), leaf.id) : void 0
  };
}

// engine/verifier/describe-receipt.ts
function describeReceipt(lines) {
  if (!lines) return ["证明包的公开文件不可读，无法核对回执。"];
  if (lines.length === 0) return ['没有找到底册内容：请粘贴回执里以 {"area": 开头的那一行，或整份回执。'];
  return lines.flatMap(describeLine);
}
function describeLine({ leaf, hash: hash2, standing, stratum: stratum2 }) {
  return [
    `事项 ${leaf.frame}，${leaf.id}：${STANDINGS[standing]}`,
    `  叶 ${hash2}`,
    `  盐 ${leaf.salt}`,
    `  抽取前定下：层 ${leaf.stratum}，${STATES[leaf.state]}，理由 ${leaf.why.join("、") || "（没有）"}`,
    ...stratum2 ? describeStratum(leaf, stratum2) : ["  承诺里没有这一层。"]
  ];
}
var STANDINGS = {
  listed: "与公布名录中本户的叶相同，分组和理由确是抽取前承诺的。",
  rooted: "沿回执所列各步算到了承诺的根，分组和理由确是抽取前承诺的。",
  differs: "与承诺不符！请把回执和证明包一并交给发出回执的机关或者审计人员。",
  "path-missing": "没有本事项的公开名录，或者它算不到承诺的根：请把回执中“左”“右”各行一并粘贴，才能算到承诺的根。",
  "frame-unknown": "这个证明包里没有这个事项，请核对批次。"
};
var STATES = { in: "参加抽取", done: "今年已抽过，不参加", excluded: "按规定不参加" };
function describeStratum({ state }, { ratio: ratio2, rho, size, expect, probability, threshold, ticket }) {
  const terms = `  本层比例 ${ratio2}，冷却系数 ${rho}，参加抽取 ${size} 家，平均抽 ${expect} 家，每家抽中的机会 ${probability}。`;
  if (state !== "in" || threshold === void 0) return [terms];
  if (threshold === null) return [terms, "  本层没有公布入选线：没有抽取，或者检查结束前不公布。"];
  if (ticket === void 0) return [terms, `  本层入选线 ${threshold}。`];
  const result = ticket <= threshold ? "不大于入选线，所以抽到" : "大于入选线，所以没有抽到";
  return [terms, `  签号 ${ticket}`, `  本层入选线 ${threshold}；签号${result}。`];
}

// engine/verifier/failure-words.ts
var FAILURE_WORDS = {
  "not-utf8": "不是 UTF-8 文本",
  "not-json": "不是 JSON",
  "json-value": "有不允许的值（只许 0 至 2^53−1 的整数、NFC 规范的文字，键名为 ASCII）",
  "not-canonical": "不是规范形式（RFC 8785）：键有重复、次序或空白不对",
  "field-type": "字段类型不对",
  "field-form": "字段格式不对",
  "field-missing": "缺少字段",
  "field-unknown": "有规范之外的字段",
  "list-order": "没有按次序排列",
  "list-repeats": "有重复",
  "file-missing": "缺少这个文件",
  "file-unexpected": "证明包里不该有这个文件",
  "sum-missing": "没有列入 SHA256SUMS",
  "sum-differs": "与 SHA256SUMS 所列的哈希不符，内容被改动过",
  "sum-of-nothing": "列了包里没有的文件",
  "text-form": "不是规定的文本（UTF-8、无 BOM、每行以换行结束）",
  "line-form": "这一行格式不对",
  "line-order": "行没有按次序排列，或有重复",
  header: "表头不对",
  "codes-differ-in-case": "两个编号只差大小写",
  "rehearsal-number": "演练的编号应为 0，正式抽取的编号从 1 起",
  "previous-not-zero": "没有上一号时，上一号承诺应为 64 个 0",
  "previous-zero": "缺少上一号的承诺",
  "cut-after-commitment": "名录截止时间晚于承诺时间",
  "group-named-like-frame": "联合组与组外的事项同名",
  "group-tickets-differ": "同一联合组的签号有公开的、有不公开的",
  "bound-minimum": "最少家数与比例种类不符（“等于”至少 1，“不高于”为 0）",
  "bound-without-cap": "“不高于”的比例没有写上限",
  "quota-unknown": "层所属的额度不存在",
  "quota-empty": "额度里没有任何层",
  "stratum-empty": "层里一家也没有",
  "stratum-twice": "两层的额度、比例、冷却系数完全相同，应为一层",
  "all-is-its-own-quota": "全部抽取（1/1）的层应单独成为一个额度",
  "frame-size": "名录家数与各层之和不符",
  "policy-differs": "政策文件清单不是承诺的那一份",
  "chain-gap": "抽取登记的编号不连续",
  "chain-end": "抽取登记的最后一号不是本次承诺",
  "chain-previous": "上一号的承诺与本次承诺所记不符",
  "chain-repeats": "同一承诺登记了两次",
  "chain-differs": "同一个编号，同一批次的两份登记写的承诺不一样",
  "chain-reason": "作废没有写理由",
  "chain-undrawn": "登记为未抽取，却有抽取结果",
  "chain-void-before-source": "在随机源产生之前已作废，却有抽取结果",
  "chain-time": "登记的抽取时间早于随机源",
  "people-of-other-round": "人员承诺不是为这个批次、这次抽取作的",
  "people-of-other-draw": "人员承诺的登记里没有这一次抽取",
  "people-not-voided": "这份作废的人员承诺不在登记里、没有作废，或者文件夹名里的编号不是它的",
  "recipe-empty": "没有约定随机源",
  "recipe-bits": "随机源不足 60 位",
  "recipe-too-soon": "第一个随机源距承诺不足 10 分钟",
  "recipe-order": "随机源的时间倒序",
  "recipe-lottery-twice": "同一种彩票用了两次",
  "recipe-drand-last": "drand 应排在最后",
  "recipe-drand-time": "drand 的时间与轮号不符",
  "recipe-csprng": "本机随机数只许用于演练",
  "other-commitment": "指的不是这次承诺",
  "other-seed": "用的不是这个随机种子",
  "source-not-of-recipe": "随机源与约定不符",
  "source-form": "开奖号码格式不对",
  "drand-randomness": "drand 的随机数与签名不符",
  "drand-signature": "drand 的签名不对",
  "seed-differs": "随机种子与重新计算的不符",
  "take-differs": "应抽数与重新计算的不符",
  "expect-differs": "期望数与重新计算的不符",
  "frames-differ": "事项与承诺的不同",
  "strata-differ": "层与承诺的不同",
  "key-differs": "密钥与重新计算的不符",
  "rounded-take-differs": "本层抽取数与重新计算的不符",
  "roster-size": "名录家数与承诺的不符",
  "root-differs": "名录的根哈希与承诺的不符，名录被改动过",
  "total-differs": "家数与承诺的不符",
  "ticket-differs": "签号与重新计算的不符",
  "drawn-order": "抽中名单没有按签号排列",
  "drawn-count": "抽中家数不符",
  "result-differs": "抽中名单与名录所列结果不一致",
  "threshold-form": "入选线与抽取数矛盾（抽 0 家才没有入选线）",
  "threshold-not-drawn": "入选线不是任何抽中者的签号",
  "threshold-repeats": "两层的入选线相同",
  "not-below-threshold": "签号小于入选线却没有抽中",
  "drawn-above-threshold": "签号大于入选线却抽中了",
  "same-approver": "提出人与批准人相同，应由另一机关批准",
  "change-too-soon": "变更时间早于抽取",
  "frame-unknown": "没有这个事项",
  "struck-not-drawn": "被剔除的并没有抽中",
  "struck-still-drawn": "已被剔除的仍在其他事项的抽中名单里",
  "replacement-not-free": "递补的不在未抽中者之列",
  "agency-unknown": "没有这个机关",
  "task-unknown": "没有这项检查任务",
  "slot-unknown": "没有这个人次",
  "slot-holder": "被更换的人并不在这个位置",
  "substitute-in-task": "接替的人已在这项任务中",
  "relax-twice": "同一机关放宽了两次",
  "agencies-differ": "机关与承诺的不同",
  "tasks-differ": "检查任务与抽中名单不符",
  "task-slots": "任务的人数不对",
  "task-person-twice": "同一人在一项任务中出现两次",
  "secret-differs": "轮次密钥不是承诺的那一个",
  "salt-differs": "盐值与重新计算的不符",
  "leaf-differs": "明细与公开名录的叶哈希不符",
  "why-order": "理由没有按次序排列，或有重复",
  "ids-differ": "保密名录与公开名录的对象不同",
  "area-differs": "同一对象在两个事项里的区域不同",
  "stratum-unknown": "没有这一层",
  "stratum-count": "本层家数与承诺的不符",
  "drawn-differs": "抽中名单与重新抽取的不符",
  "threshold-differs": "入选线与重新抽取的不符",
  "state-differs": "结果与重新抽取的不符",
  "replacement-differs": "递补的不是本层的下一个签号",
  "people-differ": "人员名册不是承诺的那一份",
  "people-salt": "人员名册的盐值不对",
  "person-unknown": "不在参加匹配的人员名册里",
  "no-edge": "不符合条件（证件、请假、区域、范围、回避或资格）",
  "above-cap": "任务数超过上限",
  "relax-differs": "放宽的上限不是必需的最小值",
  "assignment-differs": "匹配结果与重新匹配的不符",
  "history-too-large": "以往检查次数大得不可信",
  "substitute-differs": "接替的人与规则选出的不符",
  "check-broke": "核验这一步时出错，按不通过处理"
};

// engine/verifier/step-words.ts
var STEP_WORDS = {
  files: "文件齐全",
  sums: "校验和 SHA256SUMS",
  canonical: "JSON 规范形式",
  fields: "字段与格式",
  tables: "名录表与清单的格式",
  codes: "编号不因大小写混淆",
  commitment: "抽取承诺的内容",
  policy: "政策文件清单",
  chain: "抽取登记（编号不缺）",
  recipe: "随机源的约定",
  seed: "随机种子",
  quotas: "应抽数",
  expectations: "各层期望数（抽中概率）",
  rounding: "各层抽取数",
  rosters: "名录与承诺一致",
  tickets: "签号",
  selection: "抽中结果与入选线",
  changes: "剔除与更换（公开部分）",
  match: "人员匹配（公开部分）",
  secret: "轮次密钥",
  leaves: "名录明细",
  strata: "分层人数",
  drawing: "重新抽取",
  strikes: "剔除后的递补",
  people: "参加匹配的人员名册",
  edges: "人员资格、回避与上限",
  assignment: "重新匹配",
  substitutions: "人员更换"
};
var PRECEDENCE_WORDS = {
  "time-stamped": "有时间戳",
  published: "已在本机关不能改动日期的地方公布",
  witnessed: "有见证人签名"
};
var UNCHECKED_WORDS = {
  "private-part": "没有保密部分（private/）：名录明细、分层、重新抽取、人员匹配未核验，须由审计人员核验。",
  "blind-frames": "有的事项签号不公开，抽中名单待检查结束后公布，此前只能由审计人员核验。",
  "tasks-of-another-commitment": "本次只做人员匹配，检查对象在另一次抽取的证明包里；匹配结果须与那一份一起核验。",
  "people-of-another-commitment": "本次只抽取检查对象，执法检查人员另行承诺；人员匹配在旁边的 proof-people/，请核验整个批次的文件夹。",
  evidence: "留证（时间戳、公告、签名表）只记了种类、时间和哈希，原件不在包内，这里没有核验；时间戳原件可用 yaohao verify 证明包 --evidence 文件 核验。",
  sources: "骰子、彩票等随机源的数字是录入的，请与签名表或开奖公告核对。",
  "policy-files": "政策文件只有哈希清单，原文请向制定机关索取后核对。",
  "earlier-commitments": "此前各号抽取只列编号与承诺，须用各自的证明包核验。"
};
var NOTE_WORDS = {
  rehearsal: () => "这是演练，不是正式抽取。",
  "voided-when-result-known": (number, reason) => `第 ${number} 号在可能已知结果之后作废（理由：${reason}）。作废时已能算出结果。`,
  "earlier-void": (number, reason) => `此前第 ${number} 号已作废（理由：${reason}）。`,
  "earlier-open": (number) => `此前第 ${number} 号尚未抽取。`,
  "voided-people": (folder) => `已作废的人员承诺和当时的匹配（${folder}/）一并核验了。`,
  shortfall: (quota2, number) => `${quota2}：名录人数不足，比应抽数少 ${number} 家。`,
  "evidence-late": (what, at) => `留证“${what}”的时间 ${at} 不早于第一个随机源，不能证明承诺在先。`,
  strikes: (_, number) => `抽取后剔除 ${number} 次。`,
  substitutions: (_, number) => `匹配后更换人员 ${number} 人次。`,
  relaxed: (_, number) => `因人员不足，${number} 个机关放宽了人员任务上限。`,
  "open-slots": (agency, number) => `${agency} 有 ${number} 个人次空缺。`
};
var LIMITS = [
  "名录本身是否完整：谁该在名录里而不在，要由审计人员用登记数据核对。",
  "分层和提高比例的依据是否属实：只证明抽取前已经定下，抽取后没有改。",
  "骰子是否公平、公告和时间戳的原件是否真实：包内只有数字和哈希。",
  "市级派员和协助检查的机构：他们在每户的检查人员之外参加，证明包里没有列，选派、更换都核验不到，以匹配结果汇总表为准。",
  "检查是否真的做了、结果是否如实：那是检查记录和公示的事。",
  "包内附带的核验程序只图方便；要放心，请用从项目主页取得、核对过哈希的核验程序。"
];

// engine/verifier/still-to-come.ts
function findStillToCome({ steps, round }) {
  const failures = steps.flatMap((step) => step.failures);
  if (failures.length === 0) return void 0;
  if (failures.every(isOf(MATCH))) return "match";
  const ofPeople = failures.filter(({ file }) => file.startsWith("proof-people/") || round?.frames === 0);
  const isOpen = ({ code: code2, file }) => code2 === "chain-undrawn" || nameOf(file) === MATCH;
  if (failures.some(isOf(MATCH)) && failures.length === ofPeople.length && failures.every(isOpen))
    return "match";
  if (!failures.some(isOf(DRAW2)) || !failures.every((one) => isBeforeDraw(one) || isOf(SEED)(one)))
    return void 0;
  return failures.some(isOf(SEED)) ? "seed" : "draw";
}
var SEED = "seed.json";
var DRAW2 = "draw.json";
var MATCH = "match.json";
function isOf(file) {
  return (failure2) => failure2.code === "file-missing" && nameOf(failure2.file) === file;
}
function nameOf(file) {
  return file.replace(/^proof(?:-people)?\//u, "");
}
function isBeforeDraw({ code: code2, file }) {
  if (code2 === "chain-undrawn") return true;
  const name = nameOf(file);
  return code2 === "file-missing" && (name === DRAW2 || name === MATCH || name.startsWith("frames/"));
}

// engine/verifier/describe-verdict.ts
function sayVerdict(verdict) {
  const failed = verdict.steps.filter((step) => step.outcome === "failed");
  const first = failed[0]?.failures[0];
  const toCome = findStillToCome(verdict);
  if (toCome !== void 0) return TO_COME[toCome];
  if (!verdict.holds) {
    const place = first && failed[0] ? `：${first.file}，“${STEP_WORDS[failed[0].step]}”一步，${FAILURE_WORDS[first.code]}` : "";
    return `核验不通过${place}。`;
  }
  const { round } = verdict;
  const kind = round?.rehearsal ? "演练" : `第 ${round?.number} 号抽取`;
  const what = `${round?.series} ${kind}（批次 ${round?.round}，抽中 ${round?.drawn} 家，检查任务 ${round?.tasks} 件）`;
  return verdict.unchecked.includes("private-part") ? `核验通过：${what}公开部分全部相符。` : `核验通过：${what}公开部分与保密部分全部相符。`;
}
var TO_COME = {
  seed: "核验未完：这一次还没有摇号（没有 seed.json）。承诺各步相符；抽取和匹配之后请再核验。",
  draw: "核验未完：这一次还没有抽取（没有 draw.json）。承诺和随机种子各步相符；抽取和匹配之后请再核验。",
  match: "核验未完：还没有匹配人员（没有 match.json）。到抽取为止各步相符；匹配之后请再核验。"
};
function sayPrecedence({ precedence }) {
  if (precedence.length === 0) return "承诺在先：只有本机关自己的说法，没有留证。";
  return `承诺在先：${precedence.map((kind) => PRECEDENCE_WORDS[kind]).join("；")}。`;
}
function describeVerdict(verdict) {
  return [
    sayVerdict(verdict),
    sayPrecedence(verdict),
    ...verdict.round ? [`承诺 C：${inFours(verdict.round.commitment)}`, ...sayHead(verdict.round)] : [],
    ...verdict.notes.map(({ code: code2, subject, detail }) => `注意：${NOTE_WORDS[code2](subject, detail)}`),
    "",
    ...verdict.steps.flatMap((step) => describeStep(step, findStillToCome(verdict) !== void 0)),
    "",
    "未核验：",
    ...verdict.unchecked.map((item) => `  ${UNCHECKED_WORDS[item]}`),
    "证明不了的：",
    ...LIMITS.map((limit) => `  ${limit}`)
  ];
}
function sayHead({ rehearsal, number, previous }) {
  if (rehearsal || number <= 1) return [];
  return [
    `链头：本号写入的第 ${number - 1} 号承诺 ${inFours(previous)}，应与第 ${number - 1} 号的公告相同。`
  ];
}
function describeFailure({ file, at, code: code2, expected, found }) {
  const values = [
    expected === "" ? "" : `应为 ${shorten(expected)}`,
    found === "" ? "" : `实为 ${shorten(found)}`
  ];
  const told = values.filter((value) => value !== "").join("，");
  const place = at === "" ? file : at.startsWith(":") ? `${file}${at}` : `${file} ${at}`;
  return `${place}：${FAILURE_WORDS[code2]}${told === "" ? "" : `（${told}）`}  [${code2}]`;
}
var OUTCOMES = {
  ok: "相符",
  failed: "不符",
  skipped: "无法核验（所需文件不可读）",
  unchecked: "未核验（没有保密部分）"
};
var MOST_SHOWN = 20;
function describeStep({ step, outcome, failures }, isUnderWay) {
  const more = failures.length > MOST_SHOWN ? [`    另有 ${failures.length - MOST_SHOWN} 处。`] : [];
  const mark = outcome === "ok" ? "✓" : outcome === "failed" && !isUnderWay ? "✗" : "–";
  const isToCome = isUnderWay && (outcome === "failed" || outcome === "skipped");
  const words = isToCome ? "还没有办到" : OUTCOMES[outcome];
  return [
    `  ${mark} ${STEP_WORDS[step]}：${words}`,
    ...failures.slice(0, MOST_SHOWN).map((failure2) => `    ${describeFailure(failure2)}`),
    ...more
  ];
}
function shorten(text3) {
  return text3.length > 160 ? `${text3.slice(0, 160)}…` : text3;
}
function inFours(hash2) {
  return (hash2.match(/.{4}/gu) ?? []).join(" ");
}

// engine/verifier/describe-why.ts
function describeWhy(why) {
  if (why === "undrawn")
    return ["证明包里还没有抽取结果（没有 draw.json），谁抽到、谁没抽到都还没有定；抽取之后再查。"];
  if (!why) return ["证明包的公开文件不可读，无法回答。"];
  const blind = why.blind.map((frame2) => `事项 ${frame2} 的名录不公开；本企业凭回执查询自己的结果。`);
  if (why.frames.length === 0) return [`${why.id} 不在本次抽取的公开名录中，所以没有抽到。`, ...blind];
  return [...why.frames.flatMap((entry) => describeFrame(why.id, entry)), ...blind];
}
function describeFrame(id, entry) {
  const { frame: frame2, agency, ticket, agrees, rank: rank2, size, key, thresholds } = entry;
  return [
    `事项 ${frame2}（${agency}）：${RESULTS[entry.result]}${entry.afterwards ? AFTERWARDS[entry.afterwards] : ""}`,
    `  签号 ${ticket}，在名录 ${size} 家中从小到大排第 ${rank2}。${agrees ? "" : "注意：与公布的签号不同！"}`,
    `  ${thresholds ? compare(entry, thresholds) : "本事项没有抽取任何一家。"}`,
    `  自己算签号：printf '${toPrintf(key)}${id}' | sha256sum`
  ];
}
var RESULTS = {
  drawn: "抽到了。",
  not: "没有抽到。",
  done: "不参加本次抽取：今年已为本事项检查过。",
  excluded: "不参加本次抽取：已达检查次数上限，或符合政策规定的其他不查情形。"
};
var AFTERWARDS = { struck: "抽取后被剔除。", "stepped-in": "后因他人被剔除，按签号次序递补。" };
function compare({ ticket, result }, { smallest, largest }) {
  const lines = smallest === largest ? `入选线 ${smallest}` : `各层入选线在 ${smallest} 与 ${largest} 之间`;
  if (result === "done" || result === "excluded") return `${lines}；不参加抽取的，签号大小不起作用。`;
  if (ticket <= smallest)
    return `${lines}；签号不大于最小的入选线${result === "drawn" ? "，所以抽到" : "；所在层本次不抽"}。`;
  if (ticket > largest) return `${lines}；签号大于最大的入选线，所以没有抽到。`;
  return `${lines}；签号在两者之间，取决于所在层的入选线，本企业的回执写明所在层。`;
}
function toPrintf(hex2) {
  return hex2.replace(/../gu, (byte) => `\\${Number.parseInt(byte, 16).toString(8).padStart(3, "0")}`);
}

// engine/verifier/check-registers.ts
function checkRegisters(parts) {
  const known = /* @__PURE__ */ new Map();
  return parts.flatMap(
    ({ folder, documents: { chain = [] } }) => chain.flatMap(({ number, commitment }, i) => {
      if (number <= 0) return [];
      const expected = known.get(number) ?? commitment;
      known.set(number, expected);
      return expected === commitment ? [] : [
        failure(`${folder}/chain.json`, "chain-differs", {
          at: `[${i}].commitment`,
          expected,
          found: commitment
        })
      ];
    })
  );
}

// engine/verifier/compute-quota.ts
function computeTake(quota2, strata) {
  const everyone = strata.map(({ size, done, excluded }) => BigInt(size) + BigInt(done) + BigInt(excluded));
  const base = times(
    fractionOf(quota2.share),
    sum(strata.map(({ ratio: ratio2 }, i) => times(fractionOf(ratio2), fraction(everyone[i] ?? 0n))))
  );
  const least = larger(BigInt(quota2.minimum), roundBound(quota2.bound, base));
  const ceiling = quota2.cap === null ? least : roundDown(times(fractionOf(quota2.cap), fraction(total(everyone))));
  const goal = smaller(least, ceiling);
  const open = larger(0n, goal - total(strata.map(({ done }) => BigInt(done))));
  const take = smaller(total(strata.map(({ size }) => BigInt(size))), open);
  return { take, shortfall: open - take };
}
function computeExpectations(take, strata) {
  const weights = strata.map(({ ratio: ratio2, rho }) => times(fractionOf(ratio2), fractionOf(rho)));
  const sizes = strata.map(({ size }) => fraction(BigInt(size)));
  const full = /* @__PURE__ */ new Set();
  for (; ; ) {
    const rest = strata.map((_, i) => i).filter((i) => !full.has(i));
    const left = fraction(take - total([...full].map((i) => BigInt(strata[i]?.size ?? 0))));
    const mass = sum(rest.map((i) => times(weights[i] ?? ZERO, sizes[i] ?? ZERO)));
    const lambda = mass.n === 0n ? ZERO : over(left, mass);
    const filled = rest.filter((i) => reachesOne(times(lambda, weights[i] ?? ZERO)));
    for (const i of filled) full.add(i);
    if (filled.length > 0) continue;
    return strata.map(
      (_, i) => times(full.has(i) ? ONE : times(lambda, weights[i] ?? ZERO), sizes[i] ?? ZERO)
    );
  }
}
function roundTakes(expectations, u) {
  let before = roundDown(u);
  let reached = u;
  return expectations.map((expectation2) => {
    reached = plus(reached, expectation2);
    const number = roundDown(reached) - before;
    before = roundDown(reached);
    return number;
  });
}
function roundBound(bound, base) {
  if (bound === "atLeast") return roundUp(base);
  return roundDown(bound === "exactly" ? plus(base, HALF) : base);
}
function reachesOne(value) {
  return value.n >= value.d;
}
function total(values) {
  return values.reduce((all, value) => all + value, 0n);
}
function larger(a, b) {
  return a > b ? a : b;
}
function smaller(a, b) {
  return a < b ? a : b;
}

// engine/verifier/check-quotas.ts
function checkTakes(commitment) {
  return commitment.frames.flatMap(
    (frame2, f) => frame2.quotas.flatMap((quota2, q) => {
      const { take } = computeTake(quota2, strataOf(frame2, quota2.quota));
      const place = { at: `frames[${f}].quotas[${q}].take`, expected: take, found: quota2.take };
      return take === BigInt(quota2.take) ? [] : [failure(FILE, "take-differs", place)];
    })
  );
}
function checkExpectations(commitment) {
  return commitment.frames.flatMap(
    (frame2, f) => frame2.quotas.flatMap((quota2) => {
      const strata = strataOf(frame2, quota2.quota);
      const expectations = computeExpectations(BigInt(quota2.take), strata).map(showFraction);
      return strata.flatMap((stratum2, i) => {
        const expected = expectations[i] ?? "";
        const at = `frames[${f}].strata[${frame2.strata.indexOf(stratum2)}].expect`;
        return expected === stratum2.expect ? [] : [failure(FILE, "expect-differs", { at, expected, found: stratum2.expect })];
      });
    })
  );
}
function strataOf(frame2, quota2) {
  return frame2.strata.filter((stratum2) => stratum2.quota === quota2);
}
var FILE = "commitment.json";

// node_modules/@noble/hashes/_u64.js
var U32_MASK64 = (() => BigInt(2 ** 32 - 1))();
var _32n = BigInt(32);
function fromBig(n, le = false) {
  if (le) return { h: Number(n & U32_MASK64), l: Number(n >> _32n & U32_MASK64) };
  return { h: Number(n >> _32n & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
}
function split(lst, le = false) {
  const len = lst.length;
  let Ah = new Uint32Array(len);
  let Al = new Uint32Array(len);
  for (let i = 0; i < len; i++) {
    const { h, l } = fromBig(lst[i], le);
    [Ah[i], Al[i]] = [h, l];
  }
  return [Ah, Al];
}
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE2) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE2 ? l : h, isLE2);
  view.setUint32(byteOffset + 4, isLE2 ? h : l, isLE2);
}
var shrSH = (h, _l, s) => h >>> s;
var shrSL = (h, l, s) => h << 32 - s | l >>> s;
var rotrSH = (h, l, s) => h >>> s | l << 32 - s;
var rotrSL = (h, l, s) => h << 32 - s | l >>> s;
var rotrBH = (h, l, s) => h << 64 - s | l >>> s - 32;
var rotrBL = (h, l, s) => h >>> s - 32 | l << 64 - s;
function add(Ah, Al, Bh, Bl) {
  const l = (Al >>> 0) + (Bl >>> 0);
  return { h: Ah + Bh + (l / 2 ** 32 | 0) | 0, l: l | 0 };
}
var add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
var add3H = (low, Ah, Bh, Ch) => Ah + Bh + Ch + (low / 2 ** 32 | 0) | 0;
var add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
var add4H = (low, Ah, Bh, Ch, Dh) => Ah + Bh + Ch + Dh + (low / 2 ** 32 | 0) | 0;
var add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
var add5H = (low, Ah, Bh, Ch, Dh, Eh) => Ah + Bh + Ch + Dh + Eh + (low / 2 ** 32 | 0) | 0;

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length)) return value;
  if (length !== void 0) anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes) throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed) throw new Error("hash was destroyed");
  if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var isLE = (() => new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68)();
var hasHexBuiltin = (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
var hexes = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin) return bytes.toHex();
  let hex2 = "";
  for (let i = 0; i < bytes.length; i++) {
    hex2 += hexes[bytes[i]];
  }
  return hex2;
}
function asciiToBase16(ch) {
  return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - (65 - 10) : ch >= 97 && ch <= 102 ? ch - (97 - 10) : void 0;
}
function hexToBytes(hex2) {
  if (typeof hex2 !== "string") throw new TypeError("hex string expected, got " + typeof hex2);
  if (hasHexBuiltin) {
    try {
      return Uint8Array.fromHex(hex2);
    } catch (error) {
      if (error instanceof SyntaxError) throw new RangeError(error.message);
      throw error;
    }
  }
  const hl = hex2.length;
  const al = hl / 2;
  if (hl % 2) throw new RangeError("hex string expected, got unpadded hex of length " + hl);
  const array = new Uint8Array(al);
  for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
    const n1 = asciiToBase16(hex2.charCodeAt(hi));
    const n2 = asciiToBase16(hex2.charCodeAt(hi + 1));
    if (n1 === void 0 || n2 === void 0) {
      const char = hex2[hi] + hex2[hi + 1];
      throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
    }
    array[ai] = n1 * 16 + n2;
  }
  return array;
}
function concatBytes(...arrays) {
  let sum2 = 0;
  for (let i = 0; i < arrays.length; i++) {
    const a = arrays[i];
    abytes(a);
    sum2 += a.length;
  }
  const res = new Uint8Array(sum2);
  for (let i = 0, pad = 0; i < arrays.length; i++) {
    const a = arrays[i];
    res.set(a, pad);
    pad += a.length;
  }
  return res;
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0) aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function") throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
function randomBytes(bytesLength = 32) {
  anumber(bytesLength, "bytesLength");
  const cr = typeof globalThis === "object" ? globalThis.crypto : null;
  if (typeof cr?.getRandomValues !== "function") throw new Error("crypto.getRandomValues must be defined");
  if (bytesLength > 65536) throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
  return cr.getRandomValues(new Uint8Array(bytesLength));
}
var oidNist = (suffix) => ({ oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix]) });

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE2) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE2;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed) this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE: isLE2 } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE2);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE2);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos) to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = Uint32Array.from([1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225]);
var SHA224_IV = Uint32Array.from([3238371032, 914150663, 812702999, 4144912697, 4290775857, 1750603025, 1694076839, 3204075428]);
var SHA384_IV = Uint32Array.from([3418070365, 3238371032, 1654270250, 914150663, 2438529370, 812702999, 355462360, 4144912697, 1731405415, 4290775857, 2394180231, 1750603025, 3675008525, 1694076839, 1203062813, 3204075428]);
var SHA512_IV = Uint32Array.from([1779033703, 4089235720, 3144134277, 2227873595, 1013904242, 4271175723, 2773480762, 1595750129, 1359893119, 2917565137, 2600822924, 725511199, 528734635, 4215389547, 1541459225, 327033209]);

// node_modules/@noble/hashes/sha2.js
var SHA256_K = Uint32Array.from([1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748, 2870763221, 3624381080, 310598401, 607225278, 1426881987, 1925078388, 2162078206, 2614888103, 3248222580, 3835390401, 4022224774, 264347078, 604807628, 770255983, 1249150122, 1555081692, 1996064986, 2554220882, 2821834349, 2952996808, 3210313671, 3336571891, 3584528711, 113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291, 1695183700, 1986661051, 2177026350, 2456956037, 2730485921, 2820302411, 3259730800, 3345764771, 3516065817, 3600352804, 4094571909, 275423344, 430227734, 506948616, 659060556, 883997877, 958139571, 1322822218, 1537002063, 1747873779, 1955562222, 2024104815, 2227730452, 2361852424, 2428436474, 2756734187, 3204031479, 3329325298]);
var SHA256_W = new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var _SHA224 = class extends SHA2_32B {
  constructor() {
    super(28, SHA224_IV);
  }
};
var K512 = (() => split(["0x428a2f98d728ae22", "0x7137449123ef65cd", "0xb5c0fbcfec4d3b2f", "0xe9b5dba58189dbbc", "0x3956c25bf348b538", "0x59f111f1b605d019", "0x923f82a4af194f9b", "0xab1c5ed5da6d8118", "0xd807aa98a3030242", "0x12835b0145706fbe", "0x243185be4ee4b28c", "0x550c7dc3d5ffb4e2", "0x72be5d74f27b896f", "0x80deb1fe3b1696b1", "0x9bdc06a725c71235", "0xc19bf174cf692694", "0xe49b69c19ef14ad2", "0xefbe4786384f25e3", "0x0fc19dc68b8cd5b5", "0x240ca1cc77ac9c65", "0x2de92c6f592b0275", "0x4a7484aa6ea6e483", "0x5cb0a9dcbd41fbd4", "0x76f988da831153b5", "0x983e5152ee66dfab", "0xa831c66d2db43210", "0xb00327c898fb213f", "0xbf597fc7beef0ee4", "0xc6e00bf33da88fc2", "0xd5a79147930aa725", "0x06ca6351e003826f", "0x142929670a0e6e70", "0x27b70a8546d22ffc", "0x2e1b21385c26c926", "0x4d2c6dfc5ac42aed", "0x53380d139d95b3df", "0x650a73548baf63de", "0x766a0abb3c77b2a8", "0x81c2c92e47edaee6", "0x92722c851482353b", "0xa2bfe8a14cf10364", "0xa81a664bbc423001", "0xc24b8b70d0f89791", "0xc76c51a30654be30", "0xd192e819d6ef5218", "0xd69906245565a910", "0xf40e35855771202a", "0x106aa07032bbd1b8", "0x19a4c116b8d2d0c8", "0x1e376c085141ab53", "0x2748774cdf8eeb99", "0x34b0bcb5e19b48a8", "0x391c0cb3c5c95a63", "0x4ed8aa4ae3418acb", "0x5b9cca4f7763e373", "0x682e6ff3d6b2b8a3", "0x748f82ee5defb2fc", "0x78a5636f43172f60", "0x84c87814a1f0ab72", "0x8cc702081a6439ec", "0x90befffa23631e28", "0xa4506cebde82bde9", "0xbef9a3f7b2c67915", "0xc67178f2e372532b", "0xca273eceea26619c", "0xd186b8c721c0c207", "0xeada7dd6cde0eb1e", "0xf57d4f7fee6ed178", "0x06f067aa72176fba", "0x0a637dc5a2c898a6", "0x113f9804bef90dae", "0x1b710b35131c471b", "0x28db77f523047d84", "0x32caab7b40c72493", "0x3c9ebe0a15c9bebc", "0x431d67c49c100d4c", "0x4cc5d4becb3e42b6", "0x597f299cfc657e2a", "0x5fcb6fab3ad6faec", "0x6c44198c4a475817"].map((n) => BigInt(n))))();
var SHA512_Kh = (() => K512[0])();
var SHA512_Kl = (() => K512[1])();
var SHA512_W_H = new Uint32Array(80);
var SHA512_W_L = new Uint32Array(80);
var SHA2_64B = class extends HashMD {
  Ah = 0;
  Al = 0;
  Bh = 0;
  Bl = 0;
  Ch = 0;
  Cl = 0;
  Dh = 0;
  Dl = 0;
  Eh = 0;
  El = 0;
  Fh = 0;
  Fl = 0;
  Gh = 0;
  Gl = 0;
  Hh = 0;
  Hl = 0;
  constructor(outputLen, IV) {
    super(128, outputLen, 16, false);
    this.Ah = IV[0] | 0;
    this.Al = IV[1] | 0;
    this.Bh = IV[2] | 0;
    this.Bl = IV[3] | 0;
    this.Ch = IV[4] | 0;
    this.Cl = IV[5] | 0;
    this.Dh = IV[6] | 0;
    this.Dl = IV[7] | 0;
    this.Eh = IV[8] | 0;
    this.El = IV[9] | 0;
    this.Fh = IV[10] | 0;
    this.Fl = IV[11] | 0;
    this.Gh = IV[12] | 0;
    this.Gl = IV[13] | 0;
    this.Hh = IV[14] | 0;
    this.Hl = IV[15] | 0;
  }
  get() {
    const { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
    return [Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl];
  }
  set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
    this.Ah = Ah | 0;
    this.Al = Al | 0;
    this.Bh = Bh | 0;
    this.Bl = Bl | 0;
    this.Ch = Ch | 0;
    this.Cl = Cl | 0;
    this.Dh = Dh | 0;
    this.Dl = Dl | 0;
    this.Eh = Eh | 0;
    this.El = El | 0;
    this.Fh = Fh | 0;
    this.Fl = Fl | 0;
    this.Gh = Gh | 0;
    this.Gl = Gl | 0;
    this.Hh = Hh | 0;
    this.Hl = Hl | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4) {
      SHA512_W_H[i] = view.getUint32(offset);
      SHA512_W_L[i] = view.getUint32(offset += 4);
    }
    for (let i = 16; i < 80; i++) {
      const W15h = SHA512_W_H[i - 15] | 0;
      const W15l = SHA512_W_L[i - 15] | 0;
      const s0h = rotrSH(W15h, W15l, 1) ^ rotrSH(W15h, W15l, 8) ^ shrSH(W15h, W15l, 7);
      const s0l = rotrSL(W15h, W15l, 1) ^ rotrSL(W15h, W15l, 8) ^ shrSL(W15h, W15l, 7);
      const W2h = SHA512_W_H[i - 2] | 0;
      const W2l = SHA512_W_L[i - 2] | 0;
      const s1h = rotrSH(W2h, W2l, 19) ^ rotrBH(W2h, W2l, 61) ^ shrSH(W2h, W2l, 6);
      const s1l = rotrSL(W2h, W2l, 19) ^ rotrBL(W2h, W2l, 61) ^ shrSL(W2h, W2l, 6);
      const SUMl = add4L(s0l, s1l, SHA512_W_L[i - 7], SHA512_W_L[i - 16]);
      const SUMh = add4H(SUMl, s0h, s1h, SHA512_W_H[i - 7], SHA512_W_H[i - 16]);
      SHA512_W_H[i] = SUMh | 0;
      SHA512_W_L[i] = SUMl | 0;
    }
    let { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
    for (let i = 0; i < 80; i++) {
      const sigma1h = rotrSH(Eh, El, 14) ^ rotrSH(Eh, El, 18) ^ rotrBH(Eh, El, 41);
      const sigma1l = rotrSL(Eh, El, 14) ^ rotrSL(Eh, El, 18) ^ rotrBL(Eh, El, 41);
      const CHIh = Eh & Fh ^ ~Eh & Gh;
      const CHIl = El & Fl ^ ~El & Gl;
      const T1ll = add5L(Hl, sigma1l, CHIl, SHA512_Kl[i], SHA512_W_L[i]);
      const T1h = add5H(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i], SHA512_W_H[i]);
      const T1l = T1ll | 0;
      const sigma0h = rotrSH(Ah, Al, 28) ^ rotrBH(Ah, Al, 34) ^ rotrBH(Ah, Al, 39);
      const sigma0l = rotrSL(Ah, Al, 28) ^ rotrBL(Ah, Al, 34) ^ rotrBL(Ah, Al, 39);
      const MAJh = Ah & Bh ^ Ah & Ch ^ Bh & Ch;
      const MAJl = Al & Bl ^ Al & Cl ^ Bl & Cl;
      Hh = Gh | 0;
      Hl = Gl | 0;
      Gh = Fh | 0;
      Gl = Fl | 0;
      Fh = Eh | 0;
      Fl = El | 0;
      ({ h: Eh, l: El } = add(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
      Dh = Ch | 0;
      Dl = Cl | 0;
      Ch = Bh | 0;
      Cl = Bl | 0;
      Bh = Ah | 0;
      Bl = Al | 0;
      const All = add3L(T1l, sigma0l, MAJl);
      Ah = add3H(All, T1h, sigma0h, MAJh);
      Al = All | 0;
    }
    ({ h: Ah, l: Al } = add(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
    ({ h: Bh, l: Bl } = add(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
    ({ h: Ch, l: Cl } = add(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
    ({ h: Dh, l: Dl } = add(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
    ({ h: Eh, l: El } = add(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
    ({ h: Fh, l: Fl } = add(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
    ({ h: Gh, l: Gl } = add(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
    ({ h: Hh, l: Hl } = add(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
    this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
  }
  roundClean() {
    clean(SHA512_W_H, SHA512_W_L);
  }
  destroy() {
    this.destroyed = true;
    clean(this.buffer);
    this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
};
var _SHA512 = class extends SHA2_64B {
  constructor() {
    super(64, SHA512_IV);
  }
};
var _SHA384 = class extends SHA2_64B {
  constructor() {
    super(48, SHA384_IV);
  }
};
var T224_IV = Uint32Array.from([2352822216, 424955298, 1944164710, 2312950998, 502970286, 855612546, 1738396948, 1479516111, 258812777, 2077511080, 2011393907, 79989058, 1067287976, 1780299464, 286451373, 2446758561]);
var T256_IV = Uint32Array.from([573645204, 4230739756, 2673172387, 3360449730, 596883563, 1867755857, 2520282905, 1497426621, 2519219938, 2827943907, 3193839141, 1401305490, 721525244, 746961066, 246885852, 2177182882]);
var _SHA512_224 = class extends SHA2_64B {
  constructor() {
    super(28, T224_IV);
  }
};
var _SHA512_256 = class extends SHA2_64B {
  constructor() {
    super(32, T256_IV);
  }
};
var sha2562 = createHasher(() => new _SHA256(), oidNist(1));
var sha224 = createHasher(() => new _SHA224(), oidNist(4));
var sha512 = createHasher(() => new _SHA512(), oidNist(3));
var sha384 = createHasher(() => new _SHA384(), oidNist(2));
var sha512_256 = createHasher(() => new _SHA512_256(), oidNist(6));
var sha512_224 = createHasher(() => new _SHA512_224(), oidNist(5));

// node_modules/@noble/curves/utils.js
function aarray(item, title, inner = () => {
}) {
  if (!Array.isArray(item)) throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
  for (let i = 0; i < item.length; i++) inner(item[i], `${title}[${i}]`);
  return item;
}
var abytes2 = (value, length, title) => abytes(value, length, title);
var anumber2 = anumber;
function aobject2(value, title = "object") {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value}`);
  return value;
}
function afunction(value, title) {
  if (typeof value !== "function") throw new TypeError(`"${title}" is invalid: expected function, got ${typeof value}`);
  return value;
}
var bytesToHex2 = bytesToHex;
var concatBytes2 = (...arrays) => concatBytes(...arrays);
var hexToBytes2 = (hex2) => hexToBytes(hex2);
var isBytes2 = isBytes;
var randomBytes2 = (bytesLength) => randomBytes(bytesLength);
var _0n = BigInt(0);
var _1n = BigInt(1);
var atitle2 = (title) => title ? `"${title}" ` : "";
function abool(value, title = "") {
  if (typeof value !== "boolean") throw new TypeError(atitle2(title) + "expected boolean, got type=" + typeof value);
  return value;
}
function abignumber(n) {
  if (typeof n === "bigint") {
    if (!isPosBig(n)) throw new RangeError("positive bigint expected, got " + n);
  } else anumber2(n);
  return n;
}
function asafenumber(value, title = "") {
  if (typeof value !== "number") {
    const prefix = title && `"${title}" `;
    throw new TypeError(prefix + "expected number, got type=" + typeof value);
  }
  if (!Number.isSafeInteger(value)) {
    const prefix = title && `"${title}" `;
    throw new RangeError(prefix + "expected safe integer, got " + value);
  }
}
function hexToNumber(hex2) {
  if (typeof hex2 !== "string") throw new TypeError("hex string expected, got " + typeof hex2);
  return hex2 === "" ? _0n : BigInt("0x" + hex2);
}
function bytesToNumberBE(bytes) {
  return hexToNumber(bytesToHex(bytes));
}
function bytesToNumberLE(bytes) {
  return hexToNumber(bytesToHex(copyBytes(abytes(bytes)).reverse()));
}
function numberToBytesBE(n, len) {
  anumber(len);
  if (len === 0) throw new Error("zero output length is invalid");
  n = abignumber(n);
  const expectedLen = len * 2;
  const hex2 = n.toString(16);
  if (hex2.length > expectedLen) throw new RangeError("number is too large");
  return hexToBytes(hex2.padStart(expectedLen, "0"));
}
function numberToBytesLE(n, len) {
  return numberToBytesBE(n, len).reverse();
}
function copyBytes(bytes) {
  return Uint8Array.from(abytes2(bytes));
}
function asciiToBytes(ascii) {
  if (typeof ascii !== "string") throw new TypeError("ascii string expected, got " + typeof ascii);
  return Uint8Array.from(ascii, (c, i) => {
    const charCode = c.charCodeAt(0);
    if (c.length !== 1 || charCode > 127) {
      throw new RangeError(`string contains non-ASCII character "${ascii[i]}" with code ${charCode} at position ${i}`);
    }
    return charCode;
  });
}
function isPosBig(n) {
  return typeof n === "bigint" && _0n <= n;
}
function inRange(n, min, max) {
  return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
}
function aInRange(title, n, min, max) {
  if (!inRange(n, min, max)) throw new RangeError("expected valid " + title + ": " + min + " <= n < " + max + ", got " + n);
}
function bitLen(n) {
  if (n < _0n) throw new Error("expected non-negative bigint, got " + n);
  return n === _0n ? 0 : n.toString(2).length;
}
function bitGet(n, pos) {
  if (typeof n !== "bigint") throw new TypeError('"n" expected bigint, got type=' + typeof n);
  asafenumber(pos, "pos");
  return n >> BigInt(pos) & _1n;
}
var bitMask = (n) => {
  asafenumber(n, "n");
  return (_1n << BigInt(n)) - _1n;
};
function validateObject(object, fields2 = {}, optFields = {}, title = "object") {
  aobject2(object, title);
  aobject2(fields2, "fields");
  aobject2(optFields, "optFields");
  function checkField(fieldName, expectedType, isOpt) {
    const label = title === "object" ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
    const val = object[fieldName];
    if (!Object.hasOwn(object, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) {
      throw new TypeError(`${label} is invalid: expected own property`);
    }
    if (isOpt && val === void 0) return;
    const current = typeof val;
    if (current !== expectedType || val === null) throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
  }
  const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
  iter(fields2, false);
  iter(optFields, true);
}
var notImplemented = () => {
  throw new Error("not implemented");
};

// node_modules/@noble/curves/abstract/modular.js
var _0n2 = BigInt(0);
var _1n2 = BigInt(1);
var _2n = BigInt(2);
var _3n = BigInt(3);
var _4n = BigInt(4);
var _5n = BigInt(5);
var _7n = BigInt(7);
var _8n = BigInt(8);
var _9n = BigInt(9);
var _15n = BigInt(15);
var _16n = BigInt(16);
var POW_WINDOWED_MIN = BigInt("0x10000000000000000");
function mod(a, b) {
  if (b <= _0n2) throw new Error("mod: expected positive modulus, got " + b);
  const result = a % b;
  return result >= _0n2 ? result : b + result;
}
function pow(num, power, modulo) {
  if (modulo <= _1n2) throw new Error("pow: expected modulus > 1, got " + modulo);
  if (typeof power !== "bigint") throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
  if (power < _0n2) throw new Error("invalid exponent, negatives unsupported");
  if (power === _0n2) return _1n2;
  if (power === _1n2) return num;
  let d = num % modulo;
  if (d < _0n2) d += modulo;
  if (power < POW_WINDOWED_MIN) {
    let p2 = _1n2;
    while (power > _0n2) {
      if (power & _1n2) p2 = p2 * d % modulo;
      d = d * d % modulo;
      power >>= _1n2;
    }
    return p2;
  }
  const digits = [];
  while (power > _0n2) {
    digits.push(Number(power & _15n));
    power >>= _4n;
  }
  const table = new Array(16);
  table[0] = _1n2;
  table[1] = d;
  for (let i = 2; i < 16; i++) table[i] = table[i - 1] * d % modulo;
  let p = table[digits[digits.length - 1]];
  for (let w = digits.length - 2; w >= 0; w--) {
    p = p * p % modulo;
    p = p * p % modulo;
    p = p * p % modulo;
    p = p * p % modulo;
    const digit = digits[w];
    if (digit !== 0) p = p * table[digit] % modulo;
  }
  return p;
}
function invert(number, modulo) {
  if (number === _0n2) throw new Error("invert: expected non-zero number");
  if (modulo <= _1n2) throw new Error("invert: expected modulus > 1, got " + modulo);
  let a = mod(number, modulo);
  let b = modulo;
  let x = _0n2, u = _1n2;
  while (a !== _0n2) {
    const q = b / a;
    const r = b - a * q;
    const m = x - u * q;
    b = a, a = r, x = u, u = m;
  }
  const gcd = b;
  if (gcd !== _1n2) throw new Error("invert: does not exist");
  return mod(x, modulo);
}
function assertIsSquare(Fp3, root, n) {
  const F = Fp3;
  if (!F.eql(F.sqr(root), n)) throw new Error("Cannot find square root");
}
function aoddModulus(order, fnName) {
  if ((order & _1n2) === _0n2) throw new Error(fnName + ": expected odd modulus, got " + order);
}
function sqrt3mod4(Fp3, n) {
  const F = Fp3;
  const p1div4 = (F.ORDER + _1n2) / _4n;
  const root = F.pow(n, p1div4);
  assertIsSquare(F, root, n);
  return root;
}
function sqrt5mod8(Fp3, n) {
  const F = Fp3;
  const p5div8 = (F.ORDER - _5n) / _8n;
  const n2 = F.mul(n, _2n);
  const v = F.pow(n2, p5div8);
  const nv = F.mul(n, v);
  const i = F.mul(F.mul(nv, _2n), v);
  const root = F.mul(nv, F.sub(i, F.ONE));
  assertIsSquare(F, root, n);
  return root;
}
function sqrt9mod16(P) {
  const Fp_ = Field(P);
  const tn = tonelliShanks(P);
  const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
  const c2 = tn(Fp_, c1);
  const c3 = tn(Fp_, Fp_.neg(c1));
  const c4 = (P + _7n) / _16n;
  return ((Fp3, n) => {
    const F = Fp3;
    let tv1 = F.pow(n, c4);
    let tv2 = F.mul(tv1, c1);
    const tv3 = F.mul(tv1, c2);
    const tv4 = F.mul(tv1, c3);
    const e1 = F.eql(F.sqr(tv2), n);
    const e2 = F.eql(F.sqr(tv3), n);
    tv1 = F.cmov(tv1, tv2, e1);
    tv2 = F.cmov(tv4, tv3, e2);
    const e3 = F.eql(F.sqr(tv2), n);
    const root = F.cmov(tv1, tv2, e3);
    assertIsSquare(F, root, n);
    return root;
  });
}
function tonelliShanks(P) {
  if (P < _3n) throw new Error("sqrt is not defined for small field");
  aoddModulus(P, "tonelliShanks");
  let Q = P - _1n2;
  let S = 0;
  while (Q % _2n === _0n2) {
    Q /= _2n;
    S++;
  }
  let Z = _2n;
  const _Fp = Field(P);
  while (FpLegendre(_Fp, Z) === 1) {
    if (Z++ > 1e3) throw new Error("Cannot find square root: probably non-prime P");
  }
  if (S === 1) return sqrt3mod4;
  let cc = _Fp.pow(Z, Q);
  const Q1div2 = (Q + _1n2) / _2n;
  return function tonelliSlow(Fp3, n) {
    const F = Fp3;
    if (F.is0(n)) return n;
    if (FpLegendre(F, n) !== 1) throw new Error("Cannot find square root");
    let M = S;
    let c = F.mul(F.ONE, cc);
    let t = F.pow(n, Q);
    let R = F.pow(n, Q1div2);
    while (!F.eql(t, F.ONE)) {
      if (F.is0(t)) throw new Error("Cannot find square root: probably non-prime P");
      let i = 1;
      let t_tmp = F.sqr(t);
      while (!F.eql(t_tmp, F.ONE)) {
        i++;
        t_tmp = F.sqr(t_tmp);
        if (i === M) throw new Error("Cannot find square root");
      }
      const exponent = _1n2 << BigInt(M - i - 1);
      const b = F.pow(c, exponent);
      M = i;
      c = F.sqr(b);
      t = F.mul(t, c);
      R = F.mul(R, b);
    }
    return R;
  };
}
function FpSqrt(P) {
  aoddModulus(P, "Fp.sqrt");
  if (P % _4n === _3n) return sqrt3mod4;
  if (P % _8n === _5n) return sqrt5mod8;
  if (P % _16n === _9n) return sqrt9mod16(P);
  return tonelliShanks(P);
}
var FIELD_FIELDS = ["create", "isValid", "is0", "neg", "inv", "sqrt", "sqr", "eql", "add", "sub", "mul", "pow", "div", "addN", "subN", "mulN", "sqrN"];
function validateField(field) {
  aobject2(field, "field");
  if (typeof field.ORDER !== "bigint") throw new TypeError('param "ORDER" is invalid: expected bigint, got ' + typeof field.ORDER);
  asafenumber(field.BYTES, "BYTES");
  asafenumber(field.BITS, "BITS");
  for (const name of FIELD_FIELDS) afunction(field[name], "field." + name);
  if (field.BYTES < 1 || field.BITS < 1) throw new Error("invalid field: expected BYTES/BITS > 0");
  if (field.ORDER <= _1n2) throw new Error("invalid field: expected ORDER > 1, got " + field.ORDER);
  return field;
}
function FpPow(Fp3, num, power) {
  validateField(Fp3);
  const F = Fp3;
  if (typeof power !== "bigint") throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
  if (power < _0n2) throw new Error("invalid exponent, negatives unsupported");
  if (power === _0n2) return F.ONE;
  if (power === _1n2) return num;
  if (power < POW_WINDOWED_MIN) {
    let p2 = F.ONE;
    let d = num;
    while (power > _0n2) {
      if (power & _1n2) p2 = F.mul(p2, d);
      d = F.sqr(d);
      power >>= _1n2;
    }
    return p2;
  }
  const digits = [];
  while (power > _0n2) {
    digits.push(Number(power & _15n));
    power >>= _4n;
  }
  const table = new Array(16);
  table[0] = F.ONE;
  table[1] = num;
  for (let i = 2; i < 16; i++) table[i] = F.mul(table[i - 1], num);
  let p = table[digits[digits.length - 1]];
  for (let w = digits.length - 2; w >= 0; w--) {
    p = F.sqr(F.sqr(F.sqr(F.sqr(p))));
    const digit = digits[w];
    if (digit !== 0) p = F.mul(p, table[digit]);
  }
  return p;
}
function FpInvertBatch(Fp3, nums, passZero = false) {
  validateField(Fp3);
  aarray(nums, "nums");
  abool(passZero, "passZero");
  const F = Fp3;
  const inverted = new Array(nums.length).fill(passZero ? F.ZERO : void 0);
  const multipliedAcc = nums.reduce((acc, num, i) => {
    if (F.is0(num)) return acc;
    inverted[i] = acc;
    return F.mul(acc, num);
  }, F.ONE);
  const invertedAcc = F.inv(multipliedAcc);
  nums.reduceRight((acc, num, i) => {
    if (F.is0(num)) return acc;
    inverted[i] = F.mul(acc, inverted[i]);
    return F.mul(acc, num);
  }, invertedAcc);
  return inverted;
}
function FpLegendre(Fp3, n) {
  validateField(Fp3);
  const F = Fp3;
  aoddModulus(F.ORDER, "FpLegendre");
  const p1mod2 = (F.ORDER - _1n2) / _2n;
  const powered = F.pow(n, p1mod2);
  const yes = F.eql(powered, F.ONE);
  const zero = F.eql(powered, F.ZERO);
  const no = F.eql(powered, F.neg(F.ONE));
  if (!yes && !zero && !no) throw new Error("invalid Legendre symbol result");
  return yes ? 1 : zero ? 0 : -1;
}
function FpIsSquare(Fp3, n) {
  const l = FpLegendre(Fp3, n);
  return l !== -1;
}
function nLength(n, nBitLength) {
  if (nBitLength !== void 0) anumber2(nBitLength);
  if (n <= _0n2) throw new Error("invalid n length: expected positive n, got " + n);
  if (nBitLength !== void 0 && nBitLength < 1) throw new Error("invalid n length: expected positive bit length, got " + nBitLength);
  const bits = bitLen(n);
  if (nBitLength !== void 0 && nBitLength < bits) throw new Error(`invalid n length: expected nBitLength (${nBitLength}) >= bitLen(n) (${bits})`);
  const _nBitLength = nBitLength !== void 0 ? nBitLength : bits;
  const nByteLength = Math.ceil(_nBitLength / 8);
  return { nBitLength: _nBitLength, nByteLength };
}
var FIELD_SQRT = /* @__PURE__ */ new WeakMap();
var _Field = class {
  ORDER;
  BITS;
  BYTES;
  isLE;
  ZERO = _0n2;
  ONE = _1n2;
  _lengths;
  _mod;
  constructor(ORDER, opts = {}) {
    if (ORDER <= _1n2) throw new Error("invalid field: expected ORDER > 1, got " + ORDER);
    let _nbitLength = void 0;
    this.isLE = false;
    if (opts != null && typeof opts === "object") {
      if (typeof opts.BITS === "number") _nbitLength = opts.BITS;
      if (typeof opts.sqrt === "function") Object.defineProperty(this, "sqrt", { value: opts.sqrt, enumerable: true });
      if (typeof opts.isLE === "boolean") this.isLE = opts.isLE;
      if (opts.allowedLengths) this._lengths = Object.freeze(opts.allowedLengths.slice());
      if (typeof opts.modFromBytes === "boolean") this._mod = opts.modFromBytes;
    }
    const { nBitLength, nByteLength } = nLength(ORDER, _nbitLength);
    if (nByteLength > 2048) throw new Error("invalid field: expected ORDER of <= 2048 bytes");
    this.ORDER = ORDER;
    this.BITS = nBitLength;
    this.BYTES = nByteLength;
    Object.freeze(this);
  }
  create(num) {
    return mod(num, this.ORDER);
  }
  isValid(num) {
    if (typeof num !== "bigint") throw new TypeError("invalid field element: expected bigint, got " + typeof num);
    return _0n2 <= num && num < this.ORDER;
  }
  is0(num) {
    return num === _0n2;
  }
  isValidNot0(num) {
    return !this.is0(num) && this.isValid(num);
  }
  isOdd(num) {
    return (num & _1n2) === _1n2;
  }
  neg(num) {
    return mod(-num, this.ORDER);
  }
  eql(lhs, rhs) {
    return lhs === rhs;
  }
  sqr(num) {
    return mod(num * num, this.ORDER);
  }
  add(lhs, rhs) {
    return mod(lhs + rhs, this.ORDER);
  }
  sub(lhs, rhs) {
    return mod(lhs - rhs, this.ORDER);
  }
  mul(lhs, rhs) {
    return mod(lhs * rhs, this.ORDER);
  }
  pow(num, power) {
    return pow(num, power, this.ORDER);
  }
  div(lhs, rhs) {
    return mod(lhs * invert(rhs, this.ORDER), this.ORDER);
  }
  sqrN(num) {
    return num * num;
  }
  addN(lhs, rhs) {
    return lhs + rhs;
  }
  subN(lhs, rhs) {
    return lhs - rhs;
  }
  mulN(lhs, rhs) {
    return lhs * rhs;
  }
  inv(num) {
    return invert(num, this.ORDER);
  }
  sqrt(num) {
    let sqrt = FIELD_SQRT.get(this);
    if (!sqrt) FIELD_SQRT.set(this, sqrt = FpSqrt(this.ORDER));
    return sqrt(this, num);
  }
  toBytes(num) {
    return this.isLE ? numberToBytesLE(num, this.BYTES) : numberToBytesBE(num, this.BYTES);
  }
  fromBytes(bytes, skipValidation = false) {
    abytes2(bytes);
    const { _lengths: allowedLengths, BYTES, isLE: isLE2, ORDER, _mod: modFromBytes } = this;
    if (allowedLengths) {
      if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) {
        throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
      }
      const padded = new Uint8Array(BYTES);
      padded.set(bytes, isLE2 ? 0 : padded.length - bytes.length);
      bytes = padded;
    }
    if (bytes.length !== BYTES) throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
    let scalar = isLE2 ? bytesToNumberLE(bytes) : bytesToNumberBE(bytes);
    if (modFromBytes) scalar = mod(scalar, ORDER);
    if (!skipValidation) {
      if (!this.isValid(scalar)) throw new Error("invalid field element: outside of range 0..ORDER");
    }
    return scalar;
  }
  invertBatch(lst) {
    return FpInvertBatch(this, lst, true);
  }
  cmov(a, b, condition) {
    abool(condition, "condition");
    return condition ? b : a;
  }
};
function Field(ORDER, opts = {}) {
  Object.freeze(_Field.prototype);
  return new _Field(ORDER, opts);
}
function getFieldBytesLength(fieldOrder) {
  if (typeof fieldOrder !== "bigint") throw new Error("field order must be bigint");
  if (fieldOrder <= _1n2) throw new Error("field order must be greater than 1");
  const bitLength = bitLen(fieldOrder - _1n2);
  return Math.ceil(bitLength / 8);
}
function getMinHashLength(fieldOrder) {
  const length = getFieldBytesLength(fieldOrder);
  return length + Math.ceil(length / 2);
}
function mapHashToField(key, fieldOrder, isLE2 = false) {
  abytes2(key);
  const len = key.length;
  const fieldLen = getFieldBytesLength(fieldOrder);
  const minLen = Math.max(getMinHashLength(fieldOrder), 16);
  if (len < minLen || len > 1024) throw new Error("expected " + minLen + "-1024 bytes of input, got " + len);
  const num = isLE2 ? bytesToNumberLE(key) : bytesToNumberBE(key);
  const reduced = mod(num, fieldOrder - _1n2) + _1n2;
  return isLE2 ? numberToBytesLE(reduced, fieldLen) : numberToBytesBE(reduced, fieldLen);
}

// node_modules/@noble/curves/abstract/curve.js
var _0n3 = BigInt(0);
var _1n3 = BigInt(1);
var _4n2 = BigInt(4);
var BLIND_BYTES = 16;
var BLIND_BITS = 128;
var FW_WINDOW = 5;
var TABLE_BYTES_MAX = (() => 2 ** 31)();
function validatePointCons(Point) {
  const pc = Point;
  if (typeof pc !== "function") throw new TypeError('"Point" expected constructor, got type=' + typeof Point);
  afunction(pc.fromAffine, "Point.fromAffine");
  afunction(pc.fromBytes, "Point.fromBytes");
  afunction(pc.fromHex, "Point.fromHex");
  aobject2(pc.BASE, "Point.BASE");
  aobject2(pc.ZERO, "Point.ZERO");
  validateField(pc.Fp);
  validateField(pc.Fn);
}
function normalizeZ(c, points) {
  validatePointCons(c);
  validateMSMPoints(points, c);
  const invertedZs = FpInvertBatch(c.Fp, points.map((p) => p.Z));
  return points.map((p, i) => c.fromAffine(p.toAffine(invertedZs[i])));
}
function validateW(W, bits, min = 1) {
  if (!Number.isSafeInteger(W) || W < min || W > bits) throw new Error("invalid window size, expected [" + min + ".." + bits + "], got W=" + W);
}
function validateTableBytes(numPoints, fpBytes) {
  const bytes = numPoints * (4 * fpBytes + 128);
  if (bytes > TABLE_BYTES_MAX) throw new Error("invalid window size: table would need ~" + Math.ceil(bytes / 2 ** 20) + " MiB, max " + TABLE_BYTES_MAX / 2 ** 20 + " MiB");
}
function probeRandomBytes(randomBytes3, length) {
  if (randomBytes3 === void 0) return void 0;
  afunction(randomBytes3, "randomBytes");
  try {
    const probe = randomBytes3(length);
    if (!isBytes2(probe) || probe.length !== length) return void 0;
  } catch {
    return void 0;
  }
  return randomBytes3;
}
function validateMSMPoints(points, c) {
  aarray(points, "points");
  points.forEach((p, i) => {
    if (!(p instanceof c)) throw new Error("invalid point at index " + i);
  });
}
function validateMSMScalars(scalars, field, maxScalar) {
  if (!Array.isArray(scalars)) throw new Error("array of scalars expected");
  scalars.forEach((s, i) => {
    const ok = maxScalar === void 0 ? field.isValid(s) : isPosBig(s) && s < maxScalar;
    if (!ok) throw new Error("invalid scalar at index " + i);
  });
}
var pointWindowSizes = /* @__PURE__ */ new WeakMap();
function getWindowSize(P) {
  return pointWindowSizes.get(P) || 1;
}
function oddMultiples(p, size) {
  const dbl = p.double();
  const t = [p];
  for (let j = 1; j < size; j++) t.push(t[j - 1].add(dbl));
  return t;
}
function wnafDigits(n, W) {
  const size = 2 ** W;
  const half = size / 2;
  const mask = BigInt(size - 1);
  const d = [];
  while (n > _0n3) {
    let w = 0;
    if (n & _1n3) {
      w = Number(n & mask);
      if (w >= half) w -= size;
      n -= BigInt(w);
    }
    d.push(w);
    n >>= _1n3;
  }
  return d;
}
function signedWindowDigits(n, W, windows) {
  const size = 2 ** W;
  const half = size / 2;
  const mask = BigInt(size - 1);
  const shiftBy = BigInt(W);
  const d = [];
  for (let w = 0; w < windows; w++) {
    let v = Number(n & mask);
    n >>= shiftBy;
    if (v > half) {
      v -= size;
      n += _1n3;
    }
    d.push(v);
  }
  if (n !== _0n3) throw new Error("invalid wnaf");
  return d;
}
function wnafWalk(zero, tables, digits) {
  let max = 0;
  for (const d of digits) max = Math.max(max, d.length);
  let acc = zero;
  for (let bit = max - 1; bit >= 0; bit--) {
    if (bit !== max - 1) acc = acc.double();
    for (let i = 0; i < digits.length; i++) {
      const w = digits[i][bit];
      if (w) {
        const item = tables[i][Math.abs(w) - 1 >> 1];
        acc = acc.add(w < 0 ? item.negate() : item);
      }
    }
  }
  return acc;
}
var ScalarMultiplier = class {
  Point;
  BASE;
  ZERO;
  randomBytes;
  wnafPrecomputes = /* @__PURE__ */ new WeakMap();
  baseCanBeBlinded;
  bits;
  constructor(Point, randomBytes3) {
    validatePointCons(Point);
    this.randomBytes = probeRandomBytes(randomBytes3, BLIND_BYTES);
    this.Point = Point;
    this.BASE = Point.BASE;
    this.ZERO = Point.ZERO;
    this.bits = Point.Fn.BITS;
  }
  buildWnafTable(point, W, bits) {
    const windows = Math.ceil(bits / W) + 1;
    const half = 2 ** (W - 1);
    const comp = [];
    let base = point;
    for (let w = 0; w < windows; w++) {
      let acc = base;
      for (let i = 0; i < half; i++) {
        comp.push(acc);
        acc = acc.add(base);
      }
      base = comp[comp.length - 1].double();
    }
    return { W, bits, windows, comp };
  }
  wnafCachedCT(precomputes, n) {
    const { W, windows, comp } = precomputes;
    const half = 2 ** (W - 1);
    const digits = signedWindowDigits(n, W, windows);
    let p = this.ZERO;
    let f = this.BASE;
    for (let w = 0; w < windows; w++) {
      const digit = digits[w];
      const start = w * half;
      const idx = Math.abs(digit) - 1;
      let sel = comp[start];
      for (let i = 1; i < half; i++) sel = i === idx ? comp[start + i] : sel;
      const neg = sel.negate();
      if (digit === 0) f = f.add(comp[start]);
      else p = p.add(digit < 0 ? neg : sel);
    }
    return { p, f };
  }
  getWnafPrecomputes(W, point, bits, transform) {
    let entries = this.wnafPrecomputes.get(point);
    let comp = entries?.find((entry) => entry.W === W && entry.bits === bits);
    if (!comp) {
      comp = this.buildWnafTable(point, W, bits);
      if (typeof transform === "function") comp = { ...comp, comp: transform(comp.comp) };
      if (!entries) {
        entries = [];
        this.wnafPrecomputes.set(point, entries);
      }
      entries.push(comp);
    }
    return comp;
  }
  assertPoint(point) {
    if (!(point instanceof this.Point)) throw new TypeError('"point" expected Point instance, got type=' + typeof point);
  }
  validateMulInput(point, scalar) {
    this.assertPoint(point);
    if (!inRange(scalar, _1n3, this.Point.Fn.ORDER)) throw new Error("invalid scalar");
  }
  runCT(point, n, bits, transform) {
    const W = getWindowSize(point);
    if (W === 1) return this.fixedWindowCT(point, n, bits);
    return this.wnafCachedCT(this.getWnafPrecomputes(W, point, bits, transform), n);
  }
  mulCT(point, scalar, transform) {
    this.validateMulInput(point, scalar);
    return this.runCT(point, scalar, this.bits, transform);
  }
  mulCTBlinded(point, scalar, transform) {
    this.validateMulInput(point, scalar);
    if (this.randomBytes === void 0) throw new Error("randomBytes is required for scalar blinding");
    const bits = this.Point.Fn.BITS + BLIND_BITS;
    const blind = this.randomBytes(BLIND_BYTES);
    if (!isBytes2(blind) || blind.length !== BLIND_BYTES) throw new Error("randomBytes returned invalid byte array");
    blind[0] = blind[0] & 63 | 128;
    const n = scalar + bytesToNumberBE(blind) * this.Point.Fn.ORDER;
    return this.runCT(point, n, bits, transform);
  }
  fixedWindowCT(point, n, bits) {
    const W = FW_WINDOW;
    const size = 1 << W;
    const mask = bitMask(W);
    const table = new Array(size);
    table[0] = this.ZERO;
    for (let i = 1; i < size; i++) table[i] = table[i - 1].add(point);
    const windows = Math.ceil(bits / W);
    let acc = this.ZERO;
    for (let window = windows - 1; window >= 0; window--) {
      if (window !== windows - 1) for (let d = 0; d < W; d++) acc = acc.double();
      const digit = Number(n >> BigInt(window * W) & mask);
      let sel = table[0];
      for (let i = 1; i < size; i++) sel = i === digit ? table[i] : sel;
      acc = acc.add(sel);
    }
    return { p: acc, f: acc };
  }
  shouldBlind(point, cofactor) {
    if (this.randomBytes === void 0) return false;
    if (cofactor === _1n3) return true;
    if (point !== this.BASE) return false;
    if (this.baseCanBeBlinded === void 0) this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0();
    return this.baseCanBeBlinded;
  }
  mulSecret(point, scalar, cofactor, transform) {
    return this.shouldBlind(point, cofactor) ? this.mulCTBlinded(point, scalar, transform) : this.mulCT(point, scalar, transform);
  }
  mulUnsafe(point, scalar, transform) {
    this.assertPoint(point);
    if (!isPosBig(scalar)) throw new Error("invalid scalar");
    const W = getWindowSize(point);
    if (W === 1 || scalar >= this.Point.Fn.ORDER) return mulAddUnsafe(this.Point, [point], [scalar], true);
    const precomputes = this.getWnafPrecomputes(W, point, this.bits, transform);
    return this.wnafCachedCT(precomputes, scalar).p;
  }
  setWindowSize(point, W) {
    this.assertPoint(point);
    validateW(W, this.bits);
    const windows = Math.ceil((this.bits + BLIND_BITS) / W) + 1;
    validateTableBytes(windows * 2 ** (W - 1), this.Point.Fp.BYTES);
    pointWindowSizes.set(point, W);
    this.wnafPrecomputes.delete(point);
  }
  hasWindowSize(point) {
    return getWindowSize(point) !== 1;
  }
};
function mulAddUnsafe(c, points, scalars, allowOversized = false) {
  validatePointCons(c);
  validateMSMPoints(points, c);
  abool(allowOversized, "allowOversized");
  validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** _4n2 : void 0);
  if (points.length !== scalars.length) throw new Error("arrays of points and scalars must have equal length");
  const tables = points.map((p) => oddMultiples(p, 4));
  const digits = scalars.map((n) => wnafDigits(n, 4));
  return wnafWalk(c.ZERO, tables, digits);
}
function createField(order, field, isLE2) {
  if (field) {
    if (field.ORDER !== order) throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
    validateField(field);
    return field;
  } else {
    return Field(order, { isLE: isLE2 });
  }
}
function createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
  if (type !== "weierstrass" && type !== "edwards") throw new Error('expected curve type "weierstrass" or "edwards"');
  if (FpFnLE === void 0) FpFnLE = type === "edwards";
  if (!CURVE || typeof CURVE !== "object") throw new Error(`expected valid ${type} CURVE object`);
  validateObject(curveOpts);
  for (const p of ["p", "n", "h"]) {
    const val = CURVE[p];
    if (!(isPosBig(val) && val !== _0n3)) throw new Error(`CURVE.${p} must be positive bigint`);
  }
  const Fp3 = createField(CURVE.p, curveOpts.Fp, FpFnLE);
  const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
  const _b = type === "weierstrass" ? "b" : "d";
  const params = ["Gx", "Gy", "a", _b];
  for (const p of params) {
    if (!Fp3.isValid(CURVE[p])) throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
  }
  CURVE = Object.freeze(Object.assign({}, CURVE));
  return { CURVE, Fp: Fp3, Fn };
}

// node_modules/@noble/curves/abstract/hash-to-curve.js
var _0n4 = BigInt(0);
var _1n4 = BigInt(1);
var _2n2 = BigInt(2);
var _3n2 = BigInt(3);
var _4n3 = BigInt(4);
var os2ip = bytesToNumberBE;
function i2osp(value, length) {
  asafenumber(value);
  asafenumber(length);
  if (length < 0 || length > 4) throw new Error("invalid I2OSP length: " + length);
  if (value < 0 || value > 2 ** (8 * length) - 1) throw new Error("invalid I2OSP input: " + value);
  const res = Array.from({ length }).fill(0);
  for (let i = length - 1; i >= 0; i--) {
    res[i] = value & 255;
    value >>>= 8;
  }
  return new Uint8Array(res);
}
function strxor(a, b) {
  const arr = new Uint8Array(a.length);
  for (let i = 0; i < a.length; i++) {
    arr[i] = a[i] ^ b[i];
  }
  return arr;
}
function normDST(DST) {
  if (!isBytes2(DST) && typeof DST !== "string") throw new Error("DST must be Uint8Array or ascii string");
  const dst = typeof DST === "string" ? asciiToBytes(DST) : DST;
  if (dst.length === 0) throw new Error("DST must be non-empty");
  return dst;
}
function expand_message_xmd(msg, DST, lenInBytes, H) {
  abytes2(msg);
  asafenumber(lenInBytes);
  if (typeof H !== "function") throw new Error("expand_message_xmd: expected hash function");
  asafenumber(H.outputLen, "hash.outputLen");
  asafenumber(H.blockLen, "hash.blockLen");
  DST = normDST(DST);
  if (DST.length > 255) DST = H(concatBytes2(asciiToBytes("H2C-OVERSIZE-DST-"), DST));
  const { outputLen: b_in_bytes, blockLen: r_in_bytes } = H;
  const ell = Math.ceil(lenInBytes / b_in_bytes);
  if (lenInBytes > 65535 || ell > 255) throw new Error("expand_message_xmd: invalid lenInBytes");
  const DST_prime = concatBytes2(DST, i2osp(DST.length, 1));
  const Z_pad = new Uint8Array(r_in_bytes);
  const l_i_b_str = i2osp(lenInBytes, 2);
  const b = new Array(ell);
  const b_0 = H(concatBytes2(Z_pad, msg, l_i_b_str, i2osp(0, 1), DST_prime));
  b[0] = H(concatBytes2(b_0, i2osp(1, 1), DST_prime));
  for (let i = 1; i < ell; i++) {
    const args = [strxor(b_0, b[i - 1]), i2osp(i + 1, 1), DST_prime];
    b[i] = H(concatBytes2(...args));
  }
  const pseudo_random_bytes = concatBytes2(...b);
  return pseudo_random_bytes.slice(0, lenInBytes);
}
function expand_message_xof(msg, DST, lenInBytes, k, H) {
  abytes2(msg);
  asafenumber(lenInBytes);
  asafenumber(k, "k");
  if (k < 0) throw new Error("expand_message_xof: invalid k");
  if (typeof H !== "function") throw new Error("expand_message_xof: expected XOF function");
  if (typeof H.create !== "function") throw new Error("expand_message_xof: expected XOF create");
  DST = normDST(DST);
  if (lenInBytes < 0 || lenInBytes > 65535) throw new Error("expand_message_xof: invalid lenInBytes");
  if (DST.length > 255) {
    const dkLen = Math.ceil(2 * k / 8);
    DST = H.create({ dkLen }).update(asciiToBytes("H2C-OVERSIZE-DST-")).update(DST).digest();
  }
  if (DST.length > 255) throw new Error("expand_message_xof: invalid DST");
  return H.create({ dkLen: lenInBytes }).update(msg).update(i2osp(lenInBytes, 2)).update(DST).update(i2osp(DST.length, 1)).digest();
}
function hash_to_field(msg, count2, options) {
  validateObject(options, { p: "bigint", m: "number", k: "number", hash: "function" });
  const { p, k, m, hash: hash2, expand: expand2, DST } = options;
  asafenumber(hash2.outputLen, "valid hash");
  abytes2(msg);
  asafenumber(count2);
  asafenumber(m, "m");
  asafenumber(k, "k");
  if (p <= BigInt(1)) throw new Error("hash_to_field: expected valid field characteristic");
  if (count2 < 1) throw new Error("hash_to_field: expected count >= 1");
  if (m < 1) throw new Error("hash_to_field: expected m >= 1");
  if (k < 0) throw new Error("hash_to_field: invalid k");
  const log2p = p.toString(2).length;
  const L = Math.ceil((log2p + k) / 8);
  const len_in_bytes = count2 * m * L;
  let prb;
  if (expand2 === "xmd") {
    prb = expand_message_xmd(msg, DST, len_in_bytes, hash2);
  } else if (expand2 === "xof") {
    prb = expand_message_xof(msg, DST, len_in_bytes, k, hash2);
  } else if (expand2 === "_internal_pass") {
    prb = msg;
  } else {
    throw new Error('expand must be "xmd" or "xof"');
  }
  const u = new Array(count2);
  for (let i = 0; i < count2; i++) {
    const e = new Array(m);
    for (let j = 0; j < m; j++) {
      const elm_offset = L * (j + i * m);
      const tv = prb.subarray(elm_offset, elm_offset + L);
      e[j] = mod(os2ip(tv), p);
    }
    u[i] = e;
  }
  return u;
}
function isogenyMap(field, map) {
  validateField(field);
  aarray(map, "map");
  const coeff = map.map((i, row) => {
    aarray(i, "map[" + row + "]");
    if (i.length < 1) throw new Error("isogenyMap: expected non-empty coefficients");
    return Array.from(i).reverse();
  });
  return (x, y) => {
    const [xn, xd, yn, yd] = coeff.map((val) => val.reduce((acc, i) => field.add(field.mul(acc, x), i)));
    const isZero = field.is0(xd) || field.is0(yd);
    const [xd_inv, yd_inv] = FpInvertBatch(field, [xd, yd], true);
    x = field.mul(xn, xd_inv);
    y = field.mul(y, field.mul(yn, yd_inv));
    return isZero ? { x: field.ZERO, y: field.ZERO } : { x, y };
  };
}
var _DST_scalar = "HashToScalar-";
function createHasher2(Point, mapToCurve, defaults) {
  if (typeof mapToCurve !== "function") throw new Error("mapToCurve() must be defined");
  validateObject(defaults);
  const snapshot = (src) => Object.freeze({ ...src, DST: isBytes2(src.DST) ? copyBytes(src.DST) : src.DST, ...src.encodeDST === void 0 ? {} : { encodeDST: isBytes2(src.encodeDST) ? copyBytes(src.encodeDST) : src.encodeDST } });
  const safeDefaults = snapshot(defaults);
  const dstOverride = (options) => options && options.DST !== void 0 ? { DST: options.DST } : void 0;
  function map(num) {
    return Point.fromAffine(mapToCurve(num));
  }
  function clear(initial) {
    const P = initial.clearCofactor();
    if (P.equals(Point.ZERO)) return Point.ZERO;
    P.assertValidity();
    return P;
  }
  return Object.freeze({ get defaults() {
    return snapshot(safeDefaults);
  }, Point, hashToCurve(msg, options) {
    const opts = Object.assign({}, safeDefaults, dstOverride(options));
    const u = hash_to_field(msg, 2, opts);
    const u0 = map(u[0]);
    const u1 = map(u[1]);
    return clear(u0.add(u1));
  }, encodeToCurve(msg, options) {
    const optsDst = safeDefaults.encodeDST === void 0 ? {} : { DST: safeDefaults.encodeDST };
    const opts = Object.assign({}, safeDefaults, optsDst, dstOverride(options));
    const u = hash_to_field(msg, 1, opts);
    const u0 = map(u[0]);
    return clear(u0);
  }, mapToCurve(scalars) {
    if (safeDefaults.m === 1) {
      if (typeof scalars !== "bigint") throw new Error("expected bigint (m=1)");
      return clear(map([scalars]));
    }
    if (!Array.isArray(scalars)) throw new Error("expected array of bigints");
    if (scalars.length !== safeDefaults.m) throw new Error(`expected array of ${safeDefaults.m} bigints`);
    for (const i of scalars) if (typeof i !== "bigint") throw new Error("expected array of bigints");
    return clear(map(scalars));
  }, hashToScalar(msg, options) {
    const N = Point.Fn.ORDER;
    const opts = Object.assign({}, safeDefaults, { DST: _DST_scalar }, dstOverride(options), { p: N, m: 1 });
    return hash_to_field(msg, 1, opts)[0][0];
  } });
}
function SWUFpSqrtRatio(Fp3, Z) {
  const F = validateField(Fp3);
  const q = F.ORDER;
  let l = _0n4;
  for (let o = q - _1n4; o % _2n2 === _0n4; o /= _2n2) l += _1n4;
  const c1 = l;
  const _2n_pow_c1_1 = _2n2 << c1 - _1n4 - _1n4;
  const _2n_pow_c1 = _2n_pow_c1_1 * _2n2;
  const c2 = (q - _1n4) / _2n_pow_c1;
  const c3 = (c2 - _1n4) / _2n2;
  const c4 = _2n_pow_c1 - _1n4;
  const c5 = _2n_pow_c1_1;
  const c6 = F.pow(Z, c2);
  const c7 = F.pow(Z, (c2 + _1n4) / _2n2);
  let sqrtRatio = (u, v) => {
    let tv1 = c6;
    let tv2 = F.pow(v, c4);
    let tv3 = F.sqr(tv2);
    tv3 = F.mul(tv3, v);
    let tv5 = F.mul(u, tv3);
    tv5 = F.pow(tv5, c3);
    tv5 = F.mul(tv5, tv2);
    tv2 = F.mul(tv5, v);
    tv3 = F.mul(tv5, u);
    let tv4 = F.mul(tv3, tv2);
    tv5 = F.pow(tv4, c5);
    let isQR = F.eql(tv5, F.ONE);
    tv2 = F.mul(tv3, c7);
    tv5 = F.mul(tv4, tv1);
    tv3 = F.cmov(tv2, tv3, isQR);
    tv4 = F.cmov(tv5, tv4, isQR);
    for (let i = c1; i > _1n4; i--) {
      let tv52 = i - _2n2;
      tv52 = _2n2 << tv52 - _1n4;
      let tvv5 = F.pow(tv4, tv52);
      const e1 = F.eql(tvv5, F.ONE);
      tv2 = F.mul(tv3, tv1);
      tv1 = F.mul(tv1, tv1);
      tvv5 = F.mul(tv4, tv1);
      tv3 = F.cmov(tv2, tv3, e1);
      tv4 = F.cmov(tvv5, tv4, e1);
    }
    return { isValid: !F.is0(v) && (isQR || F.is0(u)), value: tv3 };
  };
  if (F.ORDER % _4n3 === _3n2) {
    const c12 = (F.ORDER - _3n2) / _4n3;
    const c22 = F.sqrt(F.neg(Z));
    sqrtRatio = (u, v) => {
      let tv1 = F.sqr(v);
      const tv2 = F.mul(u, v);
      tv1 = F.mul(tv1, tv2);
      let y1 = F.pow(tv1, c12);
      y1 = F.mul(y1, tv2);
      const y2 = F.mul(y1, c22);
      const tv3 = F.mul(F.sqr(y1), v);
      const isQR = F.eql(tv3, u);
      let y = F.cmov(y2, y1, isQR);
      return { isValid: !F.is0(v) && isQR, value: y };
    };
  }
  return sqrtRatio;
}
function mapToCurveSimpleSWU(Fp3, opts) {
  const F = validateField(Fp3);
  validateObject(opts, {}, {}, "opts");
  const { A, B, Z } = opts;
  if (!F.isValidNot0(A) || !F.isValidNot0(B) || !F.isValid(Z)) throw new Error("mapToCurveSimpleSWU: invalid opts");
  if (F.eql(Z, F.neg(F.ONE)) || FpIsSquare(F, Z)) throw new Error("mapToCurveSimpleSWU: invalid opts");
  const x = F.mul(B, F.inv(F.mul(Z, A)));
  const gx = F.add(F.add(F.mul(F.sqr(x), x), F.mul(A, x)), B);
  if (!FpIsSquare(F, gx)) throw new Error("mapToCurveSimpleSWU: invalid opts");
  const sqrtRatio = SWUFpSqrtRatio(F, Z);
  if (!F.isOdd) throw new Error("Field does not have .isOdd()");
  return (u) => {
    let tv1, tv2, tv3, tv4, tv5, tv6, x2, y;
    tv1 = F.sqr(u);
    tv1 = F.mul(tv1, Z);
    tv2 = F.sqr(tv1);
    tv2 = F.add(tv2, tv1);
    tv3 = F.add(tv2, F.ONE);
    tv3 = F.mul(tv3, B);
    tv4 = F.cmov(Z, F.neg(tv2), !F.eql(tv2, F.ZERO));
    tv4 = F.mul(tv4, A);
    tv2 = F.sqr(tv3);
    tv6 = F.sqr(tv4);
    tv5 = F.mul(tv6, A);
    tv2 = F.add(tv2, tv5);
    tv2 = F.mul(tv2, tv3);
    tv6 = F.mul(tv6, tv4);
    tv5 = F.mul(tv6, B);
    tv2 = F.add(tv2, tv5);
    x2 = F.mul(tv1, tv3);
    const { isValid, value } = sqrtRatio(tv2, tv6);
    y = F.mul(tv1, u);
    y = F.mul(y, value);
    x2 = F.cmov(x2, tv3, isValid);
    y = F.cmov(y, value, isValid);
    const e1 = F.isOdd(u) === F.isOdd(y);
    y = F.cmov(F.neg(y), y, e1);
    const tv4_inv = FpInvertBatch(F, [tv4], true)[0];
    x2 = F.mul(x2, tv4_inv);
    return { x: x2, y };
  };
}

// node_modules/@noble/curves/abstract/weierstrass.js
var divNearest = (num, den) => (num + (num >= 0 ? den : -den) / _2n3) / den;
function _splitEndoScalar(k, basis, n) {
  aInRange("scalar", k, _0n5, n);
  const [[a1, b1], [a2, b2]] = basis;
  const c1 = divNearest(b2 * k, n);
  const c2 = divNearest(-b1 * k, n);
  let k1 = k - c1 * a1 - c2 * a2;
  let k2 = -c1 * b1 - c2 * b2;
  const k1neg = k1 < _0n5;
  const k2neg = k2 < _0n5;
  if (k1neg) k1 = -k1;
  if (k2neg) k2 = -k2;
  const MAX_NUM = bitMask(Math.ceil(bitLen(n) / 2)) + _1n5;
  if (k1 < _0n5 || k1 >= MAX_NUM || k2 < _0n5 || k2 >= MAX_NUM) {
    throw new Error("splitScalar (endomorphism): failed for k");
  }
  return { k1neg, k1, k2neg, k2 };
}
var _0n5 = BigInt(0);
var _1n5 = BigInt(1);
var _2n3 = BigInt(2);
var _3n3 = BigInt(3);
var _4n4 = BigInt(4);
function weierstrass(params, extraOpts = {}) {
  const validated = createCurveFields("weierstrass", params, extraOpts);
  const Fp3 = validated.Fp;
  const Fn = validated.Fn;
  let CURVE = validated.CURVE;
  const { h: cofactor, n: CURVE_ORDER } = CURVE;
  validateObject(extraOpts, {}, { allowInfinityPoint: "boolean", clearCofactor: "function", isTorsionFree: "function", fromBytes: "function", toBytes: "function", endo: "object", randomBytes: "function" });
  const { endo: endoOpts, allowInfinityPoint, clearCofactor, isTorsionFree, fromBytes, toBytes } = extraOpts;
  const randomBytes3 = extraOpts.randomBytes === void 0 ? randomBytes2 : extraOpts.randomBytes;
  if (endoOpts) {
    if (!Fp3.is0(CURVE.a) || typeof endoOpts.beta !== "bigint" || !Array.isArray(endoOpts.basises)) {
      throw new Error('invalid endo: expected "beta": bigint and "basises": array');
    }
  }
  const endo = endoOpts ? { beta: endoOpts.beta, basises: endoOpts.basises.map((basis) => [...basis]) } : void 0;
  const lengths = getWLengths(Fp3, Fn);
  function assertCompressionIsSupported() {
    if (!Fp3.isOdd) throw new Error("compression is not supported: Field does not have .isOdd()");
  }
  function pointToBytes(_c, point, isCompressed) {
    if (point.is0()) {
      if (!allowInfinityPoint) throw new Error("bad point: ZERO");
      return Uint8Array.of(0);
    }
    const { x, y } = point.toAffine();
    const bx = Fp3.toBytes(x);
    abool(isCompressed, "isCompressed");
    if (isCompressed) {
      assertCompressionIsSupported();
      const hasEvenY = !Fp3.isOdd(y);
      return concatBytes2(pprefix(hasEvenY), bx);
    } else {
      return concatBytes2(Uint8Array.of(4), bx, Fp3.toBytes(y));
    }
  }
  function pointFromBytes(bytes) {
    abytes2(bytes, void 0, "Point");
    const { publicKey: comp, publicKeyUncompressed: uncomp } = lengths;
    const length = bytes.length;
    const head = bytes[0];
    const tail = bytes.subarray(1);
    if (allowInfinityPoint && length === 1 && head === 0) return { x: Fp3.ZERO, y: Fp3.ZERO };
    if (length === comp && (head === 2 || head === 3)) {
      const x = Fp3.fromBytes(tail);
      if (!Fp3.isValid(x)) throw new Error("bad point: is not on curve, wrong x");
      const y2 = weierstrassEquation(x);
      let y;
      try {
        y = Fp3.sqrt(y2);
      } catch (sqrtError) {
        const err = sqrtError instanceof Error ? ": " + sqrtError.message : "";
        throw new Error("bad point: is not on curve, sqrt error" + err);
      }
      assertCompressionIsSupported();
      const evenY = Fp3.isOdd(y);
      const evenH = (head & 1) === 1;
      if (evenH !== evenY) y = Fp3.neg(y);
      return { x, y };
    } else if (length === uncomp && head === 4) {
      const L = Fp3.BYTES;
      const x = Fp3.fromBytes(tail.subarray(0, L));
      const y = Fp3.fromBytes(tail.subarray(L, L * 2));
      if (!isValidXY(x, y)) throw new Error("bad point: is not on curve");
      return { x, y };
    } else {
      throw new Error(`bad point: got length ${length}, expected compressed=${comp} or uncompressed=${uncomp}`);
    }
  }
  const encodePoint = toBytes === void 0 ? pointToBytes : toBytes;
  const decodePoint = fromBytes === void 0 ? pointFromBytes : fromBytes;
  const b3 = Fp3.mul(CURVE.b, _3n3);
  const mulA = Fp3.is0(CURVE.a) ? (_) => Fp3.ZERO : (x) => Fp3.mul(CURVE.a, x);
  function weierstrassEquation(x) {
    const x2 = Fp3.sqr(x);
    const x3 = Fp3.mul(x2, x);
    return Fp3.add(Fp3.add(x3, Fp3.mul(x, CURVE.a)), CURVE.b);
  }
  function isValidXY(x, y) {
    const left = Fp3.sqr(y);
    const right = weierstrassEquation(x);
    return Fp3.eql(left, right);
  }
  if (!isValidXY(CURVE.Gx, CURVE.Gy)) throw new Error("bad curve params: generator point");
  const _4a3 = Fp3.mul(Fp3.pow(CURVE.a, _3n3), _4n4);
  const _27b2 = Fp3.mul(Fp3.sqr(CURVE.b), BigInt(27));
  if (Fp3.is0(Fp3.add(_4a3, _27b2))) throw new Error("bad curve params: a or b");
  function acoord(title, n, banZero = false) {
    if (!Fp3.isValid(n) || banZero && Fp3.is0(n)) throw new Error(`bad point coordinate ${title}`);
    return typeof n === "object" && n !== null ? Fp3.create(n) : n;
  }
  function aprjpoint(other) {
    if (!(other instanceof Point)) throw new Error("Weierstrass Point expected");
  }
  function splitEndoScalarN(k) {
    if (!endo || !endo.basises) throw new Error("no endo");
    return _splitEndoScalar(k, endo.basises, Fn.ORDER);
  }
  function pushWnafPair(points, scalars, p, k) {
    if (!Fn.isValid(k)) throw new RangeError("invalid scalar: out of range");
    if (endo) {
      const { k1neg, k1, k2neg, k2 } = splitEndoScalarN(k);
      const psi = new Point(Fp3.mul(p.X, endo.beta), p.Y, p.Z);
      points.push(k1neg ? p.negate() : p, k2neg ? psi.negate() : psi);
      scalars.push(k1, k2);
    } else {
      points.push(p);
      scalars.push(k);
    }
  }
  const validityCache = /* @__PURE__ */ new WeakSet();
  class Point {
    static BASE = new Point(CURVE.Gx, CURVE.Gy, Fp3.ONE);
    static ZERO = new Point(Fp3.ZERO, Fp3.ONE, Fp3.ZERO);
    static Fp = Fp3;
    static Fn = Fn;
    X;
    Y;
    Z;
    constructor(X, Y, Z) {
      this.X = acoord("x", X);
      this.Y = acoord("y", Y, true);
      this.Z = acoord("z", Z);
      Object.freeze(this);
    }
    static CURVE() {
      return CURVE;
    }
    static fromAffine(p) {
      const { x, y } = p || {};
      if (!p || !Fp3.isValid(x) || !Fp3.isValid(y)) throw new Error("invalid affine point");
      if (p instanceof Point) throw new Error("projective point not allowed");
      if (Fp3.is0(x) && Fp3.is0(y)) return Point.ZERO;
      return new Point(x, y, Fp3.ONE);
    }
    static fromBytes(bytes) {
      const P = Point.fromAffine(decodePoint(abytes2(bytes, void 0, "point")));
      P.assertValidity();
      return P;
    }
    static fromHex(hex2) {
      return Point.fromBytes(hexToBytes2(hex2));
    }
    get x() {
      return this.toAffine().x;
    }
    get y() {
      return this.toAffine().y;
    }
    precompute(windowSize = 6, isLazy = true) {
      wnaf.setWindowSize(this, windowSize);
      if (!isLazy) this.multiply(_3n3);
      return this;
    }
    assertValidity() {
      const p = this;
      if (p.is0()) {
        if (allowInfinityPoint && Fp3.is0(p.X) && Fp3.eql(p.Y, Fp3.ONE) && Fp3.is0(p.Z)) return;
        throw new Error("bad point: ZERO");
      }
      if (validityCache.has(p)) return;
      const { x, y } = p.toAffine();
      if (!Fp3.isValid(x) || !Fp3.isValid(y)) throw new Error("bad point: x or y not field elements");
      if (!isValidXY(x, y)) throw new Error("bad point: equation left != right");
      if (!p.isTorsionFree()) throw new Error("bad point: not in prime-order subgroup");
      validityCache.add(p);
    }
    hasEvenY() {
      const { y } = this.toAffine();
      if (!Fp3.isOdd) throw new Error("Field doesn't support isOdd");
      return !Fp3.isOdd(y);
    }
    equals(other) {
      aprjpoint(other);
      const { X: X1, Y: Y1, Z: Z1 } = this;
      const { X: X2, Y: Y2, Z: Z2 } = other;
      const U1 = Fp3.eql(Fp3.mul(X1, Z2), Fp3.mul(X2, Z1));
      const U2 = Fp3.eql(Fp3.mul(Y1, Z2), Fp3.mul(Y2, Z1));
      return U1 && U2;
    }
    negate() {
      return new Point(this.X, Fp3.neg(this.Y), this.Z);
    }
    double() {
      const { X: X1, Y: Y1, Z: Z1 } = this;
      let X3 = Fp3.ZERO, Y3 = Fp3.ZERO, Z3 = Fp3.ZERO;
      let t0 = Fp3.mul(X1, X1);
      let t1 = Fp3.mul(Y1, Y1);
      let t2 = Fp3.mul(Z1, Z1);
      let t3 = Fp3.mul(X1, Y1);
      t3 = Fp3.add(t3, t3);
      Z3 = Fp3.mul(X1, Z1);
      Z3 = Fp3.add(Z3, Z3);
      X3 = mulA(Z3);
      Y3 = Fp3.mul(b3, t2);
      Y3 = Fp3.add(X3, Y3);
      X3 = Fp3.sub(t1, Y3);
      Y3 = Fp3.add(t1, Y3);
      Y3 = Fp3.mul(X3, Y3);
      X3 = Fp3.mul(t3, X3);
      Z3 = Fp3.mul(b3, Z3);
      t2 = mulA(t2);
      t3 = Fp3.sub(t0, t2);
      t3 = mulA(t3);
      t3 = Fp3.add(t3, Z3);
      Z3 = Fp3.add(t0, t0);
      t0 = Fp3.add(Z3, t0);
      t0 = Fp3.add(t0, t2);
      t0 = Fp3.mul(t0, t3);
      Y3 = Fp3.add(Y3, t0);
      t2 = Fp3.mul(Y1, Z1);
      t2 = Fp3.add(t2, t2);
      t0 = Fp3.mul(t2, t3);
      X3 = Fp3.sub(X3, t0);
      Z3 = Fp3.mul(t2, t1);
      Z3 = Fp3.add(Z3, Z3);
      Z3 = Fp3.add(Z3, Z3);
      return new Point(X3, Y3, Z3);
    }
    add(other) {
      aprjpoint(other);
      const { X: X1, Y: Y1, Z: Z1 } = this;
      const { X: X2, Y: Y2, Z: Z2 } = other;
      let X3 = Fp3.ZERO, Y3 = Fp3.ZERO, Z3 = Fp3.ZERO;
      let t0 = Fp3.mul(X1, X2);
      let t1 = Fp3.mul(Y1, Y2);
      let t2 = Fp3.mul(Z1, Z2);
      let t3 = Fp3.add(X1, Y1);
      let t4 = Fp3.add(X2, Y2);
      t3 = Fp3.mul(t3, t4);
      t4 = Fp3.add(t0, t1);
      t3 = Fp3.sub(t3, t4);
      t4 = Fp3.add(X1, Z1);
      let t5 = Fp3.add(X2, Z2);
      t4 = Fp3.mul(t4, t5);
      t5 = Fp3.add(t0, t2);
      t4 = Fp3.sub(t4, t5);
      t5 = Fp3.add(Y1, Z1);
      X3 = Fp3.add(Y2, Z2);
      t5 = Fp3.mul(t5, X3);
      X3 = Fp3.add(t1, t2);
      t5 = Fp3.sub(t5, X3);
      Z3 = mulA(t4);
      X3 = Fp3.mul(b3, t2);
      Z3 = Fp3.add(X3, Z3);
      X3 = Fp3.sub(t1, Z3);
      Z3 = Fp3.add(t1, Z3);
      Y3 = Fp3.mul(X3, Z3);
      t1 = Fp3.add(t0, t0);
      t1 = Fp3.add(t1, t0);
      t2 = mulA(t2);
      t4 = Fp3.mul(b3, t4);
      t1 = Fp3.add(t1, t2);
      t2 = Fp3.sub(t0, t2);
      t2 = mulA(t2);
      t4 = Fp3.add(t4, t2);
      t0 = Fp3.mul(t1, t4);
      Y3 = Fp3.add(Y3, t0);
      t0 = Fp3.mul(t5, t4);
      X3 = Fp3.mul(t3, X3);
      X3 = Fp3.sub(X3, t0);
      t0 = Fp3.mul(t3, t1);
      Z3 = Fp3.mul(t5, Z3);
      Z3 = Fp3.add(Z3, t0);
      return new Point(X3, Y3, Z3);
    }
    subtract(other) {
      aprjpoint(other);
      return this.add(other.negate());
    }
    is0() {
      return this.equals(Point.ZERO);
    }
    multiply(scalar) {
      if (!Fn.isValidNot0(scalar)) throw new RangeError("invalid scalar: out of range");
      const { p, f } = wnaf.mulSecret(this, scalar, cofactor, normalize);
      return normalize([p, f])[0];
    }
    multiplyUnsafe(scalar) {
      const p = this;
      const sc = scalar;
      if (!Fn.isValid(sc)) throw new RangeError("invalid scalar: out of range");
      if (sc === _0n5 || p.is0()) return Point.ZERO;
      if (sc === _1n5) return p;
      if (wnaf.hasWindowSize(this)) return wnaf.mulUnsafe(p, sc, normalize);
      const points = [];
      const scalars = [];
      pushWnafPair(points, scalars, p, sc);
      return mulAddUnsafe(Point, points, scalars);
    }
    mulAddUnsafe(a, other, b) {
      aprjpoint(other);
      const points = [];
      const scalars = [];
      pushWnafPair(points, scalars, this, a);
      pushWnafPair(points, scalars, other, b);
      return mulAddUnsafe(Point, points, scalars);
    }
    toAffine(invertedZ) {
      const p = this;
      let iz = invertedZ;
      if (iz != null && !Fp3.isValid(iz)) throw new RangeError('"invertedZ" expected valid field element');
      const { X, Y, Z } = p;
      if (Fp3.eql(Z, Fp3.ONE)) return { x: X, y: Y };
      const is0 = p.is0();
      if (iz == null) iz = is0 ? Fp3.ONE : Fp3.inv(Z);
      const x = Fp3.mul(X, iz);
      const y = Fp3.mul(Y, iz);
      const zz = Fp3.mul(Z, iz);
      if (is0) return { x: Fp3.ZERO, y: Fp3.ZERO };
      if (!Fp3.eql(zz, Fp3.ONE)) throw new Error("invZ was invalid");
      return { x, y };
    }
    isTorsionFree() {
      if (cofactor === _1n5) return true;
      if (isTorsionFree) return isTorsionFree(Point, this);
      return wnaf.mulUnsafe(this, CURVE_ORDER).is0();
    }
    clearCofactor() {
      if (cofactor === _1n5) return this;
      if (clearCofactor) return clearCofactor(Point, this);
      return this.multiplyUnsafe(cofactor);
    }
    isSmallOrder() {
      if (cofactor === _1n5) return this.is0();
      return this.clearCofactor().is0();
    }
    toBytes(isCompressed = true) {
      abool(isCompressed, "isCompressed");
      this.assertValidity();
      return encodePoint(Point, this, isCompressed);
    }
    toHex(isCompressed = true) {
      return bytesToHex2(this.toBytes(isCompressed));
    }
    toString() {
      return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
    }
  }
  const normalize = (points) => normalizeZ(Point, points);
  const wnaf = new ScalarMultiplier(Point, randomBytes3);
  if (wnaf.bits >= 6) Point.BASE.precompute(6);
  Object.freeze(Point.prototype);
  Object.freeze(Point);
  return Point;
}
function pprefix(hasEvenY) {
  return Uint8Array.of(hasEvenY ? 2 : 3);
}
function getWLengths(Fp3, Fn) {
  return { secretKey: Fn.BYTES, publicKey: 1 + Fp3.BYTES, publicKeyUncompressed: 1 + 2 * Fp3.BYTES, publicKeyHasPrefix: true, signature: 2 * Fn.BYTES };
}

// node_modules/@noble/curves/abstract/bls.js
var _0n6 = BigInt(0);
var _1n6 = BigInt(1);
var _2n4 = BigInt(2);
var _3n4 = BigInt(3);
function NAfDecomposition(a) {
  const res = [];
  for (; a > _1n6; a >>= _1n6) {
    if ((a & _1n6) === _0n6) res.unshift(0);
    else if ((a & _3n4) === _3n4) {
      res.unshift(-1);
      a += _1n6;
    } else res.unshift(1);
  }
  return res;
}
function aNonEmpty(arr) {
  if (!Array.isArray(arr) || arr.length === 0) throw new Error("expected non-empty array");
}
function createBlsPairing(fields2, G1, G2, params) {
  validateObject(fields2, { Fp: "object", Fr: "object", Fp2: "object", Fp12: "object" }, { Fp6: "object" }, "fields");
  if (typeof G1 !== "function") throw new TypeError('"G1_Point" expected point constructor, got type=' + typeof G1);
  if (typeof G2 !== "function") throw new TypeError('"G2_Point" expected point constructor, got type=' + typeof G2);
  validateObject(params, { ateLoopSize: "bigint", xNegative: "boolean", twistType: "string" }, { randomBytes: "function", postPrecompute: "function" }, "params");
  const { Fp: Fp3, Fr, Fp2: Fp22, Fp12: Fp122 } = fields2;
  const { twistType, ateLoopSize, xNegative, postPrecompute } = params;
  const fp22 = (c0, c1) => ({ c0, c1 });
  const fp2f = ({ c0, c1 }) => Object.freeze({ c0, c1 });
  const add2 = (a, b) => fp22(Fp3.add(a.c0, b.c0), Fp3.add(a.c1, b.c1));
  const sub2 = (a, b) => fp22(Fp3.sub(a.c0, b.c0), Fp3.sub(a.c1, b.c1));
  const mul2 = (a, b) => {
    const t0 = Fp3.mul(a.c0, b.c0);
    const t1 = Fp3.mul(a.c1, b.c1);
    return fp22(Fp3.sub(t0, t1), Fp3.sub(Fp3.mul(Fp3.add(a.c0, a.c1), Fp3.add(b.c0, b.c1)), Fp3.add(t0, t1)));
  };
  const mul2ByFp = (a, rhs) => fp22(Fp3.mul(a.c0, rhs), Fp3.mul(a.c1, rhs));
  const mul2ByNonresidue = (a) => Fp22.mulByNonresidue(a);
  const mul014ByLine = ({ c0: f0, c1: f1 }, o0, l1, l4, Px, Py) => {
    const o1 = mul2ByFp(l1, Px);
    const o4 = mul2ByFp(l4, Py);
    const { c0: a0, c1: a1, c2: a2 } = f0;
    const { c0: b0, c1: b1, c2: b2 } = f1;
    const t0_0 = mul2(a0, o0);
    const t0_1 = mul2(a1, o1);
    const t0_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(a1, a2), o1), t0_1)), t0_0);
    const t0_c1 = sub2(sub2(mul2(add2(o0, o1), add2(a0, a1)), t0_0), t0_1);
    const t0_c2 = add2(sub2(mul2(add2(a0, a2), o0), t0_0), t0_1);
    const t1_c0 = mul2ByNonresidue(mul2(b2, o4));
    const t1_c1 = mul2(b0, o4);
    const t1_c2 = mul2(b1, o4);
    const s0 = add2(a0, b0);
    const s1 = add2(a1, b1);
    const s2 = add2(a2, b2);
    const o14 = add2(o1, o4);
    const t2_0 = mul2(s0, o0);
    const t2_1 = mul2(s1, o14);
    const t2_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(s1, s2), o14), t2_1)), t2_0);
    const t2_c1 = sub2(sub2(mul2(add2(o0, o14), add2(s0, s1)), t2_0), t2_1);
    const t2_c2 = add2(sub2(mul2(add2(s0, s2), o0), t2_0), t2_1);
    return Object.freeze({ c0: Object.freeze({ c0: fp2f(add2(mul2ByNonresidue(t1_c2), t0_c0)), c1: fp2f(add2(t1_c0, t0_c1)), c2: fp2f(add2(t1_c1, t0_c2)) }), c1: Object.freeze({ c0: fp2f(sub2(sub2(t2_c0, t0_c0), t1_c0)), c1: fp2f(sub2(sub2(t2_c1, t0_c1), t1_c1)), c2: fp2f(sub2(sub2(t2_c2, t0_c2), t1_c2)) }) });
  };
  const mul034ByLine = ({ c0: f0, c1: f1 }, l0, l3, o4, Px, Py) => {
    const o0 = mul2ByFp(l0, Py);
    const o3 = mul2ByFp(l3, Px);
    const { c0: a0, c1: a1, c2: a2 } = f0;
    const { c0: b0, c1: b1, c2: b2 } = f1;
    const a_c0 = mul2(a0, o0);
    const a_c1 = mul2(a1, o0);
    const a_c2 = mul2(a2, o0);
    const b0m = mul2(b0, o3);
    const b1m = mul2(b1, o4);
    const b_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(b1, b2), o4), b1m)), b0m);
    const b_c1 = sub2(sub2(mul2(add2(o3, o4), add2(b0, b1)), b0m), b1m);
    const b_c2 = add2(sub2(mul2(add2(b0, b2), o3), b0m), b1m);
    const s0 = add2(a0, b0);
    const s1 = add2(a1, b1);
    const s2 = add2(a2, b2);
    const o03 = add2(o0, o3);
    const e0m = mul2(s0, o03);
    const e1m = mul2(s1, o4);
    const e_c0 = add2(mul2ByNonresidue(sub2(mul2(add2(s1, s2), o4), e1m)), e0m);
    const e_c1 = sub2(sub2(mul2(add2(o03, o4), add2(s0, s1)), e0m), e1m);
    const e_c2 = add2(sub2(mul2(add2(s0, s2), o03), e0m), e1m);
    return Object.freeze({ c0: Object.freeze({ c0: fp2f(add2(mul2ByNonresidue(b_c2), a_c0)), c1: fp2f(add2(b_c0, a_c1)), c2: fp2f(add2(b_c1, a_c2)) }), c1: Object.freeze({ c0: fp2f(sub2(sub2(e_c0, a_c0), b_c0)), c1: fp2f(sub2(sub2(e_c1, a_c1), b_c1)), c2: fp2f(sub2(sub2(e_c2, a_c2), b_c2)) }) });
  };
  let lineFunction;
  if (twistType === "multiplicative") {
    lineFunction = (c0, c1, c2, f, Px, Py) => mul014ByLine(f, c0, c1, c2, Px, Py);
  } else if (twistType === "divisive") {
    lineFunction = (c0, c1, c2, f, Px, Py) => mul034ByLine(f, c2, c1, c0, Px, Py);
  } else throw new Error("bls: unknown twist type");
  const Fp2div2 = Fp22.div(Fp22.ONE, Fp22.mul(Fp22.ONE, _2n4));
  function pointDouble(ell, Rx, Ry, Rz) {
    const t0 = Fp22.sqr(Ry);
    const t1 = Fp22.sqr(Rz);
    const t2 = Fp22.mulByB(Fp22.mul(t1, _3n4));
    const t3 = Fp22.mul(t2, _3n4);
    const t4 = Fp22.sub(Fp22.sub(Fp22.sqr(Fp22.add(Ry, Rz)), t1), t0);
    const c0 = Fp22.sub(t2, t0);
    const c1 = Fp22.mul(Fp22.sqr(Rx), _3n4);
    const c2 = Fp22.neg(t4);
    ell.push([c0, c1, c2]);
    Rx = Fp22.mul(Fp22.mul(Fp22.mul(Fp22.sub(t0, t3), Rx), Ry), Fp2div2);
    Ry = Fp22.sub(Fp22.sqr(Fp22.mul(Fp22.add(t0, t3), Fp2div2)), Fp22.mul(Fp22.sqr(t2), _3n4));
    Rz = Fp22.mul(t0, t4);
    return { Rx, Ry, Rz };
  }
  function pointAdd(ell, Rx, Ry, Rz, Qx, Qy) {
    const t0 = Fp22.sub(Ry, Fp22.mul(Qy, Rz));
    const t1 = Fp22.sub(Rx, Fp22.mul(Qx, Rz));
    const c0 = Fp22.sub(Fp22.mul(t0, Qx), Fp22.mul(t1, Qy));
    const c1 = Fp22.neg(t0);
    const c2 = t1;
    ell.push([c0, c1, c2]);
    const t2 = Fp22.sqr(t1);
    const t3 = Fp22.mul(t2, t1);
    const t4 = Fp22.mul(t2, Rx);
    const t5 = Fp22.add(Fp22.sub(t3, Fp22.mul(t4, _2n4)), Fp22.mul(Fp22.sqr(t0), Rz));
    Rx = Fp22.mul(t1, t5);
    Ry = Fp22.sub(Fp22.mul(Fp22.sub(t4, t5), t0), Fp22.mul(t3, Ry));
    Rz = Fp22.mul(Rz, t3);
    return { Rx, Ry, Rz };
  }
  const ATE_NAF = NAfDecomposition(ateLoopSize);
  const calcPairingPrecomputes = (point) => {
    if (!(point instanceof G2)) throw new TypeError('"point" expected G2 point, got type=' + typeof point);
    const p = point;
    const { x, y } = p.toAffine();
    const Qx = x, Qy = y, negQy = Fp22.neg(y);
    let Rx = Qx, Ry = Qy, Rz = Fp22.ONE;
    const ell = [];
    for (const bit of ATE_NAF) {
      const cur = [];
      ({ Rx, Ry, Rz } = pointDouble(cur, Rx, Ry, Rz));
      if (bit) ({ Rx, Ry, Rz } = pointAdd(cur, Rx, Ry, Rz, Qx, bit === -1 ? negQy : Qy));
      ell.push(cur);
    }
    if (postPrecompute) {
      const last = ell[ell.length - 1];
      postPrecompute(Rx, Ry, Rz, Qx, Qy, pointAdd.bind(null, last));
    }
    return ell;
  };
  function millerLoopBatch(pairs, withFinalExponent = false) {
    aarray(pairs, "pairs", (pair, title) => {
      aarray(pair, title);
      if (pair.length !== 3) throw new TypeError(`"${title}" expected precompute tuple`);
      aarray(pair[0], title + "[0]");
    });
    let f12 = Fp122.ONE;
    if (pairs.length) {
      const ellLen = pairs[0][0].length;
      for (let i = 0; i < ellLen; i++) {
        if (i !== 0) f12 = Fp122.sqr(f12);
        for (const [ell, Px, Py] of pairs) {
          for (const [c0, c1, c2] of ell[i]) f12 = lineFunction(c0, c1, c2, f12, Px, Py);
        }
      }
    }
    if (xNegative) f12 = Fp122.conjugate(f12);
    return withFinalExponent ? Fp122.finalExponentiate(f12) : f12;
  }
  function pairingBatch(pairs, withFinalExponent = true) {
    aarray(pairs, "pairs");
    const res = [];
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i];
      validateObject(pair, { g1: "object", g2: "object" }, {}, "pairs[" + i + "]");
      const { g1: g12, g2: g22 } = pair;
      if (!(g12 instanceof G1)) throw new TypeError('"pairs[' + i + '].g1" expected G1 point, got type=' + typeof g12);
      if (!(g22 instanceof G2)) throw new TypeError('"pairs[' + i + '].g2" expected G2 point, got type=' + typeof g22);
      if (g12.is0() || g22.is0()) throw new Error("pairing is not available for ZERO point");
      g12.assertValidity();
      g22.assertValidity();
      const Qa = g12.toAffine();
      res.push([calcPairingPrecomputes(g22), Qa.x, Qa.y]);
    }
    return millerLoopBatch(res, withFinalExponent);
  }
  function pairing(Q, P, withFinalExponent = true) {
    if (!(Q instanceof G1)) throw new TypeError('"Q" expected G1 point, got type=' + typeof Q);
    if (!(P instanceof G2)) throw new TypeError('"P" expected G2 point, got type=' + typeof P);
    return pairingBatch([{ g1: Q, g2: P }], withFinalExponent);
  }
  const lengths = { seed: getMinHashLength(Fr.ORDER) };
  const rand = params.randomBytes === void 0 ? randomBytes2 : params.randomBytes;
  const randomSecretKey = (seed) => {
    seed = seed === void 0 ? rand(lengths.seed) : seed;
    abytes2(seed, lengths.seed, "seed");
    return mapHashToField(seed, Fr.ORDER);
  };
  Object.freeze(lengths);
  return { lengths, Fr, Fp12: Fp122, millerLoopBatch, pairing, pairingBatch, calcPairingPrecomputes, randomSecretKey };
}
function createBlsSig(blsPairing, PubPoint, SigPoint, isSigG1, hashToSigCurve, SignatureCoder) {
  const { Fr, Fp12: Fp122, pairingBatch, randomSecretKey, lengths } = blsPairing;
  if (!SignatureCoder) {
    SignatureCoder = { fromBytes: notImplemented, fromHex: notImplemented, toBytes: notImplemented, toHex: notImplemented };
  }
  const sigCoder = Object.freeze({ ...SignatureCoder });
  function normPub(point) {
    return point instanceof PubPoint ? point : PubPoint.fromBytes(point);
  }
  function normSig(point) {
    return point instanceof SigPoint ? point : sigCoder.fromBytes(point);
  }
  function amsg(m) {
    if (!(m instanceof SigPoint)) throw new Error(`expected valid message hashed to ${!isSigG1 ? "G2" : "G1"} curve`);
    return m;
  }
  const pair = !isSigG1 ? (a, b) => ({ g1: a, g2: b }) : (a, b) => ({ g1: b, g2: a });
  return Object.freeze({ lengths: Object.freeze({ ...lengths, secretKey: Fr.BYTES }), keygen(seed) {
    const secretKey = randomSecretKey(seed);
    const publicKey = this.getPublicKey(secretKey);
    return { secretKey, publicKey };
  }, getPublicKey(secretKey) {
    let sec;
    try {
      sec = PubPoint.Fn.fromBytes(secretKey);
    } catch (error) {
      throw new Error("invalid private key: " + typeof secretKey, { cause: error });
    }
    return PubPoint.BASE.multiply(sec);
  }, sign(message, secretKey, unusedArg) {
    if (unusedArg != null) throw new Error("sign() expects 2 arguments");
    const sec = PubPoint.Fn.fromBytes(secretKey);
    amsg(message).assertValidity();
    return message.multiply(sec);
  }, verify(signature, message, publicKey, unusedArg) {
    if (unusedArg != null) throw new Error("verify() expects 3 arguments");
    signature = normSig(signature);
    publicKey = normPub(publicKey);
    const P = publicKey.negate();
    const G = PubPoint.BASE;
    const Hm = amsg(message);
    const S = signature;
    try {
      const exp = pairingBatch([pair(P, Hm), pair(G, S)]);
      return Fp122.eql(exp, Fp122.ONE);
    } catch {
      return false;
    }
  }, verifyBatch(signature, items) {
    aNonEmpty(items);
    const sig = normSig(signature);
    const nMessages = items.map((i) => amsg(i.message));
    const nPublicKeys = items.map((i) => normPub(i.publicKey));
    const messagePubKeyMap = /* @__PURE__ */ new Map();
    for (let i = 0; i < nPublicKeys.length; i++) {
      const pub = nPublicKeys[i];
      const msg = nMessages[i];
      let keys = messagePubKeyMap.get(msg);
      if (keys === void 0) {
        keys = [];
        messagePubKeyMap.set(msg, keys);
      }
      keys.push(pub);
    }
    const paired = [];
    const G = PubPoint.BASE;
    try {
      for (const [msg, keys] of messagePubKeyMap) {
        const groupPublicKey = keys.reduce((acc, msg2) => acc.add(msg2));
        paired.push(pair(groupPublicKey, msg));
      }
      paired.push(pair(G.negate(), sig));
      return Fp122.eql(pairingBatch(paired), Fp122.ONE);
    } catch {
      return false;
    }
  }, aggregatePublicKeys(publicKeys) {
    aNonEmpty(publicKeys);
    publicKeys = publicKeys.map((pub) => normPub(pub));
    const agg = publicKeys.reduce((sum2, p) => sum2.add(p), PubPoint.ZERO);
    agg.assertValidity();
    return agg;
  }, aggregateSignatures(signatures) {
    aNonEmpty(signatures);
    signatures = signatures.map((sig) => normSig(sig));
    const agg = signatures.reduce((sum2, s) => sum2.add(s), SigPoint.ZERO);
    agg.assertValidity();
    return agg;
  }, hash(messageBytes, DST) {
    abytes2(messageBytes);
    const opts = DST === void 0 ? void 0 : { DST };
    return hashToSigCurve(messageBytes, opts);
  }, Signature: Object.freeze({ ...sigCoder }) });
}
function blsBasic(fields2, G1_Point2, G2_Point2, params) {
  const { Fp: Fp3, Fr, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 } = fields2;
  const G1 = { Point: G1_Point2 };
  const G2 = { Point: G2_Point2 };
  const pairingRes = createBlsPairing(fields2, G1_Point2, G2_Point2, params);
  const { millerLoopBatch, pairing, pairingBatch, calcPairingPrecomputes, randomSecretKey, lengths } = pairingRes;
  G1.Point.BASE.precompute(4);
  Object.freeze(G1);
  Object.freeze(G2);
  return Object.freeze({ lengths: Object.freeze(lengths), millerLoopBatch, pairing, pairingBatch, G1, G2, fields: Object.freeze({ Fr, Fp: Fp3, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 }), params: Object.freeze({ ateLoopSize: params.ateLoopSize, xNegative: params.xNegative, twistType: params.twistType, postPrecompute: params.postPrecompute }), utils: Object.freeze({ randomSecretKey, calcPairingPrecomputes }) });
}
function blsHashers(fields2, G1_Point2, G2_Point2, params, hasherParams) {
  const base = blsBasic(fields2, G1_Point2, G2_Point2, params);
  validateObject(hasherParams, { hasherOpts: "object", hasherOptsG1: "object", hasherOptsG2: "object" }, { mapToG1: "function", mapToG2: "function" }, "hasherParams");
  const G1Hasher = createHasher2(G1_Point2, hasherParams.mapToG1 === void 0 ? notImplemented : hasherParams.mapToG1, { ...hasherParams.hasherOpts, ...hasherParams.hasherOptsG1 });
  const G2Hasher = createHasher2(G2_Point2, hasherParams.mapToG2 === void 0 ? notImplemented : hasherParams.mapToG2, { ...hasherParams.hasherOpts, ...hasherParams.hasherOptsG2 });
  return Object.freeze({ ...base, G1: G1Hasher, G2: G2Hasher });
}
function bls(fields2, G1_Point2, G2_Point2, params, hasherParams, signatureCoders2) {
  const base = blsHashers(fields2, G1_Point2, G2_Point2, params, hasherParams);
  const pairingRes = { ...base, Fr: base.fields.Fr, Fp12: base.fields.Fp12, calcPairingPrecomputes: base.utils.calcPairingPrecomputes, randomSecretKey: base.utils.randomSecretKey };
  const longSignatures = createBlsSig(pairingRes, G1_Point2, G2_Point2, false, base.G2.hashToCurve, signatureCoders2?.LongSignature);
  const shortSignatures = createBlsSig(pairingRes, G2_Point2, G1_Point2, true, base.G1.hashToCurve, signatureCoders2?.ShortSignature);
  return Object.freeze({ ...base, longSignatures, shortSignatures });
}

// node_modules/@noble/curves/abstract/tower.js
var _0n7 = BigInt(0);
var _1n7 = BigInt(1);
var _2n5 = BigInt(2);
var _3n5 = BigInt(3);
var _6n = BigInt(6);
var _12n = BigInt(12);
var isObj = (value) => !!value && typeof value === "object";
function calcFrobeniusCoefficients(Fp3, nonResidue, modulus, degree, num = 1, divisor) {
  asafenumber(num, "num");
  asafenumber(degree, "degree");
  const divisorN = divisor === void 0 ? degree : divisor;
  asafenumber(divisorN, "divisor");
  const F = Fp3;
  if (typeof modulus !== "bigint" || modulus <= _1n7) throw new Error("calcFrobeniusCoefficients: expected valid modulus, got " + modulus);
  if (degree <= 0) throw new Error("calcFrobeniusCoefficients: expected positive degree, got " + degree);
  if (num <= 0) throw new Error("calcFrobeniusCoefficients: expected positive row count, got " + num);
  if (divisorN <= 0) throw new Error("calcFrobeniusCoefficients: expected positive divisor, got " + divisorN);
  const _divisor = BigInt(divisorN);
  const towerModulus = modulus ** BigInt(degree);
  const res = [];
  for (let i = 0; i < num; i++) {
    const a = BigInt(i + 1);
    const powers = [];
    for (let j = 0, qPower = _1n7; j < degree; j++) {
      const numer = a * qPower - a;
      if (numer % _divisor) throw new Error("calcFrobeniusCoefficients: inexact tower exponent");
      const power = numer / _divisor % towerModulus;
      powers.push(F.pow(nonResidue, power));
      qPower *= modulus;
    }
    res.push(powers);
  }
  return res;
}
var __TEST = Object.freeze({ calcFrobeniusCoefficients });
function psiFrobenius(Fp3, Fp22, base) {
  validateField(Fp3);
  validateField(Fp22);
  validateObject(Fp22, { Fp: "object", frobeniusMap: "function", fromBigTuple: "function", mulByB: "function", mulByNonresidue: "function", reim: "function", Fp4Square: "function", NONRESIDUE: "object" }, {});
  if (!isObj(base) || Array.isArray(base)) throw new TypeError('"base" expected Fp2 element, got type=' + typeof base);
  if (!Fp22.isValid(base)) throw new RangeError('"base" expected valid Fp2 element');
  const PSI_X = Fp22.pow(base, (Fp3.ORDER - _1n7) / _3n5);
  const PSI_Y = Fp22.pow(base, (Fp3.ORDER - _1n7) / _2n5);
  function psi(x, y) {
    const x2 = Fp22.mul(Fp22.frobeniusMap(x, 1), PSI_X);
    const y2 = Fp22.mul(Fp22.frobeniusMap(y, 1), PSI_Y);
    return [x2, y2];
  }
  const PSI2_X = Fp22.pow(base, (Fp3.ORDER ** _2n5 - _1n7) / _3n5);
  const PSI2_Y = Fp22.pow(base, (Fp3.ORDER ** _2n5 - _1n7) / _2n5);
  if (!Fp22.eql(PSI2_Y, Fp22.neg(Fp22.ONE))) throw new Error("psiFrobenius: PSI2_Y!==-1");
  function psi2(x, y) {
    return [Fp22.mul(x, PSI2_X), Fp22.neg(y)];
  }
  const mapAffine = (fn) => (c, P) => {
    if (typeof c !== "function") throw new TypeError('"c" expected point constructor, got type=' + typeof c);
    validatePointCons(c);
    if (!(P instanceof c)) throw new TypeError('"P" expected Point instance, got type=' + typeof P);
    const affine = P.toAffine();
    const p = fn(affine.x, affine.y);
    return c.fromAffine({ x: p[0], y: p[1] });
  };
  const G2psi3 = mapAffine(psi);
  const G2psi22 = mapAffine(psi2);
  return { psi, psi2, G2psi: G2psi3, G2psi2: G2psi22, PSI_X, PSI_Y, PSI2_X, PSI2_Y };
}
var _Field2 = class {
  ORDER;
  BITS;
  BYTES;
  isLE;
  ZERO;
  ONE;
  Fp;
  NONRESIDUE;
  mulByB;
  Fp_NONRESIDUE;
  Fp_div2;
  constructor(Fp3, opts = {}) {
    const { NONRESIDUE = BigInt(-1), FP2_NONRESIDUE, Fp2mulByB } = opts;
    const ORDER = Fp3.ORDER;
    const FP2_ORDER = ORDER * ORDER;
    this.Fp = Fp3;
    this.ORDER = FP2_ORDER;
    this.BITS = bitLen(FP2_ORDER);
    this.BYTES = Math.ceil(bitLen(FP2_ORDER) / 8);
    this.isLE = Fp3.isLE;
    this.ZERO = this.create({ c0: Fp3.ZERO, c1: Fp3.ZERO });
    this.ONE = this.create({ c0: Fp3.ONE, c1: Fp3.ZERO });
    this.Fp_NONRESIDUE = Fp3.create(NONRESIDUE);
    this.Fp_div2 = Fp3.div(Fp3.ONE, _2n5);
    this.NONRESIDUE = this.create({ c0: FP2_NONRESIDUE[0], c1: FP2_NONRESIDUE[1] });
    this.mulByB = (num) => {
      const { c0, c1 } = Fp2mulByB(num);
      return Object.freeze({ c0, c1 });
    };
    Object.freeze(this);
  }
  fromBigTuple(tuple) {
    if (!Array.isArray(tuple) || tuple.length !== 2) throw new Error("invalid Fp2.fromBigTuple");
    const [c0, c1] = tuple;
    if (typeof c0 !== "bigint" || typeof c1 !== "bigint") throw new Error("invalid Fp2.fromBigTuple");
    return this.create({ c0, c1 });
  }
  create(num) {
    const { Fp: Fp3 } = this;
    const c0 = Fp3.create(num.c0);
    const c1 = Fp3.create(num.c1);
    return Object.freeze({ c0, c1 });
  }
  isValid(num) {
    if (!isObj(num)) throw new TypeError("invalid field element: expected object, got " + typeof num);
    const { c0, c1 } = num;
    const { Fp: Fp3 } = this;
    return Fp3.isValid(c0) && Fp3.isValid(c1);
  }
  is0(num) {
    if (!isObj(num)) return false;
    const { c0, c1 } = num;
    const { Fp: Fp3 } = this;
    return Fp3.is0(c0) && Fp3.is0(c1);
  }
  isValidNot0(num) {
    return !this.is0(num) && this.isValid(num);
  }
  eql({ c0, c1 }, { c0: r0, c1: r1 }) {
    const { Fp: Fp3 } = this;
    return Fp3.eql(c0, r0) && Fp3.eql(c1, r1);
  }
  neg({ c0, c1 }) {
    const { Fp: Fp3 } = this;
    return Object.freeze({ c0: Fp3.neg(c0), c1: Fp3.neg(c1) });
  }
  pow(num, power) {
    return FpPow(this, num, power);
  }
  invertBatch(nums) {
    return FpInvertBatch(this, nums, true);
  }
  add(f1, f2) {
    const { Fp: Fp3 } = this;
    const { c0, c1 } = f1;
    const { c0: r0, c1: r1 } = f2;
    return Object.freeze({ c0: Fp3.add(c0, r0), c1: Fp3.add(c1, r1) });
  }
  sub({ c0, c1 }, { c0: r0, c1: r1 }) {
    const { Fp: Fp3 } = this;
    return Object.freeze({ c0: Fp3.sub(c0, r0), c1: Fp3.sub(c1, r1) });
  }
  mul({ c0, c1 }, rhs) {
    const { Fp: Fp3 } = this;
    if (typeof rhs === "bigint") return Object.freeze({ c0: Fp3.mul(c0, rhs), c1: Fp3.mul(c1, rhs) });
    const { c0: r0, c1: r1 } = rhs;
    let t1 = Fp3.mul(c0, r0);
    let t2 = Fp3.mul(c1, r1);
    const o0 = Fp3.sub(t1, t2);
    const o1 = Fp3.sub(Fp3.mul(Fp3.add(c0, c1), Fp3.add(r0, r1)), Fp3.add(t1, t2));
    return Object.freeze({ c0: o0, c1: o1 });
  }
  sqr({ c0, c1 }) {
    const { Fp: Fp3 } = this;
    const a = Fp3.add(c0, c1);
    const b = Fp3.sub(c0, c1);
    const c = Fp3.add(c0, c0);
    return Object.freeze({ c0: Fp3.mul(a, b), c1: Fp3.mul(c, c1) });
  }
  addN(a, b) {
    return this.add(a, b);
  }
  subN(a, b) {
    return this.sub(a, b);
  }
  mulN(a, b) {
    return this.mul(a, b);
  }
  sqrN(a) {
    return this.sqr(a);
  }
  div(lhs, rhs) {
    const { Fp: Fp3 } = this;
    return this.mul(lhs, typeof rhs === "bigint" ? Fp3.inv(Fp3.create(rhs)) : this.inv(rhs));
  }
  inv({ c0: a, c1: b }) {
    const { Fp: Fp3 } = this;
    const factor = Fp3.inv(Fp3.create(a * a + b * b));
    return Object.freeze({ c0: Fp3.mul(factor, Fp3.create(a)), c1: Fp3.mul(factor, Fp3.create(-b)) });
  }
  sqrt(num) {
    const { Fp: Fp3 } = this;
    const Fp22 = this;
    const { c0, c1 } = num;
    if (Fp3.is0(c1)) {
      if (FpLegendre(Fp3, c0) === 1) return Fp22.create({ c0: Fp3.sqrt(c0), c1: Fp3.ZERO });
      else return Fp22.create({ c0: Fp3.ZERO, c1: Fp3.sqrt(Fp3.div(c0, this.Fp_NONRESIDUE)) });
    }
    const a = Fp3.sqrt(Fp3.sub(Fp3.sqr(c0), Fp3.mul(Fp3.sqr(c1), this.Fp_NONRESIDUE)));
    let d = Fp3.mul(Fp3.add(a, c0), this.Fp_div2);
    const legendre = FpLegendre(Fp3, d);
    if (legendre === -1) d = Fp3.sub(d, a);
    const a0 = Fp3.sqrt(d);
    const candidateSqrt = Fp22.create({ c0: a0, c1: Fp3.div(Fp3.mul(c1, this.Fp_div2), a0) });
    if (!Fp22.eql(Fp22.sqr(candidateSqrt), num)) throw new Error("Cannot find square root");
    const x1 = candidateSqrt;
    const x2 = Fp22.neg(x1);
    const { re: re1, im: im1 } = Fp22.reim(x1);
    const { re: re2, im: im2 } = Fp22.reim(x2);
    if (im1 > im2 || im1 === im2 && re1 > re2) return x1;
    return x2;
  }
  isOdd(x) {
    const { re: x0, im: x1 } = this.reim(x);
    const sign_0 = x0 % _2n5;
    const zero_0 = x0 === _0n7;
    const sign_1 = x1 % _2n5;
    return BigInt(sign_0 || zero_0 && sign_1) == _1n7;
  }
  fromBytes(b) {
    const { Fp: Fp3 } = this;
    abytes2(b);
    if (b.length !== this.BYTES) throw new Error("fromBytes invalid length=" + b.length);
    return this.create({ c0: Fp3.fromBytes(b.subarray(0, Fp3.BYTES)), c1: Fp3.fromBytes(b.subarray(Fp3.BYTES)) });
  }
  toBytes({ c0, c1 }) {
    return concatBytes2(this.Fp.toBytes(c0), this.Fp.toBytes(c1));
  }
  cmov({ c0, c1 }, { c0: r0, c1: r1 }, c) {
    const { Fp: Fp3 } = this;
    return this.create({ c0: Fp3.cmov(c0, r0, c), c1: Fp3.cmov(c1, r1, c) });
  }
  reim({ c0, c1 }) {
    return { re: c0, im: c1 };
  }
  Fp4Square(a, b) {
    const Fp22 = this;
    const a2 = Fp22.sqr(a);
    const b2 = Fp22.sqr(b);
    return { first: Fp22.add(Fp22.mulByNonresidue(b2), a2), second: Fp22.sub(Fp22.sub(Fp22.sqr(Fp22.add(a, b)), a2), b2) };
  }
  mulByNonresidue({ c0, c1 }) {
    const { Fp: Fp3, NONRESIDUE: nr } = this;
    if (nr.c0 === Fp3.ONE && nr.c1 === Fp3.ONE) {
      return Object.freeze({ c0: Fp3.sub(c0, c1), c1: Fp3.add(c0, c1) });
    }
    if (nr.c1 === Fp3.ONE) {
      return Object.freeze({ c0: Fp3.sub(Fp3.mul(c0, nr.c0), c1), c1: Fp3.add(c0, Fp3.mul(c1, nr.c0)) });
    }
    return this.mul({ c0, c1 }, nr);
  }
  frobeniusMap(num, power) {
    const { c0, c1 } = num;
    const { Fp: Fp3 } = this;
    return Object.freeze({ c0, c1: power % 2 === 0 ? c1 : Fp3.neg(c1) });
  }
};
var _Field6 = class {
  ORDER;
  BITS;
  BYTES;
  isLE;
  ZERO;
  ONE;
  Fp2;
  constructor(Fp22) {
    this.Fp2 = Fp22;
    this.ORDER = Fp22.Fp.ORDER ** _6n;
    this.BITS = 3 * Fp22.BITS;
    this.BYTES = 3 * Fp22.BYTES;
    this.isLE = Fp22.isLE;
    this.ZERO = this.create({ c0: Fp22.ZERO, c1: Fp22.ZERO, c2: Fp22.ZERO });
    this.ONE = this.create({ c0: Fp22.ONE, c1: Fp22.ZERO, c2: Fp22.ZERO });
    Object.freeze(this);
  }
  get FROBENIUS_COEFFICIENTS_1() {
    const frob2 = _FROBENIUS_COEFFICIENTS_6.get(this);
    if (frob2) return frob2[0];
    const { Fp2: Fp22 } = this;
    const { Fp: Fp3 } = Fp22;
    const rows = calcFrobeniusCoefficients(Fp22, Fp22.NONRESIDUE, Fp3.ORDER, 6, 2, 3);
    const cache = [Object.freeze(rows[0]), Object.freeze(rows[1])];
    _FROBENIUS_COEFFICIENTS_6.set(this, cache);
    return cache[0];
  }
  get FROBENIUS_COEFFICIENTS_2() {
    const frob2 = _FROBENIUS_COEFFICIENTS_6.get(this);
    if (frob2) return frob2[1];
    void this.FROBENIUS_COEFFICIENTS_1;
    return _FROBENIUS_COEFFICIENTS_6.get(this)[1];
  }
  add({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.add(c0, r0), c1: Fp22.add(c1, r1), c2: Fp22.add(c2, r2) });
  }
  sub({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.sub(c0, r0), c1: Fp22.sub(c1, r1), c2: Fp22.sub(c2, r2) });
  }
  mul({ c0, c1, c2 }, rhs) {
    const { Fp2: Fp22 } = this;
    if (typeof rhs === "bigint") {
      return Object.freeze({ c0: Fp22.mul(c0, rhs), c1: Fp22.mul(c1, rhs), c2: Fp22.mul(c2, rhs) });
    }
    const { c0: r0, c1: r1, c2: r2 } = rhs;
    const t0 = Fp22.mul(c0, r0);
    const t1 = Fp22.mul(c1, r1);
    const t2 = Fp22.mul(c2, r2);
    return Object.freeze({ c0: Fp22.add(t0, Fp22.mulByNonresidue(Fp22.sub(Fp22.mul(Fp22.add(c1, c2), Fp22.add(r1, r2)), Fp22.add(t1, t2)))), c1: Fp22.add(Fp22.sub(Fp22.mul(Fp22.add(c0, c1), Fp22.add(r0, r1)), Fp22.add(t0, t1)), Fp22.mulByNonresidue(t2)), c2: Fp22.sub(Fp22.add(t1, Fp22.mul(Fp22.add(c0, c2), Fp22.add(r0, r2))), Fp22.add(t0, t2)) });
  }
  sqr({ c0, c1, c2 }) {
    const { Fp2: Fp22 } = this;
    let t0 = Fp22.sqr(c0);
    let t1 = Fp22.mul(Fp22.mul(c0, c1), _2n5);
    let t3 = Fp22.mul(Fp22.mul(c1, c2), _2n5);
    let t4 = Fp22.sqr(c2);
    return Object.freeze({ c0: Fp22.add(Fp22.mulByNonresidue(t3), t0), c1: Fp22.add(Fp22.mulByNonresidue(t4), t1), c2: Fp22.sub(Fp22.sub(Fp22.add(Fp22.add(t1, Fp22.sqr(Fp22.add(Fp22.sub(c0, c1), c2))), t3), t0), t4) });
  }
  addN(a, b) {
    return this.add(a, b);
  }
  subN(a, b) {
    return this.sub(a, b);
  }
  mulN(a, b) {
    return this.mul(a, b);
  }
  sqrN(a) {
    return this.sqr(a);
  }
  create(num) {
    const { Fp2: Fp22 } = this;
    const c0 = Fp22.create(num.c0);
    const c1 = Fp22.create(num.c1);
    const c2 = Fp22.create(num.c2);
    return Object.freeze({ c0, c1, c2 });
  }
  isValid(num) {
    if (!isObj(num)) throw new TypeError("invalid field element: expected object, got " + typeof num);
    const { c0, c1, c2 } = num;
    const { Fp2: Fp22 } = this;
    return Fp22.isValid(c0) && Fp22.isValid(c1) && Fp22.isValid(c2);
  }
  is0(num) {
    if (!isObj(num)) return false;
    const { c0, c1, c2 } = num;
    const { Fp2: Fp22 } = this;
    return Fp22.is0(c0) && Fp22.is0(c1) && Fp22.is0(c2);
  }
  isValidNot0(num) {
    return !this.is0(num) && this.isValid(num);
  }
  neg({ c0, c1, c2 }) {
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.neg(c0), c1: Fp22.neg(c1), c2: Fp22.neg(c2) });
  }
  eql({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }) {
    const { Fp2: Fp22 } = this;
    return Fp22.eql(c0, r0) && Fp22.eql(c1, r1) && Fp22.eql(c2, r2);
  }
  sqrt(_) {
    return notImplemented();
  }
  div(lhs, rhs) {
    const { Fp2: Fp22 } = this;
    const { Fp: Fp3 } = Fp22;
    return this.mul(lhs, typeof rhs === "bigint" ? Fp3.inv(Fp3.create(rhs)) : this.inv(rhs));
  }
  pow(num, power) {
    return FpPow(this, num, power);
  }
  invertBatch(nums) {
    return FpInvertBatch(this, nums, true);
  }
  inv({ c0, c1, c2 }) {
    const { Fp2: Fp22 } = this;
    let t0 = Fp22.sub(Fp22.sqr(c0), Fp22.mulByNonresidue(Fp22.mul(c2, c1)));
    let t1 = Fp22.sub(Fp22.mulByNonresidue(Fp22.sqr(c2)), Fp22.mul(c0, c1));
    let t2 = Fp22.sub(Fp22.sqr(c1), Fp22.mul(c0, c2));
    let t4 = Fp22.inv(Fp22.add(Fp22.mulByNonresidue(Fp22.add(Fp22.mul(c2, t1), Fp22.mul(c1, t2))), Fp22.mul(c0, t0)));
    return Object.freeze({ c0: Fp22.mul(t4, t0), c1: Fp22.mul(t4, t1), c2: Fp22.mul(t4, t2) });
  }
  fromBytes(b) {
    const { Fp2: Fp22 } = this;
    abytes2(b);
    if (b.length !== this.BYTES) throw new Error("fromBytes invalid length=" + b.length);
    const B2 = Fp22.BYTES;
    return this.create({ c0: Fp22.fromBytes(b.subarray(0, B2)), c1: Fp22.fromBytes(b.subarray(B2, B2 * 2)), c2: Fp22.fromBytes(b.subarray(2 * B2)) });
  }
  toBytes({ c0, c1, c2 }) {
    const { Fp2: Fp22 } = this;
    return concatBytes2(Fp22.toBytes(c0), Fp22.toBytes(c1), Fp22.toBytes(c2));
  }
  cmov({ c0, c1, c2 }, { c0: r0, c1: r1, c2: r2 }, c) {
    const { Fp2: Fp22 } = this;
    return this.create({ c0: Fp22.cmov(c0, r0, c), c1: Fp22.cmov(c1, r1, c), c2: Fp22.cmov(c2, r2, c) });
  }
  fromBigSix(tuple) {
    const { Fp2: Fp22 } = this;
    if (!Array.isArray(tuple) || tuple.length !== 6) throw new Error("invalid Fp6.fromBigSix");
    for (let i = 0; i < 6; i++) if (typeof tuple[i] !== "bigint") throw new Error("invalid Fp6.fromBigSix");
    const t = tuple;
    return this.create({ c0: Fp22.fromBigTuple(t.slice(0, 2)), c1: Fp22.fromBigTuple(t.slice(2, 4)), c2: Fp22.fromBigTuple(t.slice(4, 6)) });
  }
  frobeniusMap(num, power) {
    const { c0, c1, c2 } = num;
    if (power % 6 === 0) return Object.freeze({ c0, c1, c2 });
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.frobeniusMap(c0, power), c1: Fp22.mul(Fp22.frobeniusMap(c1, power), this.FROBENIUS_COEFFICIENTS_1[power % 6]), c2: Fp22.mul(Fp22.frobeniusMap(c2, power), this.FROBENIUS_COEFFICIENTS_2[power % 6]) });
  }
  mulByFp2({ c0, c1, c2 }, rhs) {
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.mul(c0, rhs), c1: Fp22.mul(c1, rhs), c2: Fp22.mul(c2, rhs) });
  }
  mulByNonresidue({ c0, c1, c2 }) {
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.mulByNonresidue(c2), c1: c0, c2: c1 });
  }
  mul1({ c0, c1, c2 }, b1) {
    const { Fp2: Fp22 } = this;
    return Object.freeze({ c0: Fp22.mulByNonresidue(Fp22.mul(c2, b1)), c1: Fp22.mul(c0, b1), c2: Fp22.mul(c1, b1) });
  }
  mul01({ c0, c1, c2 }, b0, b1) {
    const { Fp2: Fp22 } = this;
    let t0 = Fp22.mul(c0, b0);
    let t1 = Fp22.mul(c1, b1);
    return Object.freeze({ c0: Fp22.add(Fp22.mulByNonresidue(Fp22.sub(Fp22.mul(Fp22.add(c1, c2), b1), t1)), t0), c1: Fp22.sub(Fp22.sub(Fp22.mul(Fp22.add(b0, b1), Fp22.add(c0, c1)), t0), t1), c2: Fp22.add(Fp22.sub(Fp22.mul(Fp22.add(c0, c2), b0), t0), t1) });
  }
};
var _FROBENIUS_COEFFICIENTS_6 = /* @__PURE__ */ new WeakMap();
var _Field12 = class {
  ORDER;
  BITS;
  BYTES;
  isLE;
  ZERO;
  ONE;
  Fp6;
  X_LEN;
  finalExponentiate;
  constructor(Fp62, opts) {
    const { X_LEN, Fp12finalExponentiate } = opts;
    const { Fp2: Fp22 } = Fp62;
    const { Fp: Fp3 } = Fp22;
    this.Fp6 = Fp62;
    this.ORDER = Fp3.ORDER ** _12n;
    this.BITS = 2 * Fp62.BITS;
    this.BYTES = 2 * Fp62.BYTES;
    this.isLE = Fp62.isLE;
    this.ZERO = this.create({ c0: Fp62.ZERO, c1: Fp62.ZERO });
    this.ONE = this.create({ c0: Fp62.ONE, c1: Fp62.ZERO });
    this.X_LEN = X_LEN;
    this.finalExponentiate = (num) => {
      const copy2 = ({ c0, c1 }) => Object.freeze({ c0, c1 });
      const copy6 = ({ c0, c1, c2 }) => Object.freeze({ c0: copy2(c0), c1: copy2(c1), c2: copy2(c2) });
      const res = Fp12finalExponentiate(num);
      return Object.freeze({ c0: copy6(res.c0), c1: copy6(res.c1) });
    };
    Object.freeze(this);
  }
  get FROBENIUS_COEFFICIENTS() {
    const frob2 = _FROBENIUS_COEFFICIENTS_12.get(this);
    if (frob2) return frob2;
    const { Fp2: Fp22 } = this.Fp6;
    const { Fp: Fp3 } = Fp22;
    const cache = Object.freeze(calcFrobeniusCoefficients(Fp22, Fp22.NONRESIDUE, Fp3.ORDER, 12, 1, 6)[0]);
    _FROBENIUS_COEFFICIENTS_12.set(this, cache);
    return cache;
  }
  create(num) {
    const { Fp6: Fp62 } = this;
    const c0 = Fp62.create(num.c0);
    const c1 = Fp62.create(num.c1);
    return Object.freeze({ c0, c1 });
  }
  isValid(num) {
    if (!isObj(num)) throw new TypeError("invalid field element: expected object, got " + typeof num);
    const { c0, c1 } = num;
    const { Fp6: Fp62 } = this;
    return Fp62.isValid(c0) && Fp62.isValid(c1);
  }
  is0(num) {
    if (!isObj(num)) return false;
    const { c0, c1 } = num;
    const { Fp6: Fp62 } = this;
    return Fp62.is0(c0) && Fp62.is0(c1);
  }
  isValidNot0(num) {
    return !this.is0(num) && this.isValid(num);
  }
  neg({ c0, c1 }) {
    const { Fp6: Fp62 } = this;
    return Object.freeze({ c0: Fp62.neg(c0), c1: Fp62.neg(c1) });
  }
  eql({ c0, c1 }, { c0: r0, c1: r1 }) {
    const { Fp6: Fp62 } = this;
    return Fp62.eql(c0, r0) && Fp62.eql(c1, r1);
  }
  sqrt(_) {
    return notImplemented();
  }
  inv({ c0, c1 }) {
    const { Fp6: Fp62 } = this;
    let t = Fp62.inv(Fp62.sub(Fp62.sqr(c0), Fp62.mulByNonresidue(Fp62.sqr(c1))));
    return Object.freeze({ c0: Fp62.mul(c0, t), c1: Fp62.neg(Fp62.mul(c1, t)) });
  }
  div(lhs, rhs) {
    const { Fp6: Fp62 } = this;
    const { Fp2: Fp22 } = Fp62;
    const { Fp: Fp3 } = Fp22;
    return this.mul(lhs, typeof rhs === "bigint" ? Fp3.inv(Fp3.create(rhs)) : this.inv(rhs));
  }
  pow(num, power) {
    return FpPow(this, num, power);
  }
  invertBatch(nums) {
    return FpInvertBatch(this, nums, true);
  }
  add({ c0, c1 }, { c0: r0, c1: r1 }) {
    const { Fp6: Fp62 } = this;
    return Object.freeze({ c0: Fp62.add(c0, r0), c1: Fp62.add(c1, r1) });
  }
  sub({ c0, c1 }, { c0: r0, c1: r1 }) {
    const { Fp6: Fp62 } = this;
    return Object.freeze({ c0: Fp62.sub(c0, r0), c1: Fp62.sub(c1, r1) });
  }
  mul({ c0, c1 }, rhs) {
    const { Fp6: Fp62 } = this;
    if (typeof rhs === "bigint") return Object.freeze({ c0: Fp62.mul(c0, rhs), c1: Fp62.mul(c1, rhs) });
    let { c0: r0, c1: r1 } = rhs;
    let t1 = Fp62.mul(c0, r0);
    let t2 = Fp62.mul(c1, r1);
    return Object.freeze({ c0: Fp62.add(t1, Fp62.mulByNonresidue(t2)), c1: Fp62.sub(Fp62.mul(Fp62.add(c0, c1), Fp62.add(r0, r1)), Fp62.add(t1, t2)) });
  }
  sqr({ c0, c1 }) {
    const { Fp6: Fp62 } = this;
    let ab = Fp62.mul(c0, c1);
    return Object.freeze({ c0: Fp62.sub(Fp62.sub(Fp62.mul(Fp62.add(Fp62.mulByNonresidue(c1), c0), Fp62.add(c0, c1)), ab), Fp62.mulByNonresidue(ab)), c1: Fp62.add(ab, ab) });
  }
  addN(a, b) {
    return this.add(a, b);
  }
  subN(a, b) {
    return this.sub(a, b);
  }
  mulN(a, b) {
    return this.mul(a, b);
  }
  sqrN(a) {
    return this.sqr(a);
  }
  fromBytes(b) {
    const { Fp6: Fp62 } = this;
    abytes2(b);
    if (b.length !== this.BYTES) throw new Error("fromBytes invalid length=" + b.length);
    return this.create({ c0: Fp62.fromBytes(b.subarray(0, Fp62.BYTES)), c1: Fp62.fromBytes(b.subarray(Fp62.BYTES)) });
  }
  toBytes({ c0, c1 }) {
    const { Fp6: Fp62 } = this;
    return concatBytes2(Fp62.toBytes(c0), Fp62.toBytes(c1));
  }
  cmov({ c0, c1 }, { c0: r0, c1: r1 }, c) {
    const { Fp6: Fp62 } = this;
    return this.create({ c0: Fp62.cmov(c0, r0, c), c1: Fp62.cmov(c1, r1, c) });
  }
  fromBigTwelve(tuple) {
    const { Fp6: Fp62 } = this;
    if (!Array.isArray(tuple) || tuple.length !== 12) throw new Error("invalid Fp12.fromBigTwelve");
    for (let i = 0; i < 12; i++) if (typeof tuple[i] !== "bigint") throw new Error("invalid Fp12.fromBigTwelve");
    const t = tuple;
    return this.create({ c0: Fp62.fromBigSix(t.slice(0, 6)), c1: Fp62.fromBigSix(t.slice(6, 12)) });
  }
  frobeniusMap(lhs, power) {
    const p = power % 12;
    if (p === 0) return Object.freeze({ c0: lhs.c0, c1: lhs.c1 });
    if (p === 6) return this.conjugate(lhs);
    const { Fp6: Fp62 } = this;
    const { Fp2: Fp22 } = Fp62;
    const { c0, c1, c2 } = Fp62.frobeniusMap(lhs.c1, power);
    const coeff = this.FROBENIUS_COEFFICIENTS[p];
    return Object.freeze({ c0: Fp62.frobeniusMap(lhs.c0, power), c1: Object.freeze({ c0: Fp22.mul(c0, coeff), c1: Fp22.mul(c1, coeff), c2: Fp22.mul(c2, coeff) }) });
  }
  mulByFp2({ c0, c1 }, rhs) {
    const { Fp6: Fp62 } = this;
    return Object.freeze({ c0: Fp62.mulByFp2(c0, rhs), c1: Fp62.mulByFp2(c1, rhs) });
  }
  conjugate({ c0, c1 }) {
    return Object.freeze({ c0, c1: this.Fp6.neg(c1) });
  }
  _cyclotomicSquare({ c0, c1 }) {
    const { Fp6: Fp62 } = this;
    const { Fp2: Fp22 } = Fp62;
    const { c0: c0c0, c1: c0c1, c2: c0c2 } = c0;
    const { c0: c1c0, c1: c1c1, c2: c1c2 } = c1;
    const { first: t3, second: t4 } = Fp22.Fp4Square(c0c0, c1c1);
    const { first: t5, second: t6 } = Fp22.Fp4Square(c1c0, c0c2);
    const { first: t7, second: t8 } = Fp22.Fp4Square(c0c1, c1c2);
    const t9 = Fp22.mulByNonresidue(t8);
    return Object.freeze({ c0: Object.freeze({ c0: Fp22.add(Fp22.mul(Fp22.sub(t3, c0c0), _2n5), t3), c1: Fp22.add(Fp22.mul(Fp22.sub(t5, c0c1), _2n5), t5), c2: Fp22.add(Fp22.mul(Fp22.sub(t7, c0c2), _2n5), t7) }), c1: Object.freeze({ c0: Fp22.add(Fp22.mul(Fp22.add(t9, c1c0), _2n5), t9), c1: Fp22.add(Fp22.mul(Fp22.add(t4, c1c1), _2n5), t4), c2: Fp22.add(Fp22.mul(Fp22.add(t6, c1c2), _2n5), t6) }) });
  }
  _cyclotomicExp(num, n) {
    aInRange("cyclotomic exponent", n, _0n7, _1n7 << BigInt(this.X_LEN));
    if (n === _0n7) return this.ONE;
    let z = num;
    for (let i = bitLen(n) - 2; i >= 0; i--) {
      z = this._cyclotomicSquare(z);
      if (bitGet(n, i)) z = this.mul(z, num);
    }
    return z;
  }
};
var _FROBENIUS_COEFFICIENTS_12 = /* @__PURE__ */ new WeakMap();
function tower12(opts) {
  validateObject(opts, { ORDER: "bigint", X_LEN: "number", FP2_NONRESIDUE: "object", Fp2mulByB: "function", Fp12finalExponentiate: "function" }, { NONRESIDUE: "bigint" });
  asafenumber(opts.X_LEN, "X_LEN");
  if (opts.X_LEN < 1) throw new Error("invalid X_LEN");
  const nonresidue = opts.FP2_NONRESIDUE;
  if (!Array.isArray(nonresidue) || nonresidue.length !== 2) throw new Error("invalid FP2_NONRESIDUE");
  if (typeof nonresidue[0] !== "bigint" || typeof nonresidue[1] !== "bigint") throw new Error("invalid FP2_NONRESIDUE");
  const Fp3 = Field(opts.ORDER);
  const Fp22 = new _Field2(Fp3, opts);
  const Fp62 = new _Field6(Fp22);
  const Fp122 = new _Field12(Fp62, opts);
  return { Fp: Fp3, Fp2: Fp22, Fp6: Fp62, Fp12: Fp122 };
}

// node_modules/@noble/curves/bls12-381.js
var _0n8 = BigInt(0);
var _1n8 = BigInt(1);
var _2n6 = BigInt(2);
var _3n6 = BigInt(3);
var _4n5 = BigInt(4);
var BLS_X = BigInt("0xd201000000010000");
var BLS_X_LEN = bitLen(BLS_X);
var bls12_381_CURVE_G1 = { p: BigInt("0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab"), n: BigInt("0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001"), h: BigInt("0x396c8c005555e1568c00aaab0000aaab"), a: _0n8, b: _4n5, Gx: BigInt("0x17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"), Gy: BigInt("0x08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1") };
var bls12_381_Fr = Field(bls12_381_CURVE_G1.n, { modFromBytes: true });
function bls12FromCompressed(g0, g12, { g2: g22, g3, g4, g5 }) {
  return { c0: { c0: g0, c1: g4, c2: g3 }, c1: { c0: g22, c1: g12, c2: g5 } };
}
function bls12Compress({ c0, c1 }) {
  return { g2: c1.c0, g3: c0.c2, g4: c0.c1, g5: c1.c2 };
}
function bls12CyclotomicSquareCompressed({ g2: g22, g3, g4, g5 }) {
  const { first: h23c0, second: h23c1 } = Fp2.Fp4Square(g4, g5);
  const { first: h45c0, second: h45c1 } = Fp2.Fp4Square(g22, g3);
  const d2 = Fp2.add(g22, g22);
  const d3 = Fp2.add(g3, g3);
  const d4 = Fp2.add(g4, g4);
  const d5 = Fp2.add(g5, g5);
  return { g2: Fp2.add(Fp2.mul(Fp2.mulByNonresidue(h23c1), _3n6), d2), g3: Fp2.sub(Fp2.mul(h23c0, _3n6), d3), g4: Fp2.sub(Fp2.mul(h45c0, _3n6), d4), g5: Fp2.add(Fp2.mul(h45c1, _3n6), d5) };
}
function bls12RecoverG1Ratio({ g2: g22, g3, g4, g5 }) {
  if (Fp2.is0(g22)) return { num: Fp2.mul(Fp2.mul(g4, g5), _2n6), den: g3 };
  return { num: Fp2.add(Fp2.sub(Fp2.mul(Fp2.sqr(g4), _3n6), Fp2.mul(g3, _2n6)), Fp2.mulByNonresidue(Fp2.sqr(g5))), den: Fp2.mul(g22, _4n5) };
}
function bls12RecoverG0(g12, { g2: g22, g3, g4, g5 }) {
  const g3g4 = Fp2.mul(g3, g4);
  const t = Fp2.add(Fp2.sub(Fp2.mul(Fp2.sub(Fp2.sqr(g12), g3g4), _2n6), g3g4), Fp2.mul(g22, g5));
  return Fp2.add(Fp2.mulByNonresidue(t), Fp2.ONE);
}
function bls12CyclotomicExpCompressed(num, squarings) {
  const gs = [];
  let g = bls12Compress(num);
  for (const count2 of squarings) {
    for (let i = 0; i < count2; i++) g = bls12CyclotomicSquareCompressed(g);
    gs.push(g);
  }
  const isOne = gs.map(({ g2: g22, g3 }) => Fp2.is0(g22) && Fp2.is0(g3));
  const ratios = gs.map(bls12RecoverG1Ratio);
  const invDens = Fp2.invertBatch(ratios.map(({ den }) => den));
  const elems = gs.map((compressed, i) => {
    if (isOne[i]) return Fp12.ONE;
    const g12 = Fp2.mul(ratios[i].num, invDens[i]);
    return bls12FromCompressed(bls12RecoverG0(g12, compressed), g12, compressed);
  });
  return { result: Fp12.mul(Fp12.mul(elems[0], elems[1]), elems[2]), last: elems[2] };
}
function bls12CyclotomicExpX(num) {
  const { result, last } = bls12CyclotomicExpCompressed(num, [16, 32, 9]);
  let r = result;
  let s = last;
  for (let i = 0; i < 3; i++) s = Fp12._cyclotomicSquare(s);
  r = Fp12.mul(r, s);
  for (let i = 0; i < 2; i++) s = Fp12._cyclotomicSquare(s);
  r = Fp12.mul(r, s);
  s = Fp12._cyclotomicSquare(s);
  return Fp12.mul(r, s);
}
var { Fp, Fp2, Fp6, Fp12 } = tower12({ ORDER: bls12_381_CURVE_G1.p, X_LEN: BLS_X_LEN, FP2_NONRESIDUE: [_1n8, _1n8], Fp2mulByB: ({ c0, c1 }) => {
  const t0 = Fp.mul(c0, _4n5);
  const t1 = Fp.mul(c1, _4n5);
  return { c0: Fp.sub(t0, t1), c1: Fp.add(t0, t1) };
}, Fp12finalExponentiate: (num) => {
  const powMinusX = (num2) => Fp12.conjugate(bls12CyclotomicExpX(num2));
  const t0 = Fp12.div(Fp12.frobeniusMap(num, 6), num);
  const t1 = Fp12.mul(Fp12.frobeniusMap(t0, 2), t0);
  const t2 = powMinusX(t1);
  const t3 = Fp12.mul(Fp12.conjugate(Fp12._cyclotomicSquare(t1)), t2);
  const t4 = powMinusX(t3);
  const t5 = powMinusX(t4);
  const t6 = Fp12.mul(powMinusX(t5), Fp12._cyclotomicSquare(t2));
  const t7 = powMinusX(t6);
  const t2_t5_pow_q2 = Fp12.frobeniusMap(Fp12.mul(t2, t5), 2);
  const t4_t1_pow_q3 = Fp12.frobeniusMap(Fp12.mul(t4, t1), 3);
  const t6_t1c_pow_q1 = Fp12.frobeniusMap(Fp12.mul(t6, Fp12.conjugate(t1)), 1);
  const t7_t3c_t1 = Fp12.mul(Fp12.mul(t7, Fp12.conjugate(t3)), t1);
  return Fp12.mul(Fp12.mul(Fp12.mul(t2_t5_pow_q2, t4_t1_pow_q3), t6_t1c_pow_q1), t7_t3c_t1);
} });
var frob;
var getFrob = () => frob || (frob = psiFrobenius(Fp, Fp2, Fp2.div(Fp2.ONE, Fp2.NONRESIDUE)));
var G2psi = (c, P) => {
  const fn = getFrob().G2psi;
  G2psi = fn;
  return fn(c, P);
};
var G2psi2 = (c, P) => {
  const fn = getFrob().G2psi2;
  G2psi2 = fn;
  return fn(c, P);
};
var hasher_opts = Object.freeze({ DST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_", encodeDST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_", p: Fp.ORDER, m: 2, k: 128, expand: "xmd", hash: sha2562 });
var bls12_381_CURVE_G2 = { p: Fp2.ORDER, n: bls12_381_CURVE_G1.n, h: BigInt("0x5d543a95414e7f1091d50792876a202cd91de4547085abaa68a205b2e5a7ddfa628f1cb4d9e82ef21537e293a6691ae1616ec6e786f0c70cf1c38e31c7238e5"), a: Fp2.ZERO, b: Fp2.fromBigTuple([_4n5, _4n5]), Gx: Fp2.fromBigTuple([BigInt("0x024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"), BigInt("0x13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")]), Gy: Fp2.fromBigTuple([BigInt("0x0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"), BigInt("0x0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")]) };
var sortBit = (parts, p) => {
  for (const part of parts) {
    if (part !== _0n8) return Boolean(part * _2n6 / p);
  }
  return false;
};
var fp2 = { encode({ c0, c1 }) {
  const { BYTES: L } = Fp;
  return concatBytes2(numberToBytesBE(c1, L), numberToBytesBE(c0, L));
}, decode(bytes) {
  const { BYTES: L } = Fp;
  return Fp2.create({ c0: decodeFp(bytes.subarray(L)), c1: decodeFp(bytes.subarray(0, L)) });
} };
var BaseFp = Fp;
function decodeFp(bytes) {
  return Fp.fromBytes(bytes);
}
var coder = (name, Fp3, b, encode, decode, yparts) => {
  const F = Fp3;
  const enc = encode;
  const dec = decode;
  const W = F.BYTES;
  return (allowUncompressed) => ({ encode(point, compressed = true) {
    if (!compressed && !allowUncompressed) throw new Error("invalid signature: expected compressed encoding");
    const infinity = point.is0();
    const { x, y } = point.toAffine();
    const bytes = compressed ? enc(x) : concatBytes2(enc(x), enc(y));
    let sort;
    if (compressed && !infinity) sort = sortBit(yparts(y), BaseFp.ORDER);
    return setMask(bytes, { compressed, infinity, sort });
  }, decode(bytes) {
    const raw = allowUncompressed ? abytes2(bytes, void 0, "point") : abytes2(bytes, W, "signature");
    const { compressed, infinity, sort, value } = parseMask(raw);
    if (!allowUncompressed && !compressed) throw new Error("invalid signature: expected compressed encoding");
    const len = compressed ? W : 2 * W;
    if (value.length !== len) throw new Error(`invalid ${name} point: expected ${len} bytes`);
    if (infinity) {
      for (const b2 of value) {
        if (b2) throw new Error(`invalid ${name} point: non-canonical zero`);
      }
      return { x: F.ZERO, y: F.ZERO };
    }
    const x = dec(compressed ? value : value.subarray(0, W));
    let y;
    if (compressed) {
      y = F.sqrt(F.add(F.pow(x, _3n6), b));
      if (!y) throw new Error(`invalid ${name} point: compressed`);
      if (sortBit(yparts(y), BaseFp.ORDER) !== sort) y = F.neg(y);
    } else {
      y = dec(value.subarray(W));
    }
    if (!compressed && F.is0(x) && F.is0(y)) throw new Error(`invalid ${name} point: uncompressed`);
    return { x, y };
  } });
};
function validateMask({ compressed, infinity, sort }) {
  if (!compressed && !infinity && sort || !compressed && infinity && sort || compressed && infinity && sort) throw new Error("invalid encoding flag");
}
function parseMask(bytes) {
  bytes = copyBytes(bytes);
  const mask = bytes[0] & 224;
  const compressed = !!(mask >> 7 & 1);
  const infinity = !!(mask >> 6 & 1);
  const sort = !!(mask >> 5 & 1);
  validateMask({ compressed, infinity, sort });
  bytes[0] &= 31;
  return { compressed, infinity, sort, value: bytes };
}
function setMask(bytes, mask) {
  if (bytes[0] & 224) throw new Error("setMask: non-empty mask");
  validateMask({ compressed: !!mask.compressed, infinity: !!mask.infinity, sort: !!mask.sort });
  if (mask.compressed) bytes[0] |= 128;
  if (mask.infinity) bytes[0] |= 64;
  if (mask.sort) bytes[0] |= 32;
  return bytes;
}
var g1coder = coder("G1", Fp, Fp.create(bls12_381_CURVE_G1.b), (x) => numberToBytesBE(x, Fp.BYTES), decodeFp, (y) => [y]);
var g1 = { point: g1coder(true), sig: g1coder(false) };
var signatureG1ToBytes = (point) => {
  point.assertValidity();
  return g1.sig.encode(point);
};
function signatureG1FromBytes(bytes) {
  const Point = bls12_381.G1.Point;
  const point = Point.fromAffine(g1.sig.decode(bytes));
  point.assertValidity();
  return point;
}
var g2coder = coder("G2", Fp2, bls12_381_CURVE_G2.b, fp2.encode, fp2.decode, (y) => [y.c1, y.c0]);
var g2 = { point: g2coder(true), sig: g2coder(false) };
var signatureG2ToBytes = (point) => {
  point.assertValidity();
  return g2.sig.encode(point);
};
function signatureG2FromBytes(bytes) {
  const Point = bls12_381.G2.Point;
  const point = Point.fromAffine(g2.sig.decode(bytes));
  point.assertValidity();
  return point;
}
var signatureCoders = { ShortSignature: { fromBytes(bytes) {
  return signatureG1FromBytes(abytes2(bytes));
}, fromHex(hex2) {
  return signatureG1FromBytes(hexToBytes2(hex2));
}, toBytes(point) {
  return signatureG1ToBytes(point);
}, toRawBytes(point) {
  return signatureG1ToBytes(point);
}, toHex(point) {
  return bytesToHex2(signatureG1ToBytes(point));
} }, LongSignature: { fromBytes(bytes) {
  return signatureG2FromBytes(abytes2(bytes));
}, fromHex(hex2) {
  return signatureG2FromBytes(hexToBytes2(hex2));
}, toBytes(point) {
  return signatureG2ToBytes(point);
}, toRawBytes(point) {
  return signatureG2ToBytes(point);
}, toHex(point) {
  return bytesToHex2(signatureG2ToBytes(point));
} } };
var fields = { Fp, Fp2, Fp6, Fp12, Fr: bls12_381_Fr };
var G1_Point = weierstrass(bls12_381_CURVE_G1, { allowInfinityPoint: true, Fn: bls12_381_Fr, fromBytes: g1.point.decode, toBytes: (_c, point, isComp) => g1.point.encode(point, isComp), isTorsionFree: (c, point) => {
  const beta = BigInt("0x5f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffe");
  const phi = new c(Fp.mul(point.X, beta), point.Y, point.Z);
  const xP = point.multiplyUnsafe(BLS_X).negate();
  const u2P = xP.multiplyUnsafe(BLS_X);
  return u2P.equals(phi);
}, clearCofactor: (_c, point) => {
  return point.multiplyUnsafe(BLS_X).add(point);
} });
var G2_Point = weierstrass(bls12_381_CURVE_G2, { Fp: Fp2, allowInfinityPoint: true, Fn: bls12_381_Fr, fromBytes: g2.point.decode, toBytes: (_c, point, isComp) => g2.point.encode(point, isComp), isTorsionFree: (c, P) => {
  return P.multiplyUnsafe(BLS_X).negate().equals(G2psi(c, P));
}, clearCofactor: (c, P) => {
  const x = BLS_X;
  let t1 = P.multiplyUnsafe(x).negate();
  let t2 = G2psi(c, P);
  let t3 = P.double();
  t3 = G2psi2(c, t3);
  t3 = t3.subtract(t2);
  t2 = t1.add(t2);
  t2 = t2.multiplyUnsafe(x).negate();
  t3 = t3.add(t2);
  t3 = t3.subtract(t1);
  const Q = t3.subtract(P);
  return Q;
} });
var bls12_hasher_opts = { mapToG1, mapToG2, hasherOpts: hasher_opts, hasherOptsG1: { ...hasher_opts, m: 1, DST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_", encodeDST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_" }, hasherOptsG2: { ...hasher_opts } };
var bls12_params = { ateLoopSize: BLS_X, xNegative: true, twistType: "multiplicative", randomBytes: randomBytes2 };
var bls12_381 = bls(fields, G1_Point, G2_Point, bls12_params, bls12_hasher_opts, signatureCoders);
var isogenyMapG2 = isogenyMap(Fp2, [[["0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6", "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6"], ["0x0", "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71a"], ["0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71e", "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38d"], ["0x171d6541fa38ccfaed6dea691f5fb614cb14b4e7f4e810aa22d6108f142b85757098e38d0f671c7188e2aaaaaaaa5ed1", "0x0"]], [["0x0", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa63"], ["0xc", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa9f"], ["0x1", "0x0"]], [["0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706", "0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706"], ["0x0", "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97be"], ["0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71c", "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38f"], ["0x124c9ad43b6cf79bfbf7043de3811ad0761b0f37a1e26286b0e977c69aa274524e79097a56dc4bd9e1b371c71c718b10", "0x0"]], [["0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb"], ["0x0", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa9d3"], ["0x12", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa99"], ["0x1", "0x0"]]].map((i) => i.map((pair) => Fp2.fromBigTuple(pair.map(BigInt)))));
var isogenyMapG1 = isogenyMap(Fp, [["0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7", "0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb", "0xd54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0", "0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861", "0xe99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9", "0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983", "0xd6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84", "0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e", "0x80d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317", "0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e", "0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b", "0x6e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229"], ["0x8ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c", "0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff", "0xb2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19", "0x3425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8", "0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e", "0xe7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5", "0x772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a", "0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e", "0xa10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641", "0x95fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a", "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"], ["0x90d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33", "0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696", "0xcc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6", "0x1f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb", "0x8cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb", "0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0", "0x4ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2", "0x987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29", "0x9fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587", "0xe1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30", "0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132", "0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e", "0xb182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8", "0x245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133", "0x5c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b", "0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604"], ["0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1", "0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d", "0x58df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2", "0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416", "0xbe0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d", "0x8d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac", "0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c", "0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9", "0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a", "0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55", "0x4d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8", "0xaccbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092", "0xad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc", "0x2660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7", "0xe0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f", "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"]].map((i) => i.map((j) => BigInt(j))));
var G1_SWU;
var G2_SWU;
var getG1_SWU = () => G1_SWU || (G1_SWU = mapToCurveSimpleSWU(Fp, { A: Fp.create(BigInt("0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d")), B: Fp.create(BigInt("0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0")), Z: Fp.create(BigInt(11)) }));
var getG2_SWU = () => G2_SWU || (G2_SWU = mapToCurveSimpleSWU(Fp2, { A: Fp2.create({ c0: Fp.create(_0n8), c1: Fp.create(BigInt(240)) }), B: Fp2.create({ c0: Fp.create(BigInt(1012)), c1: Fp.create(BigInt(1012)) }), Z: Fp2.create({ c0: Fp.create(BigInt(-2)), c1: Fp.create(BigInt(-1)) }) }));
function mapToG1(scalars) {
  const { x, y } = getG1_SWU()(Fp.create(scalars[0]));
  return isogenyMapG1(x, y);
}
function mapToG2(scalars) {
  const { x, y } = getG2_SWU()(Fp2.fromBigTuple(scalars));
  return isogenyMapG2(x, y);
}

// engine/verifier/quicknet.ts
function isSigned(round, signature) {
  const message = new Uint8Array(8);
  let left = round;
  for (let i = 7; i >= 0; i -= 1) {
    message[i] = left % 256;
    left = Math.floor(left / 256);
  }
  const scheme = bls12_381.shortSignatures;
  try {
    return scheme.verify(signature, scheme.hash(digest(message), SUITE), fromHex(QUICKNET_KEY));
  } catch {
    return false;
  }
}
var SUITE = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
var QUICKNET_KEY = [
  "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451",
  "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a"
].join("");

// engine/verifier/check-seed.ts
function checkSeed(seed, commitment, commitmentHash2) {
  const { recipe } = commitment;
  const length = { at: "sources", expected: recipe.length, found: seed.sources.length };
  const input = { commitment: commitmentHash2, sources: seed.sources, version: "draw/v1" };
  const expected = hex(digest("draw/v1/seed\n", toJcs(input) ?? ""));
  return [
    ...checkReference("seed.json", seed.commitment, commitmentHash2),
    ...recipe.length === seed.sources.length ? [] : [failure(FILE2, "source-not-of-recipe", length)],
    ...seed.sources.flatMap((source2, i) => checkSource(recipe[i], source2, `sources[${i}]`)),
    ...expected === seed.seed ? [] : [failure(FILE2, "seed-differs", { at: "seed", expected, found: seed.seed })]
  ];
}
function checkReference(file, found, expected) {
  return found === expected ? [] : [failure(file, "other-commitment", { at: "commitment", expected, found })];
}
var FILE2 = "seed.json";
function checkSource(promised, source2, at) {
  if (!promised || !isPromised(promised, source2)) {
    return [
      failure(FILE2, "source-not-of-recipe", {
        at,
        expected: toJcs(promised ?? null) ?? "",
        found: source2.kind
      })
    ];
  }
  if (source2.kind === "lottery" && !areNumbersOf(source2.name, source2.numbers)) {
    return [failure(FILE2, "source-form", { at: `${at}.numbers`, found: source2.numbers })];
  }
  return source2.kind === "drand" ? checkBeacon(source2, at) : [];
}
function isPromised(promised, source2) {
  if (promised.kind === "dice") return source2.kind === "dice" && source2.digits.length === promised.count;
  if (promised.kind === "drand") return source2.kind === "drand" && source2.round === promised.round;
  if (promised.kind === "csprng") return source2.kind === "csprng";
  return source2.kind === "lottery" && source2.name === promised.name && source2.issue === promised.issue;
}
var ZONES = {
  kl8: [[20, 80]],
  ssq: [
    [6, 33],
    [1, 16]
  ],
  dlt: [
    [5, 35],
    [2, 12]
  ]
};
function areNumbersOf(name, numbers) {
  const zones = numbers.split("+").map((zone) => zone.split(","));
  const expected = ZONES[name];
  return zones.length === expected.length && expected.every(([many, highest], i) => isZone(zones[i] ?? [], many, highest));
}
function isZone(zone, many, highest) {
  const ascending = zone.every((number, i) => i === 0 || (zone[i - 1] ?? "") < number);
  const inRange2 = zone.every(
    (number) => /^[0-9]{2}$/u.test(number) && Number(number) >= 1 && Number(number) <= highest
  );
  return zone.length === many && ascending && inRange2;
}
function checkBeacon(source2, at) {
  const signature = fromHex(source2.signature);
  const expected = hex(digest(signature));
  return [
    ...expected === source2.randomness ? [] : [failure(FILE2, "drand-randomness", { at: `${at}.randomness`, expected, found: source2.randomness })],
    ...isSigned(source2.round, signature) ? [] : [failure(FILE2, "drand-signature", { at: `${at}.signature`, found: source2.signature })]
  ];
}

// engine/verifier/check-draw.ts
function checkDraw(draw, commitment, commitmentHash2, seed) {
  const expected = commitment.frames.map((frame2) => frame2.frame).join(" ");
  const found = draw.frames.map((frame2) => frame2.frame).join(" ");
  return [
    ...checkReference(FILE3, draw.commitment, commitmentHash2),
    ...checkSeedReference(FILE3, draw.seed, seed),
    ...expected === found ? [] : [failure(FILE3, "frames-differ", { at: "frames", expected, found })],
    ...commitment.frames.flatMap((frame2, i) => checkFrame(draw.frames[i], frame2, seed, `frames[${i}]`))
  ];
}
function checkSeedReference(file, found, expected) {
  return found === expected ? [] : [failure(file, "other-seed", { at: "seed", expected, found })];
}
function takesOf(frame2, seed) {
  const takes = frame2.quotas.flatMap((quota2) => {
    const strata = strataOf(frame2, quota2.quota);
    const expectations = strata.map((stratum2) => fractionOf(stratum2.expect));
    const rounded = roundTakes(expectations, roundingNumber(seed, frame2.frame, quota2.quota));
    return strata.map((stratum2, i) => [stratum2.stratum, Number(rounded[i] ?? 0n)]);
  });
  return new Map(takes);
}
var FILE3 = "draw.json";
function checkFrame(drawn, frame2, seed, at) {
  if (drawn?.frame !== frame2.frame) return [];
  const key = hex(groupKey(seed, frame2.group));
  const expected = frame2.strata.map((stratum2) => stratum2.stratum).join(" ");
  const found = drawn.strata.map((stratum2) => stratum2.stratum).join(" ");
  const takes = takesOf(frame2, seed);
  return [
    ...drawn.key === key ? [] : [failure(FILE3, "key-differs", { at: `${at}.key`, expected: key, found: drawn.key })],
    ...expected === found ? [] : [failure(FILE3, "strata-differ", { at: `${at}.strata`, expected, found })],
    ...drawn.strata.flatMap(({ stratum: stratum2, take }, i) => {
      const rounded = takes.get(stratum2) ?? take;
      const place = { at: `${at}.strata[${i}].take`, expected: rounded, found: take };
      return rounded === take ? [] : [failure(FILE3, "rounded-take-differs", place)];
    })
  ];
}

// engine/verifier/audit-draw.ts
function auditDraw({
  commitment,
  secret,
  leaves,
  seed
}) {
  return new Map(
    commitment.frames.map((frame2) => {
      const rows = leaves.get(frame2.frame) ?? [];
      return [frame2.frame, auditFrame(frame2, rows, seed.seed, secret)];
    })
  );
}
function auditedDrawn(audited) {
  return new Map(
    [...audited].map(([frame2, rows]) => [
      frame2,
      new Set(rows.filter((row) => row.drawn).map((row) => row.id))
    ])
  );
}
function auditFrame(frame2, rows, seed, secret) {
  const key = groupKey(seed, frame2.group);
  const left = new Map(takesOf(frame2, seed));
  const isBlind = frame2.tickets === "blind";
  return rows.map((row) => ({
    ...row,
    ticket: ticketOf(key, isBlind ? blindMark(secret, frame2.group, row.id) : row.id)
  })).sort((a, b) => a.ticket === b.ticket ? compare2(a.id, b.id) : compare2(a.ticket, b.ticket)).map(({ id, ticket, stratum: stratum2, state }) => {
    const places = left.get(stratum2) ?? 0;
    const drawn = state === "in" && places > 0;
    if (drawn) left.set(stratum2, places - 1);
    return { id, ticket, stratum: stratum2, state, drawn };
  });
}
function compare2(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// engine/verifier/build-tasks.ts
function buildTasks(commitment, agency, drawn) {
  const own = commitment.frames.filter((frame2) => frame2.agency === agency);
  const ids = new Set(own.flatMap((frame2) => [...drawn.get(frame2.frame) ?? []]));
  return [...ids].sort().map((id) => {
    const frames = own.filter((frame2) => drawn.get(frame2.frame)?.has(id));
    const asked = new Set(
      frames.map((frame2) => frame2.qualification).filter((qualification) => qualification !== "")
    );
    return { id, frames: frames.map((frame2) => frame2.frame), qualifications: [...asked].sort() };
  });
}
function slotCount(task2, slots) {
  return Math.max(slots, task2.qualifications.length);
}

// engine/verifier/audit-match.ts
function auditAgencies({
  commitment,
  match,
  changes,
  people,
  leaves
}, drawn) {
  const areas = new Map(
    [...leaves.values()].flatMap((rows) => rows.map((row) => [row.id, row.area]))
  );
  const isOwnCommitment = commitment.frames.length === 0;
  return match.agencies.flatMap(({ agency, tasks: published }) => {
    const content = people.get(agency);
    const relaxation = changes.find((change) => change.kind === "relax" && change.agency === agency);
    if (!content) return [];
    return [
      {
        agency,
        people: content,
        tasks: isOwnCommitment ? published.map(tasksUnseen) : buildTasks(commitment, agency, drawn),
        published,
        relaxedBy: relaxation?.kind === "relax" ? relaxation.cap : 0,
        areaOf: isOwnCommitment ? void 0 : (id) => areas.get(id) ?? ""
      }
    ];
  });
}
function tasksUnseen({ id }) {
  return { id, frames: [], qualifications: [] };
}

// engine/verifier/exchange-slots.ts
function fillSlot(assignment, slot) {
  const free = assignment.loads.flatMap(
    (_, inspector) => hasRoom(assignment, inspector) ? [inspector] : []
  );
  const levels = free.map((inspector) => levelOf(assignment, inspector));
  const search = startSearch(assignment, "as-loaded");
  visit(search, slot, ROOT);
  const fewest = Math.min(...levels);
  spread(
    search,
    new Set(free.filter((_, i) => levels[i] === fewest).map((inspector) => giverNode(search, inspector)))
  );
  const reached = free.filter((inspector) => isSeen(search, giverNode(search, inspector)));
  const least = Math.min(...reached.map((inspector) => levelOf(assignment, inspector)));
  const last = reached.find((inspector) => levelOf(assignment, inspector) === least);
  if (last !== void 0) move(assignment, movesTo(search, giverNode(search, last)));
}
function reachFrom(assignment, open) {
  const search = startSearch(assignment, "as-loaded");
  for (const slot of open) visit(search, slot, ROOT);
  spread(search);
  return assignment.holders.flatMap((_, slot) => isSeen(search, slot) ? [slot] : []);
}
function exchangeInto(assignment, slot, preferred) {
  const { slots } = assignment.instance;
  const search = startSearch(assignment, "at-equal-cost");
  for (const inspector of preferred) {
    if (assignment.holders[slot] === inspector) return;
    visit(search, pairNode(search, slots[slot]?.task ?? 0, inspector), ROOT);
    spread(search, /* @__PURE__ */ new Set([slot]));
    if (!isSeen(search, slot)) continue;
    move(assignment, [...movesTo(search, slot), [slot, inspector]]);
    return;
  }
}
var ROOT = -1;
function startSearch(assignment, loads) {
  const firstGiver = assignment.holders.length + assignment.slotOfPair.length;
  return { assignment, loads, firstGiver, parents: /* @__PURE__ */ new Map(), queue: [] };
}
function spread(search, goals = /* @__PURE__ */ new Set()) {
  const { queue } = search;
  for (let i = 0; i < queue.length; i += 1) {
    const before = queue.length;
    expand(search, queue[i] ?? 0);
    for (let j = before; j < queue.length; j += 1) {
      if (goals.has(queue[j] ?? ROOT)) return;
    }
  }
  queue.length = 0;
}
function expand(search, node) {
  const { holders, slotOfPair, loads } = search.assignment;
  if (node < holders.length) expandSlot(search, node);
  else if (node >= search.firstGiver) expandGiver(search, node - search.firstGiver);
  else {
    const pair = node - holders.length;
    const holder = slotOfPair[pair] ?? -1;
    if (holder < 0) visit(search, giverNode(search, pair % loads.length), node);
    else displace(search, holder, node);
  }
}
function expandSlot(search, slot) {
  const { instance, holders } = search.assignment;
  const { task: task2 = 0, candidates = [] } = instance.slots[slot] ?? {};
  for (const inspector of candidates) {
    if (inspector !== holders[slot]) visit(search, pairNode(search, task2, inspector), slot);
  }
}
function expandGiver(search, inspector) {
  const { held, loads } = search.assignment;
  const node = giverNode(search, inspector);
  for (const slot of held[inspector] ?? []) displace(search, slot, node);
  if (search.loads === "as-loaded" || !hasRoom(search.assignment, inspector)) return;
  const level = levelOf(search.assignment, inspector) + 1;
  loads.forEach((load, other) => {
    if (load > 0 && levelOf(search.assignment, other) === level)
      visit(search, giverNode(search, other), node);
  });
}
function displace(search, slot, from) {
  if (!search.assignment.settled[slot]) visit(search, slot, from);
}
function visit(search, node, from) {
  if (search.parents.has(node)) return;
  search.parents.set(node, from);
  search.queue.push(node);
}
function movesTo(search, end) {
  const { holders, loads } = search.assignment;
  const moves = [];
  for (let node = end; node !== ROOT; node = search.parents.get(node) ?? ROOT) {
    const from = search.parents.get(node) ?? ROOT;
    const isPair = node >= holders.length && node < search.firstGiver;
    if (isPair && from !== ROOT) moves.push([from, (node - holders.length) % loads.length]);
  }
  return moves;
}
function move(assignment, moves) {
  for (const [slot] of moves) put(assignment, slot, -1);
  for (const [slot, inspector] of moves) put(assignment, slot, inspector);
}
function put({ instance, holders, loads, held, slotOfPair }, slot, inspector) {
  const before = holders[slot] ?? -1;
  const firstPair = (instance.slots[slot]?.task ?? 0) * loads.length;
  if (before >= 0) {
    loads[before] = (loads[before] ?? 0) - 1;
    held[before]?.delete(slot);
    slotOfPair[firstPair + before] = -1;
  }
  holders[slot] = inspector;
  if (inspector < 0) return;
  loads[inspector] = (loads[inspector] ?? 0) + 1;
  held[inspector]?.add(slot);
  slotOfPair[firstPair + inspector] = slot;
}
function isSeen(search, node) {
  return search.parents.has(node);
}
function hasRoom({ instance, loads }, inspector) {
  return (loads[inspector] ?? 0) < (instance.caps[inspector] ?? 0);
}
function levelOf({ instance, loads }, inspector) {
  return (instance.history[inspector] ?? 0) + (loads[inspector] ?? 0);
}
function pairNode({ assignment }, task2, inspector) {
  return assignment.holders.length + task2 * assignment.loads.length + inspector;
}
function giverNode({ firstGiver }, inspector) {
  return firstGiver + inspector;
}

// engine/verifier/assign-slots.ts
function assignSlots(instance) {
  const tasks = instance.slots.reduce((most, { task: task2 }) => Math.max(most, task2 + 1), 0);
  const assignment = {
    instance,
    holders: instance.slots.map(() => -1),
    loads: instance.caps.map(() => 0),
    held: instance.caps.map(() => /* @__PURE__ */ new Set()),
    slotOfPair: new Int32Array(tasks * instance.caps.length).fill(-1),
    settled: instance.slots.map(() => false)
  };
  for (const slot of instance.slots.keys()) fillSlot(assignment, slot);
  return assignment;
}
function reachedSlots(assignment) {
  const open = assignment.holders.flatMap((holder, slot) => holder < 0 ? [slot] : []);
  return new Set(open.length === 0 ? [] : reachFrom(assignment, open));
}
function settleSlot(assignment, slot, preferred) {
  if (assignment.holders[slot] !== preferred[0]) exchangeInto(assignment, slot, preferred);
  assignment.settled[slot] = true;
}

// engine/verifier/inspector-edge.ts
function hasEdge(person, window, { task: task2, slot, area }) {
  const [from, to] = window;
  const asked = task2.qualifications[slot - 1];
  return person.certificateTo >= to && person.busy.every(([start, end]) => end < from || start > to) && (area === void 0 || covers(person.areas, [area])) && (area === void 0 || covers(person.scope, task2.frames)) && !person.avoid.includes(task2.id) && (asked === void 0 || asked === "" || person.qualifications.includes(asked));
}
function covers(codes2, wanted) {
  return codes2[0] === "*" || wanted.some((code2) => codes2.includes(code2));
}

// engine/verifier/compute-match.ts
function computeMatch(terms) {
  const all = buildSlots(terms);
  const reached = reachedSlots(assignSlots(instanceOf(terms, all)));
  const slots = all.filter((_, i) => !reached.has(i));
  const holders = settle(terms, slots);
  const places = new Map(terms.tasks.map((task2) => [task2.id, openPlaces(task2, terms.people)]));
  slots.forEach(({ id, k }, i) => {
    const people = places.get(id);
    if (people) people[k - 1] = terms.people.inspectors[holders[i] ?? -1]?.inspector ?? null;
  });
  return { places, open: reached.size };
}
function smallestRelaxation(terms) {
  const slots = buildSlots(terms);
  for (let c = 1; c <= terms.tasks.length; c += 1) {
    const { holders } = assignSlots(instanceOf({ ...terms, relaxedBy: c }, slots));
    if (!holders.includes(-1)) return c;
  }
  return void 0;
}
function buildSlots({ people, tasks, areaOf }) {
  return tasks.flatMap(
    (task2, t) => Array.from({ length: slotCount(task2, people.slots) }, (_, i) => {
      const able = people.inspectors.map(
        (person) => hasEdge(person, people.window, { task: task2, slot: i + 1, area: areaOf(task2.id) })
      );
      return { task: t, id: task2.id, k: i + 1, candidates: able.flatMap((edge, j) => edge ? [j] : []) };
    })
  );
}
function instanceOf({ people, relaxedBy }, slots) {
  return {
    slots,
    caps: people.inspectors.map((person) => person.cap + relaxedBy),
    history: people.inspectors.map((person) => person.history)
  };
}
function settle(terms, slots) {
  const assignment = assignSlots(instanceOf(terms, slots));
  const key = matchKey(terms.seed, terms.agency);
  const order = slots.map(({ id, k }, slot) => ({ slot, k, hash: taskHash(key, id) })).sort((a, b) => a.hash === b.hash ? a.k - b.k : a.hash < b.hash ? -1 : 1);
  for (const { slot } of order) settleSlot(assignment, slot, rank(terms, slots[slot], key));
  return assignment.holders;
}
function rank({ people }, slot, key) {
  if (!slot) return [];
  return slot.candidates.map((j) => ({ j, hash: personHash(key, slot.k, people.inspectors[j]?.inspector ?? "", slot.id) })).sort((a, b) => a.hash < b.hash ? -1 : 1).map(({ j }) => j);
}
function openPlaces(task2, people) {
  return Array.from({ length: slotCount(task2, people.slots) }, () => null);
}

// engine/verifier/check-assignment.ts
function checkEdges(agencies) {
  return agencies.flatMap((agency) => [
    ...agency.published.flatMap(
      ({ id, people }) => people.flatMap((person, i) => person === null ? [] : checkEdge(agency, id, i + 1, person))
    ),
    ...checkCaps(agency)
  ]);
}
function checkAssignment(agencies, seed) {
  return agencies.flatMap((agency) => {
    const terms = termsOf(agency, seed);
    if (!terms || agency.published.length === 0 && agency.tasks.length > 0) return [];
    return [...checkRelaxation(agency, terms), ...comparePlaces(agency, terms)];
  });
}
var FILE4 = "match.json";
function checkEdge(agency, id, slot, code2) {
  const person = agency.people.inspectors.find((entry) => entry.inspector === code2);
  const task2 = agency.tasks.find((entry) => entry.id === id);
  const place = { at: `${agency.agency} ${id} ${slot}`, found: code2 };
  if (!person) return [failure(FILE4, "person-unknown", place)];
  const fits = !task2 || hasEdge(person, agency.people.window, { task: task2, slot, area: agency.areaOf?.(id) });
  return fits ? [] : [failure(FILE4, "no-edge", place)];
}
function checkCaps({ agency, people, published, relaxedBy }) {
  return people.inspectors.flatMap(({ inspector, cap }) => {
    const found = published.filter((task2) => task2.people.includes(inspector)).length;
    const place = { at: `${agency} ${inspector}`, expected: cap + relaxedBy, found };
    return found <= cap + relaxedBy ? [] : [failure(FILE4, "above-cap", place)];
  });
}
function termsOf({ agency, people, tasks, areaOf, relaxedBy }, seed) {
  return areaOf && { seed, agency, people, tasks, areaOf, relaxedBy };
}
function checkRelaxation({ agency, relaxedBy }, terms) {
  if (relaxedBy === 0) return [];
  const unrelaxed = computeMatch({ ...terms, relaxedBy: 0 });
  const expected = unrelaxed.open === 0 ? void 0 : smallestRelaxation(terms);
  const place = { at: agency, expected: expected ?? "", found: relaxedBy };
  return expected === relaxedBy ? [] : [failure("changes.json", "relax-differs", place)];
}
function comparePlaces({ agency, published }, terms) {
  const { places } = computeMatch(terms);
  return published.flatMap(({ id, people }) => {
    const [expected, found] = [places.get(id) ?? [], people].map(
      (list2) => list2.map((person) => person ?? "null").join(" ")
    );
    return expected === found ? [] : [
      failure(FILE4, "assignment-differs", {
        at: `${agency} ${id}`,
        expected: expected ?? "",
        found: found ?? ""
      })
    ];
  });
}

// engine/verifier/check-commitment.ts
function checkCommitment(commitment) {
  return [
    ...checkNumber(commitment),
    ...checkTimes(commitment),
    ...checkGroups(commitment.frames),
    ...commitment.frames.flatMap(checkFrame2)
  ];
}
function checkPolicy(commitment, policySums) {
  const found = hex(digest(policySums));
  return found === commitment.policy ? [] : [failure("policy.sums", "policy-differs", { expected: commitment.policy, found })];
}
var NO_COMMITMENT = "0".repeat(64);
var FILE5 = "commitment.json";
function checkNumber({ rehearsal, number, previous }) {
  const found = number;
  if (rehearsal !== (number === 0)) return [failure(FILE5, "rehearsal-number", { at: "number", found })];
  if (number <= 1 && previous !== NO_COMMITMENT)
    return [failure(FILE5, "previous-not-zero", { at: "previous", found: previous })];
  return number > 1 && previous === NO_COMMITMENT ? [failure(FILE5, "previous-zero", { at: "previous" })] : [];
}
function checkTimes({ cutAt, committedAt }) {
  const late = (instantOf(cutAt) ?? 0) > (instantOf(committedAt) ?? 0);
  return late ? [failure(FILE5, "cut-after-commitment", { at: "cutAt", expected: committedAt, found: cutAt })] : [];
}
function checkGroups(frames) {
  const groupOfFrame = new Map(frames.map((frame2) => [frame2.frame, frame2.group]));
  const ticketsOfGroup = /* @__PURE__ */ new Map();
  return frames.flatMap(({ group, tickets }, i) => {
    const expected = ticketsOfGroup.get(group) ?? tickets;
    ticketsOfGroup.set(group, expected);
    const outside = (groupOfFrame.get(group) ?? group) !== group;
    return [
      ...outside ? [failure(FILE5, "group-named-like-frame", { at: `frames[${i}].group`, found: group })] : [],
      ...tickets === expected ? [] : [failure(FILE5, "group-tickets-differ", { at: `frames[${i}].tickets`, expected, found: tickets })]
    ];
  });
}
function checkFrame2(frame2, index) {
  const at = `frames[${index}]`;
  const people = frame2.strata.reduce(
    (all, { size, done, excluded }) => all + BigInt(size) + BigInt(done) + BigInt(excluded),
    0n
  );
  return [
    ...frame2.quotas.flatMap((quota2, i) => checkQuota(frame2, quota2, `${at}.quotas[${i}]`)),
    ...checkStrata(frame2, `${at}.strata`),
    ...people === BigInt(frame2.size) ? [] : [failure(FILE5, "frame-size", { at: `${at}.size`, expected: people, found: frame2.size })]
  ];
}
function checkQuota(frame2, quota2, at) {
  const strata = frame2.strata.filter((stratum2) => stratum2.quota === quota2.quota);
  const wholes = strata.filter((stratum2) => stratum2.ratio === "1/1").length;
  const minimumFits = quota2.bound === "atLeast" || (quota2.bound === "exactly" ? quota2.minimum >= 1 : quota2.minimum === 0);
  return [
    ...minimumFits ? [] : [failure(FILE5, "bound-minimum", { at: `${at}.minimum`, found: quota2.minimum })],
    ...quota2.bound === "atMost" && quota2.cap === null ? [failure(FILE5, "bound-without-cap", { at: `${at}.cap` })] : [],
    ...strata.length === 0 ? [failure(FILE5, "quota-empty", { at })] : [],
    ...wholes > 0 && wholes < strata.length ? [failure(FILE5, "all-is-its-own-quota", { at, found: quota2.quota })] : []
  ];
}
function checkStrata(frame2, at) {
  const seen = /* @__PURE__ */ new Set();
  return frame2.strata.flatMap(({ stratum: stratum2, quota: quota2, ratio: ratio2, rho, size, done, excluded }, i) => {
    const identity = `${quota2} ${ratio2} ${rho}`;
    const twice = seen.has(identity);
    seen.add(identity);
    const place = { at: `${at}[${i}]`, found: stratum2 };
    return [
      ...frame2.quotas.some((entry) => entry.quota === quota2) ? [] : [failure(FILE5, "quota-unknown", { ...place, found: quota2 })],
      ...size + done + excluded === 0 ? [failure(FILE5, "stratum-empty", place)] : [],
      ...twice ? [failure(FILE5, "stratum-twice", place)] : []
    ];
  });
}

// engine/verifier/check-chain.ts
function checkChain(chain, commitment, commitmentHash2) {
  const numbered = chain.filter((entry) => entry.number > 0);
  const isOwn = (entry) => entry?.number === commitment.number && entry.commitment === commitmentHash2;
  const ends = commitment.rehearsal && chain.length === 0 ? true : isOwn(chain.at(-1));
  return [
    ...checkNumbers(chain, commitment),
    ...ends ? [] : [failure(FILE6, "chain-end", { expected: commitmentHash2, found: chain.at(-1)?.commitment ?? "" })],
    ...commitment.rehearsal ? [] : checkPrevious(numbered, commitment),
    ...checkRepeats(chain),
    ...chain.flatMap(checkReason),
    ...chain.filter(isOwn).flatMap((entry) => checkOwnEnd(entry, commitment))
  ];
}
var FILE6 = "chain.json";
function checkNumbers(chain, { rehearsal, number }) {
  const first = rehearsal ? 0 : 1;
  const length = rehearsal ? Math.min(chain.length, 1) : number;
  const gaps = chain.flatMap(
    (entry, i) => entry.number === i + first ? [] : [failure(FILE6, "chain-gap", { at: `[${i}].number`, expected: i + first, found: entry.number })]
  );
  return chain.length === length ? gaps : [...gaps, failure(FILE6, "chain-gap", { expected: length, found: chain.length })];
}
function checkPrevious(chain, { number, previous }) {
  const before = chain.find((entry) => entry.number === number - 1)?.commitment ?? NO_COMMITMENT;
  return before === previous ? [] : [failure(FILE6, "chain-previous", { expected: previous, found: before })];
}
function checkRepeats(chain) {
  const seen = /* @__PURE__ */ new Set();
  return chain.flatMap(({ commitment }, i) => {
    const twice = seen.has(commitment);
    seen.add(commitment);
    return twice ? [failure(FILE6, "chain-repeats", { at: `[${i}].commitment`, found: commitment })] : [];
  });
}
function checkReason(entry, index) {
  const silent = entry.state === "void" && entry.reason === "";
  return silent ? [failure(FILE6, "chain-reason", { at: `[${index}].reason` })] : [];
}
function checkOwnEnd(entry, commitment) {
  const place = { at: `number ${entry.number}`, found: entry.at };
  if (entry.state === "open") return [failure(FILE6, "chain-undrawn", place)];
  const times2 = commitment.recipe.map((source2) => instantOf(source2.at) ?? 0);
  const at = instantOf(entry.at) ?? 0;
  if (entry.state === "void")
    return at < Math.min(...times2) ? [failure(FILE6, "chain-void-before-source", place)] : [];
  return at < Math.max(...times2) ? [failure(FILE6, "chain-time", place)] : [];
}

// engine/verifier/round-state.ts
function startState(commitment, drawn, match) {
  const places = match.agencies.map(({ agency, tasks }) => {
    return [agency, new Map(tasks.map((task2) => [task2.id, task2.people]))];
  });
  return { commitment, drawn, struck: /* @__PURE__ */ new Set(), places: new Map(places) };
}
function publishedDrawn(commitment, draw) {
  const blind = new Set(
    commitment.frames.filter((frame2) => frame2.tickets === "blind").map((frame2) => frame2.frame)
  );
  const known = draw.frames.filter((frame2) => !blind.has(frame2.frame) || !isWithheld(frame2));
  return new Map(known.map((frame2) => [frame2.frame, new Set(frame2.drawn.map((entry) => entry.id))]));
}
function afterStrike(state, strike) {
  const drawn = new Map(state.drawn);
  const before = drawn.get(strike.frame);
  if (before) {
    const now = new Set([...before].filter((id) => id !== strike.out));
    drawn.set(strike.frame, strike.in === null ? now : now.add(strike.in));
  }
  const places = [...state.places].map(([agency, tasks]) => {
    const left = new Map([...tasks].filter(([id]) => id !== strike.out));
    const task2 = buildTasks(state.commitment, agency, drawn).find((entry) => entry.id === strike.in);
    if (task2 && isOwnFrame(state.commitment, agency, strike.frame))
      left.set(task2.id, widen(left.get(task2.id) ?? [], task2));
    return [agency, left];
  });
  return { ...state, drawn, struck: /* @__PURE__ */ new Set([...state.struck, strike.out]), places: new Map(places) };
}
function afterSubstitution(state, { agency, id, slot, in: substitute }) {
  const tasks = new Map(state.places.get(agency));
  const people = [...tasks.get(id) ?? []];
  people[slot - 1] = substitute;
  return { ...state, places: new Map([...state.places, [agency, tasks.set(id, people)]]) };
}
function afterChanges(state, changes) {
  return changes.reduce((now, change) => {
    if (change.kind === "strike") return afterStrike(now, change);
    return change.kind === "substitute" ? afterSubstitution(now, change) : now;
  }, state);
}
function isWithheld({ drawn, strata }) {
  return drawn.length === 0 && strata.some((stratum2) => stratum2.take > 0);
}
function isOwnFrame(commitment, agency, frame2) {
  return commitment.frames.some((entry) => entry.agency === agency && entry.frame === frame2);
}
function widen(people, task2) {
  const length = Math.max(2, people.length, task2.qualifications.length);
  return Array.from({ length }, (_, i) => people[i] ?? null);
}

// engine/verifier/check-changes.ts
function checkChanges(round) {
  const { commitment, draw, match, changes } = round;
  const start = startState(commitment, publishedDrawn(commitment, draw), match);
  const end = afterChanges(start, changes);
  return [
    ...changes.flatMap((change, i) => checkApproval(change, commitment, `[${i}]`)),
    ...changes.flatMap(
      (change, i) => checkChange(change, afterChanges(start, changes.slice(0, i)), round, `[${i}]`)
    ),
    ...checkRelaxedOnce(changes),
    ...checkStruckEverywhere(end)
  ];
}
var FILE7 = "changes.json";
function checkApproval(change, { recipe }, at) {
  const drawnAt = Math.max(...recipe.map((source2) => instantOf(source2.at) ?? 0));
  const early = (instantOf(change.at) ?? 0) < drawnAt;
  const alone = change.kind !== "relax" && isApprovedByItself(change);
  return [
    ...early ? [failure(FILE7, "change-too-soon", { at: `${at}.at`, found: change.at })] : [],
    ...alone ? [failure(FILE7, "same-approver", { at: `${at}.approvedBy`, found: change.approvedBy })] : []
  ];
}
function isApprovedByItself({ kind, proposedBy, approvedBy }) {
  const [by, second] = [proposedBy, approvedBy].map((one) => kind === "strike" ? one.split("/")[0] : one);
  return by === second;
}
function checkChange(change, state, round, at) {
  if (change.kind === "strike") return checkStrike(change, state, round.rosters, at);
  if (change.kind === "substitute") return checkSubstitution(change, state, round.changes, at);
  return state.places.has(change.agency) ? [] : [failure(FILE7, "agency-unknown", { at, found: change.agency })];
}
function checkStrike(strike, state, rosters, at) {
  if (!state.commitment.frames.some((frame2) => frame2.frame === strike.frame)) {
    return [failure(FILE7, "frame-unknown", { at: `${at}.frame`, found: strike.frame })];
  }
  const drawn = state.drawn.get(strike.frame);
  const row = rosters.get(strike.frame)?.find((entry) => entry.id === strike.in);
  const waiting = !rosters.has(strike.frame) || row?.result === "not";
  const free = strike.in === null || waiting && !drawn?.has(strike.in) && !state.struck.has(strike.in) && strike.in !== strike.out;
  return [
    ...drawn?.has(strike.out) === false ? [failure(FILE7, "struck-not-drawn", { at: `${at}.out`, found: strike.out })] : [],
    ...free ? [] : [failure(FILE7, "replacement-not-free", { at: `${at}.in`, found: strike.in ?? "" })]
  ];
}
function checkSubstitution(change, state, changes, at) {
  const tasks = state.places.get(change.agency);
  if (!tasks) return [failure(FILE7, "agency-unknown", { at: `${at}.agency`, found: change.agency })];
  const isElsewhere = state.commitment.frames.length === 0 && change.ground === "strike";
  const people = tasks.get(change.id) ?? (isElsewhere ? [] : void 0);
  if (!people) return [failure(FILE7, "task-unknown", { at: `${at}.id`, found: change.id })];
  const isAdded = changes.some((other) => other.kind === "strike" && other.in === change.id);
  if (change.slot > people.length && !isAdded && !isElsewhere)
    return [failure(FILE7, "slot-unknown", { at: `${at}.slot`, found: change.slot })];
  return checkPlace(change, people, at);
}
function checkPlace(change, people, at) {
  const holder = people[change.slot - 1] ?? null;
  const present = change.in !== null && people.includes(change.in);
  const place = { at: `${at}.out`, expected: holder ?? "null", found: change.out ?? "null" };
  return [
    ...holder === change.out ? [] : [failure(FILE7, "slot-holder", place)],
    ...present ? [failure(FILE7, "substitute-in-task", { at: `${at}.in`, found: change.in ?? "" })] : []
  ];
}
function checkRelaxedOnce(changes) {
  const agencies = changes.flatMap((change) => change.kind === "relax" ? [change.agency] : []);
  return agencies.filter((agency, i) => agencies.indexOf(agency) < i).map((found) => failure(FILE7, "relax-twice", { found }));
}
function checkStruckEverywhere(end) {
  return [...end.drawn].flatMap(
    ([frame2, drawn]) => [...end.struck].filter((id) => drawn.has(id)).map((id) => failure(FILE7, "struck-still-drawn", { at: frame2, found: id }))
  );
}

// engine/verifier/check-codes.ts
function checkCodes(documents) {
  const kinds = /* @__PURE__ */ new Map();
  if (documents.commitment) collectCommitment(kinds, documents.commitment);
  for (const change of documents.changes ?? []) {
    if (change.kind === "substitute") collect(kinds, "inspector", [change.out ?? "", change.in ?? ""]);
  }
  for (const { tasks } of documents.match?.agencies ?? []) {
    for (const { people } of tasks)
      collect(
        kinds,
        "inspector",
        people.map((person) => person ?? "")
      );
  }
  collectPrivate(kinds, documents);
  return [...kinds].flatMap(([kind, codes2]) => clashes(kind, codes2));
}
function collectCommitment(kinds, commitment) {
  const { frames, match } = commitment;
  collect(
    kinds,
    "agency",
    [...match, ...frames].map((entry) => entry.agency)
  );
  collect(
    kinds,
    "frame",
    frames.map((frame2) => frame2.frame)
  );
  collect(
    kinds,
    "group",
    frames.map((frame2) => frame2.group)
  );
  collect(
    kinds,
    "qualification",
    frames.map((frame2) => frame2.qualification)
  );
  collect(
    kinds,
    "quota",
    frames.flatMap((frame2) => frame2.quotas.map((quota2) => quota2.quota))
  );
  collect(
    kinds,
    "stratum",
    frames.flatMap((frame2) => frame2.strata.map((stratum2) => stratum2.stratum))
  );
}
function collectPrivate(kinds, documents) {
  for (const rows of documents.leaves?.values() ?? []) {
    collect(
      kinds,
      "area",
      rows.map((row) => row.area)
    );
    collect(
      kinds,
      "rule",
      rows.flatMap((row) => row.why)
    );
  }
  for (const { inspectors } of documents.people?.values() ?? []) {
    collect(
      kinds,
      "inspector",
      inspectors.map((person) => person.inspector)
    );
    collect(
      kinds,
      "area",
      inspectors.flatMap((person) => person.areas)
    );
    collect(
      kinds,
      "qualification",
      inspectors.flatMap((person) => person.qualifications)
    );
    collect(
      kinds,
      "frame",
      inspectors.flatMap((person) => person.scope)
    );
  }
}
function collect(kinds, kind, codes2) {
  const known = kinds.get(kind) ?? /* @__PURE__ */ new Set();
  kinds.set(kind, known);
  for (const code2 of codes2) known.add(code2);
}
function clashes(kind, codes2) {
  const seen = /* @__PURE__ */ new Map();
  return [...codes2].flatMap((code2) => {
    const twin = seen.get(code2.toLowerCase());
    seen.set(code2.toLowerCase(), code2);
    if (twin === void 0) return [];
    return [failure("commitment.json", "codes-differ-in-case", { at: kind, expected: twin, found: code2 })];
  });
}

// engine/verifier/check-rosters.ts
function checkRosters(rosters, commitment) {
  return openFrames(rosters, commitment).flatMap(({ frame: frame2, rows, file }) => {
    const root = hex(merkleRoot(rows.map((row) => fromHex(row.leaf))));
    return [
      ...rows.length === frame2.size ? [] : [failure(file, "roster-size", { expected: frame2.size, found: rows.length })],
      ...root === frame2.root ? [] : [failure(file, "root-differs", { expected: frame2.root, found: root })],
      ...checkTotals(file, frame2, rows)
    ];
  });
}
function checkTickets(rosters, commitment, seed) {
  return openFrames(rosters, commitment).flatMap(({ frame: frame2, rows, file }) => {
    const key = groupKey(seed, frame2.group);
    return rows.flatMap(({ id, ticket }) => {
      const expected = ticketOf(key, id);
      return ticket === expected ? [] : [failure(file, "ticket-differs", { at: id, expected, found: ticket })];
    });
  });
}
function openFrames(rosters, commitment) {
  return commitment.frames.filter((frame2) => frame2.tickets === "open").map((frame2) => ({ frame: frame2, rows: rosters.get(frame2.frame) ?? [], file: rosterFile(frame2.frame) }));
}
function rosterFile(frame2) {
  return `frames/${frame2}.csv`;
}
function checkTotals(file, frame2, rows) {
  const add2 = (field) => frame2.strata.reduce((all, stratum2) => all + stratum2[field], 0);
  const drawn = frame2.quotas.reduce((all, quota2) => all + quota2.take, 0);
  const expected = { drawn, not: add2("size") - drawn, done: add2("done"), excluded: add2("excluded") };
  return Object.entries(expected).flatMap(([result, number]) => {
    const found = rows.filter((row) => row.result === result).length;
    return found === number ? [] : [failure(file, "total-differs", { at: result, expected: number, found })];
  });
}

// engine/verifier/check-leaves.ts
function checkSecret(secret, commitment) {
  const found = hex(digest("draw/v1/secret\n", secret));
  const expected = commitment.secret;
  return found === expected ? [] : [failure("private/secret.txt", "secret-differs", { expected, found })];
}
function checkLeaves({
  commitment,
  secret,
  leaves,
  rosters
}) {
  const perFrame = commitment.frames.flatMap((frame2) => {
    const rows = leaves.get(frame2.frame) ?? [];
    const published = rosters.get(frame2.frame);
    return [
      ...rows.flatMap((row) => checkRow(row, frame2, secret)),
      ...published ? compareWithPublished(frame2, rows, published) : [],
      ...checkRoot(frame2, rows)
    ];
  });
  return [...perFrame, ...checkAreas(leaves)];
}
function leavesFile(frame2) {
  return `private/${frame2}.csv`;
}
function checkRow({ id, salt, why }, frame2, secret) {
  const file = leavesFile(frame2.frame);
  const expected = hex(hmac(secret, frame2.frame, NUL, id));
  const sorted = why.every((rule, i) => i === 0 || (why[i - 1] ?? "") < rule);
  return [
    ...salt === expected ? [] : [failure(file, "salt-differs", { at: id, expected, found: salt })],
    ...sorted ? [] : [failure(file, "why-order", { at: id, found: why.join("+") })]
  ];
}
function leafHash(frame2, { id, area, stratum: stratum2, state, why, salt }) {
  return hex(digest(NUL, toJcs({ area, frame: frame2, id, salt, state, stratum: stratum2, why }) ?? ""));
}
function compareWithPublished(frame2, rows, published) {
  const leaves = new Map(published.map((row) => [row.id, row.leaf]));
  const ids = new Set(rows.map((row) => row.id));
  const file = leavesFile(frame2.frame);
  return [
    ...rows.flatMap((row) => {
      const expected = leaves.get(row.id);
      if (expected === void 0) return [failure(file, "ids-differ", { at: row.id })];
      const found = leafHash(frame2.frame, row);
      return found === expected ? [] : [failure(file, "leaf-differs", { at: row.id, expected, found })];
    }),
    ...published.filter((row) => !ids.has(row.id)).map((row) => failure(rosterFile(frame2.frame), "ids-differ", { at: row.id }))
  ];
}
function checkRoot(frame2, rows) {
  const found = hex(merkleRoot(rows.map((row) => fromHex(leafHash(frame2.frame, row)))));
  const place = { expected: frame2.root, found };
  return found === frame2.root ? [] : [failure(leavesFile(frame2.frame), "root-differs", place)];
}
function checkAreas(leaves) {
  const areas = /* @__PURE__ */ new Map();
  return [...leaves].flatMap(
    ([frame2, rows]) => rows.flatMap(({ id, area }) => {
      const expected = areas.get(id) ?? area;
      areas.set(id, expected);
      return area === expected ? [] : [failure(leavesFile(frame2), "area-differs", { at: id, expected, found: area })];
    })
  );
}

// engine/verifier/check-drawing.ts
function checkStrata2(leaves, commitment) {
  return commitment.frames.flatMap(({ frame: frame2, strata }) => {
    const rows = leaves.get(frame2) ?? [];
    const known = new Set(strata.map((stratum2) => stratum2.stratum));
    const file = leavesFile(frame2);
    return [
      ...rows.filter((row) => !known.has(row.stratum)).map((row) => failure(file, "stratum-unknown", { at: row.id, found: row.stratum })),
      ...strata.flatMap(
        ({ stratum: stratum2, size, done, excluded }) => Object.entries({ in: size, done, excluded }).flatMap(([state, expected]) => {
          const found = rows.filter((row) => row.stratum === stratum2 && row.state === state).length;
          return found === expected ? [] : [failure(file, "stratum-count", { at: `${stratum2} ${state}`, expected, found })];
        })
      )
    ];
  });
}
function checkDrawing(draw, rosters, audited) {
  return draw.frames.flatMap((frame2, i) => {
    const rows = audited.get(frame2.frame) ?? [];
    const published = rosters.get(frame2.frame);
    if (published === void 0 && isWithheld(frame2)) return [];
    return [
      ...checkDrawn(frame2, rows, published !== void 0, `frames[${i}]`),
      ...frame2.strata.flatMap((stratum2, s) => checkThreshold(stratum2, rows, `frames[${i}].strata[${s}]`)),
      ...published ? checkResults(rosterFile(frame2.frame), published, rows) : []
    ];
  });
}
var FILE8 = "draw.json";
function checkDrawn(frame2, rows, isOpen, at) {
  const ids = rows.filter((row) => row.drawn).map((row) => row.id);
  const expected = (isOpen ? ids : ids.sort()).join(" ");
  const found = frame2.drawn.map((entry) => entry.id).join(" ");
  return found === expected ? [] : [failure(FILE8, "drawn-differs", { at: `${at}.drawn`, expected, found })];
}
function checkThreshold(stratum2, rows, at) {
  const last = rows.filter((row) => row.drawn && row.stratum === stratum2.stratum).at(-1);
  const [expected, found] = [last?.ticket ?? "null", stratum2.threshold ?? "null"];
  return expected === found ? [] : [failure(FILE8, "threshold-differs", { at: `${at}.threshold`, expected, found })];
}
function checkResults(file, published, rows) {
  const results = new Map(
    rows.map(({ id, state, drawn }) => [id, state === "in" ? drawn ? "drawn" : "not" : state])
  );
  return published.flatMap(({ id, result }) => {
    const expected = results.get(id);
    const place = { at: id, expected: expected ?? "", found: result };
    return expected === void 0 || expected === result ? [] : [failure(file, "state-differs", place)];
  });
}

// engine/verifier/check-files.ts
function checkFiles(files, commitment) {
  const required = requiredFiles(files, commitment);
  const missing = required.filter((path) => !files.has(path)).map((path) => failure(path, "file-missing"));
  const known = /* @__PURE__ */ new Set([...required, ...OPTIONAL]);
  const isKnown = (path) => known.has(path) || commitment === void 0 && /^(?:frames|private)\/[^/]+$/u.test(path);
  const unexpected = [...files.keys()].filter((path) => !isKnown(path));
  return [...missing, ...unexpected.map((path) => failure(path, "file-unexpected"))];
}
function checkSums(files) {
  const bytes = files.get(SUMS);
  if (!bytes) return [failure(SUMS, "file-missing")];
  const { rows, failures } = readSums(SUMS, bytes);
  const listed = new Map(rows.map((row) => [row.path, row.hash]));
  const published = [...files.keys()].filter((path) => path !== SUMS && !path.startsWith(PRIVATE));
  return [
    ...failures,
    ...published.flatMap((path) => compareSum(path, files.get(path) ?? new Uint8Array(), listed.get(path))),
    ...[...listed.keys()].filter((path) => !published.includes(path)).map((path) => failure(SUMS, "sum-of-nothing", { at: path }))
  ];
}
var SUMS = "SHA256SUMS";
var PRIVATE = "private/";
var OPTIONAL = ["verify.mjs", "verify.html"];
var ALWAYS = [
  "commitment.json",
  "policy.sums",
  "seed.json",
  "draw.json",
  "match.json",
  "changes.json",
  "chain.json",
  SUMS
];
function requiredFiles(files, commitment) {
  const frames = commitment?.frames ?? [];
  const rosters = frames.filter((frame2) => frame2.tickets === "open").map((frame2) => `frames/${frame2.frame}.csv`);
  if (!hasPrivatePart(files) || commitment === void 0) return [...ALWAYS, ...rosters];
  const leaves = frames.map((frame2) => `${PRIVATE}${frame2.frame}.csv`);
  const people = commitment.match.map(({ agency }) => `${PRIVATE}people-${agency}.json`);
  return [...ALWAYS, ...rosters, `${PRIVATE}secret.txt`, ...leaves, ...people];
}
function compareSum(path, bytes, listed) {
  const found = hex(sha256(bytes));
  if (listed === void 0) return [failure(path, "sum-missing")];
  return listed === found ? [] : [failure(path, "sum-differs", { expected: listed, found })];
}

// engine/verifier/check-match.ts
function checkMatch(match, draw, commitment, commitmentHash2) {
  const expected = commitment.match.map((entry) => entry.agency).join(" ");
  const found = match.agencies.map((entry) => entry.agency).join(" ");
  const basis = { commitment, seed: draw.seed, drawn: publishedDrawn(commitment, draw) };
  return [
    ...checkReference(FILE9, match.commitment, commitmentHash2),
    ...checkSeedReference(FILE9, match.seed, draw.seed),
    ...expected === found ? [] : [failure(FILE9, "agencies-differ", { at: "agencies", expected, found })],
    ...match.agencies.flatMap((agency, i) => checkAgency(agency, basis, `agencies[${i}]`))
  ];
}
function areTasksKnown(commitment, agency, drawn) {
  const own = commitment.frames.filter((frame2) => frame2.agency === agency);
  return commitment.frames.length > 0 && own.every((frame2) => drawn.has(frame2.frame));
}
var FILE9 = "match.json";
function checkAgency(agency, { commitment, seed, drawn }, at) {
  const tasks = buildTasks(commitment, agency.agency, drawn);
  const key = hex(matchKey(seed, agency.agency));
  const found = agency.tasks.map((task2) => task2.id);
  const expected = tasks.map((task2) => task2.id);
  const known = areTasksKnown(commitment, agency.agency, drawn);
  const isElsewhere = commitment.frames.length === 0;
  const due = known ? expected.join(" ") : "";
  const place = { at: `${at}.tasks`, expected: due, found: found.join(" ") };
  return [
    ...agency.key === key ? [] : [failure(FILE9, "key-differs", { at: `${at}.key`, expected: key, found: agency.key })],
    ...isElsewhere || found.join(" ") === due ? [] : [failure(FILE9, "tasks-differ", place)],
    ...checkSlots(agency, known ? tasks : void 0, `${at}.tasks`),
    ...agency.tasks.flatMap(({ people }, i) => checkPeople(people, `${at}.tasks[${i}].people`))
  ];
}
function checkSlots(agency, tasks, at) {
  const asked = new Map(tasks?.map((task2) => [task2.id, task2.qualifications.length]));
  const slots = Math.max(2, Math.min(...agency.tasks.map((task2) => task2.people.length)));
  return agency.tasks.flatMap(({ id, people }, i) => {
    const expected = Math.max(tasks ? slots : people.length, asked.get(id) ?? 0, 2);
    const place = { at: `${at}[${i}].people`, expected, found: people.length };
    return people.length === expected ? [] : [failure(FILE9, "task-slots", place)];
  });
}
function checkPeople(people, at) {
  const present = people.filter((person) => person !== null);
  const twice = present.filter((person, i) => present.indexOf(person) < i);
  return twice.map((found) => failure(FILE9, "task-person-twice", { at, found }));
}

// engine/verifier/check-people.ts
function checkPeople2({
  commitment,
  secret,
  people,
  peopleInputs
}) {
  return commitment.match.flatMap(({ agency, input }) => {
    const file = peopleFile(agency);
    const content = people.get(agency);
    const salt = hex(hmac(secret, "people", NUL, agency));
    const found = peopleInputs.get(agency) ?? "";
    const endless = content?.inspectors.filter((person) => person.history > MOST_VISITS) ?? [];
    return [
      ...found === input ? [] : [failure(file, "people-differ", { expected: input, found })],
      ...content?.agency === agency ? [] : [failure(file, "agencies-differ", { expected: agency, found: content?.agency ?? "" })],
      ...content?.salt === salt ? [] : [failure(file, "people-salt", { expected: salt, found: content?.salt ?? "" })],
      ...endless.map(
        (person) => failure(file, "history-too-large", { at: person.inspector, found: person.history })
      )
    ];
  });
}
var MOST_VISITS = 1e12;

// engine/verifier/check-recipe.ts
function checkRecipe(commitment) {
  const { recipe, rehearsal } = commitment;
  const bits = recipe.reduce((total2, source2) => total2 + bitsOf(source2), 0);
  return [
    ...recipe.length === 0 ? [failure(FILE10, "recipe-empty", { at: "recipe" })] : [],
    ...bits < LEAST_BITS && !rehearsal ? [failure(FILE10, "recipe-bits", { at: "recipe", expected: LEAST_BITS, found: bits })] : [],
    ...checkStart(commitment),
    ...recipe.flatMap((source2, i) => checkSource2(commitment, source2, i))
  ];
}
var QUICKNET = { genesis: 1692803367, period: 3 };
var FILE10 = "commitment.json";
var LEAST_BITS = 60;
var LEAST_WAIT = 10 * 60;
var LOTTERY_BITS = { kl8: 61, ssq: 24, dlt: 24 };
function bitsOf(source2) {
  if (source2.kind === "dice") return 3 * source2.count;
  if (source2.kind === "lottery") return LOTTERY_BITS[source2.name];
  return source2.kind === "drand" ? 128 : 0;
}
function checkStart({ recipe, committedAt }) {
  const first = recipe[0];
  if (!first || secondsBetween(committedAt, first.at) >= LEAST_WAIT) return [];
  return [failure(FILE10, "recipe-too-soon", { at: "recipe[0].at", expected: committedAt, found: first.at })];
}
function checkSource2({ recipe, rehearsal }, source2, index) {
  const at = `recipe[${index}]`;
  const before = recipe[index - 1];
  const descends = before !== void 0 && secondsBetween(before.at, source2.at) < 0;
  return [
    ...descends ? [failure(FILE10, "recipe-order", { at: `${at}.at`, found: source2.at })] : [],
    ...source2.kind === "csprng" && !rehearsal ? [failure(FILE10, "recipe-csprng", { at })] : [],
    ...source2.kind === "lottery" && isRepeated(recipe.slice(0, index), source2.name) ? [failure(FILE10, "recipe-lottery-twice", { at, found: source2.name })] : [],
    ...source2.kind === "drand" ? checkDrand(source2, at, index === recipe.length - 1) : []
  ];
}
function isRepeated(before, name) {
  return before.some((source2) => source2.kind === "lottery" && source2.name === name);
}
function checkDrand(source2, at, last) {
  const published = QUICKNET.genesis + (source2.round - 1) * QUICKNET.period;
  return [
    ...last ? [] : [failure(FILE10, "recipe-drand-last", { at })],
    ...instantOf(source2.at) === published ? [] : [failure(FILE10, "recipe-drand-time", { at: `${at}.at`, found: source2.at })]
  ];
}
function secondsBetween(from, to) {
  return (instantOf(to) ?? 0) - (instantOf(from) ?? 0);
}

// engine/verifier/check-thresholds.ts
function checkThresholds(published) {
  const { drawn, selection, at } = published;
  const thresholds = drawn.strata.flatMap(({ threshold }) => threshold === null ? [] : [threshold]).sort();
  const tickets = new Set(selection.map((entry) => entry.ticket));
  const largest = thresholds.at(-1) ?? "";
  const place = { at: `${at}.strata` };
  return [
    ...thresholds.filter((threshold) => !tickets.has(threshold)).map((found) => failure(FILE11, "threshold-not-drawn", { ...place, found })),
    ...new Set(thresholds).size < thresholds.length ? [failure(FILE11, "threshold-repeats", place)] : [],
    ...selection.filter((entry) => entry.ticket > largest).map(
      ({ id, ticket }) => failure(FILE11, "drawn-above-threshold", { at: id, expected: largest, found: ticket })
    ),
    ...checkPassedOver(published),
    ...checkFilled(published, thresholds)
  ];
}
var FILE11 = "draw.json";
function checkPassedOver({ frame: frame2, drawn, rows, file }) {
  const takes = new Map(drawn.strata.map((stratum2) => [stratum2.stratum, stratum2]));
  const rooms = frame2.strata.map(({ stratum: stratum2, size }) => {
    const { take = 0, threshold = null } = takes.get(stratum2) ?? {};
    return { left: size - take, above: threshold ?? "" };
  });
  const passed = rows.filter((row) => row.result === "not").sort((a, b) => a.ticket < b.ticket ? -1 : 1);
  return passed.flatMap(({ id, ticket }, i) => {
    const room = rooms.reduce((all, { left, above }) => above < ticket ? all + left : all, 0);
    return i < room ? [] : [failure(file, "not-below-threshold", { at: id, found: ticket })];
  });
}
function checkFilled({ drawn, selection, at }, thresholds) {
  return thresholds.flatMap((limit) => {
    const least = drawn.strata.reduce(
      (all, { take, threshold }) => (threshold ?? "~") <= limit ? all + take : all,
      0
    );
    const found = selection.filter((entry) => entry.ticket <= limit).length;
    return found >= least ? [] : [failure(FILE11, "drawn-count", { at: `${at}.drawn`, expected: least, found })];
  });
}

// engine/verifier/check-selection.ts
function checkSelection(draw, rosters, commitment) {
  const open = new Map(openFrames(rosters, commitment).map((entry) => [entry.frame.frame, entry]));
  return draw.frames.flatMap((drawn, i) => {
    const at = `frames[${i}]`;
    const published = open.get(drawn.frame);
    const selection = readSelection(drawn, groupKey(draw.seed, groupOf(commitment, drawn.frame)));
    const number = drawn.strata.reduce((all, stratum2) => all + stratum2.take, 0);
    return [
      ...checkNumber2(selection, number, published !== void 0, at),
      ...drawn.strata.flatMap(
        (stratum2, s) => checkThresholdForm(stratum2, published === void 0 && isWithheld(drawn), `${at}.strata[${s}]`)
      ),
      ...published ? checkDrawn2(selection, published.rows, published.file, at) : [],
      ...published ? checkThresholds({ ...published, drawn, selection, at }) : []
    ];
  });
}
var FILE12 = "draw.json";
function groupOf(commitment, frame2) {
  return commitment.frames.find((entry) => entry.frame === frame2)?.group ?? frame2;
}
function readSelection(drawn, key) {
  return drawn.drawn.map((entry) => {
    const expected = ticketOf(key, entry.id);
    return { id: entry.id, ticket: "ticket" in entry ? String(entry.ticket) : expected, expected };
  });
}
function checkNumber2(selection, number, isOpen, at) {
  if (selection.length === number || !isOpen && selection.length === 0) return [];
  return [failure(FILE12, "drawn-count", { at: `${at}.drawn`, expected: number, found: selection.length })];
}
function checkThresholdForm(stratum2, withheld, at) {
  if ((withheld || stratum2.take === 0) === (stratum2.threshold === null)) return [];
  return [failure(FILE12, "threshold-form", { at: `${at}.threshold`, found: stratum2.threshold ?? "null" })];
}
function checkDrawn2(selection, rows, file, at) {
  const chosen = new Set(selection.map((entry) => entry.id));
  const published = new Set(rows.filter((row) => row.result === "drawn").map((row) => row.id));
  const inOrder = selection.every((entry, i) => {
    const before = selection[i - 1];
    return !before || before.ticket < entry.ticket || before.ticket === entry.ticket && before.id < entry.id;
  });
  return [
    ...selection.filter(({ ticket, expected }) => ticket !== expected).map(
      ({ id, ticket, expected }) => failure(FILE12, "ticket-differs", { at: id, expected, found: ticket })
    ),
    ...inOrder ? [] : [failure(FILE12, "drawn-order", { at: `${at}.drawn` })],
    ...[...chosen].filter((id) => !published.has(id)).map((id) => failure(FILE12, "result-differs", { at: id, expected: file })),
    ...[...published].filter((id) => !chosen.has(id)).map((id) => failure(file, "result-differs", { at: id, expected: FILE12 }))
  ];
}

// engine/verifier/check-strikes.ts
function checkStrikes(start, changes, audited) {
  return changes.flatMap((change, i) => {
    if (change.kind !== "strike") return [];
    const expected = nextOf(change, afterChanges(start, changes.slice(0, i)), audited);
    const place = { at: `[${i}].in`, expected: expected ?? "null", found: change.in ?? "null" };
    return expected === change.in ? [] : [failure("changes.json", "replacement-differs", place)];
  });
}
function nextOf(strike, state, audited) {
  const rows = audited.get(strike.frame) ?? [];
  const stratum2 = rows.find((row) => row.id === strike.out)?.stratum;
  const drawn = state.drawn.get(strike.frame);
  const next = rows.find(
    (row) => row.stratum === stratum2 && row.state === "in" && row.id !== strike.out && !drawn?.has(row.id) && !state.struck.has(row.id)
  );
  return next?.id ?? null;
}

// engine/verifier/slot-needs.ts
function standingNeeds(commitment, { agency, slots }, drawn, strikes) {
  const needs = /* @__PURE__ */ new Map();
  for (const task2 of buildTasks(commitment, agency, drawn))
    needs.set(task2.id, fill(task2.qualifications, slots));
  for (const out of new Set(strikes.map((strike) => strike.out))) {
    needs.delete(out);
    const added = strikes.flatMap(
      (strike) => strike.out === out && strike.in !== null ? [[strike.frame, /* @__PURE__ */ new Set([strike.in])]] : []
    );
    for (const { id, qualifications } of buildTasks(commitment, agency, new Map(added))) {
      const before = needs.get(id);
      const more = qualifications.filter((code2) => before?.includes(code2) === false);
      needs.set(id, before ? [...before, ...more] : fill(qualifications, slots));
    }
  }
  return needs;
}
function fill(qualifications, slots) {
  return [...qualifications, ...Array(Math.max(0, slots - qualifications.length)).fill("")];
}

// engine/verifier/check-substitutions.ts
function checkSubstitutions(start, changes, agencies, seed) {
  return changes.flatMap((change, i) => {
    const agency = agencies.find((entry) => change.kind === "substitute" && entry.agency === change.agency);
    if (change.kind !== "substitute" || !agency?.areaOf) return [];
    const state = afterChanges(start, changes.slice(0, i));
    const task2 = buildTasks(state.commitment, change.agency, state.drawn).find(
      (entry) => entry.id === change.id
    );
    if (!task2) return [];
    const strikes = changes.slice(0, i).filter((earlier) => earlier.kind === "strike");
    const needs = standingNeeds(state.commitment, agency.people, start.drawn, strikes).get(task2.id) ?? [];
    const asked = { ...task2, qualifications: needs };
    const gone = goneBefore(change, changes.slice(0, i));
    return checkSubstitute({ change, state, agency, task: asked, gone, seed, at: `[${i}]` });
  });
}
var FILE13 = "changes.json";
function goneBefore({ agency, id }, earlier) {
  const gone = /* @__PURE__ */ new Set();
  for (const change of earlier) {
    if (change.kind !== "substitute" || change.agency !== agency || change.out === null) continue;
    if (change.id === id || change.ground === "left") gone.add(change.out);
  }
  return gone;
}
function checkSubstitute({ change, state, agency, task: task2, gone, seed, at }) {
  if (change.slot > task2.qualifications.length) {
    return [failure(FILE13, "slot-unknown", { at: `${at}.slot`, found: change.slot })];
  }
  const expected = substituteOf(change, { state, agency, task: task2, gone, seed }) ?? "null";
  const found = change.in ?? "null";
  return expected === found ? [] : [failure(FILE13, "substitute-differs", { at: `${at}.in`, expected, found })];
}
function substituteOf({ id, slot, out }, { state, agency, task: task2, gone, seed }) {
  const places = [...state.places.get(agency.agency)?.values() ?? []];
  const present = state.places.get(agency.agency)?.get(id) ?? [];
  const key = matchKey(seed, agency.agency);
  const candidates = agency.people.inspectors.map((person) => ({ person, load: places.filter((people) => people.includes(person.inspector)).length })).filter(
    ({ person, load }) => person.inspector !== out && !gone.has(person.inspector) && !present.includes(person.inspector) && load < person.cap + agency.relaxedBy
  ).filter(({ person }) => hasEdge(person, agency.people.window, { task: task2, slot, area: agency.areaOf?.(id) })).map(({ person, load }) => ({ inspector: person.inspector, visits: person.history + load }));
  const fewest = Math.min(...candidates.map((candidate) => candidate.visits));
  return candidates.filter((candidate) => candidate.visits === fewest).map(({ inspector }) => ({ inspector, hash: personHash(key, slot, inspector, id) })).sort((a, b) => a.hash < b.hash ? -1 : 1)[0]?.inspector;
}

// engine/verifier/list-checks.ts
function listChecks(files, reading, drawnBy = reading.documents) {
  const { documents } = reading;
  return {
    files: () => checkFiles(files, documents.commitment),
    sums: () => checkSums(files),
    canonical: () => reading.canonical,
    fields: () => reading.fields,
    tables: () => reading.tables,
    codes: () => checkCodes(documents),
    policy: withAll(
      documents,
      ["commitment"],
      (d) => checkPolicy(d.commitment, files.get("policy.sums") ?? new Uint8Array())
    ),
    ...listCommitmentChecks(documents),
    ...listResultChecks(documents),
    ...listPrivateChecks(documents, drawnBy)
  };
}
function listCommitmentChecks(documents) {
  return {
    commitment: withAll(documents, ["commitment"], (d) => checkCommitment(d.commitment)),
    chain: withAll(
      documents,
      ["chain", ...COMMITTED],
      (d) => checkChain(d.chain, d.commitment, d.commitmentHash)
    ),
    recipe: withAll(documents, ["commitment"], (d) => checkRecipe(d.commitment)),
    seed: withAll(
      documents,
      ["seed", ...COMMITTED],
      (d) => checkSeed(d.seed, d.commitment, d.commitmentHash)
    ),
    quotas: withAll(documents, ["commitment"], (d) => checkTakes(d.commitment)),
    expectations: withAll(documents, ["commitment"], (d) => checkExpectations(d.commitment))
  };
}
function listResultChecks(documents) {
  return {
    rounding: withAll(
      documents,
      ["draw", "seed", ...COMMITTED],
      (d) => checkDraw(d.draw, d.commitment, d.commitmentHash, d.seed.seed)
    ),
    rosters: withAll(documents, ["rosters", "commitment"], (d) => checkRosters(d.rosters, d.commitment)),
    tickets: withAll(
      documents,
      ["rosters", "seed", "commitment"],
      (d) => checkTickets(d.rosters, d.commitment, d.seed.seed)
    ),
    selection: withAll(
      documents,
      ["draw", "rosters", "commitment"],
      (d) => checkSelection(d.draw, d.rosters, d.commitment)
    ),
    changes: withAll(documents, ["commitment", "draw", "match", "changes", "rosters"], checkChanges),
    match: withAll(
      documents,
      ["match", "draw", ...COMMITTED],
      (d) => checkMatch(d.match, d.draw, d.commitment, d.commitmentHash)
    )
  };
}
function listPrivateChecks(documents, drawnBy) {
  const audit = once(() => auditDraw(drawnBy));
  const agencies = once(() => auditAgencies(documents, auditedDrawn(audit())));
  const start = (d) => startState(d.commitment, auditedDrawn(audit()), d.match);
  return {
    secret: withAll(documents, ["secret", "commitment"], (d) => checkSecret(d.secret, d.commitment)),
    leaves: withAll(documents, ["commitment", "secret", "leaves", "rosters"], checkLeaves),
    strata: withAll(documents, ["leaves", "commitment"], (d) => checkStrata2(d.leaves, d.commitment)),
    drawing: withAll(
      documents,
      ["draw", "rosters", ...AUDITED],
      (d) => checkDrawing(d.draw, d.rosters, audit())
    ),
    strikes: withAll(
      documents,
      ["match", "changes", ...AUDITED],
      (d) => checkStrikes(start(d), d.changes, audit())
    ),
    people: withAll(documents, ["commitment", "secret", "people", "peopleInputs"], checkPeople2),
    edges: withAll(documents, ["match", "changes", "people", ...AUDITED], () => checkEdges(agencies())),
    assignment: withAll(
      documents,
      ["match", "changes", "people", ...AUDITED],
      (d) => checkAssignment(agencies(), d.seed.seed)
    ),
    substitutions: withAll(
      documents,
      ["match", "changes", "people", ...AUDITED],
      (d) => checkSubstitutions(start(d), d.changes, agencies(), d.seed.seed)
    )
  };
}
var COMMITTED = ["commitment", "commitmentHash"];
var AUDITED = ["commitment", "secret", "leaves", "seed"];
function withAll(documents, needs, check) {
  const isComplete = (some) => needs.every((need) => some[need] !== void 0);
  return isComplete(documents) ? () => check(documents) : void 0;
}
function once(make) {
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// engine/verifier/note-findings.ts
function noteFindings(documents) {
  const { commitment, chain, seed, match, changes } = documents;
  return [
    ...commitment?.rehearsal ? [note("rehearsal", commitment.round, "")] : [],
    ...commitment && chain ? noteChain(documents, commitment) : [],
    ...commitment ? noteShortfalls(commitment) : [],
    ...commitment && seed ? noteLateEvidence(seed, commitment) : [],
    ...changes ? noteChanges(changes) : [],
    ...match ? noteOpenSlots(match) : []
  ];
}
function findPrecedence(seed, commitment) {
  const kinds = seed.evidence.filter((entry) => showsPrecedence(entry, commitment)).map((entry) => PRECEDENCE[entry.kind]);
  return ["time-stamped", "published", "witnessed"].filter((kind) => kinds.includes(kind));
}
function listUnchecked({ commitment, draw, match, seed }, withPrivatePart) {
  const withheld = draw?.frames.some(isWithheld);
  const elsewhere = commitment?.frames.length === 0 && (match?.agencies.length ?? 0) > 0;
  return [
    ...withPrivatePart ? [] : ["private-part"],
    ...withheld ? ["blind-frames"] : [],
    ...elsewhere ? ["tasks-of-another-commitment"] : [],
    ...commitment?.frames.length && commitment.match.length === 0 ? ["people-of-another-commitment"] : [],
    ...(seed?.evidence.length ?? 0) > 0 ? ["evidence"] : [],
    ...seed?.sources.some((source2) => source2.kind !== "drand") ? ["sources"] : [],
    "policy-files",
    ...(commitment?.number ?? 0) > 1 ? ["earlier-commitments"] : []
  ];
}
var PRECEDENCE = { tsa: "time-stamped", notice: "published", witness: "witnessed" };
function showsPrecedence({ kind, at }, { recipe }) {
  const first = recipe[0];
  if (kind === "witness") return true;
  return first !== void 0 && (instantOf(at) ?? 0) < (instantOf(first.at) ?? 0);
}
function noteChain({ chain = [], commitmentHash: commitmentHash2 }, { number }) {
  return chain.flatMap((entry) => {
    const subject = String(entry.number);
    const isOwn = entry.number === number && entry.commitment === commitmentHash2;
    if (entry.state === "void")
      return [note(isOwn ? "voided-when-result-known" : "earlier-void", subject, entry.reason)];
    return entry.state === "open" && !isOwn ? [note("earlier-open", subject, entry.at)] : [];
  });
}
function noteShortfalls({ frames }) {
  return frames.flatMap(
    (frame2) => frame2.quotas.flatMap((quota2) => {
      const { shortfall } = computeTake(quota2, strataOf(frame2, quota2.quota));
      return shortfall > 0n ? [note("shortfall", `${frame2.frame} ${quota2.quota}`, String(shortfall))] : [];
    })
  );
}
function noteLateEvidence(seed, commitment) {
  return seed.evidence.filter((entry) => !showsPrecedence(entry, commitment)).map((entry) => note("evidence-late", entry.what, entry.at));
}
function noteChanges(changes) {
  const count2 = (kind) => changes.filter((change) => change.kind === kind).length;
  const told = [
    ["strikes", count2("strike")],
    ["substitutions", count2("substitute")],
    ["relaxed", count2("relax")]
  ];
  return told.filter(([, number]) => number > 0).map(([code2, number]) => note(code2, "", String(number)));
}
function noteOpenSlots(match) {
  return match.agencies.flatMap(({ agency, tasks }) => {
    const open = tasks.flatMap((task2) => task2.people).filter((person) => person === null).length;
    return open > 0 ? [note("open-slots", agency, String(open))] : [];
  });
}
function note(code2, subject, detail) {
  return { code: code2, subject, detail };
}

// engine/verifier/verdict.ts
var STEPS = [
  "files",
  "sums",
  "canonical",
  "fields",
  "tables",
  "codes",
  "commitment",
  "policy",
  "chain",
  "recipe",
  "seed",
  "quotas",
  "expectations",
  "rounding",
  "rosters",
  "tickets",
  "selection",
  "changes",
  "match",
  "secret",
  "leaves",
  "strata",
  "drawing",
  "strikes",
  "people",
  "edges",
  "assignment",
  "substitutions"
];
var PRIVATE_STEPS = /* @__PURE__ */ new Set([
  "secret",
  "leaves",
  "strata",
  "drawing",
  "strikes",
  "people",
  "edges",
  "assignment",
  "substitutions"
]);

// engine/verifier/verify-bundle.ts
function verifyBundle(files) {
  const round = splitRound(files);
  if (round === void 0) return verifyOne(files, readBundle(files));
  const [draw, people] = [readBundle(round.draw), readBundle(round.people)];
  const voided = [...round.voided].map(([folder, own]) => ({ folder, files: own, reading: readBundle(own) }));
  const drawn = { files: round.draw, documents: draw.documents };
  return joinVerdicts(
    verifyOne(round.draw, draw),
    verifyOne(round.people, people),
    voided.map(({ folder, files: own, reading }) => ({ folder, verdict: verifyOne(own, reading) })),
    [
      runStep(
        "chain",
        () => checkRegisters([
          { folder: "proof", documents: draw.documents },
          { folder: "proof-people", documents: people.documents },
          ...voided.map(({ folder, reading }) => ({ folder, documents: reading.documents }))
        ]),
        true
      ),
      ...checkJoined(
        drawn,
        { files: round.people, documents: people.documents },
        () => checkBelongs(draw.documents, people.documents)
      ),
      ...voided.flatMap(
        ({ folder, files: own, reading: { documents } }) => checkJoined(drawn, { files: own, documents }, () => [
          ...checkBelongs(draw.documents, documents, folder),
          ...checkVoided(people.documents, documents, folder)
        ])
      )
    ]
  );
}
function verifyOne(files, reading) {
  const { documents } = reading;
  const checks = listChecks(files, reading);
  const withPrivatePart = hasPrivatePart(files);
  const steps = STEPS.map((step) => runStep(step, checks[step], withPrivatePart));
  const { commitment, seed } = documents;
  return {
    holds: steps.every(({ outcome }) => outcome === "ok" || outcome === "unchecked"),
    steps,
    precedence: commitment && seed ? findPrecedence(seed, commitment) : [],
    unchecked: listUnchecked(documents, withPrivatePart),
    notes: noteFindings(documents),
    round: summarise(documents)
  };
}
function checkJoined(draw, people, belongs) {
  const joined = joinDocuments(draw.documents, people.documents);
  const reading = { documents: joined, canonical: [], fields: [], tables: [] };
  const checks = listChecks(people.files, reading, draw.documents);
  const withPrivatePart = hasPrivatePart(draw.files) && hasPrivatePart(people.files);
  return [
    runStep("chain", belongs, true),
    ...JOINED_STEPS.map((step) => runStep(step, checks[step], withPrivatePart))
  ];
}
function runStep(step, check, withPrivatePart) {
  if (PRIVATE_STEPS.has(step) && !withPrivatePart) return { step, outcome: "unchecked", failures: [] };
  if (!check) return { step, outcome: "skipped", failures: [] };
  try {
    const failures = check();
    return { step, outcome: failures.length === 0 ? "ok" : "failed", failures };
  } catch (error) {
    return { step, outcome: "failed", failures: [failure("", "check-broke", { found: String(error) })] };
  }
}
function summarise({
  commitment,
  commitmentHash: commitmentHash2,
  draw,
  match
}) {
  if (!commitment || commitmentHash2 === void 0) return void 0;
  const { series, number, round, rehearsal, frames } = commitment;
  const drawn = new Set(draw?.frames.flatMap((frame2) => frame2.drawn.map((entry) => entry.id)));
  const tasks = match?.agencies.reduce((all, agency) => all + agency.tasks.length, 0) ?? 0;
  return {
    series,
    number,
    round,
    rehearsal,
    commitment: commitmentHash2,
    previous: commitment.previous,
    frames: frames.length,
    drawn: drawn.size,
    tasks
  };
}

// engine/verifier/why-enterprise.ts
function whyEnterprise(files, id) {
  const own = drawPart(files);
  const { commitment, draw, seed, rosters, changes } = readBundle(own).documents;
  if (commitment && !own.has("draw.json")) return "undrawn";
  if (!commitment || !draw || !seed || !rosters) return void 0;
  const wanted = normaliseId(id);
  const frames = commitment.frames.flatMap(({ frame: frame2, agency, group }) => {
    const rows = rosters.get(frame2);
    const row = rows?.find((entry) => entry.id === wanted);
    if (!rows || !row) return [];
    const key = groupKey(seed.seed, group);
    const ticket = ticketOf(key, wanted);
    const drawn = draw.frames.find((entry) => entry.frame === frame2);
    return [
      {
        ...{ frame: frame2, agency, group, ticket },
        key: drawn?.key ?? "",
        agrees: row.ticket === ticket,
        result: resultOf(row.result),
        rank: rows.filter((entry) => entry.ticket < ticket).length + 1,
        size: rows.length,
        thresholds: thresholdsOf(drawn?.strata.map((stratum2) => stratum2.threshold) ?? []),
        afterwards: changeOf(frame2, wanted, changes ?? [])
      }
    ];
  });
  return {
    id: wanted,
    frames,
    blind: commitment.frames.filter(({ tickets }) => tickets === "blind").map(({ frame: frame2 }) => frame2)
  };
}
function normaliseId(text3) {
  const ascii = text3.replace(/[\uff01-\uff5e]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 65248)).replace(/\s/gu, "");
  const [kind, value] = ascii.split(/:(.*)/su, 2);
  const raise = (part) => part.replace(/[a-z]/gu, (char) => char.toUpperCase());
  return value === void 0 ? raise(ascii) : `${(kind ?? "").toLowerCase()}:${raise(value)}`;
}
function resultOf(result) {
  return result === "drawn" || result === "done" || result === "excluded" ? result : "not";
}
function thresholdsOf(thresholds) {
  const sorted = thresholds.filter((threshold) => threshold !== null).sort();
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  return smallest === void 0 || largest === void 0 ? void 0 : { smallest, largest };
}
function changeOf(frame2, id, changes) {
  const strikes = changes.filter((change) => change.kind === "strike").filter((change) => change.frame === frame2);
  if (strikes.some((change) => change.out === id)) return "struck";
  return strikes.some((change) => change.in === id) ? "stepped-in" : void 0;
}

// engine/verifier/bundle/verify-folder.ts
function verifyFolder(args, ownFolder) {
  const { folder, why, receipt, json, wrong } = readArguments(args, ownFolder);
  if (wrong !== void 0) return { text: `不认识的参数：${wrong}
${USAGE}
`, exitCode: 1 };
  if (!existsSync(folder)) return { text: `没有这个文件夹：${folder}
${USAGE}
`, exitCode: 1 };
  if (receipt !== void 0 && !existsSync(receipt))
    return { text: `没有这个文件：${receipt}
${USAGE}
`, exitCode: 1 };
  const files = readFolder(folder);
  const verdict = verifyBundle(files);
  const lines = receipt === void 0 ? void 0 : checkReceipt(files, readFileSync(receipt, "utf8"));
  const answer = why === void 0 ? void 0 : whyEnterprise(files, why);
  const exitCode2 = verdict.holds ? 0 : 1;
  if (json)
    return {
      text: `${JSON.stringify({ verdict, ...answer && { why: answer }, ...lines && { receipt: lines } }, null, 2)}
`,
      exitCode: exitCode2
    };
  const told = [
    ...describeVerdict(verdict),
    ...why === void 0 ? [] : ["", ...describeWhy(answer)],
    ...receipt === void 0 ? [] : ["", ...describeReceipt(lines)]
  ];
  return { text: `${told.join("\n")}
`, exitCode: exitCode2 };
}
var USAGE = "用法：node verify.mjs [证明包文件夹] [--why 统一社会信用代码] [--receipt 回执文件] [--json]";
function readArguments(args, ownFolder) {
  const [why, receipt] = ["--why", "--receipt"].map((name) => afterOption(args, name));
  const named2 = ["--why", "--receipt"].map((name) => args.indexOf(name)).filter((at) => at >= 0);
  const rest = args.filter((arg, i) => arg !== "--json" && !named2.some((at) => i === at || i === at + 1));
  const own = existsSync(join2(ownFolder, "commitment.json")) ? ownFolder : ".";
  const wrong = rest.find((arg, i) => arg.startsWith("--") || i > 0) ?? named2.map((at) => args[at]).find((name, i) => args[(named2[i] ?? 0) + 1] === void 0 && name);
  return { folder: rest[0] ?? own, why, receipt, json: args.includes("--json"), wrong };
}
function afterOption(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? void 0 : args[at + 1];
}
function readFolder(folder) {
  const files = /* @__PURE__ */ new Map();
  const read = (below2) => {
    for (const entry of readdirSync(below2, { withFileTypes: true })) {
      const path = join2(below2, entry.name);
      if (entry.isDirectory()) read(path);
      else files.set(relative(folder, path).split(sep).join("/"), readFileSync(path));
    }
  };
  read(folder);
  return files;
}

// engine/verifier/bundle/main-node.ts
var { text: text2, exitCode } = verifyFolder(process.argv.slice(2), dirname(fileURLToPath(import.meta.url)));
process.stdout.write(text2);
process.exitCode = exitCode;
/*! Bundled license information:

@noble/curves/utils.js:
@noble/curves/abstract/modular.js:
@noble/curves/abstract/curve.js:
@noble/curves/abstract/weierstrass.js:
@noble/curves/abstract/bls.js:
@noble/curves/abstract/tower.js:
@noble/curves/bls12-381.js:
  (*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) *)
*/
