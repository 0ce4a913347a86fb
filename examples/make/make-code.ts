const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A made-up unified code (GB 32100-2015) with valid check characters: authority 340404, organisation part MAY and
 * a running number. `department` is 91 for enterprises, 92 for households, 93 for cooperatives.
 */
export function makeCode(department: string, number: number): string {
  const organisation = `MAY${number.toString().padStart(5, '0')}`;
  const body = `${department}340404${organisation}${organisationCheck(organisation)}`;
  return body + checkCharacter(body);
}

/** GB 11714-1997: modulo 11, X for 10, 0 for 11. */
function organisationCheck(organisation: string): string {
  const sum = [...organisation].reduce(
    (total, character, i) =>
      total + ORGANISATION_ALPHABET.indexOf(character) * (ORGANISATION_WEIGHTS[i] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : `${check}`;
}

/** GB 32100-2015: weights 3^(i−1) mod 31. */
function checkCharacter(body: string): string {
  let [sum, weight] = [0, 1];
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}
