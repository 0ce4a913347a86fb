import { hex } from './bytes.ts';
import { hmac, NUL } from './digest.ts';
import { type Failure, failure } from './failure.ts';
import { type Documents, peopleFile } from './read-bundle.ts';

/** The people files (人员名册) are those that were committed to before the seed. */
export function checkPeople({
  commitment,
  secret,
  people,
  peopleInputs,
}: Pick<Documents, 'commitment' | 'secret' | 'people' | 'peopleInputs'>): readonly Failure[] {
  return commitment.match.flatMap(({ agency, input }) => {
    const file = peopleFile(agency);
    const content = people.get(agency);
    const salt = hex(hmac(secret, 'people', NUL, agency));
    const found = peopleInputs.get(agency) ?? '';
    const endless = content?.inspectors.filter((person) => person.history > MOST_VISITS) ?? [];
    return [
      ...(found === input ? [] : [failure(file, 'people-differ', { expected: input, found })]),
      ...(content?.agency === agency
        ? []
        : [failure(file, 'agencies-differ', { expected: agency, found: content?.agency ?? '' })]),
      ...(content?.salt === salt
        ? []
        : [failure(file, 'people-salt', { expected: salt, found: content?.salt ?? '' })]),
      ...endless.map((person) =>
        failure(file, 'history-too-large', { at: person.inspector, found: person.history }),
      ),
    ];
  });
}

/** Beyond this, visits added to a history are no longer exact in a JavaScript number; nobody makes as many. */
const MOST_VISITS = 1_000_000_000_000;
