import { describe, expect, it } from 'vitest';
import { piecesOf } from './mark-pieces.ts';

const mark = (key: string, start: number, end: number) => ({ key, range: { start, end } });
const shape = (pieces: ReturnType<typeof piecesOf<ReturnType<typeof mark>>>) =>
  pieces.map(({ start, end, item, isFirst }) => [start, end, item?.key ?? '', isFirst]);

describe('the pieces of a block', () => {
  it('are plain where nothing is marked', () => {
    expect(shape(piecesOf({ start: 3, end: 9 }, []))).toEqual([[3, 9, '', false]]);
  });

  it('leave no character out and show none twice', () => {
    const pieces = piecesOf({ start: 0, end: 40 }, [
      mark('figure', 5, 12),
      mark('year', 20, 24),
      mark('next figure', 24, 30),
    ]);
    expect(shape(pieces)).toEqual([
      [0, 5, '', false],
      [5, 12, 'figure', true],
      [12, 20, '', false],
      [20, 24, 'year', true],
      [24, 30, 'next figure', true],
      [30, 40, '', false],
    ]);
  });

  it('split a statement around the figure in it, and take a year in it for part of it', () => {
    const pieces = piecesOf({ start: 0, end: 30 }, [
      mark('figure', 10, 15),
      mark('statement', 0, 30),
      mark('year', 20, 24),
    ]);
    expect(shape(pieces)).toEqual([
      [0, 10, 'statement', true],
      [10, 15, 'figure', true],
      [15, 30, 'statement', false],
    ]);
  });

  it('stay inside the block where a range runs over its end', () => {
    expect(shape(piecesOf({ start: 10, end: 20 }, [mark('figure', 15, 25)]))).toEqual([
      [10, 15, '', false],
      [15, 20, 'figure', true],
    ]);
  });
});
