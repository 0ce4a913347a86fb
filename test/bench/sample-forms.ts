import { fileURLToPath } from 'node:url';
import type { BatchDocument, BundleContents } from '../../engine/domain/ports.ts';
import { bundleIndexPaper } from '../../engine/papers/bundle-index.ts';
import { type InspectionFormView, inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { openTemplates } from '../../engine/rendering/templates/open-templates.ts';
import { valued } from '../papers/check-paper.ts';
import { sampleRound } from '../papers/sample-round.ts';

const { policy, forms } = sampleRound(400);
const templates = valued(openTemplates([fileURLToPath(new URL('../../templates/', import.meta.url))]));

/** 一企一表 number `i`: of four hundred enterprises in turn, each time under another number and name. */
export function sampleView(i: number): InspectionFormView {
  const form = forms[i % forms.length];
  if (form === undefined) throw new Error('the sample round has no form');
  const number = `2017-08-${String(i + 1).padStart(4, '0')}`;
  return valued(
    inspectionFormPaper({ policy, form: { ...form, number, name: form.name.replace('示例', `示例${i}之`) } }),
  );
}

export function sampleHtml(i: number): string {
  return valued(templates.renderTemplate('inspection-form', sampleView(i)));
}

/** With the bundles of its agencies, and of one of twelve towns. */
export function sampleDocument(i: number): BatchDocument {
  const agencies = sampleView(i).form.blocks.map(({ agency }) => agency);
  const bundles = [...agencies.map((name) => `（按机关）/${name}`), `（按乡镇街道）/乡镇${i % 12}`];
  return { name: String(i), html: sampleHtml(i), bundles };
}

/** 目录 of a bundle of such forms. */
export function sampleIndex(contents: BundleContents): string {
  const formOf = (name: string) => forms[Number(name) % forms.length];
  return valued(
    templates.renderTemplate(
      'bundle-index',
      bundleIndexPaper({ policy, title: '一企一表', contents, formOf }),
    ),
  );
}
