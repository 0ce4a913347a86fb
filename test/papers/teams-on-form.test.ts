import { expect, test } from 'vitest';
import { teamsOnForm } from '../../engine/papers/teams-on-form.ts';
import { sampleRound } from './sample-round.ts';

test("teams stand in the order of the form's lines, each person of an agency once", () => {
  const [form] = sampleRound(9).forms;
  const [line] = form?.lines ?? [];
  if (line === undefined) throw new Error('no line');
  const [first, second] = line.inspectors;
  if (first === undefined || second === undefined) throw new Error('two inspectors');
  const lines = [
    { ...line, agency: 'FIR', inspectors: [first, second] },
    { ...line, agency: 'AMR', inspectors: [first] },
    { ...line, agency: 'FIR', item: 'XF-02', inspectors: [second, first] },
  ];
  expect(teamsOnForm({ lines })).toEqual([
    { agency: 'FIR', inspectors: [first, second] },
    { agency: 'AMR', inspectors: [first] },
  ]);
});
