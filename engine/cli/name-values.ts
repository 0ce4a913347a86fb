import type { Session } from '../app/perform.ts';
import { type StandingNames, standingNames } from '../app/standing-names.ts';
import { parseObjectId } from '../domain/object-id.ts';
import type { Policy } from '../domain/policy.ts';
import type { Problem } from '../kernel/problem.ts';
import { drawChangeMessages } from './messages/draw-change.ts';
import { drawMatchMessages } from './messages/draw-match.ts';
import { drawOpenMessages } from './messages/draw-open.ts';
import { drawRoundMessages } from './messages/draw-round.ts';
import { roundStepMessages } from './messages/round-steps.ts';
import { personWords } from './words/change-words.ts';
import { BOUND_WORDS, KIND_WORDS, QUOTA_WORDS } from './words/round-code-words.ts';

/**
 * Deciders know agencies, items, enterprises and inspectors by their codes; an officer knows them by name, with the code
 * beside it where it is what they write. Whatever has no name stays as it is.
 */
export async function nameValues(
  session: Pick<Session, 'policy' | 'workplace'>,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const agencies = new Map(session.policy.agencies.map(({ id, name }) => [id, name]));
  const asksRosters = problems.some(
    ({ code, values }) => ROUND_CODES.has(code) && Object.keys(values).some((key) => ROSTER_KEYS.has(key)),
  );
  const names = asksRosters ? await standingNames(session) : NOBODY;
  const nameOf = { ...namesOfPolicy(session.policy), ...namesOfRosters(names) };
  return problems.map((one) => ({
    ...one,
    values: Object.fromEntries(
      Object.entries(one.values).map(([key, value]) => {
        const agency = agencies.get(String(value));
        const named = ROUND_CODES.has(one.code) ? nameOf[key]?.(String(value)) : undefined;
        return [key, agency ?? named ?? value];
      }),
    ),
  }));
}

/** What is said of drawing, matching and changing; elsewhere a key may mean another thing. */
const ROUND_CODES: ReadonlySet<string> = new Set(
  [drawOpenMessages, drawRoundMessages, drawMatchMessages, drawChangeMessages, roundStepMessages].flatMap(
    (messages) => Object.keys(messages),
  ),
);

const NOBODY: StandingNames = { objectOf: () => undefined, inspectors: [] };

type NameOf = Readonly<Record<string, (code: string) => string | undefined>>;

function namesOfPolicy({ items, posts, district, areas }: Policy): NameOf {
  const nameIn =
    (
      all: readonly { readonly id: string; readonly name: string }[],
      say: (name: string, id: string) => string,
    ) =>
    (id: string) => {
      const found = all.find((one) => one.id === id);
      return found === undefined ? undefined : say(found.name, id);
    };
  const item = nameIn(items, (name, id) => `“${name}”（${id}）`);
  const town = nameIn(areas.towns, (name) => name);
  const kind = (code: string) => KIND_WORDS[code];
  return {
    ...{ frame: item, item, kind, field: kind, a: town, b: town },
    group: nameIn(district.draw?.groups ?? [], (name) => `“${name}”`),
    post: nameIn(posts.posts, (name, id) => `${id}（${name}）`),
    quota: (code) => QUOTA_WORDS[code],
    bound: (code) => BOUND_WORDS[code as keyof typeof BOUND_WORDS],
  };
}

/** Whose names stand in the rosters. */
const ROSTER_KEYS: ReadonlySet<string> = new Set(['id', 'out', 'where', 'list', 'inspector', 'who']);

function namesOfRosters({ objectOf, inspectors }: StandingNames): NameOf {
  const object = (id: string) => {
    const name = parseObjectId(id) === undefined ? undefined : objectOf(id);
    return name === undefined ? undefined : `${name}（${id}）`;
  };
  const person = (code: string) => personWords(code, inspectors);
  return {
    ...{ id: object, out: object, inspector: person, who: person },
    where: (code) => QUOTA_WORDS[code] ?? object(code),
    list: (text) => text.replace(OBJECT_IN_TEXT, (id) => object(id) ?? id),
  };
}

const OBJECT_IN_TEXT = /\b(?:[0-9A-Z]{18}|[a-z]{1,12}:[0-9A-Z-]{1,40})\b/gu;
