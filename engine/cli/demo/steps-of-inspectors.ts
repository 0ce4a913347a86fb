import { join } from 'node:path';
import type { IssuedForm } from '../../domain/inspection.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { RunContext } from '../verb.ts';
import { lookAround } from './look-around.ts';
import { playInspectors } from './play-inspectors.ts';
import type { DemoStep } from './step.ts';
import { ROUND, TARDY } from './timetable.ts';

/** 二(九): every agency enters what its inspectors found on some days. */
export async function stepsOfRecording(
  run: RunContext,
  days: { readonly from: string; readonly to: string },
  at: string,
): Promise<readonly DemoStep[]> {
  const { workplace, forms, agencies, postOf, nameOf } = await lookAround(run);
  const [from, to] = [isoDate(days.from), isoDate(days.to)];
  const then = forms.filter(({ on }) => on >= from && on <= to);
  return agencies
    .filter((agency) => hasLine(then, agency))
    .map((agency) => {
      const visits = { agency, agencyName: nameOf(agency), from, to };
      const file = playInspectors(workplace.folder, forms, visits);
      const as = postOf(agency, 'record');
      return { what: '录入检查结果', verb: 'record', args: [file], as, at, options: { round: ROUND } };
    });
}

/** 二(九) 书面报告: of every agency that visited, but the tardy one. */
export async function stepsOfReports(run: RunContext): Promise<readonly DemoStep[]> {
  const { workplace, forms, agencies, postOf, nameOf } = await lookAround(run);
  return agencies
    .filter((agency) => agency !== TARDY && hasLine(forms, agency))
    .map((agency) => {
      const name = nameOf(agency);
      const text = `（示例）${name}已按联合检查工作方案完成本机关承担的检查，结果已录入一企一表。\n`;
      const written = workplace.folder.write(`data/inbox/${name}/书面报告.txt`, text);
      if (!written.ok) throw new Error('the example cannot write its inbox');
      return {
        what: '报送书面报告',
        verb: 'followup',
        args: [join(workplace.folder.root, written.value)],
        as: postOf(agency, 'record'),
        at: '2017-08-30T11:00',
        options: { round: ROUND },
      };
    });
}

function hasLine(forms: readonly IssuedForm[], agency: string): boolean {
  return forms.some(({ lines }) => lines.some((line) => line.agency === agency));
}
