import { figureOfClaim, indexClaimedIndicators } from '../../core/figure/figure-of-claim.ts';
import type { Claim } from '../../core/figure/claim.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { saveAims } from '../exchange/save-aims.ts';
import { saveDocumentWithClaims } from '../exchange/save-document.ts';
import { appendVintages, findNewVintages } from '../figure/append-vintages.ts';
import { keepForecasts } from '../outlook/keep-forecasts.ts';
import { waitForOtherEntries } from '../figure/wait-for-other-entries.ts';
import { acceptanceFaults } from './acceptance-faults.ts';
import { type AimsToRecord, aimsToRecord } from './aims/aims-to-record.ts';
import { type AssessedReading, assessReading, loadAssessingFacts } from './assess-reading.ts';
import { isUnderstoodAim } from './reading-item.ts';
import { addAct, addReadingClaims, waitForOthersOn } from './reading.store.ts';
import { getReadingState, listReadingsOfContent } from './reading.views.ts';
import { mustBeAllowedToRead } from './refusals.ts';

/**
 * Records every figure of a reading that is taken up and not recorded yet, in one act: the document, its claims with
 * place and sentence, the figures they tell, plan lines and targets. All of it, or, if anything is missing, nothing.
 *
 * @throws Refusal `not-found`; `not-allowed`; `not-valid` with every fault, figures by their number;
 * `not-possible-now` when nothing is left to record, or the same file is recorded from another reading
 */
export async function acceptReading(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  today: PlainDate,
): Promise<void> {
  await waitForOtherEntries(tx);
  await waitForOthersOn(tx, id);
  const state = await getReadingState(tx, id);
  const twins = await listReadingsOfContent(tx, state.record.contentHash);
  const against = await loadAssessingFacts(tx, today);
  const reading = await assessReading(tx, state, against);
  mustBeAllowedToRead(actor, state.unitId);
  const twin = twins.find((one) => one.record.id !== state.record.id && one.state === 'accepted');
  if (twin !== undefined) throw isRecordedElsewhere(twin.title);
  const taken = [...reading.figures, ...reading.statements].filter(
    ({ decision, item }) => decision === 'accept' && !item.isRecorded,
  );
  if (taken.length === 0) throw state.state === 'accepted' ? isRecorded : nothingTaken;
  const asked = reading.figures.flatMap(({ decision, item, placed }) =>
    decision === 'accept' && !item.isRecorded && isUnderstoodAim(item)
      ? [{ item, quotation: placed.quotation }]
      : [],
  );
  // All that is recorded, what an earlier acceptance of this reading added as well.
  const aims = aimsToRecord(reading, asked, {
    planLines: against.facts.planLines,
    targets: against.targets,
  });
  const faults = [...acceptanceFaults(state, taken, today), ...aims.faults];
  if (faults.length > 0) throw notValid(faults);
  const claims = taken.flatMap(({ item }) => (item.claim === null ? [] : [item.claim]));
  await record(tx, actor, { reading, claims, aims, today });
}

interface ToRecord {
  reading: AssessedReading;
  claims: Claim[];
  aims: AimsToRecord;
  today: PlainDate;
}

async function record(
  tx: WriteTransaction,
  actor: Actor,
  { reading, claims, aims, today }: ToRecord,
): Promise<void> {
  const { state, document, facts } = reading;
  const indicators = indexClaimedIndicators(facts.indicators);
  await saveDocumentWithClaims(tx, document, claims);
  await saveAims(tx, aims);
  const told = claims.flatMap((claim) => {
    const figure = figureOfClaim(claim, indicators);
    return figure === null ? [] : [{ claim, figure }];
  });
  const news = await findNewVintages(tx, told);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'accept-reading',
    subject: state.title,
    unitId: state.unitId,
    detail: {
      reading: state.record.id,
      document: document.id,
      'claims added': claims.length,
      'figures added': news.length,
      'plan lines told': aims.planLines.length,
      'targets added': aims.targets.length,
      'plan lines and targets': aims.recorded.length,
    },
  });
  const detail = { documentId: document.id, aims: aims.recorded };
  const act = { act: 'accept' as const, detail };
  await addAct(tx, state.record.id, act, { actor, today, changeNo });
  const numbers = new Map(
    [...reading.figures, ...reading.statements].map(({ item }) => [item.claim?.id, item.no]),
  );
  const links = claims.map(({ id }) => ({ claimId: id, findingNo: numbers.get(id) ?? 0 }));
  await addReadingClaims(tx, state.record.id, links, changeNo);
  await appendVintages(tx, news, { changeNo, recordedBy: actor.office });
  const unitIds = [
    ...news.map(({ figure }) => figure.key.unitId),
    ...aims.planLines.map(({ unitId }) => unitId),
    ...aims.targets.flatMap(({ parts }) => parts.map(({ unitId }) => unitId)),
  ];
  await keepForecasts(tx, { day: today, changeNo, unitIds });
}

const isRecorded = new Refusal('not-possible-now', {
  vi: 'Mọi số liệu đã nhận của văn bản này đều đã được ghi nhận rồi; không có gì thêm.',
  en: 'Every figure taken up of this document is recorded already; nothing was added.',
});

const nothingTaken = new Refusal('not-possible-now', {
  vi: 'Chưa nhận số liệu nào của văn bản này. Hãy nhận ít nhất một số liệu rồi ghi nhận.',
  en: 'No figure of this document has been taken up. Take up at least one, then accept.',
});

function isRecordedElsewhere(title: string): Refusal {
  return new Refusal('not-possible-now', {
    vi: `Đúng tệp này đã được ghi nhận ở bản đọc “${title}”. Hãy rút lại lần ấy trước nếu muốn ghi nhận từ bản đọc này.`,
    en: `This very file is recorded from the reading “${title}”. Take that back first to record it from this one.`,
  });
}

function notValid(faults: Refusal['faults']): Refusal {
  return new Refusal(
    'not-valid',
    {
      vi: `Còn ${faults.length} chỗ phải sửa; chưa ghi nhận gì.`,
      en: `${faults.length} fault(s) remain; nothing was recorded.`,
    },
    faults,
  );
}
