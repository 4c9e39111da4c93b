import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../core/figure/round/cell.ts';
import { Scope } from '../../../core/indicator/indicator.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { IndicatorCode } from '../../../core/kernel/ids.ts';
import { parseNumber } from '../../../core/kernel/number-text.ts';
import type { EntryRow } from '../../../contract/round/submission.ts';
import { placeBlock } from './place-block.ts';
import { splitBlock } from './typed-cell.ts';

const revenue = { vi: 'Thu ngân sách', en: 'Budget revenue' };
const current = { vi: 'Giá trị sản xuất (giá hiện hành)', en: 'Output (current prices)' };
const constant = { vi: 'Giá trị sản xuất (giá so sánh 2010)', en: 'Output (prices of 2010)' };
const jobs = { vi: 'Việc làm mới', en: 'New jobs' };
const question = { vi: 'Khó khăn lớn nhất', en: 'Main difficulty' };
const form = [revenue, current, constant, jobs, question].map((name, at) => rowOf(name, at + 1));

function rowOf(name: EntryRow['name'], fieldNo: number): EntryRow {
  const common = { fieldNo, isRequired: true, group: 'figures', hint: null } as const;
  return {
    field:
      name === question
        ? { kind: 'question', ...common, question: name.vi }
        : {
            kind: 'indicator',
            ...common,
            indicatorCode: IndicatorCode.parse(`indicator-${fieldNo}`),
            indicatorVersion: 1,
            scope: Scope.parse('territory'),
            priceBasis: 'current',
            measureUnit: 'billion-vnd',
            ownerUnitId: null,
            askedAgainBecause: null,
          },
    name,
    definition: null,
    ownerUnitName: null,
    cell: {
      fieldNo,
      version: 0,
      content: null,
      note: null,
      savedAt: null,
      savedBy: null,
      counted: null,
      evidence: [],
    },
    facts: {
      fieldNo,
      name,
      isRequired: true,
      indicator: null,
      last: null,
      samePeriodLastYear: null,
      history: [],
      shorter: [],
      partFieldNos: [],
      isPeriodOver: true,
    },
    checks: [],
    last: null,
    samePeriodLastYear: null,
    plans: [],
    history: [],
    published: null,
    counterValues: [],
    register: null,
  };
}

/** What a block comes to, as "field: value" and "piece: why in a few words". */
function place(text: string, from = 0, contents = new Map<number, CellContent | null>()) {
  const { changes, left } = placeBlock(form, splitBlock(text), { from, contents });
  return {
    placed: changes.map(({ fieldNo, content }) => `${fieldNo}: ${say(content)}`),
    left: left.map(({ text: piece, message }) => `${piece} — ${message.en}`),
  };
}

function say(content: CellContent | null): string {
  if (content === null) return 'empty';
  if (content.kind === 'missing') return content.reason;
  return content.kind === 'text' ? content.text : content.value;
}

/** What the reader of numbers says of a text that is none. */
function unreadable(text: string): string {
  const read = parseNumber(text);
  return read.kind === 'fault' ? read.fault.message.en : 'a number after all';
}

describe('a column without names', () => {
  it.each<[case_: string, text: string, from: number, placed: string[]]>([
    ['goes down from the cell', '1\n2', 1, ['2: 1', '3: 2']],
    ['leaves a cell alone where it is blank', '1\n\n3', 0, ['1: 1', '3: 3']],
    [
      'gives reasons as well as numbers',
      'x\nchưa có số',
      0,
      ['1: not-applicable', '2: not-yet-known'],
    ],
    ['gives words to a question', '7\nĐất đai\t', 3, ['4: 7', '5: Đất đai']],
  ])('%s', (_, text, from, placed) => {
    expect(place(text, from)).toEqual({ placed, left: [] });
  });

  it.each<[case_: string, text: string, from: number, left: string[]]>([
    ['beyond the last row', '8\nChợ\n9', 3, ['9 — too many: the form has no further row']],
    [
      'in further columns',
      '8\t9',
      3,
      ['Việc làm mới: 9 — the block names no indicators, so only its first column was taken'],
    ],
    ['that is no number', '1.5.2', 3, [`Việc làm mới: 1.5.2 — ${unreadable('1.5.2')}`]],
  ])('tells what is %s', (_, text, from, left) => {
    expect(place(text, from).left).toEqual(left);
  });
});

describe('a table with names', () => {
  it.each<[case_: string, text: string, placed: string[]]>([
    ['in another order', 'Việc làm mới\t12\nThu ngân sách\t3,5', ['4: 12', '1: 3.5']],
    ['with numbering and units', '1\tI. Thu ngân sách (tỷ đồng)\ttỷ đồng\t3,5', ['1: 3.5']],
    ['numbered a), b)', 'a) Thu ngân sách\t1\nb) Việc làm mới\t2', ['1: 1', '4: 2']],
    ['without accents, in capitals', 'THU NGAN SACH\t4', ['1: 4']],
    ['in English', 'New jobs\t4', ['4: 4']],
    ['under a head without numbers', 'Chỉ tiêu\tKỳ này\nViệc làm mới\t4', ['4: 4']],
    [
      'whose names differ only in brackets',
      `${constant.vi}\t1\n${current.vi}\t2`,
      ['3: 1', '2: 2'],
    ],
    ['with a row that has no value', 'Thu ngân sách\t\nViệc làm mới\t4', ['4: 4']],
    [
      'with an answer in words',
      'Khó khăn lớn nhất\tThiếu vốn\nViệc làm mới\t4',
      ['5: Thiếu vốn', '4: 4'],
    ],
  ])('%s finds its rows', (_, text, placed) => {
    expect(place(text, 2)).toEqual({ placed, left: [] });
  });

  it.each<[case_: string, text: string, left: string[]]>([
    [
      'a name that the form has not',
      'Số trâu\t7\nViệc làm mới\t4',
      ['Số trâu | 7 — no indicator of the form has this name'],
    ],
    [
      'a name that fits several rows',
      'Giá trị sản xuất\t7\nViệc làm mới\t4',
      ['Giá trị sản xuất | 7 — several indicators of the form go by this name, write it in full'],
    ],
    [
      'a name that comes twice',
      'Việc làm mới\t4\nViệc làm mới\t5',
      ['Việc làm mới: 5 — a row above in the block already gives this indicator'],
    ],
    [
      'a second number of a row',
      'Việc làm mới\t4\t5',
      ['Việc làm mới: 5 — the row holds several numbers, the first one after the name was taken'],
    ],
    [
      'a value that cannot be read',
      'Việc làm mới\t1,,2',
      [`Việc làm mới: 1,,2 — ${unreadable('1,,2')}`],
    ],
  ])('tells of %s', (_, text, left) => {
    expect(place(text).left).toEqual(left);
  });
});

describe('a number pasted over another', () => {
  it('keeps the grade that stands there now, drafts included', () => {
    const contents = new Map<number, CellContent | null>([
      [4, { kind: 'value', value: decimal('1'), grade: 'official', qualifier: 'about' }],
    ]);
    const { changes } = placeBlock(form, [['2'], ['Chợ']], { from: 3, contents });
    expect(changes[0]?.content).toEqual({
      kind: 'value',
      value: '2',
      grade: 'official',
      qualifier: 'about',
    });
  });
});
