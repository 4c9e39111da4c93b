import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../core/figure/round/cell.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import type { Cell } from '../../../contract/round/submission.ts';
import {
  type EntryDesk,
  openDesk,
  redo,
  refresh,
  settle,
  shown,
  takeAnswer,
  toKeep,
  toSend,
  undo,
  write,
} from './entry-desk.ts';

const amount = (value: string): CellContent => ({
  kind: 'value',
  value: decimal(value),
  grade: 'estimate',
  qualifier: 'none',
});
const cell = (fieldNo: number, version = 0, content: CellContent | null = null): Cell => ({
  fieldNo,
  version,
  content,
  note: null,
  savedAt: null,
  savedBy: null,
  counted: null,
  evidence: [],
});
const contents = (desk: EntryDesk): (CellContent | null)[] =>
  [...desk.cells.values()].map((one) => shown(one).content);

describe('writing into a submission', () => {
  it('shows at once what is written and sends it upon the version seen', () => {
    const desk = write(openDesk([cell(1, 3), cell(2)], []), [{ fieldNo: 1, content: amount('5') }]);
    expect(contents(desk)).toEqual([amount('5'), null]);
    expect(toSend(desk)).toEqual([
      { fieldNo: 1, baseVersion: 3, content: amount('5'), note: null },
    ]);
  });

  it('takes a pasted column back as one step, and does it again', () => {
    const pasted = write(openDesk([cell(1), cell(2)], []), [
      { fieldNo: 1, content: amount('1') },
      { fieldNo: 2, content: amount('2') },
    ]);
    expect(contents(undo(pasted))).toEqual([null, null]);
    expect(toSend(undo(pasted))).toEqual([]);
    expect(contents(redo(undo(pasted)))).toEqual([amount('1'), amount('2')]);
  });

  it('any row of writing is taken back step by step to where it began', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 4 }))),
        (writes) => {
          const start = openDesk([cell(1), cell(2), cell(3)], []);
          let desk = start;
          for (const [fieldNo, value] of writes) {
            desk = write(desk, [{ fieldNo, content: amount(String(value)) }]);
          }
          const end = contents(desk);
          const steps = desk.past.length;
          for (let step = 0; step < steps; step += 1) desk = undo(desk);
          expect(contents(desk)).toEqual([null, null, null]);
          for (let step = 0; step < steps; step += 1) desk = redo(desk);
          expect(contents(desk)).toEqual(end);
        },
      ),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe('the answer of the server', () => {
  it('leaves nothing to send; what was changed meanwhile goes next, upon the new version', () => {
    let desk = write(openDesk([cell(1)], []), [{ fieldNo: 1, content: amount('5') }]);
    const sent = toSend(desk);
    desk = write(desk, [{ fieldNo: 1, content: amount('6') }]);
    desk = takeAnswer(desk, sent, { saved: [cell(1, 1, amount('5'))], conflicts: [] });
    expect(toSend(desk)).toEqual([
      { fieldNo: 1, baseVersion: 1, content: amount('6'), note: null },
    ]);
    desk = takeAnswer(desk, toSend(desk), { saved: [cell(1, 2, amount('6'))], conflicts: [] });
    expect(toKeep(desk)).toEqual([]);
  });

  it('of a conflict keeps both values until somebody chooses; meanwhile nothing is sent', () => {
    let desk = write(openDesk([cell(1)], []), [{ fieldNo: 1, content: amount('5') }]);
    const [yours] = toSend(desk);
    if (yours === undefined) throw new Error('nothing was written');
    const theirs = cell(1, 1, amount('7'));
    desk = takeAnswer(desk, [yours], { saved: [], conflicts: [{ fieldNo: 1, yours, theirs }] });
    expect(toSend(desk)).toEqual([]);
    expect(toKeep(desk)).toHaveLength(1);
    expect(contents(settle(desk, 1, 'theirs'))).toEqual([amount('7')]);
    expect(toSend(settle(desk, 1, 'mine'))).toEqual([
      { fieldNo: 1, baseVersion: 1, content: amount('5'), note: null },
    ]);
  });

  it('of a conflict in which both say the same is none', () => {
    const desk = write(openDesk([cell(1)], []), [{ fieldNo: 1, content: amount('5') }]);
    const [yours] = toSend(desk);
    if (yours === undefined) throw new Error('nothing was written');
    const answered = takeAnswer(desk, [yours], {
      saved: [],
      conflicts: [{ fieldNo: 1, yours, theirs: cell(1, 1, amount('5')) }],
    });
    expect(toKeep(answered)).toEqual([]);
  });
});

describe('coming back', () => {
  it('finds what the browser kept, and sends it', () => {
    const left = toKeep(write(openDesk([cell(1)], []), [{ fieldNo: 1, content: amount('5') }]));
    const desk = openDesk([cell(1)], left);
    expect(contents(desk)).toEqual([amount('5')]);
    expect(toSend(desk)).toHaveLength(1);
  });

  it('after somebody else wrote there finds a conflict, never an overwriting', () => {
    const left = toKeep(write(openDesk([cell(1)], []), [{ fieldNo: 1, content: amount('5') }]));
    const desk = openDesk([cell(1, 2, amount('9'))], left);
    expect(toSend(desk)).toEqual([]);
    expect(desk.cells.get(1)?.theirs?.content).toEqual(amount('9'));
  });

  it('a fresh look at the server keeps drafts and takes the rest', () => {
    const desk = write(openDesk([cell(1), cell(2)], []), [{ fieldNo: 1, content: amount('5') }]);
    const fresh = refresh(desk, [cell(1), cell(2, 4, amount('8'))]);
    expect(contents(fresh)).toEqual([amount('5'), amount('8')]);
  });

  it('a look that was asked for before the last save does not bring the old value back', () => {
    let desk = write(openDesk([cell(1)], []), [{ fieldNo: 1, content: amount('5') }]);
    const saved = [cell(1, 1, amount('5'))];
    desk = takeAnswer(desk, toSend(desk), { saved, conflicts: [] });
    expect(contents(refresh(desk, [cell(1)]))).toEqual([amount('5')]);
  });
});
