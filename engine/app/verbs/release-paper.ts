import type { ReleasedPaper } from '../../domain/assessment.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import { yearOf } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../pipeline/supervise/document-number.ts';
import { type ReleasePaper, releasePaper } from '../../pipeline/supervise/release-paper.ts';
import type { Ledger } from '../ledger.ts';
import { documentPath } from '../papers/document-path.ts';
import { type PaperGround, paperGround } from '../papers/paper-ground.ts';
import { assessmentOf, PERIOD_PAPERS, renderPeriodPaper } from '../papers/period-papers.ts';
import { renderPaper } from '../papers/print-papers.ts';
import { releasesOf } from '../papers/released-paper.ts';
import { ROUND_PAPERS } from '../papers/round-papers.ts';
import type { Session, UseCase } from '../perform.ts';

export interface ReleaseInput {
  /** 考核通报 … */
  readonly paper: string;
  readonly round: string | undefined;
  /** 签发岗位. */
  readonly signedBy: string;
}

interface Printed {
  readonly release: ReleasePaper;
  readonly pdf: Uint8Array;
}

/** 签发文书: printed with the next number of the register, frozen, and never printed again. */
export const releasePaperCase: UseCase<ReleaseInput, Printed, ReleasedPaper | undefined> = {
  right: 'report',
  gather: gatherPaper,
  decide: ({ policy }, { papers }, { release, pdf }, circumstances) => {
    const decision = releasePaper(papers, policy, release, circumstances);
    return decision.ok ? ok({ ...decision.value, frozen: [pdf] }) : decision;
  },
  answer: async ({ workplace }, { material, appended }) => {
    const written = workplace.folder.write(material.release.path, material.pdf);
    if (!written.ok) return written;
    return ok(appended[0]?.body as ReleasedPaper | undefined);
  },
};

async function gatherPaper(
  session: Session,
  ledger: Ledger,
  input: ReleaseInput,
): Promise<Result<Printed, Problem>> {
  const { workplace, policy, at } = session;
  const ground = await paperGround(workplace, ledger, input.round);
  if (!ground.ok) return ground;
  const madeAt = madeAtOf(ground.value, input.paper);
  if (!madeAt.ok) return madeAt;
  const paper = { name: input.paper, of: ground.value.round, madeAt: madeAt.value };
  const { standing } = releasesOf(ledger.papers, paper);
  if (standing !== undefined) {
    return failed(problem('paper-released-before' as const, { paper: input.paper, number: standing.number }));
  }
  const signer = policy.posts.posts.find(({ id, name }) => id === input.signedBy || name === input.signedBy);
  const prefix = policy.district.documentPrefix;
  if (signer === undefined || prefix === undefined) {
    return failed<Problem>(
      ...(signer === undefined ? [problem('signer-unknown', { written: input.signedBy })] : []),
      ...(prefix === undefined ? [problem('document-prefix-missing')] : []),
    );
  }
  const signedOn = dayOf(at);
  const number = formatDocumentNumber(nextDocumentNumber(ledger.papers, prefix, yearOf(signedOn)));
  const label = { number, signedOn, addressee: null, copyTo: [] };
  const pdf = await printedPaper(session, ground.value, input.paper, label);
  if (!pdf.ok) return pdf;
  return ok({
    pdf: pdf.value,
    release: {
      paper: input.paper,
      of: ground.value.round,
      number,
      signedOn,
      signedBy: { post: signer.id, agency: signer.agency },
      pdf: sha256Hex(pdf.value),
      path: documentPath(ground.value.round, `${input.paper}.pdf`),
    },
  });
}

/** When the last record was made that the paper follows from. */
function madeAtOf(ground: PaperGround, name: string): Result<Instant, Problem> {
  const { round } = ground;
  const known = [...ROUND_PAPERS, ...PERIOD_PAPERS].map((paper) => paper.name);
  if (!known.includes(name))
    return failed(problem('report-unknown' as const, { paper: name, papers: known.join('、') }));
  const ofRound = ROUND_PAPERS.find((paper) => paper.name === name);
  const madeAt = ofRound === undefined ? assessmentOf(ground)?.at : ofRound.madeAt(ground);
  return madeAt === undefined
    ? failed(problem('paper-not-ready' as const, { paper: name, round }))
    : ok(madeAt);
}

function printedPaper(
  { workplace }: Session,
  ground: PaperGround,
  name: string,
  label: PaperLabel,
): Promise<Result<Uint8Array, Problem>> {
  const ofRound = ROUND_PAPERS.find((paper) => paper.name === name);
  if (ofRound !== undefined) return renderPaper(workplace, ground, ofRound, label);
  const ofPeriod = PERIOD_PAPERS.find((paper) => paper.name === name);
  if (ofPeriod === undefined) throw new Error('the paper was known a moment ago');
  return renderPeriodPaper(workplace, ground, ofPeriod, label);
}
