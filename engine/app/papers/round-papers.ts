import { type RoundOpening, standingStaffing } from '../../domain/draw-round.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { cutOffOf, disclosurePaper } from '../../papers/disclosure.ts';
import { drawNoticePaper } from '../../papers/draw-notice.ts';
import { drawnListPaper } from '../../papers/drawn-list.ts';
import { jointPlanPaper } from '../../papers/joint-plan.ts';
import { matchSummaryPaper } from '../../papers/match-summary.ts';
import type { PaperCopy } from '../../papers/paper-copy.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import { sanctionNoticePaper } from '../../papers/sanction-notice.ts';
import { summaryReportPaper } from '../../papers/summary-report.ts';
import { estimateRates } from '../../pipeline/supervise/estimate-rates.ts';
import { listUninspected } from '../../pipeline/supervise/list-uninspected.ts';
import { summarizeRound } from '../../pipeline/supervise/summarize-round.ts';
import { roundOf } from '../round-of.ts';
import { documentFolder, officeFolder } from './document-path.ts';
import { PEOPLE_NOTICE, ROUND_NOTICE } from './notice-names.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';
import { roundBefore } from './round-before.ts';
import {
  announcedOf,
  disclosedAt,
  later,
  matchedOf,
  need,
  peopleSettledAt,
  proofOfPeople,
  wasUnannounced,
} from './round-facts.ts';
import { isUnopened, orOpened, withheldFrom } from './withheld-papers.ts';

/** One official paper of a round: its file's name, its template, from when it can be made, and how. */
interface RoundPaper {
  readonly name: string;
  readonly template: string;
  readonly upward?: true;
  /** When the last record was made that it follows from; undefined while there is none. */
  readonly madeAt: (ground: PaperGround) => Instant | undefined;
  readonly view: (ground: PaperGround, label: PaperLabel, copy: PaperCopy) => Result<object, Problem>;
  /** While unannounced visits are ahead, those who carry them out get a copy of their own, with everybody named. */
  readonly named?: true;
}

/** In the order in which a round makes them; their `public` copy may be read by anybody. */
export const ROUND_PAPERS: readonly RoundPaper[] = [
  {
    name: ROUND_NOTICE,
    template: 'draw-notice',
    madeAt: ({ file }) => file.draw.opened?.at,
    view: (ground, label) => noticeOf(ground, need(ground.file.draw.opened), label),
  },
  {
    name: '抽查名单',
    template: 'drawn-list',
    named: true,
    madeAt: (ground) => orVoided(ground, orOpened(ground, ground.file.draw.draw?.at)),
    view: (ground, label, copy) => {
      const { policy, file, enterprises } = ground;
      const { draw } = file;
      return drawnListPaper({
        policy,
        opening: need(draw.opened),
        seed: need(draw.seed),
        unannounced: wasUnannounced(draw, need(draw.opened).hash),
        draw: need(draw.draw).file,
        drawnAt: need(draw.draw).at,
        voided: draw.voided,
        enterprises,
        withheld: withheldFrom(ground, copy),
        copy,
        label,
      });
    },
  },
  {
    // The commitment of people who are committed to apart has a notice of its own (draw/v1 §2).
    name: PEOPLE_NOTICE,
    template: 'draw-notice',
    madeAt: ({ file }) => standingStaffing(file.draw)?.opened.at,
    view: (ground, label) => noticeOf(ground, need(standingStaffing(ground.file.draw)).opened, label),
  },
  {
    name: '匹配结果汇总表',
    template: 'match-summary',
    named: true,
    madeAt: (ground) => orVoided(ground, orOpened(ground, peopleSettledAt(ground))),
    view: (ground, label, copy) => {
      const { draw } = ground.file;
      const match = need(draw.match);
      return matchSummaryPaper({
        policy: ground.policy,
        round: ground.round,
        rehearsal: need(draw.opened).commitment.rehearsal,
        proof: proofOfPeople(ground),
        matchedAt: match.at,
        voided: draw.voided,
        matched: matchedOf(ground, []),
        standing: matchedOf(ground, draw.changes),
        claims: draw.claims,
        shortages: match.shortages,
        joined: draw.joined,
        changes: draw.changes,
        joinerChanges: draw.joinerChanges,
        items: need(draw.opened).commitment.frames.map(({ frame }) => frame),
        enterprises: ground.enterprises,
        inspectors: ground.inspectors,
        withheld: withheldFrom(ground, copy),
        copy,
        label,
      });
    },
  },
  {
    name: '联合检查工作方案',
    template: 'joint-plan',
    named: true,
    madeAt: (ground) => orVoided(ground, orOpened(ground, ground.file.inspect.plan?.at)),
    view: (ground, label, copy) => {
      const { policy, round, file, enterprises, inspectors } = ground;
      const plan = need(file.inspect.plan);
      const withheld = withheldFrom(ground, copy);
      const told = { proof: proofOfPeople(ground), voided: file.draw.voided, withheld, copy, label };
      return jointPlanPaper({ policy, round, plan, enterprises, inspectors, ...told });
    },
  },
  {
    name: '结果公示',
    template: 'disclosure',
    madeAt: disclosedAt,
    view: (ground, label) => disclosurePaper(disclosureInput(ground, label)),
  },
  {
    name: '联合惩戒公告',
    template: 'sanction-notice',
    madeAt: (ground) => announcedOf(ground)?.at,
    view: (ground, label) =>
      sanctionNoticePaper({
        announced: need(announcedOf(ground)),
        listings: ground.ledger.credit.listings,
        policy: ground.policy,
        label,
      }),
  },
  {
    name: '汇总报告',
    template: 'summary-report',
    upward: true,
    madeAt: (ground) => later(announcedOf(ground)?.at, disclosedAt(ground)),
    view: (ground, label) => {
      const { file, files, ledger, policy } = ground;
      const cutOff = label.signedOn;
      const summary = summarizeRound({ round: file, credit: ledger.credit, cutOff }, policy);
      const rows = new Map([...files.frames].map(([frame, snapshot]) => [frame, snapshot.rows]));
      const earlier = roundBefore(ground);
      const before = earlier && summarizeRound({ round: earlier, credit: ledger.credit, cutOff }, policy);
      const estimates = estimateRates(file, rows, cutOff);
      return summaryReportPaper({ summary, estimates, before: before ?? null, policy, label });
    },
  },
];

function noticeOf({ policy, ledger }: PaperGround, opening: RoundOpening, label: PaperLabel) {
  return drawNoticePaper({ policy, opening, register: ledger.register.entries, label });
}

/** A paper that was made says so from then on, and is a new paper, when its draw is voided. */
function orVoided({ file }: PaperGround, madeAt: Instant | undefined): Instant | undefined {
  return madeAt === undefined ? undefined : later(madeAt, file.draw.voided?.at);
}

/** Those that the round's records let make, for the public. */
export function roundPapersOf(ground: PaperGround): readonly PaperAtHand[] {
  return ROUND_PAPERS.flatMap((paper) => atHand(ground, paper, 'public'));
}

/**
 * 内部: copies that name everybody while unannounced visits are ahead. Never numbered, never released; gone once the
 * public copy names everybody.
 */
export function officeCopiesOf(ground: PaperGround): readonly PaperAtHand[] {
  if (!isUnopened(ground)) return [];
  return ROUND_PAPERS.filter(({ named }) => named === true).flatMap((paper) =>
    atHand(ground, paper, 'office').map((one) => ({
      ...one,
      of: `${one.of}/内部`,
      path: `${officeFolder(ground.round)}${one.name}`,
    })),
  );
}

function atHand(ground: PaperGround, paper: RoundPaper, copy: PaperCopy): readonly PaperAtHand[] {
  const { name, template, upward } = paper;
  const madeAt = paper.madeAt(ground);
  if (madeAt === undefined) return [];
  return [
    {
      ...{ name, template, of: ground.round, madeAt, on: dayOf(madeAt) },
      ...(upward ? { upward, latest: isNewest(ground) } : {}),
      path: `${documentFolder(ground.round)}${name}`,
      issuer: ground.policy.district.issuer,
      view: (label) => paper.view(ground, label, copy),
    },
  ];
}

/** The round that was opened last. */
export function isNewest({ ledger, round }: PaperGround): boolean {
  const last = roundOf(ledger, undefined);
  return last.ok && last.value.draw.round === round;
}

/** For the print, the page and the sheet of 结果公示. */
export function disclosureInput({ policy, round, file }: PaperGround, label: PaperLabel) {
  const { disclosures } = file.publish;
  const uninspected = listUninspected(file, cutOffOf({ disclosures, label }));
  return { round, disclosures, uninspected, policy, label };
}
