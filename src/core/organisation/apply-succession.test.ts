import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { addDays, type PlainDate, plainDate, plainDateOf } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { applySuccession } from './apply-succession.ts';
import {
  heirs,
  neighbours,
  newUnit,
  REFORM,
  songCong,
  songCongSuccession,
  songCongUnits,
} from './song-cong-units.fixture.ts';
import type { Succession } from './succession.ts';
import { buildUnitHistory } from './unit-history.ts';
import { resolveBareCode, unitAt, unitIdOf } from './unit-identity.ts';
import type { Unit } from './unit.ts';

const eve = [...Object.values(songCong), ...Object.values(neighbours)].map((unit) => ({
  ...unit,
  validTo: null,
}));
const newUnits = { heirs: Object.values(heirs) };

describe('entering the rearrangement of Sông Công', () => {
  it('ends twelve units, begins four and changes nothing else', () => {
    expect(applySuccession(eve, songCongSuccession, newUnits)).toEqual(songCongUnits);
  });

  it('is refused a second time', () => {
    expect(() => applySuccession(songCongUnits, songCongSuccession, newUnits)).toThrow(
      expect.objectContaining({ kind: 'not-valid' }),
    );
  });

  it('is refused while a unit still carries a code that an heir takes', () => {
    const parts = songCongSuccession.parts.filter((part) => part.fromUnit !== songCong.thangLoi.id);
    expect(() => applySuccession(eve, { ...songCongSuccession, parts }, newUnits)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ place: ['units', 12, 'validFrom'] })],
      }),
    );
  });
});

it('a unit that has ended keeps its last day: a later act on it is refused', () => {
  const date = plainDate('2026-05-01');
  const heir = {
    ...newUnit('05599', 'Phường Thắng Lợi Mới'),
    id: unitIdOf('05599', date),
    validFrom: date,
  };
  const parts = songCongSuccession.parts
    .filter((part) => part.fromUnit === songCong.thangLoi.id)
    .map((part) => ({ ...part, toUnit: heir.id }));
  const act: Succession = { date, kind: 'renamed', document: 'Nghị quyết đổi tên', parts };
  expect(() => applySuccession(songCongUnits, act, { heirs: [heir] })).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ place: ['successions', 0, 'parts', 0, 'fromUnit'] })],
    }),
  );
});

describe('dissolving without heir', () => {
  const dissolution: Succession = {
    date: REFORM,
    kind: 'dissolved',
    parts: [],
    document: 'Nghị quyết giải thể',
  };

  it('ends the unit on the day', () => {
    const after = applySuccession(eve, dissolution, {
      heirs: [],
      endsWithoutHeir: [songCong.moChe.id],
    });
    expect(unitAt(after, '05512', REFORM).kind).toBe('none');
  });

  it.each([
    ['that never was', unitIdOf('99999', REFORM)],
    ['that has ended already', songCong.moChe.id],
  ])('is refused for a unit %s', (_, id) => {
    const asked = { heirs: [], endsWithoutHeir: [id] };
    expect(() => applySuccession(songCongUnits, dissolution, asked)).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ place: ['endsWithoutHeir', 0] })],
      }),
    );
  });
});

/** What a reform may try, year after year; heirs take any code that was ever used, or a fresh one. */
const reform = fc.record({
  kind: fc.constantFrom('merged' as const, 'split' as const, 'renamed' as const),
  picks: fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 2, maxLength: 4 }),
  codePicks: fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 2, maxLength: 2 }),
});
type Reform = typeof reform extends fc.Arbitrary<infer T> ? T : never;
const reforms = fc.array(reform, { minLength: 1, maxLength: 15 });

describe('any sequence of mergers, splits and renamings', () => {
  it('leaves every code on every day with at most one unit', () => {
    fc.assert(
      fc.property(reforms, (tried) => {
        const { units } = run(tried);
        const days = units.flatMap(({ validFrom }) => [validFrom, addDays(validFrom, -1)]);
        for (const code of new Set(units.map((unit) => unit.code))) {
          for (const day of days) {
            expect(unitAt(units, code, day).kind).not.toBe('ambiguous');
            const period = { start: day, end: addDays(day, 1) };
            expect(resolveBareCode(units, code, period)).toEqual(unitAt(units, code, day));
          }
        }
      }),
    );
  });

  it('leaves a history without fault, from which nothing was deleted', () => {
    fc.assert(
      fc.property(reforms, (tried) => {
        const { units, successions } = run(tried);
        expect(units.slice(0, 6).map(({ code }) => code)).toEqual(FIRST_CODES);
        expect(buildUnitHistory(units, successions).units.size).toBe(units.length);
      }),
    );
  });

  it('is refused exactly where an heir takes the code of a unit that goes on', () => {
    fc.assert(
      fc.property(reforms, (tried) => {
        for (const { planned, before, refused } of run(tried).attempts) {
          const ending = new Set(planned.succession.parts.map((part) => part.fromUnit));
          const kept = before.filter(({ id, validTo }) => validTo === null && !ending.has(id));
          const taken = planned.heirs.some((heir) => kept.some(({ code }) => code === heir.code));
          expect(refused).toBe(taken);
        }
      }),
    );
  });
});

const FIRST_DAY = plainDate('2000-01-01');
const FIRST_CODES = ['a', 'b', 'c', 'd', 'e', 'f'];

function commune(code: string, validFrom: PlainDate): Unit {
  const name = `Xã ${code} năm ${validFrom.slice(0, 4)}`;
  const rest = { validTo: null, unitType: 'commune', areaKm2: null, population: null } as const;
  return { id: unitIdOf(code, validFrom), code, validFrom, name, ...rest };
}

function run(tried: Reform[]) {
  let units = FIRST_CODES.map((code) => commune(code, FIRST_DAY));
  const successions: Succession[] = [];
  const attempts: { planned: Plan; before: Unit[]; refused: boolean }[] = [];
  tried.forEach((one, i) => {
    const before = units;
    const planned = plan(units, one, plainDateOf(2001 + i, 1, 1));
    try {
      units = applySuccession(units, planned.succession, { heirs: planned.heirs });
      successions.push(planned.succession);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    attempts.push({ planned, before, refused: units === before });
  });
  return { units, successions, attempts };
}

interface Plan {
  succession: Succession;
  heirs: Unit[];
}

function plan(units: Unit[], { kind, picks, codePicks }: Reform, date: PlainDate): Plan {
  const living = units.filter(({ validTo }) => validTo === null);
  const codes = [...new Set(units.map(({ code }) => code)), `n${date.slice(0, 4)}`];
  const chosen = new Set(picks.map((pick) => living[pick % living.length]));
  const olds = [...chosen].filter((unit) => unit !== undefined);
  const merging = kind === 'merged' && olds.length > 1;
  const firstCode = codes[(codePicks[0] ?? 0) % codes.length] ?? '';
  const otherCodes = codes.filter((code) => code !== firstCode);
  const secondCode = otherCodes[(codePicks[1] ?? 0) % otherCodes.length] ?? '';
  const heirCodes = kind === 'split' ? [firstCode, secondCode] : [firstCode];
  const heirs = heirCodes.map((code) => commune(code, date));
  const shares = kind === 'split' ? ['0.35', '0.65'] : ['1'];
  const parts = (merging ? olds : olds.slice(0, 1)).flatMap((old) =>
    heirs.map((heir, i) => ({
      fromUnit: old.id,
      toUnit: heir.id,
      share: decimal(shares[i] ?? '1'),
      allocation: kind === 'split' ? ('by-area' as const) : ('exact' as const),
    })),
  );
  const happened = kind === 'merged' && !merging ? 'renamed' : kind;
  const succession: Succession = { date, kind: happened, document: `Nghị quyết ${date}`, parts };
  return { succession, heirs };
}
