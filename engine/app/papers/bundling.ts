import type { IssuedForm } from '../../domain/inspection.ts';
import { paperNames } from '../../papers/paper-names.ts';
import type { PaperGround } from './paper-ground.ts';

/**
 * 合订本 that a paper of a visit is copied into, as they follow the name of the paper: of every agency that takes part,
 * so that it can print its own at once, and of the town (乡镇、街道), whose streets are gone through together.
 */
export function bundling({ policy, enterprises }: PaperGround): (form: IssuedForm) => readonly string[] {
  const names = paperNames('合订本', { policy, enterprises });
  const towns = new Map(policy.areas.towns.map(({ id, name }) => [id, name]));
  return ({ id, lines }) => {
    const agencies = [...new Set(lines.map(({ agency }) => agency))];
    const town = towns.get(names.enterprise(id).town) ?? '未识别';
    return [
      ...agencies.map((agency) => `（按机关）/${asFileName(names.agency(agency))}`),
      `（按乡镇街道）/${asFileName(town)}`,
    ];
  };
}

/** No name leads out of its folder. */
function asFileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/gu, '-');
}
