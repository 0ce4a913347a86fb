// 抽取证明核验程序 draw/v1：node verify.mjs [证明包文件夹] [--why 统一社会信用代码]
// engine/verifier/bundle/main-node.ts
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// engine/verifier/bundle/verify-folder.ts
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join as join2, relative, sep } from "node:path";

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
  "chain-reason": "作废没有写理由",
  "chain-undrawn": "登记为未抽取，却有抽取结果",
  "chain-void-before-source": "在随机源产生之前已作废，却有抽取结果",
  "chain-time": "登记的抽取时间早于随机源",
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
  "drand-unchecked": "此处不能核验 drand 的 BLS 签名，按不通过处理；请用带 drand 核验的版本",
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
  "time-stamped": "有可信时间戳",
  published: "已在本机关不能改动日期的地方公布",
  witnessed: "有见证人签名"
};
var UNCHECKED_WORDS = {
  "private-part": "没有保密部分（private/）：名录明细、分层、重新抽取、人员匹配未核验，须由审计人员核验。",
  "blind-frames": "有的事项签号不公开，抽中名单待检查结束后公布，此前只能由审计人员核验。",
  "tasks-of-another-commitment": "本次只做人员匹配，检查对象在另一次抽取的证明包里；匹配结果须与那一份一起核验。",
  evidence: "留证（时间戳、公告、签名表）只记了哈希，原件不在包内，请向原处核对。",
  sources: "骰子、彩票等随机源的数字是录入的，请与签名表或开奖公告核对。",
  "policy-files": "政策文件只有哈希清单，原文请向制定机关索取后核对。",
  "earlier-commitments": "此前各号抽取只列编号与承诺，须用各自的证明包核验。"
};
var NOTE_WORDS = {
  rehearsal: () => "这是演练，不是正式抽取。",
  "voided-when-result-known": (number, reason) => `第 ${number} 号在可能已知结果之后作废（理由：${reason}）。作废时已能算出结果。`,
  "earlier-void": (number, reason) => `此前第 ${number} 号已作废（理由：${reason}）。`,
  "earlier-open": (number) => `此前第 ${number} 号尚未抽取。`,
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
  "检查是否真的做了、结果是否如实：那是检查记录和公示的事。",
  "包内附带的核验程序只图方便；要放心，请用从项目主页取得、核对过哈希的核验程序。"
];

// engine/verifier/describe-verdict.ts
function sayVerdict(verdict) {
  const failed = verdict.steps.filter((step) => step.outcome === "failed");
  const first = failed[0]?.failures[0];
  if (!verdict.holds) {
    const place = first && failed[0] ? `：${first.file}，“${STEP_WORDS[failed[0].step]}”一步，${FAILURE_WORDS[first.code]}` : "";
    return `核验不通过${place}。`;
  }
  const { round } = verdict;
  const kind = round?.rehearsal ? "演练" : `第 ${round?.number} 号抽取`;
  const what = `${round?.series} ${kind}（批次 ${round?.round}，抽中 ${round?.drawn} 家，检查任务 ${round?.tasks} 件）`;
  return verdict.unchecked.includes("private-part") ? `核验通过：${what}公开部分全部相符。` : `核验通过：${what}公开部分与保密部分全部相符。`;
}
function sayPrecedence({ precedence }) {
  if (precedence.length === 0) return "承诺在先：只有本机关自己的说法，没有留证。";
  return `承诺在先：${precedence.map((kind) => PRECEDENCE_WORDS[kind]).join("；")}。`;
}
function describeVerdict(verdict) {
  return [
    sayVerdict(verdict),
    sayPrecedence(verdict),
    ...verdict.round ? [`承诺 C：${inFours(verdict.round.commitment)}`] : [],
    ...verdict.notes.map(({ code: code2, subject, detail }) => `注意：${NOTE_WORDS[code2](subject, detail)}`),
    "",
    ...verdict.steps.flatMap(describeStep),
    "",
    "未核验：",
    ...verdict.unchecked.map((item) => `  ${UNCHECKED_WORDS[item]}`),
    "证明不了的：",
    ...LIMITS.map((limit) => `  ${limit}`)
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
function describeStep({ step, outcome, failures }) {
  const more = failures.length > MOST_SHOWN ? [`    另有 ${failures.length - MOST_SHOWN} 处。`] : [];
  return [
    `  ${outcome === "failed" ? "✗" : outcome === "ok" ? "✓" : "–"} ${STEP_WORDS[step]}：${OUTCOMES[outcome]}`,
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

// engine/verifier/check-seed.ts
function checkSeed(seed, commitment, commitmentHash2, isSigned) {
  const { recipe } = commitment;
  const length = { at: "sources", expected: recipe.length, found: seed.sources.length };
  const input = { commitment: commitmentHash2, sources: seed.sources, version: "draw/v1" };
  const expected = hex(digest("draw/v1/seed\n", toJcs(input) ?? ""));
  return [
    ...checkReference("seed.json", seed.commitment, commitmentHash2),
    ...recipe.length === seed.sources.length ? [] : [failure(FILE2, "source-not-of-recipe", length)],
    ...seed.sources.flatMap((source2, i) => checkSource(recipe[i], source2, `sources[${i}]`, isSigned)),
    ...expected === seed.seed ? [] : [failure(FILE2, "seed-differs", { at: "seed", expected, found: seed.seed })]
  ];
}
function checkReference(file, found, expected) {
  return found === expected ? [] : [failure(file, "other-commitment", { at: "commitment", expected, found })];
}
var FILE2 = "seed.json";
function checkSource(promised, source2, at, isSigned) {
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
  return source2.kind === "drand" ? checkBeacon(source2, at, isSigned) : [];
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
  const inRange = zone.every(
    (number) => /^[0-9]{2}$/u.test(number) && Number(number) >= 1 && Number(number) <= highest
  );
  return zone.length === many && ascending && inRange;
}
function checkBeacon(source2, at, isSigned) {
  const signature = fromHex(source2.signature);
  const expected = hex(digest(signature));
  const signed = isSigned(source2.round, signature);
  return [
    ...expected === source2.randomness ? [] : [failure(FILE2, "drand-randomness", { at: `${at}.randomness`, expected, found: source2.randomness })],
    ...signed === true ? [] : [failure(FILE2, signed === false ? "drand-signature" : "drand-unchecked", { at: `${at}.signature` })]
  ];
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
  return person.certificateTo >= to && person.busy.every(([start, end]) => end < from || start > to) && (area === void 0 || covers(person.areas, [area])) && (area === void 0 || covers(person.scope, task2.frames)) && !person.avoid.includes(task2.id) && (asked === void 0 || person.qualifications.includes(asked));
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
  const alone = change.kind !== "relax" && change.proposedBy === change.approvedBy;
  return [
    ...early ? [failure(FILE7, "change-too-soon", { at: `${at}.at`, found: change.at })] : [],
    ...alone ? [failure(FILE7, "same-approver", { at: `${at}.approvedBy`, found: change.approvedBy })] : []
  ];
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
  const people = tasks.get(change.id);
  if (!people) return [failure(FILE7, "task-unknown", { at: `${at}.id`, found: change.id })];
  const isAdded = changes.some((other) => other.kind === "strike" && other.in === change.id);
  if (change.slot > people.length && !isAdded)
    return [failure(FILE7, "slot-unknown", { at: `${at}.slot`, found: change.slot })];
  const holder = people[change.slot - 1] ?? null;
  const present = change.in !== null && people.includes(change.in);
  return [
    ...holder === change.out ? [] : [
      failure(FILE7, "slot-holder", {
        at: `${at}.out`,
        expected: holder ?? "null",
        found: change.out ?? "null"
      })
    ],
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
  const add = (field) => frame2.strata.reduce((all, stratum2) => all + stratum2[field], 0);
  const drawn = frame2.quotas.reduce((all, quota2) => all + quota2.take, 0);
  const expected = { drawn, not: add("size") - drawn, done: add("done"), excluded: add("excluded") };
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

// engine/verifier/shape.ts
function record(fields) {
  return (value, at, faults) => {
    if (!isRecord(value)) return refuse(faults, "field-type", at, value);
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    const known = Object.keys(fields).map((key) => {
      if (!Object.hasOwn(value, key)) return refuse(faults, "field-missing", join(at, key), void 0);
      return fields[key]?.(value[key], join(at, key), faults) === true;
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

// engine/verifier/check-substitutions.ts
function checkSubstitutions(start, changes, agencies, seed) {
  return changes.flatMap((change, i) => {
    const agency = agencies.find((entry) => change.kind === "substitute" && entry.agency === change.agency);
    if (change.kind !== "substitute" || !agency?.areaOf) return [];
    const state = afterChanges(start, changes.slice(0, i));
    const task2 = buildTasks(state.commitment, change.agency, state.drawn).find(
      (entry) => entry.id === change.id
    );
    return task2 ? checkSubstitute({ change, state, agency, task: task2, seed, at: `[${i}]` }) : [];
  });
}
var FILE13 = "changes.json";
function checkSubstitute({ change, state, agency, task: task2, seed, at }) {
  if (change.slot > slotCount(task2, agency.people.slots)) {
    return [failure(FILE13, "slot-unknown", { at: `${at}.slot`, found: change.slot })];
  }
  const expected = substituteOf(change, { state, agency, task: task2, seed }) ?? "null";
  const found = change.in ?? "null";
  return expected === found ? [] : [failure(FILE13, "substitute-differs", { at: `${at}.in`, expected, found })];
}
function substituteOf({ id, slot, out }, { state, agency, task: task2, seed }) {
  const places = [...state.places.get(agency.agency)?.values() ?? []];
  const present = state.places.get(agency.agency)?.get(id) ?? [];
  const key = matchKey(seed, agency.agency);
  const candidates = agency.people.inspectors.map((person) => ({ person, load: places.filter((people) => people.includes(person.inspector)).length })).filter(
    ({ person, load }) => person.inspector !== out && !present.includes(person.inspector) && load < person.cap + agency.relaxedBy
  ).filter(({ person }) => hasEdge(person, agency.people.window, { task: task2, slot, area: agency.areaOf?.(id) })).map(({ person, load }) => ({ inspector: person.inspector, visits: person.history + load }));
  const fewest = Math.min(...candidates.map((candidate) => candidate.visits));
  return candidates.filter((candidate) => candidate.visits === fewest).map(({ inspector }) => ({ inspector, hash: personHash(key, slot, inspector, id) })).sort((a, b) => a.hash < b.hash ? -1 : 1)[0]?.inspector;
}

// engine/verifier/list-checks.ts
function listChecks(files, reading, isSigned) {
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
    ...listCommitmentChecks(documents, isSigned),
    ...listResultChecks(documents),
    ...listPrivateChecks(documents)
  };
}
function listCommitmentChecks(documents, isSigned) {
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
      (d) => checkSeed(d.seed, d.commitment, d.commitmentHash, isSigned)
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
function listPrivateChecks(documents) {
  const audit = once(() => auditDraw(documents));
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
  const kinds = seed.evidence.filter((entry) => isEarly(entry.at, commitment)).map((entry) => PRECEDENCE[entry.kind]);
  return ["time-stamped", "published", "witnessed"].filter((kind) => kinds.includes(kind));
}
function listUnchecked({ commitment, draw, match, seed }, withPrivatePart) {
  const withheld = draw?.frames.some(isWithheld);
  const elsewhere = commitment?.frames.length === 0 && (match?.agencies.length ?? 0) > 0;
  return [
    ...withPrivatePart ? [] : ["private-part"],
    ...withheld ? ["blind-frames"] : [],
    ...elsewhere ? ["tasks-of-another-commitment"] : [],
    ...(seed?.evidence.length ?? 0) > 0 ? ["evidence"] : [],
    ...seed?.sources.some((source2) => source2.kind !== "drand") ? ["sources"] : [],
    "policy-files",
    ...(commitment?.number ?? 0) > 1 ? ["earlier-commitments"] : []
  ];
}
var PRECEDENCE = { tsa: "time-stamped", notice: "published", witness: "witnessed" };
function isEarly(at, { recipe }) {
  const first = recipe[0];
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
  return seed.evidence.filter((entry) => !isEarly(entry.at, commitment)).map((entry) => note("evidence-late", entry.what, entry.at));
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
function verifyBundle(files, isSigned = () => void 0) {
  const reading = readBundle(files);
  const { documents } = reading;
  const checks = listChecks(files, reading, isSigned);
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
    frames: frames.length,
    drawn: drawn.size,
    tasks
  };
}

// engine/verifier/why-enterprise.ts
function whyEnterprise(files, id) {
  const { commitment, draw, seed, rosters, changes } = readBundle(files).documents;
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
  const { folder, why, json, wrong } = readArguments(args, ownFolder);
  if (wrong !== void 0) return { text: `不认识的参数：${wrong}
${USAGE}
`, exitCode: 1 };
  if (!existsSync(folder)) return { text: `没有这个文件夹：${folder}
${USAGE}
`, exitCode: 1 };
  const files = readFolder(folder);
  const verdict = verifyBundle(files);
  const answer = why === void 0 ? void 0 : whyEnterprise(files, why);
  const exitCode2 = verdict.holds ? 0 : 1;
  if (json)
    return { text: `${JSON.stringify({ verdict, ...answer && { why: answer } }, null, 2)}
`, exitCode: exitCode2 };
  const lines = [...describeVerdict(verdict), ...why === void 0 ? [] : ["", ...describeWhy(answer)]];
  return { text: `${lines.join("\n")}
`, exitCode: exitCode2 };
}
var USAGE = "用法：node verify.mjs [证明包文件夹] [--why 统一社会信用代码] [--json]";
function readArguments(args, ownFolder) {
  const whyAt = args.indexOf("--why");
  const why = whyAt < 0 ? void 0 : args[whyAt + 1];
  const rest = args.filter((_, i) => whyAt < 0 || i !== whyAt && i !== whyAt + 1).filter((arg) => arg !== "--json");
  const own = existsSync(join2(ownFolder, "commitment.json")) ? ownFolder : ".";
  const wrong = rest.find((arg, i) => arg.startsWith("--") || i > 0) ?? (whyAt >= 0 && why === void 0 ? "--why" : void 0);
  return { folder: rest[0] ?? own, why, json: args.includes("--json"), wrong };
}
function readFolder(folder) {
  const files = /* @__PURE__ */ new Map();
  const read = (below) => {
    for (const entry of readdirSync(below, { withFileTypes: true })) {
      const path = join2(below, entry.name);
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
