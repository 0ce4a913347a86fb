import type { SubRosterMoves } from '../../app/survey-rosters.ts';
import type { FactValue } from '../../domain/condition.ts';
import type { MembershipChange } from '../../pipeline/basis/compare-sub-rosters.ts';
import { membershipWords } from '../messages/basis.ts';

/** Sub-rosters shown to a person, and people of each; `--json` gives all. */
const ITEMS_SHOWN = 10;
const SHOWN_EACH = 3;

/** Somebody who entered or left a sub-roster, with the reason in words. */
interface MoveInWords {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly why: string;
}

export interface MovesInWords {
  readonly item: string;
  readonly name: string;
  readonly entered: readonly MoveInWords[];
  readonly left: readonly MoveInWords[];
}

export function movesInWords(moves: readonly SubRosterMoves[]): readonly MovesInWords[] {
  return moves.map(({ item, name, entered, left }) => ({
    item,
    name,
    entered: entered.map(moveInWords),
    left: left.map(moveInWords),
  }));
}

/** 二(二): who entered and left the sub-rosters, a few of each. */
export function movesLines(moves: readonly MovesInWords[]): readonly string[] {
  if (moves.length === 0) return [];
  const hidden = moves.length - ITEMS_SHOWN;
  return [
    `子库变动（${moves.length} 个子库）：`,
    ...moves
      .slice(0, ITEMS_SHOWN)
      .flatMap(({ item, name, entered, left }) => [
        `  ${item} ${name}：进入 ${entered.length} 户，退出 ${left.length} 户`,
        ...peopleLines('进入', entered),
        ...peopleLines('退出', left),
      ]),
    ...(hidden > 0 ? [`  …… 另有 ${hidden} 个子库，用 --json 查看全部`] : []),
  ];
}

function peopleLines(title: string, people: readonly MoveInWords[]): readonly string[] {
  const hidden = people.length - SHOWN_EACH;
  return [
    ...people.slice(0, SHOWN_EACH).map(({ id, name, why }) => `    ${title} ${name}（${id}）：${why}`),
    ...(hidden > 0 ? [`    …… 另有 ${hidden} 户${title}，用 --json 查看全部`] : []),
  ];
}

function moveInWords({ id, name, code, facts }: MembershipChange): MoveInWords {
  const turned = facts.map(({ fact, before, after }) => `${fact} ${inWords(before)} → ${inWords(after)}`);
  const because = turned.length === 0 ? '' : `（${turned.join('；')}）`;
  return { id, name, code, why: `${membershipWords[code]}${because}` };
}

const LONGEST = 24;

function inWords(value: FactValue | undefined): string {
  if (value === undefined) return '没有';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = Array.isArray(value) ? value.join('、') : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
