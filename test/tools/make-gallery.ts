import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { htmlOf, valued } from '../papers/check-paper.ts';
import { MORE_PAPERS, type SamplePaper } from '../papers/more-papers.ts';
import { OFFICIAL_PAPERS } from '../papers/official-papers.ts';
import { peopleNoticeSample } from '../papers/sample-papers.ts';
import { sampleRound } from '../papers/sample-round.ts';
import { demoDistrict } from '../support/demo-district.ts';
import { pageImages, sideBySide, writePng } from '../support/page-images.ts';
import { type PaperKind, paperKinds } from '../support/paper-kinds.ts';
import { runYaohao } from '../support/run-yaohao.ts';

const PICTURES = fileURLToPath(new URL('../../docs/zh/样张/', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/zh/文书样张.md', import.meta.url));
/** The first two pages, small: to recognise a paper by, not to read it. */
const SMALL = { dpi: 56, pages: 2, channels: 3 } as const;

const HEAD = `# 文书样张

每种文书一张图，各印前两页：示例批次（2017 年 8 月）出的，和示例批次里没有、另用样例印的。企业、人员、结果都是虚构的。想看清楚的，运行 \`npm start\`，文书在
\`reports/2017-08/documents/\`。改样子，看[文书模板](../../templates/README.md)。

本页由 \`node test/tools/make-gallery.ts\` 写出，不要手改。
`;

/** What the example round has none of, from the sample that its golden shows. */
const SAMPLES: Readonly<Record<string, SamplePaper>> = {
  部门检查工作报告: { template: 'agency-report', view: OFFICIAL_PAPERS['agency-report'] ?? missing },
  更正公告: { template: 'correction-notice', view: OFFICIAL_PAPERS['correction-notice'] ?? missing },
  人员匹配公告: { template: 'draw-notice', view: () => valued(peopleNoticeSample(sampleRound(40))) },
  移出决定书: MORE_PAPERS['removal-decision'] ?? missing(),
  信用修复决定书: MORE_PAPERS['repair-decision'] ?? missing(),
  信用档案: MORE_PAPERS['credit-dossier'] ?? missing(),
  部门年度抽查计划: MORE_PAPERS['annual-plan-agency'] ?? missing(),
};

function missing(): never {
  throw new Error('a sample of test/papers is missing');
}

async function samplesIn(home: string): Promise<readonly PaperKind[]> {
  const printer = openRenderer();
  const kinds: PaperKind[] = [];
  for (const [name, { template, view }] of Object.entries(SAMPLES)) {
    const html = htmlOf(template, view());
    const file = join(home, `${name}.pdf`);
    const pdf = await printer.renderPdf({ html, title: name, date: isoDate('2017-09-05'), tagged: true });
    writeFileSync(file, valued(pdf));
    kinds.push({ name, file });
  }
  await printer.close();
  return kinds;
}

/** Papers of the example round, those of the policy, and one 抽取回执. */
async function allKinds(district: string): Promise<readonly PaperKind[]> {
  const ask = async (...words: readonly string[]) => {
    const given = ['--district', district, '--at', '2017-09-01T09:00:00+08:00'];
    const run = await runYaohao([...given, ...words], tmpdir());
    if (run.exitCode !== 0) throw new Error(`${words.join(' ')}: ${run.stderr}`);
  };
  const [form] = paperKinds(join(district, 'reports/2017-08/documents')).filter(
    ({ name }) => name === '一企一表',
  );
  const id = form?.file.split('/').at(-1)?.replace('.pdf', '') ?? '';
  await ask('--as', 'amr-clerk', 'report', 'policy');
  await ask('--as', 'amr-review', 'explain', id, '--slip');
  const slips = paperKinds(join(district, 'reports/2017-08')).filter(({ name }) => name === 'slips');
  return [
    ...paperKinds(join(district, 'reports/2017-08/documents')),
    ...paperKinds(join(district, 'reports/yearly/2017')),
    ...slips.map(({ file }) => ({ name: '抽取回执', file })),
  ];
}

async function makeGallery(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'yaohao-gallery-'));
  cpSync(await demoDistrict(), home, { recursive: true });
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const entries: string[] = [];
  for (const { name, file } of [...(await allKinds(home)), ...(await samplesIn(home))]) {
    const pages = await pageImages(new Uint8Array(readFileSync(file)), SMALL);
    writeFileSync(`${PICTURES}${name}.png`, writePng(sideBySide(pages)));
    entries.push(`## ${name}\n\n![${name}](样张/${name}.png)\n`);
  }
  rmSync(home, { recursive: true, force: true });
  writeFileSync(PAGE, `${HEAD}\n${entries.join('\n')}`);
}

await makeGallery();
