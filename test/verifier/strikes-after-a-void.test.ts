import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change, Changes, Match, People } from '../../engine/verifier/documents.ts';
import type { Files } from '../../engine/verifier/read-bundle.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { fc } from '../support/properties.ts';
import { PYTHON, type PythonVerifier, startPython } from './support/ask-python.ts';
import { textIn } from './support/golden-bundle.ts';
import { playRandomRound } from './support/play-random-round.ts';
import { randomRounds } from './support/random-round.ts';
import { forged, voidedIn } from './support/round-folder.ts';

type Strike = Extract<Change, { readonly kind: 'strike' }>;

const read = <T>(files: Files, path: string) => JSON.parse(textIn(files, path)) as T;

/** A visit of the voided people's agency that a strike brought when they stood no more. */
interface LateVisit {
  readonly files: Files;
  readonly folder: string;
  readonly agency: string;
  readonly strike: Strike;
  readonly people: People;
}

function lateVisitIn(files: Files): LateVisit | undefined {
  const [folder = ''] = voidedIn(files);
  const strikes = read<Changes>(files, 'proof/changes.json').filter((one) => one.kind === 'strike');
  const frames = read<{ frames: { frame: string; agency: string }[] }>(files, 'proof/commitment.json').frames;
  const { agencies } = read<Match>(files, `${folder}/match.json`);
  return strikes.flatMap((strike): readonly LateVisit[] => {
    const agency = frames.find(({ frame }) => frame === strike.frame)?.agency ?? '';
    const known = agencies.find((one) => one.agency === agency)?.tasks.map(({ id }) => id) ?? [];
    if (strike.at < '2017-08-24' || strike.in === null || known.includes(strike.in)) return [];
    return [
      { files, folder, agency, strike, people: read(files, `${folder}/private/people-${agency}.json`) },
    ];
  })[0];
}

/** The voided people's changes with one more of them seated at that visit, after the strike. */
function seatedBy({ files, folder, agency, strike }: LateVisit, person: string): Files {
  const { evidence, proposedBy, approvedBy, in: id } = strike;
  const seat = { kind: 'substitute', agency, id, slot: 1, out: null, in: person, ground: 'strike' } as const;
  const later = { ...seat, at: '2017-08-24T23:00:00+08:00', evidence, proposedBy, approvedBy };
  return forged(files, 'changes.json', [...read<Changes>(files, `${folder}/changes.json`), later], folder);
}

describe.skipIf(!PYTHON)('the visits of people who were voided end with them (needs python3)', () => {
  let python: PythonVerifier;
  beforeAll(() => {
    python = startPython();
  });
  afterAll(() => python.stop());

  test('a visit that a strike brought after the void is nobody’s of theirs, whoever is named', async () => {
    const visits = fc
      .sample(randomRounds, { numRuns: 80, seed: 8 })
      .filter((one) => one.staffedLater && one.voidedFirst && !one.voidedLate && one.strikes.length > 1)
      .flatMap((one) => lateVisitIn(playRandomRound(one).bundles.audited) ?? []);
    expect(visits.length).toBeGreaterThan(1);
    for (const visit of visits) {
      expect(verifyBundle(visit.files).holds).toBe(true);
      for (const { inspector } of visit.people.inspectors) {
        const files = seatedBy(visit, inspector);
        const codes = verifyBundle(files).steps.flatMap(({ failures }) => failures.map(({ code }) => code));
        expect(codes).toEqual(['task-unknown']);
        expect((await python.ask(files)).why).toBe('changes.json: task');
      }
    }
  });
});
