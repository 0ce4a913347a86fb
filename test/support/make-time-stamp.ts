import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
type Keys = { readonly publicKey: Key; readonly privateKey: Key };

export interface TimeStampWish {
  /** Extended key usage of the certificate; time-stamping where nothing is said. */
  readonly usage?: string;
  readonly validTo?: Date;
  /** Whether the certificate is named in what is signed. */
  readonly named?: boolean;
}

/** A time-stamp of any moment, by a service that exists for the length of this call. */
export async function makeTimeStamp(
  stamped: Uint8Array,
  at: Date,
  { usage = '1.3.6.1.5.5.7.3.8', validTo = new Date('2049-01-01'), named = true }: TimeStampWish = {},
): Promise<Uint8Array> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await certificateFor(keys, usage, validTo);
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: await hash(stamped) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: at,
  });
  const content = info.toSchema().toBER();
  const token = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: TIME_STAMP_INFO,
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: [certificate],
    signerInfos: [await signerOf(certificate, content, named)],
  });
  await token.sign(keys.privateKey, 0, 'SHA-256');
  const response = new TimeStampResp({
    status: new PKIStatusInfo({ status: 0 }),
    timeStampToken: new ContentInfo({
      contentType: '1.2.840.113549.1.7.2',
      content: token.toSchema(true),
    }),
  });
  return new Uint8Array(response.toSchema().toBER());
}

async function certificateFor(keys: Keys, usage: string, validTo: Date): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 1 }) });
  const name = () =>
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: '示例时间戳服务' }) });
  certificate.issuer.typesAndValues.push(name());
  certificate.subject.typesAndValues.push(name());
  certificate.notBefore.value = new Date('2010-01-01');
  certificate.notAfter.value = validTo;
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.37',
      critical: true,
      extnValue: new ExtKeyUsage({ keyPurposes: [usage] }).toSchema().toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return Certificate.fromBER(certificate.toSchema(true).toBER());
}

async function signerOf(certificate: Certificate, content: ArrayBuffer, named: boolean): Promise<SignerInfo> {
  const own = new OctetString({ valueHex: await hash(certificate.toSchema().toBER()) });
  const essCertificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [own] })] })] });
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new ObjectIdentifier({ value: TIME_STAMP_INFO })],
        }),
        new Attribute({
          type: '1.2.840.113549.1.9.4',
          values: [new OctetString({ valueHex: await hash(content) })],
        }),
        ...(named ? [new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [essCertificate] })] : []),
      ],
    }),
  });
}

function hash(bytes: Uint8Array | ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', Uint8Array.from(new Uint8Array(bytes)));
}
