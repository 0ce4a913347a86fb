import { readLedger } from '../../engine/app/ledger.ts';
import { paperGround } from '../../engine/app/papers/paper-ground.ts';
import { officeCopiesOf, roundPapersOf } from '../../engine/app/papers/round-papers.ts';
import type { Workplace } from '../../engine/app/workplace.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { must } from '../store/ledger-values.ts';
import type { TrialDistrict } from './small-district.ts';

/** 匹配结果汇总表 as it would be printed now. */
export async function summaryOfMatch({ folder }: TrialDistrict): Promise<string> {
  const ledger = must(await readLedger(openStore({ folder })));
  const workplace = { frozen: openFrozenInputs({ folder }) } as unknown as Workplace;
  const ground = must(await paperGround(workplace, ledger, '2017-08'));
  const papers = [...officeCopiesOf(ground), ...roundPapersOf(ground)];
  const paper = papers.find(({ name }) => name === '匹配结果汇总表');
  const view = await paper?.view({ number: null, signedOn: paper.on, addressee: null, copyTo: [] });
  return JSON.stringify(view?.ok ? view.value : view);
}
