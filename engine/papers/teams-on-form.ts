import type { InspectorOnForm, IssuedForm } from '../domain/inspection.ts';

/** The inspectors of one agency at one enterprise. */
export interface TeamOnForm {
  /** Id of the agency. */
  readonly agency: string;
  readonly inspectors: readonly InspectorOnForm[];
}

/** By agency in the order of the form's lines; each agency's people once, however many items they inspect. */
export function teamsOnForm({ lines }: Pick<IssuedForm, 'lines'>): readonly TeamOnForm[] {
  return [...Map.groupBy(lines, ({ agency }) => agency)].map(([agency, own]) => ({
    agency,
    inspectors: [
      ...new Map(own.flatMap(({ inspectors }) => inspectors).map((one) => [one.code, one])).values(),
    ],
  }));
}
