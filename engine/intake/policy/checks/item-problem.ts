/** What may be wrong with how numbers are thrown, with an item's ratio, frequency, review, or with what is still to be answered about it. */
export type ItemProblemCode =
  | 'ceremony-few-dice'
  | 'ceremony-for-rehearsals'
  | 'joint-agency-itself'
  | 'plan-ratio-below'
  | 'plan-ratio-fixed'
  | 'question-open' // warning; refused by `publish`
  | 'ratio-form-missing'
  | 'ratio-form-twice'
  | 'review-incomplete'
  | 'review-unfavourable'
  | 'tier-empty'
  | 'tiers-gap';
