import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type {
  IndicatorField,
  RegisterFigureField,
} from '../../../core/figure/round/reporting-round.ts';
import type { PeriodId } from '../../../core/period/period.ts';
import type { ConsolidationPart, ConsolidationRow } from '../../../contract/round/round-figures.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureDoor } from '../../ui/figure/figure-door.tsx';
import { amountText, outcomeText } from '../../ui/figure/number-words.ts';
import styles from './round.module.css';

interface RowProps {
  row: ConsolidationRow;
  periodId: PeriodId;
  /** Submission of each unit, for what is not approved yet and stands nowhere else. */
  submissions: ReadonlyMap<string, number>;
  isCompared: boolean;
}

/** More parts than these are drawn only when they are looked at. */
const FEW_PARTS = 30;

/** What was entered above opens why it is so; a sum opens its parts, and each part why it is so. */
export function ConsolidationRowView({ row, periodId, submissions, isCompared }: RowProps) {
  const { words, say, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { field } = row;
  if (field.kind === 'question') return null;
  const { columns } = words.consolidation;
  const unit = field.measureUnit;
  const text = (outcome: ConsolidationRow['computed']) => outcomeText(outcome, unit, { language });
  const isDifferent = row.difference.kind === 'value' && row.difference.value !== '0';
  const withdrawn = row.parts.filter(({ isWithdrawn }) => isWithdrawn).length;
  const ofParts = (children: ReactNode) => (
    <SumDoor isOpen={isOpen} toggle={() => setOpen(!isOpen)}>
      {children}
    </SumDoor>
  );
  return (
    <tr>
      <th scope="row">
        <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{say(row.name)}</summary>
          {(isOpen || row.parts.length <= FEW_PARTS) && (
            <Parts {...{ field, periodId, submissions, isCompared }} parts={row.parts} />
          )}
        </details>
      </th>
      <td data-label={columns.entered}>
        {row.enteredAddress === null ? (
          text(row.entered)
        ) : (
          <FigureDoor address={row.enteredAddress}>{text(row.entered)}</FigureDoor>
        )}
      </td>
      <td data-label={columns.computed}>
        {ofParts(text(row.computed))}
        {withdrawn > 0 && <small data-late>{words.consolidation.withdrawnIn(withdrawn)}</small>}
      </td>
      {isCompared && (
        <td data-label={words.consolidation.atSnapshot}>
          {row.computedAtSnapshot === null ? '–' : ofParts(text(row.computedAtSnapshot))}
        </td>
      )}
      <td data-label={columns.coverage}>
        {ofParts(`${row.coverage.done}/${row.coverage.of}`)}
        {row.missing.length > 0 && <Missing names={row.missing} />}
      </td>
      <td data-label={columns.difference} data-late={isDifferent || undefined}>
        {outcomeText(row.difference, unit, { language, signed: true })}
        {row.relativeDifference.kind === 'value' && isDifferent && (
          <small>
            {outcomeText(row.relativeDifference, 'percent', {
              language,
              decimals: 2,
              signed: true,
            })}
          </small>
        )}
      </td>
    </tr>
  );
}

function SumDoor(props: { isOpen: boolean; toggle: () => void; children: ReactNode }) {
  const { words } = useLanguage();
  return (
    <button
      type="button"
      className={styles['sum']}
      aria-expanded={props.isOpen}
      title={words.consolidation.showParts}
      onClick={props.toggle}
    >
      {props.children}
    </button>
  );
}

interface PartsProps extends Pick<RowProps, 'periodId' | 'submissions' | 'isCompared'> {
  field: IndicatorField | RegisterFigureField;
  parts: readonly ConsolidationPart[];
}

function Parts({ field, parts, periodId, submissions, isCompared }: PartsProps) {
  const { words, language } = useLanguage();
  return (
    <dl className={styles['parts']}>
      {parts.map((part) => (
        <div key={part.unitId} data-unapproved={!part.isApproved || part.isWithdrawn || undefined}>
          <dt>{part.unitName}</dt>
          <dd>
            <PartNumber
              {...{ field, part, periodId }}
              submissionId={submissions.get(part.unitId)}
            />
            {part.isWithdrawn && <em> {words.consolidation.withdrawn}</em>}
            {!part.isApproved && part.outcome.kind === 'value' && (
              <em> {words.consolidation.notApproved}</em>
            )}
            {isCompared && (
              <small>
                {words.consolidation.atSnapshot}:{' '}
                {part.atSnapshot === null
                  ? '–'
                  : amountText(part.atSnapshot, field.measureUnit, { language })}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An approved figure opens why it is so; one that nobody approved yet, or that feeds no indicator, the form where it stands; a gap, the form as well. */
function PartNumber(props: {
  field: IndicatorField | RegisterFigureField;
  part: ConsolidationPart;
  periodId: PeriodId;
  submissionId: number | undefined;
}) {
  const { field, part, periodId, submissionId } = props;
  const { language } = useLanguage();
  const text = outcomeText(part.outcome, field.measureUnit, { language });
  if (part.isApproved && field.kind === 'indicator') {
    const { indicatorCode: indicator, scope, priceBasis } = field;
    const address = { indicator, unit: part.unitId, period: periodId, scope, priceBasis };
    return <FigureDoor address={address}>{text}</FigureDoor>;
  }
  if (submissionId === undefined) return <>{text}</>;
  return (
    <Link to="/submissions/$id" params={{ id: String(submissionId) }}>
      {text}
    </Link>
  );
}

const FEW = 3;

/** Who is missing, by name; more than a few fold away behind their number. */
function Missing({ names }: { names: readonly string[] }) {
  const { words } = useLanguage();
  if (names.length <= FEW) {
    return (
      <small>
        {words.consolidation.missing} {names.join(', ')}
      </small>
    );
  }
  return (
    <details className={styles['missing']}>
      <summary>{words.consolidation.missingCount(names.length)}</summary>
      {names.join(', ')}
    </details>
  );
}
