import type { Cause } from '../../domain/record.ts';
import type { Ledger } from '../ledger.ts';
import { documentFolder, documentPath, officeFolder } from '../papers/document-path.ts';
import { releasesOf } from '../papers/released-paper.ts';
import { ROUND_PAPERS } from '../papers/round-papers.ts';
import type { PaperEntry, TraceEntry, TraceStage } from './trace-entry.ts';

/** Papers that name whoever has come so far; 一企一表 is one file each. */
const NAMED_ON: readonly (readonly [TraceStage, string])[] = [
  ['ticket', '抽查名单'],
  ['match', '匹配结果汇总表'],
  ['visit', '联合检查工作方案'],
  ['form', '一企一表'],
  ['disclosure', '结果公示'],
  ['restriction', '联合惩戒公告'],
];

/** 文书 of the rounds on which the enterprise stands, from the stations that it passed. */
export function tracePapers(
  { papers, records }: Pick<Ledger, 'papers' | 'records'>,
  stations: readonly TraceEntry[],
  isUnopened: (round: string) => boolean,
): readonly PaperEntry[] {
  return NAMED_ON.flatMap(([stage, name]) => {
    const passed = stations.filter((station) => station.stage === stage && isNamed(station));
    const byPaper = new Map(passed.map((station) => [pathOf(station, name, isUnopened), station]));
    return [...byPaper].map(([path, station]): PaperEntry => {
      const round = roundOfStation(station);
      const [cause] = station.records;
      const madeAt = cause === undefined ? undefined : records.get(cause.stream)?.[cause.seq - 1]?.at;
      // One that was released before this station does not name the enterprise.
      const released = madeAt && releasesOf(papers, { name, of: round, madeAt }).standing;
      const own: readonly Cause[] = released === undefined ? [] : [{ stream: 'papers', seq: released.seq }];
      return {
        stage: 'paper',
        ...{ round, name, path },
        number: released?.number ?? '',
        records: [...own, ...station.records.slice(0, 1)],
        places: [{ file: `templates/${templateOf(name)}.hbs` }],
      };
    });
  });
}

/** 抽查名单 names those who were drawn. */
function isNamed(station: TraceEntry): boolean {
  return station.stage !== 'ticket' || ['drawn', 'added', 'struck'].includes(station.item.verdict ?? '');
}

function pathOf(station: TraceEntry, name: string, isUnopened: (round: string) => boolean): string {
  const round = roundOfStation(station);
  if (station.stage !== 'form') return documentPath(round, `${name}.pdf`);
  const folder = isUnopened(round) ? officeFolder(round) : documentFolder(round);
  return `${folder}${name}/${station.id.replaceAll(':', '-')}.pdf`;
}

function roundOfStation(station: TraceEntry): string {
  return 'round' in station ? station.round : '';
}

function templateOf(name: string): string {
  return ROUND_PAPERS.find((paper) => paper.name === name)?.template ?? 'inspection-form';
}
