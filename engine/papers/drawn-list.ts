import type { DrawFile } from '../domain/draw-result.ts';
import type { RoundOpening, VoidedDraw } from '../domain/draw-round.ts';
import type { SeedFile } from '../domain/draw-seed.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import type { Policy } from '../domain/policy.ts';
import type { Withheld } from '../domain/withheld.ts';
import type { Instant } from '../kernel/instant.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { drawnByAgency, drawnByTown, drawnPerTown } from './drawn-list-tables.ts';
import { type DrawnRow, drawnRows } from './drawn-rows.ts';
import { formatMinute, formatRound } from './format.ts';
import { howToVerify, type ProofView } from './how-to-verify.ts';
import { officialFrame } from './official-frame.ts';
import { copyMark, copyNotice, type PaperCopy } from './paper-copy.ts';
import { issuerName, paperNames } from './paper-names.ts';
import type { OfficialFrame, PaperLabel, PaperProblem, SectionView } from './paper-view.ts';
import { sourceWords } from './seed-words.ts';
import { voidMark, voidNotice } from './void-words.ts';

export interface DrawnListInput {
  readonly policy: Policy;
  readonly opening: RoundOpening;
  readonly seed: SeedFile;
  /** C was not public ten minutes before the first source. */
  readonly unannounced: boolean;
  readonly draw: DrawFile;
  /** When it was drawn. */
  readonly drawnAt: Instant;
  /** Of the round's roster; all that were drawn are in it. */
  readonly enterprises: readonly Enterprise[];
  /** Until the visits are over, who is drawn unannounced (不事先告知) is counted, not named. */
  readonly withheld: Withheld;
  /** 抽取作废: the paper says so before anything else. */
  readonly voided?: VoidedDraw | undefined;
  readonly copy: PaperCopy;
  readonly label: PaperLabel;
}

/** 抽查名单, 二(五): who was drawn, for which items of which agencies. Template: `drawn-list`. */
export interface DrawnListView {
  readonly frame: OfficialFrame;
  readonly lead: string;
  readonly sections: readonly SectionView[];
  readonly proof: ProofView;
}

/** By town, then code. No ticket, stratum, ratio or reason stands beside a name. */
export function drawnListPaper(input: DrawnListInput): Result<DrawnListView, PaperProblem> {
  const { policy, opening, seed, label, withheld } = input;
  const names = paperNames(TITLE, input);
  const rows = drawnRows(input, names);
  const annex = drawnPerTown(rows, policy, names);
  const counts = {
    title: '各机关、各乡镇街道抽取情况',
    tables: [drawnByAgency(input, names), drawnByTown(rows, policy)],
    notes: [],
  };
  const problems = [...checkTotals(TITLE, sumsOf(input, rows)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  return ok({
    frame: officialFrame({
      issuer: issuerName(policy),
      example: policy.district.example,
      title: titleOf(input),
      label,
      annexes: [counts, annex],
    }),
    lead: leadOf(input, rows),
    sections: [
      { title: '摇号结果', paragraphs: ceremonyWords(input), tables: [] },
      { title: '认领和检查', paragraphs: afterwards(opening), tables: [] },
    ],
    proof: howToVerify({ opening, seed, unannounced: input.unannounced }, withheld.frames.size),
  });
}

const TITLE = '随机抽查名单';

function titleOf({ policy, opening, voided, copy }: DrawnListInput): string {
  const { round, rehearsal } = opening.commitment;
  const trial = rehearsal ? '（演练）' : '';
  return `${policy.district.name}${formatRound(round)}${TITLE}${trial}${voidMark(voided)}${copyMark(copy)}`;
}

/** Exactly as many were drawn as the commitment said, and as the strata say. */
function sumsOf({ opening, draw, withheld }: DrawnListInput, rows: readonly DrawnRow[]) {
  const takes = new Map(opening.commitment.frames.map(({ frame, quotas }) => [frame, quotas]));
  const perFrame = draw.frames.flatMap(({ frame, drawn, strata }) => [
    {
      what: `${frame}抽取户数与承诺`,
      whole: drawn.length,
      parts: takes.get(frame)?.map(({ take }) => take) ?? [],
    },
    { what: `${frame}各层抽取户数`, whole: drawn.length, parts: strata.map(({ take }) => take) },
  ]);
  const named = rows.reduce((sum, { frames }) => sum + frames.length, 0);
  const shown = draw.frames.filter(({ frame }) => !withheld.frames.has(frame));
  return [...perFrame, { what: '名单户次', whole: named, parts: shown.map(({ drawn }) => drawn.length) }];
}

function leadOf({ policy, draw, opening, voided, copy }: DrawnListInput, rows: readonly DrawnRow[]): string {
  const all = draw.frames.reduce((sum, { drawn }) => sum + drawn.length, 0);
  const named = rows.reduce((sum, { frames }) => sum + frames.length, 0);
  const hidden = all === named ? '' : `；另有不事先告知的事项抽取${all - named}户次，名单在检查结束后公布`;
  const trial = opening.commitment.rehearsal ? '本名单为演练结果，不派出检查。' : '';
  return `${voidNotice(voided, policy)}${copyNotice(copy)}${trial}本批次抽中检查对象${rows.length}户、${named}户次${hidden}。`;
}

function ceremonyWords({ seed, drawnAt, opening }: DrawnListInput): readonly string[] {
  const { series, number, rehearsal } = opening.commitment;
  const register = rehearsal ? '演练，不编号' : `抽取登记簿${series}第${number}号`;
  return [
    `本次抽取（${register}）于${formatMinute(drawnAt)}完成。${seed.sources.map(sourceWords).join('；')}。`,
  ];
}

function afterwards({ claimBy }: RoundOpening): readonly string[] {
  return [
    `各机关、各乡镇街道抽取的户数见附件1，逐户的名单见附件2。各执法检查机关应于${formatMinute(claimBy)}前认领，到期未认领的视为认领。` +
      '检查日期、检查人员以联合检查工作方案和“一企一表”为准。对名单有疑问的，可以自行查证，也可以向本机关查询。',
  ];
}
