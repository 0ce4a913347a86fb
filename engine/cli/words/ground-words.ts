import type { FactGround } from '../../app/trace/grounds-of-facts.ts';
import { LIST_NAMES } from '../../domain/credit.ts';
import { recordWords } from './place-words.ts';

/** Agencies, items and qualifications by id, as officers call them. */
export interface NamesOfIds {
  readonly agency: (id: string) => string;
  readonly item: (id: string) => string;
  readonly qualification: (id: string) => string;
}

/** 凭据: a record or line that a fact was counted from. */
export function groundWords(ground: FactGround, names: NamesOfIds): string {
  if (ground.kind === 'violation') {
    const { record, finding, on, agency, item, results } = ground;
    const found = `${on} ${names.agency(agency)}检查“${names.item(item)}”，${results.join('、')}`;
    return `信用记录 ${record.seq}：${found}（${recordWords(record)}，检查结果在 ${recordWords(finding)}）`;
  }
  if (ground.kind === 'listing') {
    const { record, list, on, ground: why, decision } = ground;
    const told = [`${on} 列入${LIST_NAMES[list]}`, why, decision].filter((one) => one !== '');
    return `${told.join('，')}（${recordWords(record)}）`;
  }
  const source = `${ground.file}:${ground.line}，${recordWords(ground.record)}`;
  if (ground.kind === 'visit') {
    return `${ground.on} ${names.agency(ground.agency)}检查，${ground.outcome || '结果未写明'}（${source}）`;
  }
  return `${ground.on} 投诉举报，${ground.substantiated ? '查证属实' : '未查实或在查'}（${source}）`;
}
