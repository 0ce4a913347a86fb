import type { Policy } from '../domain/policy.ts';

/** 联系方式 of the office, as one sentence; nothing where `config/district.yaml` has none. */
export function contactWords({ district: { contact } }: Policy): readonly string[] {
  if (contact === undefined) return [];
  const { phone, complaints, address, hours } = contact;
  const when = hours === undefined ? '' : `（${hours}）`;
  return [`联系电话：${phone}${when}；投诉电话：${complaints}；地址：${address}。`];
}
