import type { UnitId } from '../kernel/ids.ts';
import { formatDate, type PlainDate } from '../kernel/plain-date.ts';
import { type Fault, Refusal } from '../kernel/refusal.ts';
import { cyclesOn, numberPlacements, placementFaults } from './placement-check.ts';
import { inForceOn } from './unit-identity.ts';
import type { Unit, UnitPlacement, UnitTree } from './unit.ts';
import { includesDay } from './validity.ts';

/** A unit in tree order: it and everything below it are the nodes numbered `[number, end)`. */
export interface TreeNode {
  unit: Unit;
  parentId: UnitId | null;
  /** 0 for a root. */
  depth: number;
  number: number;
  end: number;
}

/** One hierarchy on one day. `nodes` are in tree order (a parent before its children, siblings by code): `nodes[i].number` is i. */
export interface TreeOnDate {
  tree: UnitTree;
  date: PlainDate;
  nodes: TreeNode[];
  byId: Map<UnitId, TreeNode>;
}

interface TreeRequest {
  units: Unit[];
  placements: UnitPlacement[];
  tree: UnitTree;
  date: PlainDate;
  /** Units that stand in this tree whether or not anything is placed above or below them: a ward alone. */
  alone?: UnitId[];
}

/**
 * The tree as it stood on `date`; one root or several. Placements of other trees and of other days play no part.
 * Refuses (`not-valid`) with every fault of the rows in force that day: unknown unit, span beyond the unit's
 * validity, two parents at once, a cycle with its path.
 */
export function buildUnitTree(request: TreeRequest): TreeOnDate {
  const { units, tree, date } = request;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const rows = numberPlacements(request.placements).filter(
    (row) => row.tree === tree && includesDay(row, date),
  );
  const faults = [
    ...placementFaults(byId, rows),
    ...cyclesOn(byId, rows, date),
    ...aloneFaults(byId, request.alone ?? [], date),
  ];
  if (faults.length > 0) {
    throw new Refusal(
      'not-valid',
      {
        vi: `Cây đơn vị ngày ${formatDate(date, 'vi')} không hợp lệ`,
        en: `The unit tree of ${formatDate(date, 'en')} is not valid`,
      },
      faults,
    );
  }
  const members = new Set([
    ...rows.flatMap((row) => [row.unitId, row.parentId]),
    ...(request.alone ?? []),
  ]);
  const parentOf = new Map(rows.map((row) => [row.unitId, row.parentId]));
  const nodes = numberInTreeOrder(
    units.filter((unit) => members.has(unit.id)),
    parentOf,
  );
  return { tree, date, nodes, byId: new Map(nodes.map((node) => [node.unit.id, node])) };
}

export function rootsOf(tree: TreeOnDate): TreeNode[] {
  return tree.nodes.filter((node) => node.parentId === null);
}

/** Refuses (`not-found`) a unit that is not in this tree on this day. */
export function nodeOf(tree: TreeOnDate, unitId: UnitId): TreeNode {
  const node = tree.byId.get(unitId);
  if (node !== undefined) return node;
  throw new Refusal('not-found', {
    vi: `Đơn vị ${unitId} không có trong cây ngày ${formatDate(tree.date, 'vi')}`,
    en: `Unit ${unitId} is not in the tree of ${formatDate(tree.date, 'en')}`,
  });
}

/** Directly below, by code. */
export function childrenOf(tree: TreeOnDate, unitId: UnitId): TreeNode[] {
  return subtreeOf(tree, unitId).filter((node) => node.parentId === unitId);
}

/** The unit's parent, then the parent's parent, up to a root. */
export function ancestorsOf(tree: TreeOnDate, unitId: UnitId): TreeNode[] {
  const ancestors: TreeNode[] = [];
  let parentId = nodeOf(tree, unitId).parentId;
  while (parentId !== null) {
    const parent = nodeOf(tree, parentId);
    ancestors.push(parent);
    parentId = parent.parentId;
  }
  return ancestors;
}

/** The unit itself and everything below it, in tree order. */
export function subtreeOf(tree: TreeOnDate, unitId: UnitId): TreeNode[] {
  const { number, end } = nodeOf(tree, unitId);
  return tree.nodes.slice(number, end);
}

function aloneFaults(units: Map<UnitId, Unit>, alone: UnitId[], date: PlainDate): Fault[] {
  return alone.flatMap((id, index) => {
    const unit = units.get(id);
    if (unit !== undefined && inForceOn(unit, date)) return [];
    return [
      {
        place: ['alone', index],
        message: {
          vi: `Không có đơn vị ${id} vào ngày ${formatDate(date, 'vi')}`,
          en: `There is no unit ${id} on ${formatDate(date, 'en')}`,
        },
      },
    ];
  });
}

function numberInTreeOrder(members: Unit[], parentOf: Map<UnitId, UnitId>): TreeNode[] {
  const below = new Map<UnitId | null, Unit[]>();
  for (const unit of [...members].sort(byCode)) {
    const parentId = parentOf.get(unit.id) ?? null;
    const siblings = below.get(parentId) ?? [];
    siblings.push(unit);
    below.set(parentId, siblings);
  }
  const nodes: TreeNode[] = [];
  const visit = (unit: Unit, parentId: UnitId | null, depth: number): void => {
    const node = { unit, parentId, depth, number: nodes.length, end: 0 };
    nodes.push(node);
    for (const child of below.get(unit.id) ?? []) visit(child, unit.id, depth + 1);
    node.end = nodes.length;
  };
  for (const root of below.get(null) ?? []) visit(root, null, 0);
  return nodes;
}

function byCode(a: Unit, b: Unit): number {
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
}
