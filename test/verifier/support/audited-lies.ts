import { exchangeDrawn, type Lie, lie } from './lie.ts';

/** What an auditor finds out, with the private part. */
export const AUDITED_LIES: readonly Lie[] = [
  lie('enterprises of two strata exchanged', 'drawing drawn-differs', {
    ...exchangeDrawn('A07', '91340404MA0000006C', '91340404MA0000001W'),
  }),
  lie('somebody counted in another stratum', 'strata stratum-count', {
    commitment: ({ frames }) => {
      Object.assign(frames[1]?.strata[0] ?? {}, { done: 0 });
      Object.assign(frames[1]?.strata[1] ?? {}, { done: 1 });
    },
  }),
  lie('a leaf of a stratum that is not there', 'strata stratum-unknown', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[7] ?? {}, { stratum: 's9' }),
  }),
  lie('reasons out of order', 'leaves why-order', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[5] ?? {}, { why: ['safety-sector', 'key-area'] }),
  }),
  lie('a reason twice', 'leaves why-order', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[7] ?? {}, { why: ['key-area', 'key-area'] }),
  }),
  lie('a salt that the secret does not give', 'leaves salt-differs', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[0] ?? {}, { salt: 'ab'.repeat(32) }),
  }),
  lie('two areas of one enterprise', 'leaves area-differs', {
    leaves: (leaves) => Object.assign(leaves.get('A07')?.[0] ?? {}, { area: 'z9' }),
  }),
  lie('another reason shown than committed', 'leaves leaf-differs', {
    publishedLeaves: (leaves) => Object.assign(leaves.get('A07')?.[0] ?? {}, { why: ['key-area'] }),
  }),
  lie('somebody missing from the private part', 'leaves ids-differ', {
    publishedLeaves: (leaves) => leaves.get('A07')?.splice(0, 1),
  }),
  lie('another secret', 'secret secret-differs', {
    commitment: (commitment) => {
      commitment.secret = 'ab'.repeat(32);
    },
  }),
  lie('people of another agency', 'people agencies-differ', {
    people: (people) => Object.assign(people[0] ?? {}, { agency: 'xyz' }),
  }),
  lie('people chosen after the commitment', 'people people-differ', {
    commitment: ({ match }) => Object.assign(match[0] ?? {}, { input: 'ab'.repeat(32) }),
  }),
  lie('a people file with a salt of one’s own', 'people people-salt', {
    people: (people) => Object.assign(people[0] ?? {}, { salt: 'ab'.repeat(32) }),
  }),
  lie('an inspector who is not in the people file', 'edges person-unknown', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm9'] }),
  }),
  lie('an inspector with a recusal', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[3] ?? {}, { people: ['m1', 'm3'] }),
  }),
  lie('an inspector whose certificate expires', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm5'] }),
  }),
  lie('an inspector of another area', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m1', 'm2'] }),
  }),
  lie('an inspector on leave', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[1]?.tasks[0] ?? {}, { people: ['v1', 'v4'] }),
  }),
  lie('an inspector without the qualification', 'edges no-edge', {
    match: ({ agencies }) => Object.assign(agencies[1]?.tasks[0] ?? {}, { people: ['v3', 'v1'] }),
  }),
  lie('an inspector above the cap', 'edges above-cap', {
    people: (people) => Object.assign(people[0]?.inspectors[0] ?? {}, { cap: 1 }),
    match: ({ agencies }) => {
      agencies[0]?.tasks.slice(0, 2).forEach((task) => {
        task.people = ['m1', 'm3'];
      });
    },
  }),
  lie('slots exchanged', 'assignment assignment-differs', {
    match: ({ agencies }) => agencies[0]?.tasks[0]?.people.reverse(),
  }),
  lie('a slot left open though somebody could come', 'assignment assignment-differs', {
    match: ({ agencies }) => Object.assign(agencies[0]?.tasks[0] ?? {}, { people: ['m3', null] }),
  }),
];
