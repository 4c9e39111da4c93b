/**
 * Figures of the ten old units for the rounds of the demonstration. They are invented, to show a round at work: nobody
 * published them. Names of rounds and accounts say so ("số minh họa").
 */
export interface UnitFigures {
  /** Code of the unit, without its first day. */
  code: string;
  /** How far its submission of 2024 has come. */
  stand:
    | 'approved'
    | 'department-approved'
    | 'head-approved'
    | 'sent'
    | 'returned'
    | 'begun'
    | 'silent';
  newPartyMembers: [y2023: string, y2024: string];
  newJobs: [string, string];
  poorHouseholdRate: [string, string];
  /** Null: no farming land to speak of, so "not applicable". */
  grainOutput: [string, string] | null;
  enterprises: [string, string];
  clearedLand: [string, string];
  /** Null: wards have no hamlets. */
  modelHamlets: string | null;
}

export const unitFigures: readonly UnitFigures[] = [
  {
    code: '05506',
    stand: 'sent',
    newPartyMembers: ['14', '15'],
    newJobs: ['148', '152'],
    poorHouseholdRate: ['1.32', '1.10'],
    grainOutput: ['2150', '2104'],
    enterprises: ['61', '66'],
    clearedLand: ['12.4', '9.6'],
    modelHamlets: null,
  },
  {
    code: '05509',
    stand: 'approved',
    newPartyMembers: ['11', '12'],
    newJobs: ['131', '140'],
    poorHouseholdRate: ['1.41', '1.20'],
    grainOutput: ['1980', '1950'],
    enterprises: ['38', '41'],
    clearedLand: ['3.1', '2.8'],
    modelHamlets: null,
  },
  {
    code: '05512',
    stand: 'approved',
    newPartyMembers: ['19', '21'],
    newJobs: ['176', '171'],
    poorHouseholdRate: ['0.42', '0.31'],
    grainOutput: null,
    enterprises: ['144', '158'],
    clearedLand: ['0.9', '1.2'],
    modelHamlets: null,
  },
  {
    code: '05515',
    stand: 'approved',
    newPartyMembers: ['16', '14'],
    newJobs: ['162', '170'],
    poorHouseholdRate: ['0.88', '0.74'],
    grainOutput: ['1210', '1175'],
    enterprises: ['97', '103'],
    clearedLand: ['18.2', '22.5'],
    modelHamlets: null,
  },
  {
    code: '05518',
    stand: 'approved',
    newPartyMembers: ['18', '19'],
    newJobs: ['158', '166'],
    poorHouseholdRate: ['0.51', '0.40'],
    grainOutput: null,
    enterprises: ['131', '139'],
    clearedLand: ['1.4', '1.1'],
    modelHamlets: null,
  },
  {
    code: '05521',
    stand: 'department-approved',
    newPartyMembers: ['13', '13'],
    newJobs: ['139', '151'],
    poorHouseholdRate: ['0.79', '0.66'],
    grainOutput: ['890', '861'],
    enterprises: ['84', '90'],
    clearedLand: ['6.0', '14.2'],
    modelHamlets: null,
  },
  {
    code: '05527',
    stand: 'head-approved',
    newPartyMembers: ['12', '13'],
    newJobs: ['144', '150'],
    poorHouseholdRate: ['2.05', '1.72'],
    grainOutput: ['3960', '3890'],
    enterprises: ['52', '57'],
    clearedLand: ['31.5', '28.0'],
    modelHamlets: '3',
  },
  {
    code: '05528',
    stand: 'begun',
    newPartyMembers: ['15', '16'],
    newJobs: ['190', '204'],
    poorHouseholdRate: ['0.76', '0.57'],
    grainOutput: ['1430', '1402'],
    enterprises: ['284', '300'],
    clearedLand: ['22.0', '19.4'],
    modelHamlets: null,
  },
  {
    code: '05530',
    stand: 'returned',
    newPartyMembers: ['10', '11'],
    newJobs: ['118', '121'],
    poorHouseholdRate: ['2.98', '2.61'],
    grainOutput: ['5240', '5180'],
    enterprises: ['23', '25'],
    clearedLand: ['8.6', '8400'],
    modelHamlets: '2',
  },
  {
    code: '05533',
    stand: 'silent',
    newPartyMembers: ['12', '12'],
    newJobs: ['126', '130'],
    poorHouseholdRate: ['1.94', '1.63'],
    grainOutput: ['3350', '3310'],
    enterprises: ['44', '47'],
    clearedLand: ['14.8', '16.1'],
    modelHamlets: '2',
  },
];
