/** Why the files that lie there, or some parts of them, are not published. */
export type EditionProblemCode =
  | 'question-unanswered'
  | 'edition-first-whole' // a part before anything was published
  | 'edition-texts-missing' // published by a version that froze no file
  | 'edition-parts-differ'; // what is published and what stays do not fit together
