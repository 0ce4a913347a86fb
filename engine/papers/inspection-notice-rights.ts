import { calendarOfPolicy } from '../domain/calendar-of-policy.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { IssuedForm } from '../domain/inspection.ts';
import type { Policy } from '../domain/policy.ts';
import { contactWords } from './office-contact.ts';
import { fewestInspectors, issuerName } from './paper-names.ts';

/** What an enterprise may refuse, ask for and complain of, in words that need no law at hand. */
export function rightsOf(policy: Policy, form: IssuedForm): readonly string[] {
  const term = deadlineOf(policy.deadlines, calendarOfPolicy(policy.calendars), 'object', form.on);
  const objection = term === undefined ? '' : `（${term.rule.name}）`;
  return [
    `每个机关的执法检查人员少于${fewestInspectors(policy)}人，或者不出示执法证件、证件与本通知书所列不符的，可以拒绝检查。`,
    '执法检查人员与本企业有利害关系、可能影响公正的，可以在检查前或者检查中申请其回避。',
    '本通知书未列的事项不得检查，可以拒绝。中介机构只能协助检查，不得单独检查。',
    '检查记录填写在“一企一表”上，可以逐项核对、写明意见后再签字；拒绝签字的，由检查人员注明原因。',
    `检查结果向社会公示；有异议的可以书面提出${objection}。`,
    `检查人员借检查收费、摊派、推销，或者有其他不当行为的，向${issuerName(policy)}投诉。`,
    ...contactWords(policy),
  ];
}
