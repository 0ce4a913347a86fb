import type { ErrorObject } from 'ajv';
import type { OpenQuestion } from '../../domain/policy-types.ts';
import { warning } from '../../kernel/problem.ts';
import type { PolicyProblem } from './policy-problem.ts';
import type { Standing } from './shape-node.ts';

interface Listed {
  readonly id?: unknown;
  readonly questions?: unknown;
}

/** 待答: whether something about an item is still to be answered; it is then no item of the list yet. */
export function hasOpenQuestions({ questions }: Listed): boolean {
  return Array.isArray(questions) ? questions.length > 0 : questions !== undefined;
}

/**
 * ajv's findings without those that only say that an item with 待答 is not filled in: what is missing, and what is
 * left blank. Everything that is written is judged like that of any other item.
 */
export function withoutBlanks(
  errors: readonly ErrorObject[],
  value: unknown,
  standing: ReadonlyMap<string, Standing>,
): readonly ErrorObject[] {
  const open = new Set(itemsOf(value).flatMap((item, i) => (hasOpenQuestions(item) ? [String(i)] : [])));
  return errors.filter(({ instancePath, keyword, params }) => {
    const [, index = '', below = ''] = /^\/items\/(\d+)(.*)$/u.exec(instancePath) ?? [];
    if (!open.has(index)) return true;
    const isName = below === '' && ['id', 'name'].includes(String(params.missingProperty));
    const isMissing = keyword === 'required' && !below.startsWith('/questions') && !isName;
    return !isMissing && standing.get(instancePath)?.text?.trim() !== '';
  });
}

/** Each open question where it stands, told by `check` and refused by `publish`. */
export function openQuestions(
  value: unknown,
  standing: ReadonlyMap<string, Standing>,
): readonly PolicyProblem[] {
  return itemsOf(value).flatMap(({ id, questions }, i) =>
    (Array.isArray(questions) ? (questions as readonly Partial<OpenQuestion>[]) : []).map((question, j) => {
      const { field = '', phrase = '', question: asked = '', answers = [] } = question;
      const written = Array.isArray(answers) && answers.length > 0 ? `答法：${answers.join('；')}` : '';
      const quoted = phrase === '' ? '' : `（原文“${phrase}”）`;
      const values = { item: String(id ?? ''), field, quoted, question: asked, answers: written };
      return warning('question-open', values, standing.get(`/items/${i}/questions/${j}`)?.place);
    }),
  );
}

/** Items with 待答 of which something cannot be read: as little on the list as any other with 待答. */
export function unfitOpenItems(value: unknown, unread: readonly string[]): readonly string[] {
  return itemsOf(value).flatMap((item, i) => {
    const below = `/items/${i}/`;
    return hasOpenQuestions(item) && unread.some((one) => one.startsWith(below)) ? [`/items/${i}`] : [];
  });
}

function itemsOf(value: unknown): readonly Listed[] {
  const items = (value as { readonly items?: unknown } | null)?.items;
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : [];
}
