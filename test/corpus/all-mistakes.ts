import type { Mistake } from './mistake.ts';
import { WHAT_RULES_MEAN } from './seen/what-rules-mean.ts';
import { COPIED } from './unseen/copied.ts';
import { DESK } from './unseen/desk.ts';
import { DESK_ITEMS } from './unseen/desk-items.ts';
import { FIGURES } from './unseen/figures.ts';
import { KEYBOARD } from './unseen/keyboard.ts';
import { LAYOUT } from './unseen/layout.ts';
import { LOOK_ALIKES } from './unseen/look-alikes.ts';
import { SLIPS_OF_THE_PEN } from './unseen/slips-of-the-pen.ts';
import { SUB_FORMS } from './unseen/sub-forms.ts';
import { VALUES } from './unseen/values.ts';
import { WHOLE_POLICY } from './unseen/whole-policy.ts';
import { WORDS } from './unseen/words.ts';

/** By the authors of the checks. */
export const SEEN: readonly Mistake[] = WHAT_RULES_MEAN;

/** Written from config/, rules/ and the guide, before the words of the answers were read. */
export const UNSEEN: readonly Mistake[] = [
  ...SLIPS_OF_THE_PEN,
  ...WORDS,
  ...VALUES,
  ...WHOLE_POLICY,
  ...KEYBOARD,
  ...LAYOUT,
  ...FIGURES,
  ...LOOK_ALIKES,
  ...SUB_FORMS,
  ...COPIED,
  ...DESK_ITEMS,
  ...DESK,
];
