import type { IssuedForm } from '../domain/inspection.ts';
import type { Policy } from '../domain/policy.ts';

/** The head that the papers of one visit share: whose it is, its 表号, and what its QR code holds. */
export interface FormHead {
  readonly subtitle: string;
  readonly subject: string;
  readonly serial: string;
  readonly example: boolean;
  /** 草稿: not signed; with a watermark. A form is issued and signed by hand: it never is. */
  readonly draft: boolean;
  /** Text of the QR code: 表号, 签发次数, 信用代码. */
  readonly verify: string;
}

/** `clause` of the plan, as 二（七）. */
export function formHead({ district }: Policy, form: IssuedForm, clause: string): FormHead {
  const { issue, number, id, name } = form;
  const again = issue === 1 ? '' : `　第${issue}次签发，以前签发的作废`;
  return {
    subtitle: `${district.name}“双随机、一公开”联合检查　依据${district.plan}${clause}${again}`,
    subject: name,
    serial: issue === 1 ? number : `${number}（第${issue}次签发）`,
    example: district.example,
    draft: false,
    verify: `${number} ${issue} ${id}`,
  };
}
