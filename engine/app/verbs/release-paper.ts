import type { ReleasedPaper } from '../../domain/assessment.ts';
import type { Post } from '../../domain/policy-types.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type IsoDate, yearOf } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import { formatDocumentNumber, nextDocumentNumber } from '../../pipeline/supervise/document-number.ts';
import { type ReleasePaper, releasePapers } from '../../pipeline/supervise/release-paper.ts';
import type { Ledger } from '../ledger.ts';
import { warnOfLateNotice } from '../notice-released.ts';
import { fullName, type LabelledPaper, type PaperAtHand, renderPapers } from '../papers/paper-at-hand.ts';
import { type WantedPapers, wantedPapers } from '../papers/release-sources.ts';
import { releasesOf } from '../papers/released-paper.ts';
import { writeRegister } from '../papers/write-register.ts';
import type { Session, UseCase } from '../perform.ts';
import { warnOfVisitBefore } from '../visit-before-notice.ts';

export interface ReleaseInput extends WantedPapers {
  /** 签发岗位. */
  readonly signedBy: string;
  /** 撤回原因: releases anew what stands released; the new paper withdraws the earlier one. */
  readonly why?: string | undefined;
}

interface Printed {
  readonly release: ReleasePaper;
  readonly pdf: Uint8Array;
}

/** 签发文书: printed with the next number of its issuer's register, frozen, and never printed again. */
export const releasePaperCase: UseCase<ReleaseInput, readonly Printed[], readonly ReleasedPaper[]> = {
  right: 'report',
  gather: gatherPapers,
  decide: ({ policy }, ledger, printed, circumstances) => {
    const releases = printed.map(({ release }) => release);
    const decision = releasePapers(ledger.papers, policy, releases, circumstances);
    if (!decision.ok) return decision;
    const late = releases.flatMap(({ paper, of }) => warnOfLateNotice(ledger, paper, of, circumstances.at));
    return ok({
      ...decision.value,
      warnings: [
        ...decision.value.warnings,
        ...late,
        ...warnOfVisitBefore(ledger, releases, dayOf(circumstances.at)),
      ],
      frozen: printed.map(({ pdf }) => pdf),
    });
  },
  answer: async ({ workplace, policy }, { material, appended, ledger }) => {
    for (const { release, pdf } of material) {
      const written = workplace.folder.write(release.path, pdf);
      if (!written.ok) return written;
    }
    const register = writeRegister(workplace, ledger, policy);
    return register.ok ? ok(appended.map(({ body }) => body as ReleasedPaper)) : register;
  },
};

async function gatherPapers(
  session: Session,
  ledger: Ledger,
  input: ReleaseInput,
): Promise<Result<readonly Printed[], Problem>> {
  const { policy, at } = session;
  const found = await wantedPapers(session, ledger, input);
  if (!found.ok) return found;
  const open = found.value.filter(
    (paper) => input.why !== undefined || releasesOf(ledger.papers, paper).standing === undefined,
  );
  const [first] = found.value;
  if (open.length === 0 && first !== undefined) {
    const number = releasesOf(ledger.papers, first).standing?.number ?? '';
    return failed(problem('paper-released-before' as const, { paper: input.paper, number }));
  }
  const signer = policy.posts.posts.find(({ id, name }) => id === input.signedBy || name === input.signedBy);
  if (signer === undefined) return failed(problem('signer-unknown' as const, { written: input.signedBy }));
  const numbers = numberEach(session, ledger, open, dayOf(at));
  if (!numbers.ok) return numbers;
  const signed = open.map((paper, i) =>
    signPaper(session, ledger, paper, { number: numbers.value[i] ?? '', signer, why: input.why }),
  );
  const pdfs = await renderPapers(session.workplace, signed);
  if (!pdfs.ok) return pdfs;
  return ok(pdfs.value.map((pdf, i) => releaseOf(signed[i] as SignedPaper, pdf)));
}

/** The next numbers, each from the register of its issuer. */
function numberEach(
  { policy }: Session,
  { papers }: Ledger,
  open: readonly PaperAtHand[],
  signedOn: IsoDate,
): Result<readonly string[], Problem> {
  const { issuer: lead, documentPrefix } = policy.district;
  const taken = new Map<string, number>();
  const problems: Problem[] = [];
  const numbers = open.map(({ issuer }) => {
    const own = policy.agencies.find(({ id }) => id === issuer);
    const prefix = issuer === lead ? documentPrefix : own?.documentPrefix;
    if (prefix === undefined) {
      problems.push(
        issuer === lead
          ? problem('document-prefix-missing')
          : problem('agency-prefix-missing', { agency: own?.name ?? issuer }),
      );
      return '';
    }
    const next = nextDocumentNumber(papers, prefix, yearOf(signedOn));
    const before = taken.get(prefix) ?? 0;
    taken.set(prefix, before + 1);
    return formatDocumentNumber({ ...next, serial: next.serial + before });
  });
  return problems.length > 0 ? failed(...problems.slice(0, 1)) : ok(numbers);
}

interface Signing {
  readonly number: string;
  readonly signer: Post;
  readonly why: string | undefined;
}

type SignedPaper = LabelledPaper & Pick<Signing, 'number' | 'signer'>;

function signPaper(
  { policy, at }: Session,
  ledger: Ledger,
  paper: PaperAtHand,
  { number, signer, why = '业务记录已有变化' }: Signing,
): SignedPaper {
  const { standing, earlier } = releasesOf(ledger.papers, paper);
  const numbers = [...earlier, ...(standing === undefined ? [] : [standing])]
    .filter((one) => one.number !== '' && one.withdrawnBy === undefined)
    .map((one) => one.number);
  const label: PaperLabel = {
    ...{ number, signedOn: dayOf(at), addressee: null, copyTo: [] },
    issuer: fullName(paper.issuer, policy),
    ...(paper.upward ? { signer: signer.name } : {}),
    ...(numbers.length === 0 ? {} : { withdraws: { numbers, why } }),
  };
  return { paper, label, number, signer };
}

function releaseOf({ paper, label, number, signer }: SignedPaper, pdf: Uint8Array): Printed {
  const { signedOn, withdraws } = label;
  const release: ReleasePaper = {
    ...{ paper: paper.name, of: paper.of, number, signedOn },
    issuer: paper.issuer,
    signedBy: { post: signer.id, agency: signer.agency },
    pdf: sha256Hex(pdf),
    path: `${paper.path}.pdf`,
    ...(withdraws ? { withdraws: withdraws.numbers, why: withdraws.why } : {}),
  };
  return { pdf, release };
}
