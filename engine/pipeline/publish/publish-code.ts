/** Why results are not published, or what is said about it. 二(九) */
export type PublishCode =
  | 'findings-none' // nothing was recorded up to the cut-off day
  | 'disclosed-already' // warning: nothing new since the last publication
  | 'disclose-cut-off-ahead' // a cut-off day that is not over yet
  | 'disclose-term-missing' // no term in force on the day of an inspection
  | 'disclose-term-provisional' // warning: counted over a year whose holiday notice is not out
  | 'disclose-result-blank'
  | 'disclose-without-form'
  | 'disclosed-late' // warning
  | 'findings-left-out'; // warning: recorded after the cut-off day
