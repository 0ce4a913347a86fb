import { checkReceipt } from '../check-receipt.ts';
import { describeReceipt } from '../describe-receipt.ts';
import { describeVerdict, sayPrecedence, sayVerdict, toneOf } from '../describe-verdict.ts';
import { describeWhy } from '../describe-why.ts';
import { LIMITS } from '../step-words.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { whyEnterprise } from '../why-enterprise.ts';

// What the page verify.html calls; everything that touches the page itself stands in page.html.
Object.assign(globalThis, {
  drawVerifier: {
    verifyBundle,
    sayVerdict,
    toneOf,
    sayPrecedence,
    describeVerdict,
    whyEnterprise,
    describeWhy,
    checkReceipt,
    describeReceipt,
    LIMITS,
  },
});
