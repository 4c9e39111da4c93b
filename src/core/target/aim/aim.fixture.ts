import { plainDate } from '../../kernel/plain-date.ts';
import { tieFindings } from '../../figure/tying/tie-findings.ts';
import {
  catalogue,
  CITY,
  COMMITTEE,
  findingIn,
  type GivenFinding,
  resolutions as terms,
  units,
} from '../../figure/tying/tying.fixture.ts';
import type { Correction } from '../../figure/tying/tying.ts';
import { indicatorVersion } from '../../indicator/indicator.fixture.ts';
import { Resolution } from '../../resolution/resolution.ts';
import type { PlanLine } from '../plan-line.ts';
import type { AimProposal } from './aim.ts';
import { proposeAims } from './propose-aims.ts';

/** Terms 2015-2020 and 2020-2025 of the imagined city, as resolutions of its Party congress. */
export const resolutions: readonly Resolution[] = terms.map((term) =>
  Resolution.parse({
    ...term,
    title: `Nghị quyết Đại hội ${term.id}`,
    decidedBy: COMMITTEE,
    statedTargetCount: null,
    state: 'in-force',
    stateNote: null,
    documentId: null,
  }),
);

const withChange = [
  ...catalogue,
  indicatorVersion('poor-change', {
    name: { vi: 'Mức giảm tỷ lệ hộ nghèo', en: 'poor-change' },
    kind: 'rate',
    measureUnit: 'percentage-point',
    priceBasis: 'not-monetary',
    scope: 'unstated',
    formula: 'change([poor])',
  }),
];

export interface GivenAims {
  findings: readonly GivenFinding[];
  /** `2021-12-20` where nothing else is said. */
  date?: string;
  kind?: 'bao-cao' | 'nghi-quyet' | 'bai-bao';
  title?: string;
  issuer?: string | null;
  planLines?: readonly PlanLine[];
  resolutions?: readonly Resolution[];
  corrections?: ReadonlyMap<number, Correction>;
  /** Words of a cell with the heads of its row and column, by number. */
  quotations?: ReadonlyMap<number, string>;
}

/** What the findings of a text, all of them aims of 2022 unless said otherwise, are taken to ask for. */
export function aimsIn(text: string, given: GivenAims): AimProposal[] {
  const findings = given.findings.map((one, index) =>
    findingIn(text, index + 1, { kind: 'target', period: '2022', ...one }),
  );
  const { title = 'Báo cáo', issuer = null, corrections = new Map(), date = '2021-12-20' } = given;
  const input = { text, findings, catalogue: withChange, units, headings: [], corrections };
  const documentDate = plainDate(date);
  const proposals = tieFindings({
    ...input,
    learnedPhrases: [],
    defaultUnitId: CITY,
    documentDate,
    resolutions: given.resolutions ?? resolutions,
  });
  return proposeAims({
    ...input,
    proposals,
    resolutions: given.resolutions ?? resolutions,
    planLines: given.planLines ?? [],
    document: { kind: given.kind ?? 'bao-cao', title, issuer, date: documentDate },
    quotations: given.quotations ?? new Map(),
  });
}

/** The last of them; a text without an aim is a fault of the test. */
export function lastAimIn(text: string, given: GivenAims): AimProposal {
  const last = aimsIn(text, given).at(-1);
  if (last === undefined) throw new Error('nothing in the text asks for anything');
  return last;
}
