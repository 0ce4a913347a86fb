import { runInNewContext } from 'node:vm';
import type { checkReceipt } from '../../../engine/verifier/check-receipt.ts';
import type { describeVerdict } from '../../../engine/verifier/describe-verdict.ts';
import type { verifyBundle } from '../../../engine/verifier/verify-bundle.ts';
import { readBuilt } from '../../tools/build-verifier.ts';

/** What verify.html computes with. */
export interface BuiltPage {
  readonly verifyBundle: typeof verifyBundle;
  readonly describeVerdict: typeof describeVerdict;
  readonly checkReceipt: typeof checkReceipt;
}

let page: BuiltPage | undefined;

/** The script of the committed verify.html, run without Node's modules and without a page. */
export function builtPage(): BuiltPage {
  if (page !== undefined) return page;
  const script = /<script>\n([\s\S]*?)<\/script>/u.exec(readBuilt('verify.html'))?.[1] ?? '';
  const context = { TextEncoder, TextDecoder, Uint8Array };
  const { drawVerifier } = runInNewContext(`${script}; globalThis`, context) as {
    readonly drawVerifier: BuiltPage;
  };
  page = drawVerifier;
  return drawVerifier;
}
