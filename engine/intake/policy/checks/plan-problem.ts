/** What may be wrong with the plan of a year or with a calendar. */
export type PlanProblemCode =
  | 'calendar-day-off-worked'
  | 'calendar-day-outside-year'
  | 'calendar-days-overlap'
  | 'calendar-days-reversed'
  | 'calendar-weekday-worked'
  | 'calendar-year-differs'
  | 'calendar-year-unknown' // warning
  | 'campaigns-exceeded'
  | 'campaigns-short' // warning
  | 'item-unplanned' // warning
  | 'plan-item-twice'
  | 'plan-rounds-order'
  | 'plan-share-falls'
  | 'plan-share-short'
  | 'plan-year-differs'
  | 'validity-counted-by-year'; // warning
