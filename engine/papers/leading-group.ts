import type { LeadingGroupFile, LeadingGroupMember } from '../domain/policy-types.ts';
import type { Result } from '../kernel/result.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { tableView } from './table-view.ts';

/** 领导小组名单, 附件1、附件2-2: by post, never by name. */
export function leadingGroupPaper(
  input: PolicyPaperInput & { readonly group: LeadingGroupFile },
): Result<ReportView, PaperProblem> {
  const { group } = input;
  const { office, members } = group;
  const seats = members.reduce((sum, one) => sum + one.seats, 0);
  return policyPaper(input, '领导小组名单', (names) => ({
    title: '“双随机、一公开”和联合惩戒工作领导小组名单',
    lead: `领导小组成员${seats}名，按职务列出；职务变动的，由继任者履行职责，不再另行行文。`,
    paragraphs: [
      `全称为${group.name}。`,
      `领导小组办公室设在${names.agency(office.agency)}，主任由${office.head}担任，副主任由${office.deputies.join('、')}担任。`,
    ],
    annexes: [
      {
        title: '领导小组名单',
        tables: [
          tableView({
            caption: '领导小组成员',
            columns: [
              { label: '组内职务', width: 22, align: 'center' },
              { label: '职务', width: 64, align: 'text' },
              { label: '人数', width: 14, align: 'number' },
            ],
            rows: members.map(({ role, post, seats: count }) => [ROLES[role], post, count]),
            total: ['合计', null, seats],
          }),
        ],
        notes: [],
      },
    ],
  }));
}

const ROLES: Readonly<Record<LeadingGroupMember['role'], string>> = {
  head: '组长',
  'executive-deputy': '常务副组长',
  deputy: '副组长',
  member: '成员',
};
