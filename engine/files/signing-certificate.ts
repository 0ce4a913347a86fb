import { type BaseBlock, OctetString } from 'asn1js';
import type { Certificate, SignedData } from 'pkijs';

/** ESSCertID (RFC 2634) and ESSCertIDv2 (RFC 5035): signed attributes that name the certificate by its hash. */
const SIGNING_CERTIFICATE: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.9.16.2.12',
  '1.2.840.113549.1.9.16.2.47',
]);
const HASHES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;

/** Whether what was signed names this very certificate, as RFC 3161 2.4.2 asks: else another could be put in its place. */
export async function namesCertificate(token: SignedData, certificate: Certificate): Promise<boolean> {
  const attributes = token.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const named = attributes
    .filter(({ type }) => SIGNING_CERTIFICATE.has(type))
    .flatMap(({ values }) => values as BaseBlock[])
    .flatMap(octetsIn);
  const bytes = certificate.toSchema().toBER();
  const hashes = await Promise.all(HASHES.map((hash) => crypto.subtle.digest(hash, bytes)));
  return named.some((octets) => hashes.some((hash) => Buffer.from(hash).equals(octets)));
}

function octetsIn(block: BaseBlock): readonly Uint8Array[] {
  if (block instanceof OctetString) return [block.valueBlock.valueHexView];
  const { value } = block.valueBlock as { readonly value?: unknown };
  return Array.isArray(value) ? value.flatMap(octetsIn) : [];
}
