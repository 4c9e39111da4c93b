import type { DocumentReading, ReadingChange } from '../../../contract/reading/reading.ts';
import type { Fate } from '../../../contract/reading/read-figure.ts';

type Standing = ReadingChange['changed'][number];

/** The reading with what a decision changed; what stands as before is the same object as before. */
export function withChange(
  reading: DocumentReading,
  { summary, changed, contradictions }: ReadingChange,
): DocumentReading {
  const byNo = new Map<number, Standing>(changed.map((one) => [one.no, one]));
  return {
    ...reading,
    summary,
    contradictions,
    figures: reading.figures.map((one) => standingAs(one, byNo.get(one.finding.no))),
    statements: reading.statements.map((one) => standingAs(one, byNo.get(one.no))),
  };
}

function standingAs<T extends Omit<Standing, 'no'>>(one: T, change: Standing | undefined): T {
  if (change === undefined) return one;
  const { fate, decision, contradictionIds } = change;
  return { ...one, fate, decision, contradictionIds };
}

/** Whether the figures shown are as many of each fate as the server counts. */
export function isCounted({ summary, figures, statements, apart }: DocumentReading): boolean {
  const fates = [...figures, ...statements].map(({ fate }) => fate);
  const shown = (wanted: Fate): number => fates.filter((fate) => fate === wanted).length;
  const { 'not-a-figure': none, ...counts } = summary.counts;
  return (
    none === apart.length &&
    shown('agrees') === counts.agrees &&
    shown('new') === counts.new &&
    shown('contradicts') === counts.contradicts &&
    shown('not-understood') === counts['not-understood']
  );
}
