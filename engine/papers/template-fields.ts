// Made from template-views.ts by `npm run templates:fields`; a test compares. Do not edit.

const TitleRun = { text: '', whole: false };

const ColumnView = { label: '', width: 0, align: '' };

const ChartView = { unit: '', categories: [''], series: [{ name: '', bars: [{ value: 0, text: '' }] }] };

const TableView = {
  caption: '',
  columns: [ColumnView],
  rows: [{ total: false, cells: [{ text: '', align: '' }] }],
  note: '',
  chart: ChartView,
};

const AnnexView = { label: '', title: '', tables: [TableView], notes: [''] };

const OfficialFrame = {
  example: false,
  draft: false,
  mark: '',
  markSize: 0,
  number: '',
  signer: '',
  withdrawal: '',
  title: '',
  titleRuns: [TitleRun],
  addressee: '',
  issuer: '',
  signedOn: '',
  annexes: [AnnexView],
  imprint: { copyTo: '', printedBy: '', printedOn: '' },
};

const SectionView = { title: '', paragraphs: [''], tables: [TableView] };

const BundleIndexLine = { serial: '', name: '', on: '', page: 0, pages: 0 };

const FormFact = { label: '', value: '', wide: false };

const CommitmentView = { register: '', lines: [['']], scan: '' };

const ProofView = {
  committed: { register: '', values: [{ label: '', value: '' }], precedence: [''], scan: '' },
  steps: [''],
  note: '',
};

const SlipSummary = { item: '', agency: '', verdict: '', ratio: '', probability: '', reasons: '' };

const SlipHashes = { label: '', hashes: [{ label: '', hash: '' }] };

const SlipProofView = {
  item: '',
  position: '',
  data: '',
  leaf: '',
  path: [{ side: '', hash: '' }],
  root: '',
  draw: [SlipHashes],
};

const FormItem = {
  number: 0,
  code: '',
  name: '',
  attached: false,
  basis: '',
  contents: '',
  methods: '',
  requirements: [''],
  checkpoints: [''],
  procedure: [''],
  formLines: [''],
  agency: '',
  joint: [''],
  inspectors: [{ name: '', certificate: '' }],
  open: 0,
};

const FormBlock = { agency: '', items: [FormItem], several: false, signers: [''] };

const NoticeItem = { name: '', basis: '', contents: '', methods: '', agency: '' };

const NoticeTeam = { agency: '', inspectors: [{ name: '', certificate: '', issuer: '' }] };

/** For each template a view with every field that its papers can have, left out or not. */
export const TEMPLATE_FIELDS: Readonly<Record<string, object>> = {
  'assessment-report': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'bundle-index': {
    form: {
      subtitle: '',
      subject: '',
      serial: '',
      example: false,
      draft: false,
      verify: '',
      title: '',
      folder: '',
      papers: [BundleIndexLine],
    },
  },
  'correction-notice': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'credit-dossier': {
    form: {
      subtitle: '',
      subject: '',
      serial: '',
      example: false,
      draft: false,
      verify: '',
      title: '',
      facts: [[FormFact]],
      lead: '',
      tables: [TableView],
      notes: [''],
    },
  },
  decision: { frame: OfficialFrame, lead: '', sections: [SectionView] },
  disclosure: { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'disclosure-public': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'draw-notice': {
    frame: OfficialFrame,
    lead: '',
    sections: [{ title: '', paragraphs: [''], tables: [TableView], commitment: CommitmentView }],
    proof: ProofView,
  },
  'draw-slip': {
    slip: {
      title: '',
      subtitle: '',
      example: false,
      name: '',
      code: '',
      issuer: '',
      commitment: [''],
      commitmentHex: '',
      committedAt: '',
      seed: '',
      precedence: '',
      summary: [SlipSummary],
      proofs: [SlipProofView],
      notes: [''],
      steps: [''],
    },
  },
  'drawn-list': { frame: OfficialFrame, lead: '', sections: [SectionView], proof: ProofView },
  'inspection-form': {
    form: {
      subtitle: '',
      subject: '',
      serial: '',
      example: false,
      draft: false,
      verify: '',
      title: '',
      facts: [[FormFact]],
      blocks: [FormBlock],
      procedure: [''],
      itemCount: 0,
      results: [''],
      followUps: [''],
    },
  },
  'inspection-notice': {
    form: {
      subtitle: '',
      subject: '',
      serial: '',
      example: false,
      draft: false,
      verify: '',
      title: '',
      facts: [[FormFact]],
      delivery: '',
      items: [NoticeItem],
      teams: [NoticeTeam],
      materials: [''],
      rights: [''],
      lead: '',
      signedOn: '',
    },
  },
  'joint-plan': { frame: OfficialFrame, lead: '', sections: [SectionView], proof: ProofView },
  'match-summary': { frame: OfficialFrame, lead: '', sections: [SectionView], proof: ProofView },
  'policy-paper': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'agency-report': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'leaders-briefing': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'supervision-notice': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'roster-coverage': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'roster-coverage-public': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'sanction-notice': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'summary-report': { frame: OfficialFrame, lead: '', sections: [SectionView] },
  'task-progress': { frame: OfficialFrame, lead: '', sections: [SectionView] },
};
