import type { IndicatorField } from '../../../core/figure/round/reporting-round.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import type { BesideFigure } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { FigureDoor } from '../../ui/figure/figure-door.tsx';
import { amountText } from '../../ui/figure/number-words.ts';

interface BesideNumberProps {
  unitId: UnitId;
  field: IndicatorField;
  figure: BesideFigure;
  /** In the grid: the Tab key passes it over, it is a door in the details as well; its unit stands beside the name. */
  isInGrid?: boolean;
}

/** A figure known for another period, which opens why it is so. */
export function BesideNumber({ unitId, field, figure, isInGrid = false }: BesideNumberProps) {
  const { language } = useLanguage();
  const { indicatorCode: indicator, scope, priceBasis, measureUnit } = field;
  return (
    <FigureDoor
      address={{ indicator, unit: unitId, period: figure.periodId, scope, priceBasis }}
      isPassedOver={isInGrid}
    >
      {amountText(figure.value, measureUnit, { language, withUnit: !isInGrid })}
    </FigureDoor>
  );
}
