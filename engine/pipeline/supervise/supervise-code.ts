/** What 督查考核 is refused for, or tells. */
export type SuperviseCode =
  | 'period-malformed'
  | 'assess-cut-off-ahead' // the day has not come
  | 'assess-cut-off-before-period'
  | 'assessment-rules-missing' // no block in rules/assessment
  | 'units-missing' // nobody has a task
  | 'assessed-already' // warning: the same numbers stand
  | 'assessment-data-missing' // warning: a block that no unit has data for
  | 'paper-number-malformed'
  | 'paper-number-year'
  | 'paper-number-not-next' // skipped or used
  | 'paper-signed-ahead'
  | 'paper-signer-unknown'
  | 'paper-signer-without-right'
  | 'paper-signer-same' // 双人步骤: 签发文书
  | 'paper-signer-of-another' // not of the issuing agency
  | 'paper-withdraws-none' // withdraws what does not stand
  | 'paper-released-already' // warning: the same PDF
  | 'paper-replaces'; // warning: another PDF of the same paper was released before
