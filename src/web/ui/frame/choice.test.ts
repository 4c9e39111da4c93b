import { describe, expect, it } from 'vitest';
import { ResolutionCell } from '../../../contract/scorecard.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { choose } from './choice.ts';

const city = UnitId.parse('165@2015-05-15');
const ward = UnitId.parse('05528@2025-07-01');

const unit = (id: UnitId, figureCount: number) => ({
  id,
  name: id,
  unitType: 'city',
  validFrom: plainDate('2015-05-15'),
  validTo: null,
  figureCount,
});

const resolution = (id: string, of: UnitId) =>
  ResolutionCell.parse({
    id,
    title: id,
    unit: { id: of, name: of },
    decidedBy: of,
    firstYear: 2021,
    lastYear: 2025,
    start: '2020-08-01',
    end: '2025-08-01',
    state: 'in-force',
    stateNote: null,
    statedTargetCount: null,
    listedTargetCount: 1,
  });

const overview = {
  units: [unit(ward, 4), unit(city, 80)],
  resolutions: [
    resolution('congress-24', ward),
    resolution('congress-9', city),
    resolution('congress-8', city),
  ],
};

describe('what a page shows when its address', () => {
  it.each([
    ['names nothing: the unit with most figures, its newest resolution', {}, city, 'congress-9'],
    ['names an older resolution', { resolution: 'congress-8' }, city, 'congress-8'],
    ['names a unit', { unit: ward }, ward, 'congress-24'],
    [
      'names a resolution and another unit: the resolution decides',
      { unit: ward, resolution: 'congress-8' },
      city,
      'congress-8',
    ],
    ['names what is not here', { unit: 'x@2020-01-01', resolution: 'gone' }, city, 'congress-9'],
  ])('%s', (_, search, unitId, resolutionId) => {
    const chosen = choose(overview, search);
    expect(chosen.unit?.id).toBe(unitId);
    expect(chosen.resolution?.id).toBe(resolutionId);
  });

  it('names a unit without a resolution: no resolution, not that of another unit', () => {
    const lone = UnitId.parse('05503@2025-07-01');
    const chosen = choose(
      { ...overview, units: [...overview.units, unit(lone, 0)] },
      { unit: lone },
    );
    expect(chosen).toMatchObject({ unit: { id: lone }, resolution: null });
  });

  it('belongs to an empty installation: nothing is chosen', () => {
    expect(choose({ units: [], resolutions: [] }, {})).toEqual({ unit: null, resolution: null });
  });
});
