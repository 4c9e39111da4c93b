import { FigureSource } from '../../core/figure/figure.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { FigureAbove, showProposalsRoute } from '../../contract/round/counter-value.ts';
import type { FigureAddress } from '../../contract/figure.ts';
import type { OpenAct } from '../../contract/open-act.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { CounterValue } from '../../contract/round/submission.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { loadLists } from '../known-facts/lists.ts';
import { titlesOfDocuments } from '../register/register.views.ts';
import { listCounterValues } from './counter-value.views.ts';
import { type CurrentFigure, listCurrentFigures } from './current-figures.views.ts';
import { getSubmission, loadRounds } from './round.views.ts';

/** Figures of a submission's unit and period that the unit itself did not send, each with what it proposed instead. */
export async function figuresAbove(
  tx: ReadTransaction,
  actor: Actor,
  submissionId: number,
): Promise<FigureAbove[]> {
  const { loaded, submission } = await getSubmission(tx, submissionId);
  const { unitId } = submission;
  const catalogue = await loadLists(tx);
  const codes = [...new Set(catalogue.indicators.map(({ indicatorCode }) => indicatorCode))];
  const figures = (await listCurrentFigures(tx, [unitId], codes)).filter(
    ({ periodId, sentBySubmission }) =>
      periodId === loaded.round.periodId && sentBySubmission === null,
  );
  const proposals = await listCounterValues(tx, { unitId }, catalogue);
  const sources = await listSources(
    tx,
    figures.map(({ vintageId }) => vintageId),
  );
  const titles = await titlesOfDocuments(
    tx,
    [...sources.values()].flatMap(({ source }) =>
      source.kind === 'document' ? [source.documentId] : [],
    ),
  );
  return figures.flatMap((one): FigureAbove[] => {
    const definition = definitionOf(catalogue, one.indicatorCode, one.indicatorVersion);
    const told = sources.get(one.vintageId);
    if (definition === undefined || told === undefined) return [];
    const figure = addressOf(one);
    const own = proposals.filter((proposal) => isSameFigure(proposal.figure, figure));
    return [
      {
        figure,
        name: definition.name,
        measureUnit: definition.measureUnit,
        value: one.value,
        source: sourceInWords(told.source, titles),
        knownSince: told.knownSince,
        proposals: own,
        propose: proposing(actor, unitId, own),
      },
    ];
  });
}

/** What was proposed for one figure; and whether the actor may propose another value, in which round. */
export async function proposalsFor(
  tx: ReadTransaction,
  actor: Actor,
  figure: FigureAddress,
): Promise<OutputOf<typeof showProposalsRoute>> {
  const catalogue = await loadLists(tx);
  const proposals = (await listCounterValues(tx, { unitId: figure.unit }, catalogue)).filter(
    (one) => isSameFigure(one.figure, figure),
  );
  const standing = (await listCurrentFigures(tx, [figure.unit], [figure.indicator])).find((one) =>
    isSameFigure(addressOf(one), figure),
  );
  const opened = await loadRounds(tx, { states: ['open', 'closed'], unitIds: [figure.unit] });
  const rounds = opened.filter(({ submissions }) => submissions.length > 0);
  // Of its own period where there is one: who called for that decides; else the newest.
  const round = rounds.find((one) => one.round.periodId === figure.period) ?? rounds[0];
  const definition =
    standing === undefined
      ? undefined
      : definitionOf(catalogue, standing.indicatorCode, standing.indicatorVersion);
  return {
    proposals,
    roundId: round?.round.id ?? null,
    standing:
      standing === undefined || definition === undefined
        ? null
        : { value: standing.value, measureUnit: definition.measureUnit },
    propose: proposingFor(actor, figure.unit, { proposals, standing, hasRound: rounds.length > 0 }),
  };
}

export function addressOf(figure: CurrentFigure): FigureAddress {
  return {
    indicator: figure.indicatorCode,
    unit: figure.unitId,
    period: figure.periodId,
    scope: figure.scope,
    priceBasis: figure.priceBasis,
  };
}

export function isSameFigure(one: FigureAddress, other: FigureAddress): boolean {
  return (
    one.indicator === other.indicator &&
    one.unit === other.unit &&
    one.period === other.period &&
    one.scope === other.scope &&
    one.priceBasis === other.priceBasis
  );
}

function proposingFor(
  actor: Actor,
  unitId: UnitId,
  known: {
    proposals: readonly CounterValue[];
    standing: CurrentFigure | undefined;
    hasRound: boolean;
  },
): OpenAct {
  if (known.standing === undefined) return { isOpen: false, why: nothingStands };
  if (known.standing.sentBySubmission !== null) return { isOpen: false, why: sentByItself };
  if (!known.hasRound) return { isOpen: false, why: noRound };
  return proposing(actor, unitId, known.proposals);
}

function proposing(actor: Actor, unitId: UnitId, proposals: readonly CounterValue[]): OpenAct {
  if (!may(actor, 'enter-figures', { unitId })) return { isOpen: false, why: onlyReporters };
  const waits = proposals.some(({ decision }) => decision === 'waiting');
  return waits ? { isOpen: false, why: waitsAlready } : openAct(null);
}

async function listSources(
  tx: ReadTransaction,
  vintageIds: readonly number[],
): Promise<Map<number, { source: FigureSource; knownSince: PlainDate }>> {
  if (vintageIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('figure_vintage')
    .select([
      'figure_vintage.vintage_id',
      'figure_vintage.source_detail',
      'figure_vintage.known_since',
    ])
    .where('figure_vintage.vintage_id', 'in', [...vintageIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.vintage_id,
      {
        source: FigureSource.parse(row.source_detail),
        knownSince: PlainDate.parse(row.known_since),
      },
    ]),
  );
}

function sourceInWords(source: FigureSource, titles: ReadonlyMap<string, string>): Bilingual {
  switch (source.kind) {
    case 'document': {
      const title = titles.get(source.documentId);
      return title === undefined
        ? { vi: 'Văn bản của cấp trên', en: 'A document from above' }
        : { vi: title, en: title };
    }
    case 'register':
      return { vi: `Sổ theo dõi ${source.register}`, en: `Register ${source.register}` };
    case 'formula':
      return { vi: 'Tính theo công thức', en: 'Computed by a formula' };
    case 'person':
      return { vi: `${source.office} nhập`, en: `Entered by ${source.office}` };
  }
}

export const nothingStands: Bilingual = {
  vi: 'Chưa có số nào ở cấp trên nhập cho chỉ tiêu này; hãy nhập vào phiếu.',
  en: 'No figure was entered above for this; enter it in the submission.',
};

export const sentByItself: Bilingual = {
  vi: 'Số này do chính đơn vị gửi lên; muốn sửa thì đề nghị cấp duyệt rút phê duyệt và trả lại phiếu.',
  en: 'The unit sent this figure itself; to mend it, ask for the approval to be withdrawn and the submission returned.',
};

export const waitsAlready: Bilingual = {
  vi: 'Đã có một đề xuất cho số này đang chờ quyết định.',
  en: 'A proposal for this figure waits for its decision already.',
};

const noRound: Bilingual = {
  vi: 'Đơn vị chưa thuộc kỳ báo cáo nào nên chưa có nơi quyết định đề xuất.',
  en: 'The unit answers in no round so far: nobody is there to decide.',
};

const onlyReporters: Bilingual = {
  vi: 'Chỉ người nhập số liệu của chính đơn vị đề xuất được số khác.',
  en: 'Only a reporter of the unit itself may propose another value.',
};
