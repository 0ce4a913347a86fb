import { checkAgencies } from './checks/check-agencies.ts';
import { checkAssessment } from './checks/check-assessment.ts';
import { checkCalendars } from './checks/check-calendars.ts';
import { checkCeremony } from './checks/check-ceremony.ts';
import { checkConditionCases } from './checks/check-condition-cases.ts';
import { checkContact } from './checks/check-contact.ts';
import { checkCounts } from './checks/check-counts.ts';
import { checkCoverage } from './checks/check-coverage.ts';
import { checkDuties } from './checks/check-duties.ts';
import { checkFacts } from './checks/check-facts.ts';
import { checkFrequencies } from './checks/check-frequencies.ts';
import { checkHistories } from './checks/check-histories.ts';
import { checkItemFiles } from './checks/check-item-files.ts';
import { checkItems } from './checks/check-items.ts';
import { checkKnownYears } from './checks/check-known-years.ts';
import { checkMeasures } from './checks/check-measures.ts';
import { checkNames } from './checks/check-names.ts';
import { checkPlans } from './checks/check-plans.ts';
import { checkQuotas } from './checks/check-quotas.ts';
import { checkRatioForms } from './checks/check-ratio-forms.ts';
import { checkReach } from './checks/check-reach.ts';
import { checkRegisters } from './checks/check-registers.ts';
import { checkRules } from './checks/check-rules.ts';
import { checkSanctions } from './checks/check-sanctions.ts';
import { checkSubjects } from './checks/check-subjects.ts';
import { checkTwoPersons } from './checks/check-two-persons.ts';
import { checkUnplanned } from './checks/check-unplanned.ts';
import { checkUplifts } from './checks/check-uplifts.ts';
import type { DraftPlaces, PolicyDraft } from './policy-draft.ts';
import type { PolicyProblem } from './policy-problem.ts';

/** What no single line can show: who may inspect, histories, plans, rules and their cases, what law forbids. */
export function checkPolicy(draft: PolicyDraft, places: DraftPlaces): readonly PolicyProblem[] {
  return [
    ...checkAgencies(draft, places),
    ...checkContact(draft, places),
    ...checkRegisters(draft, places),
    ...checkItems(draft, places),
    ...checkItemFiles(draft, places),
    ...checkRatioForms(draft, places),
    ...checkPlans(draft, places),
    ...checkUnplanned(draft, places),
    ...checkCoverage(draft, places),
    ...checkCalendars(draft, places),
    ...checkCeremony(draft, places),
    ...checkFacts(draft, places),
    ...checkRules(draft, places),
    ...checkUplifts(draft, places),
    ...checkConditionCases(draft, places),
    ...checkSanctions(draft, places),
    ...checkAssessment(draft, places),
    ...checkSubjects(draft, places),
    ...checkQuotas(draft, places),
    ...checkMeasures(draft, places),
    ...checkDuties(draft, places),
    ...checkKnownYears(draft, places),
    ...checkHistories(draft, places),
    ...checkFrequencies(draft, places),
    ...checkReach(draft, places),
    ...checkCounts(draft, places),
    ...checkNames(draft, places),
    ...checkTwoPersons(draft, places),
  ];
}
