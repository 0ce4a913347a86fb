import type { StreamName } from '../domain/record.ts';

/** One phase of the plan: its folder, its verbs, what it reads and what it leaves behind. Start reading here. */
export interface Phase {
  readonly folder: 'basis' | 'draw' | 'inspect' | 'publish' | 'sanction' | 'supervise';
  readonly name: string;
  /** Clauses of 谢府办秘〔2017〕89号. */
  readonly clauses: readonly string[];
  readonly verbs: readonly string[];
  readonly reads: readonly (StreamName | 'rounds')[];
  readonly writes: readonly (StreamName | 'rounds')[];
}

/** The six phases in the order of the plan. What flows between them is a record, never a call. */
export const PIPELINE: readonly Phase[] = [
  {
    folder: 'basis',
    name: '建库：事项清单、对象和人员名录库、细则',
    clauses: ['二(一)', '二(二)', '二(三)', '二(四)'],
    verbs: ['import', 'template', 'publish'],
    reads: ['rosters', 'editions'],
    writes: ['rosters', 'editions'],
  },
  {
    folder: 'draw',
    name: '抽取检查对象，抽取和匹配执法检查人员',
    clauses: ['二(五)', '二(六)'],
    verbs: [
      'open',
      'evidence',
      'seed',
      'draw',
      'claim',
      'match',
      'relax',
      'substitute',
      'strike',
      'void',
      'seal',
      'destroy',
    ],
    reads: ['rosters', 'editions', 'credit', 'draws', 'rounds'],
    writes: ['draws', 'rounds'],
  },
  {
    folder: 'inspect',
    name: '一企一表和联合检查',
    clauses: ['二(七)', '二(八)'],
    verbs: ['schedule', 'forms', 'record', 'followup'],
    reads: ['rounds'],
    writes: ['rounds'],
  },
  {
    folder: 'publish',
    name: '汇总并公开结果',
    clauses: ['二(九)', '二(十)'],
    verbs: ['disclose'],
    reads: ['rounds'],
    writes: ['rounds', 'papers'],
  },
  {
    folder: 'sanction',
    name: '协同监管和联合惩戒',
    clauses: ['二(十一)'],
    verbs: ['sanction', 'restrict', 'repair'],
    reads: ['rosters', 'rounds', 'credit'],
    writes: ['credit'],
  },
  {
    folder: 'supervise',
    name: '督查考核',
    clauses: ['三', '附件2'],
    verbs: ['assess', 'report', 'release'],
    reads: ['rosters', 'editions', 'credit', 'draws', 'rounds', 'papers'],
    writes: ['papers'],
  },
];
