import { noAnswerNames } from '../../core/figure/round/cell.ts';
import type { CellPast } from '../../core/figure/round/cell-past.ts';
import type { RoundField } from '../../core/figure/round/reporting-round.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { compareDecimals } from '../../core/kernel/decimal.ts';
import { formatQuantity } from '../../core/kernel/number-text.ts';
import type { DeskRow } from '../../contract/round/desk.ts';
import type { Lists } from '../known-facts/lists.ts';
import type { StoredCells } from './cell.views.ts';
import { nameOf, type RoundSurroundings } from './cell-surroundings.ts';
import { checksOf } from './round-row.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';

type Exception = DeskRow['exceptions'][number];

/** What an approver should look at first: doubts, answers without a figure, changes of what is published. */
export function exceptionsOf(
  loaded: LoadedRound,
  submission: LoadedSubmission,
  cells: StoredCells | undefined,
  { surroundings, catalogue }: { surroundings: RoundSurroundings; catalogue: Lists },
): Exception[] {
  const checks = Map.groupBy(
    checksOf(loaded, submission, cells, surroundings),
    ({ fieldNo }) => fieldNo,
  );
  return loaded.round.fields.flatMap((field): Exception[] => {
    const cell = cells?.get(field.fieldNo);
    const texts = [
      ...(checks.get(field.fieldNo) ?? []).map(({ text }) => text),
      ...withoutFigure(cell?.content ?? null, surroundings.pastOf(submission.unitId, field)),
      ...change(field, submission, cell?.content ?? null, surroundings),
    ];
    return texts.map((text) => ({
      fieldNo: field.fieldNo,
      fieldName: nameOf(field, catalogue),
      content: cell?.content ?? null,
      measureUnit: field.kind === 'question' ? null : field.measureUnit,
      text,
      note: cell?.note ?? null,
    }));
  });
}

type Content = Exception['content'];

/** That an indicator does not apply stands out only where it did before. */
function withoutFigure(content: Content, { last, published }: CellPast): Bilingual[] {
  if (content?.kind !== 'missing') return [];
  const isAsEver = content.reason === 'not-applicable' && last === null && published === null;
  return isAsEver ? [] : [noAnswerNames[content.reason]];
}

function change(
  field: RoundField,
  { unitId }: LoadedSubmission,
  content: Content,
  { pastOf }: RoundSurroundings,
): Bilingual[] {
  const { published } = pastOf(unitId, field);
  if (published === null || field.kind === 'question' || content?.kind !== 'value') return [];
  if (compareDecimals(published.value, content.value) === 0) return [];
  const text = (language: 'vi' | 'en'): [string, string] => [
    formatQuantity(published.value, field.measureUnit, language),
    formatQuantity(content.value, field.measureUnit, language),
  ];
  const [vi, en] = [text('vi'), text('en')];
  return [
    {
      vi: `Thay số đã công bố ${vi[0]} bằng ${vi[1]}.`,
      en: `Changes the published ${en[0]} to ${en[1]}.`,
    },
  ];
}
