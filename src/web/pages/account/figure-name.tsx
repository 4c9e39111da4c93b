import { Link } from '@tanstack/react-router';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import { readFigureText } from '../../address.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';

/** A figure of an address in words, as a door to where it comes from. */
export function FigureName({ figure }: { figure: string }) {
  const { say, language } = useLanguage();
  const overview = useChoice()?.overview;
  const address = readFigureText(figure);
  if (address === null) return <code>{figure}</code>;
  const { indicator, unit, period } = address;
  const indicatorName = overview?.palette.find(
    ({ kind, id }) => kind === 'indicator' && id === indicator,
  )?.name;
  const unitName = overview?.units.find(({ id }) => id === unit)?.name;
  return (
    <Link to="." search={(before) => ({ ...before, why: figure })}>
      {[
        indicatorName === undefined ? indicator : say(indicatorName),
        unitName ?? unit,
        periodName(parsePeriodId(period), language),
      ].join(', ')}
    </Link>
  );
}
