import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { add, decimal } from '../../core/kernel/decimal.ts';
import type { Claim } from '../../core/figure/claim.ts';
import { demonstrationFolder } from './demonstration.ts';
import type { Pack } from './pack.ts';
import { readPackFolder } from './pack-folder.ts';
import { type PackReading, readPack } from './read-pack.ts';
import { writePack } from './write-pack.ts';

let reading: PackReading;
let pack: Pack;
beforeAll(async () => {
  reading = readPack(await readPackFolder(demonstrationFolder));
  ({ pack } = reading);
});

const said = (id: string): Claim => {
  const claim = pack.claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`there is no claim ${id}`);
  return claim;
};

describe('the pack of Sông Công', () => {
  it('is sound: every unit, indicator, document and resolution it names is there', () => {
    expect(reading.faults).toEqual([]);
  });

  it('holds what was published, and no more', () => {
    const { name: _, title: __, ...lists } = pack;
    const sizes = Object.entries(lists).map(([kind, list]) => [kind, list.length]);
    expect(Object.fromEntries(sizes)).toEqual({
      registers: 1,
      records: 3,
      units: 26,
      placements: 21,
      successions: 5,
      headships: 3,
      indicators: 95,
      documents: 32,
      resolutions: 6,
      programmes: 5,
      targets: 25,
      evidence: 3,
      planLines: 9,
      claims: 210,
      difficulties: 7,
      programmeContents: 5,
      disbursements: 0,
      calls: 1,
      meetings: 2,
    });
  });

  it('says of Congress IX that it set fourteen targets, and knows five of them', () => {
    const congress = pack.resolutions.find(({ id }) => id === 'dai-hoi-ix');
    const known = pack.targets.filter(({ resolutionId }) => resolutionId === 'dai-hoi-ix');
    expect([congress?.statedTargetCount, known.length]).toEqual([14, 5]);
  });

  it('has the three sectors of 2021 add up to the total: 11,227 + 1,088 + 775 = 13,090', () => {
    const total = pack.indicators.find(({ indicatorCode }) => indicatorCode === 'gross-output');
    const sum = (total?.parts ?? [])
      .map((code) => said(`a1.${code}.2021.level`).value ?? decimal(0))
      .reduce(add, decimal(0));
    expect(total?.parts).toHaveLength(3);
    expect(sum).toBe('13090');
    expect(said('a1.gross-output.2021.level').value).toBe('13090');
  });

  it('keeps what contradicts itself: two tellings of one capital, 155 and 13.1 % on another base', () => {
    const capital = pack.claims.filter(
      ({ indicatorCode }) => indicatorCode === 'park-ii-2-capital',
    );
    expect(capital.map(({ value }) => value)).toEqual(['3985.47', '3958']);
    expect(said('a3.exports.2020.level').value).toBe('155');
    expect(said('a1.exports.2021.growth').value).toBe('13.1');
  });

  it('tells the ten old units from their four heirs, three codes being used again', () => {
    const merged = pack.successions.flatMap(({ parts }) => parts.map(({ toUnit }) => toUnit));
    expect(Map.groupBy(merged, (id) => id).size).toBe(5);
    const codes = Map.groupBy(pack.units, ({ code }) => code);
    const usedAgain = [...codes].filter(([, units]) => units.length > 1).map(([code]) => code);
    expect(usedAgain.toSorted()).toEqual([
      '05503',
      '05518',
      '05528',
      '05533',
      '19',
      'dang-bo-tinh-thai-nguyen',
    ]);
  });

  it('calls nothing official, and an estimate whatever was said before its period was over', () => {
    const grades = new Set(pack.claims.map(({ grade }) => grade));
    expect(grades).toEqual(new Set(['estimate', 'preliminary']));
    expect(said('a2.local-industrial-output.2021-h1.level').grade).toBe('estimate');
    expect(said('a2.industrial-output.2021-h1.level').grade).toBe('preliminary');
    expect(said('p1.exports.2020.level').grade).toBe('estimate');
  });

  it('knows a figure from the last day on which its document can have been issued', () => {
    const documents = new Map(pack.documents.map(({ id, datedTo }) => [id, datedTo]));
    for (const { knownSince, documentId } of pack.claims) {
      expect(knownSince).toBe(documents.get(documentId));
    }
  });

  it('names every plan that a percentage is of, as far as the text says whose it is', () => {
    const ofRevenue = pack.claims.filter(
      ({ kind, indicatorCode, periodId }) =>
        kind === 'plan-percent' && indicatorCode === 'budget-revenue' && periodId === '2021-H1',
    );
    expect(ofRevenue.map(({ value, base }) => [value, base])).toEqual([
      ['71.6', { kind: 'plan', assigner: 'province', planPeriodId: '2021' }],
      ['56.7', { kind: 'plan', assigner: 'people-council', planPeriodId: '2021' }],
    ]);
  });

  it('has two poverty lines, so that no series runs across 2022', () => {
    const lines = pack.indicators.filter(
      ({ indicatorCode: code }) => code === 'poor-household-rate',
    );
    expect(lines.map(({ version, validFrom, validTo }) => [version, validFrom, validTo])).toEqual([
      [1, '2010-01-01', '2022-01-01'],
      [2, '2022-01-01', null],
    ]);
  });

  it('tells two documents of one number apart by their day', () => {
    const same = pack.documents.filter(({ documentNumber }) => documentNumber === '319/QĐ-TTg');
    expect(same.map(({ datedFrom }) => datedFrom).toSorted()).toEqual(['2022-03-08', '2024-04-17']);
  });

  it('names offices and no holders', () => {
    expect(pack.headships.map(({ holder }) => holder)).toEqual([null, null, null]);
  });

  it('is read back as it was when it is written out', () => {
    const again = readPack(writePack(pack));
    expect(again.faults).toEqual([]);
    expect(again.pack).toEqual(pack);
  });
});

/** The texts of the five articles lie beside the repository where it is developed, and nowhere else. */
const seeds = path.resolve(demonstrationFolder, '../../../shared/seeds');
const hasSeeds = existsSync(seeds);
if (!hasSeeds) {
  console.warn(`NOT CHECKED: quotations of the demonstration (no texts at ${seeds})`);
}

describe.skipIf(!hasSeeds)('a quotation of the pack of Sông Công', () => {
  it('stands word for word in its article, in the paragraph named', () => {
    const texts = new Map(
      readdirSync(seeds).map((name) => [
        `a${Number(name.slice(0, 3))}`,
        readFileSync(path.join(seeds, name), 'utf8'),
      ]),
    );
    const quoted = pack.claims.filter(({ quotation }) => quotation !== null);
    expect(quoted).toHaveLength(78);
    for (const { id, documentId, place, quotation } of quoted) {
      const paragraphs = (texts.get(documentId) ?? '').split('\n').filter((line) => line.trim());
      const paragraph = paragraphs[Number(place.replace('đoạn ', '')) - 1];
      expect(paragraph, id).toContain(quotation);
    }
  });

  it('is given for every claim of the five articles', () => {
    const articles = new Set(['a0', 'a1', 'a2', 'a3', 'a4']);
    const withoutWords = pack.claims.filter(
      ({ documentId, quotation }) => articles.has(documentId) !== (quotation !== null),
    );
    expect(withoutWords.map(({ id }) => id)).toEqual([]);
  });
});
