/** 登记状态, in the words policy uses. */
export const REGISTRATION_STATES = ['存续', '吊销', '注销', '撤销', '迁出', '歇业'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** In this order: “吊销，已注销” is deregistered, “吊销，未注销” is not. */
const READINGS: readonly (readonly [RegExp, RegistrationState])[] = [
  [/未注销/u, '吊销'],
  [/注销/u, '注销'],
  [/吊销/u, '吊销'],
  [/撤销/u, '撤销'],
  [/迁出/u, '迁出'],
  [/歇业|停业/u, '歇业'],
  [/存续|在营|开业|在业|在册|正常|登记成立/u, '存续'],
];

/** 存续（在营、开业、在册） and its like, read; undefined for words that are not known. */
export function parseRegistrationState(text: string): RegistrationState | undefined {
  return READINGS.find(([pattern]) => pattern.test(text))?.[1];
}
