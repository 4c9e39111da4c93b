import { describe, expect, it } from 'vitest';
import { DifficultyId, TargetId, TaskId } from '../../kernel/ids.ts';
import type { Colour } from '../../target/target.ts';
import { composePack, type PackFacts, type PackTarget, sincePapers } from './pack.ts';

const target = (id: string, colour: Colour, latest = '100 tỷ đồng'): PackTarget => ({
  targetId: TargetId.parse(id),
  number: null,
  name: { vi: id, en: id },
  colour,
  judgement: 'in-progress',
  outlook: 'cannot-say',
  latest: [{ vi: latest, en: latest }],
});

const nothing: PackFacts = {
  resolutionTitle: null,
  targets: [],
  contradictions: [],
  overdueTasks: [],
  recommendations: [],
  explanations: [],
  conclusions: [],
};

const inShort = (now: PackTarget[], before: PackTarget[] | null): string[] =>
  composePack(
    { ...nothing, targets: now },
    before && composePack({ ...nothing, targets: before }, null),
  ).targets.map(({ targetId, colour, change }) => `${targetId} ${colour} ${change}`);

describe('the papers of a meeting', () => {
  it('take red targets first, and say of no change where there was no meeting before', () => {
    expect(inShort([target('a', 'none'), target('b', 'green'), target('c', 'red')], null)).toEqual([
      'c red same',
      'b green same',
      'a none same',
    ]);
  });

  it('take in each colour what got worse, what is new, what moved, what got better', () => {
    const before = [
      target('same', 'orange'),
      target('better', 'red'),
      target('moved', 'orange', '90'),
      target('worse', 'green'),
    ];
    const now = [
      target('same', 'orange'),
      target('better', 'orange'),
      target('moved', 'orange', '95'),
      target('worse', 'orange'),
      target('new', 'orange'),
    ];
    expect(inShort(now, before)).toEqual([
      'worse orange worse',
      'new orange new',
      'moved orange moved',
      'better orange better',
      'same orange same',
    ]);
  });

  it.each<[Colour, Colour, string]>([
    ['green', 'red', 'worse'],
    ['red', 'green', 'better'],
    ['none', 'red', 'moved'],
    ['green', 'none', 'moved'],
    ['none', 'none', 'same'],
  ])('a target that was %s and is %s: %s', (was, is, change) => {
    expect(inShort([target('a', is)], [target('a', was)])).toEqual([`a ${is} ${change}`]);
  });

  it('take the longest wait first, and new contradictions before known ones', () => {
    const title = { vi: 'x', en: 'x' };
    const first = composePack({ ...nothing, contradictions: [{ id: 'old', title }] }, null);
    const task = (id: number, daysOverdue: number) => ({
      taskId: TaskId.parse(id),
      title: 'Việc',
      leadUnitName: null,
      dueOn: null,
      daysOverdue,
    });
    const pack = composePack(
      {
        ...nothing,
        contradictions: [
          { id: 'old', title },
          { id: 'new', title },
        ],
        overdueTasks: [task(1, 3), task(2, 40)],
        recommendations: [5, 90].map((daysWaiting) => ({
          difficultyId: DifficultyId.parse(daysWaiting),
          text: 'Kinh phí',
          ownerName: 'Tỉnh',
          daysWaiting,
        })),
      },
      first,
    );
    expect(pack.contradictions.map(({ id, isNew }) => `${id} ${isNew}`)).toEqual([
      'new true',
      'old false',
    ]);
    expect(pack.overdueTasks.map(({ taskId }) => taskId)).toEqual([2, 1]);
    expect(pack.recommendations.map(({ daysWaiting }) => daysWaiting)).toEqual([90, 5]);
    expect(first.contradictions).toEqual([{ id: 'old', title, isNew: false }]);
  });
});

describe('since the papers were frozen', () => {
  const frozen = composePack(
    {
      ...nothing,
      targets: [target('a', 'red'), target('b', 'orange', '90'), target('c', 'green')],
    },
    null,
  );
  const since = (...now: PackTarget[]) =>
    sincePapers(frozen, now).map(
      ({ targetId, colour, change }) => `${targetId} ${colour} ${change}`,
    );

  it('tells what stands otherwise now, in the order of the papers, and nothing of the rest', () => {
    const now = [target('c', 'orange'), target('b', 'orange', '95'), target('a', 'red')];
    expect(since(...now)).toEqual(['b orange moved', 'c orange worse']);
  });

  it('tells nothing of a target that was not in the papers, or is out of sight now', () => {
    expect(since(target('d', 'red'))).toEqual([]);
  });
});
