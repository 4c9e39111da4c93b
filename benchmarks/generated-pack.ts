import type { PackFile } from '../src/server/exchange/sheet/csv-table.ts';

/** How large an installation to make. */
export interface Size {
  indicators: number;
  targets: number;
  /** Units, the city itself among them. */
  units: number;
  firstYear: number;
  lastYear: number;
}

/** A city with its wards after ten years of monthly reports. */
export const tenYears: Size = {
  indicators: 60,
  targets: 36,
  units: 12,
  firstYear: 2015,
  lastYear: 2024,
};

export const city = '900@2010-01-01';

/**
 * The pack of such an installation: every unit reports every indicator every month and every year, the growth of
 * each is an indicator of its own, each year has two plan lines for each indicator of the city. The same size
 * gives the same pack.
 */
export function generatedPack(size: Size): PackFile[] {
  return [
    file('pack.csv', ['name,title', 'generated,Bộ số liệu sinh tự động']),
    file('units.csv', units(size)),
    file('placements.csv', placements(size)),
    file('indicators.csv', indicators(size)),
    file('documents.csv', documents(size)),
    file('resolutions.csv', resolutions),
    file('targets.csv', targets(size)),
    file('target-parts.csv', targetParts(size)),
    file('plan-lines.csv', planLines(size)),
    file('claims.csv', claims(size)),
  ];
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const years = ({ firstYear, lastYear }: Size): number[] =>
  range(lastYear - firstYear + 1).map((index) => firstYear + index);
const two = (number: number): string => String(number).padStart(2, '0');
const unitOf = (index: number): string => (index === 0 ? city : `900${two(index)}@2010-01-01`);
const file = (fileName: string, lines: readonly string[]): PackFile => ({
  fileName,
  text: `${lines.join('\n')}\n`,
});

function units({ units: count }: Size): string[] {
  return [
    'id,valid_to,name,unit_type',
    ...range(count).map(
      (index) =>
        `${unitOf(index)},,${index === 0 ? 'Thành phố Mẫu' : `Phường ${index}`},${index === 0 ? 'city' : 'ward'}`,
    ),
  ];
}

function placements({ units: count }: Size): string[] {
  return [
    'tree,unit_id,parent_id,from,to',
    ...range(count - 1).map((index) => `state,${unitOf(index + 1)},${city},2010-01-01,`),
  ];
}

function indicators({ indicators: count }: Size): string[] {
  const common = 'billion-vnd,current,territory,month|year';
  return [
    'code,version,valid_from,name_vi,name_en,definition_vi,definition_en,kind,direction,measure_unit,price_basis,scope,periodicity,formula,additive',
    ...range(count).flatMap((index) => [
      `ct-${index},1,2010-01-01,Chỉ tiêu ${index},Indicator ${index},Khái niệm,Concept,flow,higher-is-better,${common},,yes`,
      `ct-${index}-growth,1,2010-01-01,Tốc độ tăng ${index},Growth ${index},Khái niệm,Concept,rate,higher-is-better,percent,current,territory,month|year,growth([ct-${index}]),no`,
    ]),
  ];
}

/** One report of every unit every month; the yearly ones come in January. */
function documents(size: Size): string[] {
  return [
    'id,kind,title,issuer,document_number,dated_from,dated_to',
    ...years(size).flatMap((year) =>
      range(12).flatMap((month) =>
        range(size.units).map((unit) => {
          const day = `${year}-${two(month + 1)}-28`;
          return `bc-${unit}-${year}-${month + 1},bao-cao,Báo cáo tháng ${month + 1} năm ${year} của đơn vị ${unit},Đơn vị ${unit},${month + 1}/BC,${day},${day}`;
        }),
      ),
    ),
  ];
}

const resolutions = [
  'id,title,decided_by,unit_id,start,end,first_year,last_year,stated_target_count,state',
  `dai-hoi,Nghị quyết đại hội,${city},${city},2020-07-01,2026-01-01,2021,2025,36,in-force`,
];

function targets({ targets: count }: Size): string[] {
  return [
    'id,resolution_id,number,wording,name_vi,name_en',
    ...range(count).map(
      (index) =>
        `mt-${index},dai-hoi,${index + 1},Chỉ tiêu ${index} đạt mức đề ra,Mục tiêu ${index},Target ${index}`,
    ),
  ];
}

/** A third ask for a level, a third for growth, a third for a sum over the term. */
function targetParts({ targets: count }: Size): string[] {
  const kinds = [
    'level-at-end,billion-vnd,2000',
    'average-growth,percent-per-year,9',
    'sum-over-term,billion-vnd,9000',
  ];
  return [
    'target_id,indicator_code,unit_id,scope,price_basis,bound,direction,kind,measure_unit,value',
    ...range(count).map(
      (index) =>
        `mt-${index},ct-${index},${city},territory,current,at-least,higher-is-better,${kinds[index % 3]}`,
    ),
  ];
}

function planLines(size: Size): string[] {
  return [
    'id,indicator_code,unit_id,period_id,scope,price_basis,measure_unit,assigner,bound,value,decided_on,document_id,place',
    ...range(size.indicators).flatMap((index) =>
      years(size).flatMap((year) =>
        ['province', 'people-council'].map(
          (assigner, at) =>
            `kh-${index}-${year}-${at},ct-${index},${city},${year},territory,current,billion-vnd,${assigner},at-least,${1000 + index * 10 + at * 50},${year}-01-28,bc-0-${year}-1,phụ lục ${index}`,
        ),
      ),
    ),
  ];
}

function claims(size: Size): string[] {
  const lines = [
    'id,document_id,place,kind,indicator_code,unit_id,period_id,scope,price_basis,value,measure_unit,grade',
  ];
  for (const year of years(size)) {
    for (const unit of range(size.units)) {
      for (const index of range(size.indicators)) {
        let total = 0;
        for (const month of range(12)) {
          const amount = amountOf({ year, unit, index, month });
          total += amount;
          lines.push(
            `c-${unit}-${index}-${year}-${month + 1},bc-${unit}-${year}-${month + 1},bảng ${index},level,ct-${index},${unitOf(unit)},${year}-M${two(month + 1)},territory,current,${amount / 10},billion-vnd,preliminary`,
          );
        }
        lines.push(
          `c-${unit}-${index}-${year},bc-${unit}-${year}-12,bảng ${index},level,ct-${index},${unitOf(unit)},${year},territory,current,${total / 10},billion-vnd,estimate`,
        );
      }
    }
  }
  return lines;
}

/** In tenths; grows by some 8 % a year with waves over the months, no two series alike. */
function amountOf(of: { year: number; unit: number; index: number; month: number }): number {
  const { year, unit, index, month } = of;
  const wave = ((index * 7 + month * 13 + unit * 29 + year) % 17) - 8;
  const level = (800 + index * 20) * 1.08 ** (year - 2015);
  return Math.round(level * (1 + month / 60) + wave * 3);
}
