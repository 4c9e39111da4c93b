import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { validatePlacements } from './placement-check.ts';
import { heirs, newUnit, oldUnit, REFORM, songCong } from './song-cong-units.fixture.ts';
import {
  ancestorsOf,
  buildUnitTree,
  childrenOf,
  nodeOf,
  rootsOf,
  subtreeOf,
  type TreeOnDate,
} from './unit-tree.ts';
import type { Unit, UnitPlacement, UnitTree } from './unit.ts';

const MID_2024 = plainDate('2024-06-30');
const MID_2026 = plainDate('2026-06-30');

const provinceBefore = oldUnit('19', 'Tỉnh Thái Nguyên cũ', 'province');
const province = newUnit('19', 'Tỉnh Thái Nguyên', 'province');
const city = oldUnit('165', 'Thành phố Sông Công', 'city');
const cityParty = oldUnit('dang-bo-165', 'Đảng bộ thành phố Sông Công', 'party-committee');
const wardParty = oldUnit('dang-bo-05518', 'Đảng bộ phường Thắng Lợi', 'party-organisation');

const units = [
  provinceBefore,
  province,
  city,
  cityParty,
  wardParty,
  ...Object.values(songCong),
  ...Object.values(heirs),
];

function under(parent: Unit, child: Unit, tree: UnitTree = 'state'): UnitPlacement {
  const from = parent.validFrom > child.validFrom ? parent.validFrom : child.validFrom;
  return { tree, unitId: child.id, parentId: parent.id, from, to: child.validTo };
}

const placements = [
  under(provinceBefore, city),
  ...Object.values(songCong).map((ward) => under(city, ward)),
  ...Object.values(heirs).map((ward) => under(province, ward)),
  under(cityParty, wardParty, 'party'),
  under(wardParty, songCong.thangLoi, 'party'),
];

function stateTreeOn(date: typeof MID_2024): TreeOnDate {
  return buildUnitTree({ units, placements, tree: 'state', date });
}

describe('the State tree of Sông Công', () => {
  it('has three levels in 2024: province, city, ten wards and communes by code', () => {
    const tree = stateTreeOn(MID_2024);
    expect(rootsOf(tree).map(({ unit }) => unit.name)).toEqual(['Tỉnh Thái Nguyên cũ']);
    expect(childrenOf(tree, city.id).map(({ unit }) => unit.code)).toEqual(
      '05506 05509 05512 05515 05518 05521 05527 05528 05530 05533'.split(' '),
    );
    expect(ancestorsOf(tree, songCong.binhSon.id).map(({ unit }) => unit.id)).toEqual([
      city.id,
      provinceBefore.id,
    ]);
  });

  it('has two levels from 1 July 2025: the city is gone, the heirs stand under the province', () => {
    const tree = stateTreeOn(REFORM);
    expect(childrenOf(tree, province.id).map(({ unit }) => unit.name)).toEqual([
      'Xã Tân Cương',
      'Phường Sông Công',
      'Phường Bách Quang',
      'Phường Bá Xuyên',
    ]);
    expect(() => nodeOf(tree, city.id)).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('numbers units so that a city and all below it are one range', () => {
    const node = nodeOf(stateTreeOn(MID_2024), city.id);
    expect(node).toMatchObject({ number: 1, end: 12, depth: 1, parentId: provinceBefore.id });
  });

  it('knows nothing of the Party tree, in which the same ward has another parent', () => {
    const party = buildUnitTree({ units, placements, tree: 'party', date: MID_2024 });
    const ward = songCong.thangLoi.id;
    expect(nodeOf(party, ward).parentId).toBe(wardParty.id);
    expect(nodeOf(stateTreeOn(MID_2024), ward).parentId).toBe(city.id);
    expect(() => nodeOf(stateTreeOn(MID_2024), cityParty.id)).toThrow(Refusal);
  });

  it('and the Party tree are checked apart: two parents in two trees are no fault', () => {
    expect(validatePlacements(units, placements)).toEqual([]);
    const { moChe, phoCo } = songCong;
    expect(validatePlacements(units, [under(moChe, phoCo), under(phoCo, moChe, 'party')])).toEqual(
      [],
    );
  });

  it('may have several roots, and a ward alone is a tree of one', () => {
    const tree = buildUnitTree({
      units,
      placements: [under(city, songCong.moChe)],
      tree: 'state',
      date: MID_2024,
      alone: [songCong.phoCo.id],
    });
    expect(rootsOf(tree).map(({ unit }) => unit.id)).toEqual([songCong.phoCo.id, city.id]);
    expect(subtreeOf(tree, songCong.phoCo.id)).toHaveLength(1);
  });

  it('refuses a ward alone on a day when it does not exist', () => {
    expect(
      faultsOf(() =>
        buildUnitTree({
          units,
          placements,
          tree: 'state',
          date: MID_2026,
          alone: [songCong.phoCo.id],
        }),
      ).map(({ place }) => place),
    ).toEqual([['alone', 0]]);
  });
});

describe('a tree that cannot be', () => {
  const { moChe, phoCo, caiDan, thangLoi } = songCong;

  it('is refused with the path of its cycle', () => {
    const circle = [under(moChe, phoCo), under(phoCo, caiDan), under(caiDan, moChe)];
    expect(faultsOf(() => treeOf(circle))).toEqual([
      {
        place: ['placements', 0, 'parentId'],
        message: {
          vi: 'Cây đơn vị đi vòng, từ dưới lên: Phường Phố Cò → Phường Mỏ Chè → Phường Cải Đan → Phường Phố Cò',
          en: 'The unit tree runs in a circle, upwards: Phường Phố Cò → Phường Mỏ Chè → Phường Cải Đan → Phường Phố Cò',
        },
      },
    ]);
    expect(validatePlacements(units, circle)).toEqual(faultsOf(() => treeOf(circle)));
  });

  it('names only the circle, from its first row, and not the ward that hangs below it', () => {
    const rows = [under(phoCo, thangLoi), under(phoCo, moChe), under(moChe, phoCo)];
    expect(faultsOf(() => treeOf(rows))).toEqual([
      {
        place: ['placements', 1, 'parentId'],
        message: expect.objectContaining({
          vi: 'Cây đơn vị đi vòng, từ dưới lên: Phường Mỏ Chè → Phường Phố Cò → Phường Mỏ Chè',
        }),
      },
    ]);
  });

  it('is refused when a unit is its own parent', () => {
    expect(faultsOf(() => treeOf([under(moChe, moChe)]))).toHaveLength(1);
  });

  it('is refused when a ward stands under two parents at once', () => {
    const [fault] = faultsOf(() => treeOf([under(city, moChe), under(provinceBefore, moChe)]));
    expect(fault).toMatchObject({
      place: ['placements', 1, 'parentId'],
      message: {
        vi: 'Phường Mỏ Chè có hai cấp trên cùng lúc trong một cây: Thành phố Sông Công và Tỉnh Thái Nguyên cũ',
      },
    });
  });

  it('is not refused when one parent follows the other', () => {
    const day = plainDate('2023-01-01');
    const moved = [
      { ...under(city, moChe), to: day },
      { ...under(provinceBefore, moChe), from: day },
    ];
    expect(validatePlacements(units, moved)).toEqual([]);
    expect(nodeOf(treeOf(moved), moChe.id).parentId).toBe(provinceBefore.id);
  });

  it.each([
    ['the unit', { ...under(city, thangLoi), to: null }, ['unitId', 'parentId']],
    ['the parent', { ...under(province, thangLoi), from: thangLoi.validFrom }, ['parentId']],
    [
      'the unit, earlier',
      { ...under(city, thangLoi), from: plainDate('2010-01-01') },
      ['unitId', 'parentId'],
    ],
  ])('is refused when a placement lies outside the validity of %s', (_, placement, fields) => {
    const faults = validatePlacements(units, [placement]);
    expect(faults.map(({ place }) => place[2])).toEqual(fields);
  });

  it('is refused with every fault at once, each with its place', () => {
    const unknown = newUnit('77777', 'Xã không có');
    const rows = [
      under(city, moChe),
      { ...under(city, phoCo), to: phoCo.validFrom },
      { ...under(unknown, caiDan), from: caiDan.validFrom },
    ];
    expect(validatePlacements(units, rows).map(({ place }) => place)).toEqual([
      ['placements', 1, 'to'],
      ['placements', 2, 'parentId'],
    ]);
  });

  it('finds a cycle that exists only for some years', () => {
    const [from, to] = [plainDate('2022-01-01'), plainDate('2023-01-01')];
    const rows = [under(moChe, phoCo), { ...under(phoCo, moChe), from, to }];
    expect(validatePlacements(units, rows)).toHaveLength(1);
    expect(nodeOf(treeOf(rows), phoCo.id).depth).toBe(1);
  });

  function treeOf(rows: UnitPlacement[]): TreeOnDate {
    return buildUnitTree({ units, placements: rows, tree: 'state', date: MID_2024 });
  }
});

describe('any forest', () => {
  const forest = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 40 }).map((choices) => {
    const members = choices.map((_, i) => oldUnit(String(10000 + ((i * 7919) % 5003)), `Xã ${i}`));
    // Unit i stands under an earlier one; a choice of 0 makes it a root.
    const parents = choices.map((choice, i) => (choice === 0 || i === 0 ? null : choice % i));
    const rows = parents.flatMap((parent, i) => {
      const [above, child] = [members[parent ?? i], members[i]];
      return parent === null || above === undefined || child === undefined
        ? []
        : [under(above, child)];
    });
    return { members, rows };
  });

  it('has a subtree range that is exactly the set of descendants', () => {
    fc.assert(
      fc.property(forest, ({ members, rows }) => {
        const tree = buildUnitTree({
          units: members,
          placements: rows,
          tree: 'state',
          date: MID_2024,
          alone: members.map(({ id }) => id),
        });
        for (const { unit } of tree.nodes) {
          const range = new Set(subtreeOf(tree, unit.id).map((node) => node.unit.id));
          const descendants = tree.nodes.filter(
            (node) =>
              node.unit.id === unit.id ||
              ancestorsOf(tree, node.unit.id).some((above) => above.unit.id === unit.id),
          );
          expect(range).toEqual(new Set(descendants.map((node) => node.unit.id)));
        }
        expect(tree.nodes.map(({ number }) => number)).toEqual(tree.nodes.map((_, i) => i));
        expect(tree.nodes).toHaveLength(members.length);
      }),
    );
  });

  it('is numbered the same in whatever order its rows are written', () => {
    fc.assert(
      fc.property(forest, fc.infiniteStream(fc.nat()), ({ members, rows }, numbers) => {
        const shuffled = rows
          .map((row) => ({ row, by: numbers.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ row }) => row);
        const orderOf = (placements: UnitPlacement[]) =>
          buildUnitTree({ units: members, placements, tree: 'state', date: MID_2024 }).nodes.map(
            ({ unit }) => unit.id,
          );
        expect(orderOf(shuffled)).toEqual(orderOf(rows));
      }),
    );
  });

  it('with a root put under one of its own descendants is refused', () => {
    fc.assert(
      fc.property(forest, fc.nat(), ({ members, rows }, pick) => {
        const start = rows[pick % Math.max(rows.length, 1)];
        fc.pre(start !== undefined);
        const tree = buildUnitTree({
          units: members,
          placements: rows,
          tree: 'state',
          date: MID_2024,
        });
        const root = ancestorsOf(tree, start.unitId).at(-1)?.unit;
        const below = nodeOf(tree, start.unitId).unit;
        fc.pre(root !== undefined);
        expect(validatePlacements(members, [...rows, under(below, root)])).toHaveLength(1);
      }),
    );
  });
});

function faultsOf(build: () => unknown) {
  try {
    build();
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
  throw new Error('nothing was refused');
}
