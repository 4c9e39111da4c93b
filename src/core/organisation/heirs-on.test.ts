import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { addDays, plainDate } from '../kernel/plain-date.ts';
import { inheritanceOn } from './heirs-on.ts';
import { heirs, newUnit, REFORM, songCong, songCongSuccession } from './song-cong-units.fixture.ts';
import type { Succession } from './succession.ts';

const later = plainDate('2026-04-30');
const renamed = newUnit('05534', 'Phường Bá Xuyên mới');

/** Bá Xuyên divided on a later day: into itself under another code, and into Sông Công. */
const divided: Succession = {
  date: later,
  kind: 'split',
  document: 'Nghị quyết chia phường',
  parts: [renamed, heirs.songCong].map((to) => ({
    fromUnit: heirs.baXuyen.id,
    toUnit: to.id,
    share: decimal('0.5'),
    allocation: 'by-population' as const,
  })),
};
const all = [songCongSuccession, divided];

describe('who takes over from a unit', () => {
  it('is nobody while it lasts, and its heir from the day of the rearrangement', () => {
    expect(inheritanceOn(all, addDays(REFORM, -1)).heirsOf(songCong.moChe.id)).toEqual([]);
    expect(inheritanceOn(all, REFORM).heirsOf(songCong.moChe.id)).toEqual([heirs.baXuyen.id]);
    expect(inheritanceOn(all, REFORM).heirsOf(heirs.baXuyen.id)).toEqual([]);
  });

  it('are the last units, over all rearrangements in between', () => {
    expect(inheritanceOn(all, later).heirsOf(songCong.moChe.id).toSorted()).toEqual(
      [renamed.id, heirs.songCong.id].toSorted(),
    );
  });
});

describe('what has gone into a unit', () => {
  it('are its predecessors, and theirs', () => {
    const { moChe, chauSon, baXuyen } = songCong;
    expect(inheritanceOn(all, REFORM).goneInto(heirs.baXuyen.id)).toEqual([
      moChe.id,
      chauSon.id,
      baXuyen.id,
    ]);
    expect(inheritanceOn(all, later).goneInto(renamed.id)).toEqual([
      heirs.baXuyen.id,
      moChe.id,
      chauSon.id,
      baXuyen.id,
    ]);
    expect(inheritanceOn(all, REFORM).goneInto(renamed.id)).toEqual([]);
  });
});
