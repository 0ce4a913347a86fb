import { type Command, Option } from 'commander';
import { type AwaitedSources, awaitSources } from '../../app/verbs/await-sources.ts';
import { enterSeedCase, showEvidenceCase } from '../../app/verbs/seed-steps.ts';
import { type RoundState, standingStaffing } from '../../domain/draw-round.ts';
import { SOURCE_WORDS, type Source } from '../../domain/draw-seed.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { askDice, confirmDice } from '../dice/ask-dice.ts';
import { confirmUnevidenced } from '../dice/confirm-unevidenced.ts';
import { isTerminal, openTerminal } from '../dice/open-terminal.ts';
import { enter } from '../enter-district.ts';
import { beaconIn } from '../read-beacon.ts';
import { evidenceIn, shapeShownAt } from '../read-evidence-option.ts';
import { drawnNumbersIn } from '../read-lottery.ts';
import { roundIn, shapeRound } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { inFours } from '../words/draw-words.ts';
import { evidenceLines } from '../words/evidence-words.ts';

const seed: Run = async (run) => {
  const beacon = beaconIn(run, run.options.drand);
  if (beacon === null) return 2;
  const { csprng, evidence: file, evidenceKind = 'witness', shownAt } = run.options;
  const onlyAsserted = run.options.onlyAsserted !== undefined;
  const evidence = file === undefined ? undefined : evidenceIn(run, file, evidenceKind, shownAt);
  if (evidence === null) return 2;
  const lotteries = drawnNumbersIn(run, run.options.lottery);
  if (lotteries === null) return 2;
  const asked = await askFirst(run, evidence !== undefined || onlyAsserted);
  if (typeof asked === 'number') return asked;
  const others: readonly Source[] = [
    ...lotteries,
    ...(beacon === undefined ? [] : [beacon]),
    ...(csprng === undefined ? [] : [{ kind: 'csprng' as const, hex: csprng }]),
  ];
  const short = shortOf(run, asked, others.length);
  if (short.length > 0) return run.console.refuse(short);
  const dice = await diceIn(run, asked);
  if (typeof dice === 'number') return dice;
  const thrown = dice === undefined ? [] : [{ kind: 'dice' as const, digits: dice }];
  const sources = [...thrown, ...others];
  const input = { ...roundIn(run), sources, onlyAsserted, ...(evidence === undefined ? {} : { evidence }) };
  return runCase(run, enterSeedCase, input, ({ round, proof }) => {
    const { seed: entered } = standingStaffing(round) ?? round;
    return {
      value: { round: round.round, seed: entered?.seed, proof, ...(onlyAsserted ? { onlyAsserted } : {}) },
      lines: [
        ...enteredLines(round),
        ...(onlyAsserted ? ['承诺在先只有本机关自己的说法，已记录在案；抽查名单和核验都会这样写。'] : []),
      ],
    };
  });
};

/** The seed, and the dice as they stand on record now. */
function enteredLines(round: RoundState): readonly string[] {
  const { seed: entered } = standingStaffing(round) ?? round;
  const whose = entered === round.seed ? '' : '人员匹配';
  const dice = (entered?.sources ?? []).flatMap((source) => (source.kind === 'dice' ? [source.digits] : []));
  return [
    `批次 ${round.round} 的${whose}摇号结果已录入，种子 ${entered?.seed ?? ''}。`,
    ...dice.map((digits) => `骰子 ${inFours(digits)}，请与记录单再对一遍。`),
  ];
}

/** `yaohao evidence`: told at once whether it shows anything, while there is still time to mend it. */
const evidence: Run = (run) => {
  const { kind = '', shownAt } = run.options;
  const brought = evidenceIn(run, run.args[0] ?? '', kind, shownAt);
  if (brought === null) return 2;
  return runCase(run, showEvidenceCase, { ...roundIn(run), evidence: brought }, ({ round }) => ({
    value: { round: round.round, evidence: round.evidence },
    lines: evidenceLines(round),
  }));
};

/** Nobody types twenty dice before the lottery that belongs to them is there. */
function shortOf(
  { options }: RunContext,
  awaited: AwaitedSources | undefined,
  others: number,
): readonly Problem[] {
  if (options.dice !== ASKED) return [];
  const recipe = awaited?.recipe ?? [];
  const words = recipe.map(({ kind }) => SOURCE_WORDS[kind]).join('、');
  return recipe.some(({ kind }) => kind === 'dice') && recipe.length > others + 1
    ? [problem('source-count' as const, { expected: recipe.length, got: others + 1, awaited: words })]
    : [];
}

/**
 * Before anything is typed or written: whether the commitment can be shown to have come first. A number: refused, with its
 * exit code. Where the seed cannot be entered at all, the entry says so with everything else that is wrong.
 */
async function askFirst(run: RunContext, answered: boolean): Promise<AwaitedSources | undefined | number> {
  const { console, options } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const awaited = await awaitSources(session.value, options.round);
  if (!awaited.ok) return options.dice === ASKED ? console.refuse(awaited.problems) : undefined;
  const { round, unannounced, unevidenced } = awaited.value;
  if (answered) return awaited.value;
  if (unannounced.length > 0) return console.refuse(unannounced);
  if (!unevidenced) return awaited.value;
  console.warn([warning('seed-without-evidence')]);
  if (console.json || !isTerminal()) return awaited.value;
  const terminal = openTerminal();
  const goesOn = await confirmUnevidenced(terminal);
  terminal.close();
  return goesOn ? awaited.value : console.refuse([problem('seed-given-up', { round })]);
}

/**
 * Digits as written and, in a terminal, seen and confirmed; or asked for die by die where `--dice` stands alone. A number:
 * refused, with its exit code. Digits that cannot be those awaited are not asked about: the entry says what is wrong.
 */
async function diceIn(
  run: RunContext,
  awaited: AwaitedSources | undefined,
): Promise<string | number | undefined> {
  const { console, options } = run;
  const { dice } = options;
  if (dice === undefined) return undefined;
  const written = plainDigits(dice);
  if (awaited === undefined) return written;
  const { round, recipe } = awaited;
  const step = recipe.find((one) => one.kind === 'dice');
  if (dice !== ASKED) {
    const asks = options.yes === undefined && !console.json && isTerminal();
    if (!asks || written.length !== step?.count || !/^[0-9]+$/u.test(written)) return written;
    const terminal = openTerminal();
    terminal.say(`批次 ${round}：数字录入以后不能改，请两个人对照签名的摇号记录单核对。`);
    const confirmed = await confirmDice(terminal, written);
    terminal.close();
    return confirmed ?? console.refuse([problem('dice-given-up', { round })]);
  }
  if (step === undefined) return console.refuse([problem('dice-not-awaited', { round })]);
  if (console.json || !isTerminal()) {
    return console.refuse([problem('dice-without-terminal', { round, count: step.count })]);
  }
  const terminal = openTerminal();
  terminal.say(`批次 ${round}：录入 ${step.count} 颗骰子。`);
  const digits = await askDice(terminal, step.count);
  terminal.close();
  return digits ?? console.refuse([problem('dice-given-up', { round })]);
}

/** What `--dice` without digits reads as. */
const ASKED = '';

/** Clerks type full-width digits and blanks between groups. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function shapeSeed(verb: Command): Command {
  return shapeShownAt(
    shapeRound(verb)
      .addOption(
        new Option(
          '--dice [数字]',
          '骰子的全部数字，按掷出的顺序；不写数字就在终端里一颗一颗录，可以改，确认以后才录入',
        ).preset(ASKED),
      )
      .option('--yes', '已经两个人核对过：写出的骰子数字不再显示出来让人确认；不在终端里的本来就不问')
      .option(
        '--lottery <号码>',
        '彩种 期号 开奖号码，如 双色球 2026101 03,07,12,18,25,31+09，几种之间用分号',
      )
      .option('--drand <JSON>', '公开随机数：drand 公布的那一轮，整段粘贴')
      .option('--csprng <十六进制>', '演练用的随机数')
      .option('--evidence <文件>', '同时留证：如签名的摇号记录单照片；摇号以前的用 yaohao evidence')
      .option('--evidence-kind <种类>', '时间戳（tsa）、公告（notice）、见证（witness）；默认见证')
      .option(
        '--only-asserted',
        '没有签发公告、也没有留证，仍要录入：记录在案，名单和核验都写明“只有本机关自己的说法”',
      ),
  );
}

function shapeEvidence(verb: Command): Command {
  return shapeShownAt(
    shapeRound(verb)
      .argument('<文件>', '时间戳文件（.tsr）、公告截图或扫描件、签名的摇号记录单照片')
      .requiredOption('--kind <种类>', '时间戳（tsa）、公告（notice）、见证（witness）'),
  );
}

/** From the commitment to the seed. */
export const SEED_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'evidence',
    description: '留证：证明承诺值在摇号以前就有，最好在摇号以前办',
    shape: shapeEvidence,
    run: evidence,
  },
  { name: 'seed', description: '录入摇号结果', shape: shapeSeed, run: seed },
];
