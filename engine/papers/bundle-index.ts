import { HALVES, type IssuedForm } from '../domain/inspection.ts';
import type { Policy } from '../domain/policy.ts';
import type { BundleContents } from '../domain/ports.ts';
import { type FormHead, formHead } from './form-head.ts';
import { formatDay } from './format.ts';

export interface BundleIndexInput {
  readonly policy: Policy;
  /** Of the papers that are bound. */
  readonly title: string;
  readonly contents: BundleContents;
  /** By the name of its file. */
  readonly formOf: (name: string) => IssuedForm | undefined;
}

/** 合订本目录: which enterprise begins on which page of the bundle. Template: `bundle-index`; printed as a batch. */
export interface BundleIndexView {
  readonly form: FormHead & {
    readonly title: string;
    /** Folder of the files of single enterprises, to print on both sides. */
    readonly folder: string;
    readonly papers: readonly BundleIndexLine[];
  };
}

export interface BundleIndexLine {
  /** 编号, as it stands on every page of the paper. */
  readonly serial: string;
  readonly name: string;
  readonly on: string;
  readonly page: number;
  readonly pages: number;
}

/** Throws where a bundle holds a paper of nobody's form: that is a bug. */
export function bundleIndexPaper({ policy, title, contents, formOf }: BundleIndexInput): BundleIndexView {
  const papers = contents.papers.map(({ name, page, pages }) => {
    const form = formOf(name);
    if (form === undefined) throw new Error(`bundleIndexPaper: ${name} has no form`);
    const { serial } = formHead(policy, form, '');
    return { serial, name: form.name, on: `${formatDay(form.on)}${HALVES[form.half]}`, page, pages };
  });
  const { district } = policy;
  const [first, last] = [papers.at(0)?.serial ?? '', papers.at(-1)?.serial ?? ''];
  return {
    form: {
      title: `${title}合订本目录`,
      subtitle: `${district.name}“双随机、一公开”联合检查　${ownerOf(contents.name)}，${papers.length}户`,
      subject: ownerOf(contents.name),
      serial: first === last ? first : `${first} 至 ${last}`,
      example: district.example,
      draft: false,
      verify: '',
      folder: title,
      papers,
    },
  };
}

/** `（按机关）/区环保局（第2册）` is 区环保局（第2册）; the bundle of all has no name of its own. */
function ownerOf(bundle: string): string {
  const own = bundle.slice(bundle.lastIndexOf('/') + 1);
  return bundle.includes('/') ? own : `全部${own}`;
}
