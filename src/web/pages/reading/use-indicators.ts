import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { listIndicatorsRoute } from '../../../contract/figure.ts';
import type { IndicatorSummary } from '../../../contract/figure.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';

const none: IndicatorSummary[] = [];

/** Every indicator there is, with what is known of it for the unit; empty while on the way. */
export function useIndicators(unit: UnitId): IndicatorSummary[] {
  const { data } = useQuery({ ...queryOf(listIndicatorsRoute, {}, { unit }), staleTime: 60_000 });
  return data?.indicators ?? none;
}

/** Name of an indicator by its code; the code itself while the names are on the way. */
export function useIndicatorNames(unit: UnitId): (code: string) => string {
  const { say } = useLanguage();
  const indicators = useIndicators(unit);
  const names = useMemo(
    () => new Map(indicators.map(({ code, name }): [string, typeof name] => [code, name])),
    [indicators],
  );
  return useCallback(
    (code) => {
      const name = names.get(code);
      return name === undefined ? code : say(name);
    },
    [names, say],
  );
}
