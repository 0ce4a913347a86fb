import { type Certificate, ContentInfo, ExtKeyUsage, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { FilesProblemCode } from './files-problem.ts';
import { namesCertificate } from './signing-certificate.ts';

/** 时间戳 (RFC 3161), as far as it can be checked without asking anybody. */
export interface TimeStamp {
  /** When the service says that it saw the bytes; milliseconds since 1970. */
  readonly ms: number;
  /** Subject of the certificate that signed, such as `O=…, CN=…`; '' where it does not come with the token. */
  readonly signer: string;
  /**
   * `good`: signed by that certificate, which is for time-stamps, was valid then, and is named in what was signed.
   * `unfit`: signed, by a certificate that is not. `unchecked`: no certificate came with it. Whether the certificate's issuer can be trusted is for
   * whoever knows the service: it is never looked at here.
   */
  readonly signature: 'good' | 'unfit' | 'unchecked';
}

export type TimeStampProblem = Problem<
  Extract<
    FilesProblemCode,
    'time-stamp-unreadable' | 'time-stamp-not-granted' | 'time-stamp-of-other' | 'time-stamp-forged'
  >
>;

/**
 * Reads a response or a bare token (DER) and checks it against what was to be stamped. Refused: what is none, a
 * service's refusal, a stamp of other bytes, and one whose signature does not hold.
 */
export async function readTimeStamp(
  file: string,
  bytes: Uint8Array,
  stamped: Uint8Array,
): Promise<Result<TimeStamp, TimeStampProblem>> {
  const token = tokenOf(bytes);
  if (token === 'not-granted') return failed(problem('time-stamp-not-granted', { file }));
  const info = token && infoOf(token);
  if (token === undefined || info === undefined) return failed(problem('time-stamp-unreadable', { file }));
  if (!STRONG.has(info.messageImprint.hashAlgorithm.algorithmId) || !(await isOf(info, stamped))) {
    return failed(problem('time-stamp-of-other', { file }));
  }
  const ms = info.genTime.getTime();
  if ((token.certificates ?? []).length === 0) return ok({ ms, signer: '', signature: 'unchecked' });
  const signer = await signerOf(token, stamped);
  if (signer === undefined) return failed(problem('time-stamp-forged', { file }));
  const fit = isFit(signer, info.genTime) && (await namesCertificate(token, signer));
  return ok({ ms, signer: subjectOf(signer), signature: fit ? 'good' : 'unfit' });
}

/** SHA-256, SHA-384, SHA-512: with a weaker hash other bytes could bear the same stamp. */
const STRONG: ReadonlySet<string> = new Set([
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
]);
/** granted, grantedWithMods. */
const GRANTED: ReadonlySet<number> = new Set([0, 1]);
const FOR_TIME_STAMPS = '1.3.6.1.5.5.7.3.8';

function tokenOf(bytes: Uint8Array): SignedData | 'not-granted' | undefined {
  const response = attempt(() => TimeStampResp.fromBER(bytes));
  if (response !== undefined && !GRANTED.has(response.status.status)) return 'not-granted';
  const content = response?.timeStampToken ?? attempt(() => ContentInfo.fromBER(bytes));
  return content && attempt(() => new SignedData({ schema: content.content }));
}

function infoOf({ encapContentInfo: { eContentType, eContent } }: SignedData): TSTInfo | undefined {
  if (eContentType !== TIME_STAMP_INFO || eContent === undefined) return undefined;
  return attempt(() => TSTInfo.fromBER(eContent.getValue()));
}

const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

function isOf(info: TSTInfo, stamped: Uint8Array): Promise<boolean> {
  return info.verify({ data: bufferOf(stamped) }).catch(() => false);
}

/** The certificate whose key made the signature; undefined: none of those that came with it. */
async function signerOf(token: SignedData, stamped: Uint8Array): Promise<Certificate | undefined> {
  try {
    const found = await token.verify({ signer: 0, data: bufferOf(stamped), extendedMode: true });
    return found.signatureVerified === true ? (found.signerCertificate ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 3161 2.3: a certificate for time-stamps alone, valid when it stamped. */
function isFit({ extensions = [], notBefore, notAfter }: Certificate, at: Date): boolean {
  const usages = extensions.flatMap(({ parsedValue }) =>
    parsedValue instanceof ExtKeyUsage ? parsedValue.keyPurposes : [],
  );
  return usages.includes(FOR_TIME_STAMPS) && notBefore.value <= at && at <= notAfter.value;
}

const NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};

function subjectOf({ subject }: Certificate): string {
  return subject.typesAndValues
    .flatMap(({ type, value }) => {
      const name = NAMES[type];
      return name === undefined ? [] : [`${name}=${String(value.valueBlock.value)}`];
    })
    .join(', ');
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** The library throws on whatever is not what it should be. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
