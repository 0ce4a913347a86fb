import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseUscc } from '../../engine/domain/uscc.ts';
import { decodeText } from '../../engine/files/decode-text.ts';
import { AGENCIES } from '../../examples/make/agencies.ts';
import { makeEnterprises } from '../../examples/make/make-enterprises.ts';
import { makeExamples } from '../../examples/make/make-examples.ts';
import { shippedPolicy } from '../pipeline/basis/support.ts';

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const made = makeExamples();
const enterprises = makeEnterprises();

function textOf(path: string): string {
  const decoded = decodeText(made.get(path) ?? new Uint8Array());
  if (!decoded.readable) throw new Error(path);
  return decoded.text;
}

function rowsOf(path: string): readonly string[] {
  return textOf(path).trim().split('\r\n').slice(1);
}

describe('examples/make', () => {
  test('every file is what the generator makes, byte for byte, and there is no other', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.csv'),
    );
    expect(files.toSorted()).toEqual([...made.keys()].toSorted());
    const differing = files.filter(
      (path) => !readFileSync(FOLDER + path).equals(made.get(path) ?? Buffer.of()),
    );
    expect(differing).toEqual([]);
  });

  test('at least 3,000 enterprises, each plainly made up, with a code that checks and no other has', () => {
    expect(enterprises.length).toBeGreaterThanOrEqual(3000);
    expect(enterprises.filter(({ name }) => !name.includes('示例'))).toEqual([]);
    expect(enterprises.filter(({ uscc }) => parseUscc(uscc)?.conforms !== true)).toEqual([]);
    expect(enterprises.filter(({ uscc }) => !/^\d{2}340404EXAM\d{4}/u.test(uscc))).toEqual([]);
    expect(new Set(enterprises.map(({ uscc }) => uscc)).size).toBe(enterprises.length);
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(enterprises.length);
  });

  test('at least 150 inspectors, each a label with a certificate that says 示例', () => {
    const rows = rowsOf('rosters/执法检查人员名录.csv').map((row) => row.split(','));
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(rows.filter(([, name = '']) => !/^示例检查员[A-Z]{3}\d{2}$/u.test(name))).toEqual([]);
    expect(rows.filter((cells) => !/^(?:示例\d+)?$/u.test(cells[9] ?? ''))).toEqual([]);
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
  });

  test('every inspecting agency of the policy has inspectors, by its id and name', () => {
    const enforcing = shippedPolicy().agencies.filter((agency) => agency.enforcing);
    expect(AGENCIES.map(({ id, name }) => [id, name]).toSorted()).toEqual(
      enforcing.map(({ id, name }) => [id, name]).toSorted(),
    );
  });

  test.each([...made.keys()])('%s names nobody without 示例', (path) => {
    const rows = rowsOf(path);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.includes('示例'))).toEqual([]);
  });

  test('one file is GB18030, the others UTF-8', () => {
    const encodings = [...made].map(([path, bytes]) => {
      const decoded = decodeText(bytes);
      return [path, decoded.readable ? decoded.encoding : 'unreadable'] as const;
    });
    expect(encodings.filter(([, encoding]) => encoding !== 'utf-8')).toEqual([
      ['lists/经营异常名录.csv', 'gb18030'],
    ]);
  });
});
