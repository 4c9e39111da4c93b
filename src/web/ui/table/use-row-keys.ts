import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
const ACROSS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Arrow keys for a list of rows marked `data-row` with tabIndex: up and down between rows, left and right
 * between the doors and buttons of one, Enter to open the row's `data-open` link. Give it to `onKeyDown`.
 */
export function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target;
  if (
    !(target instanceof HTMLElement) ||
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)
  ) {
    return;
  }
  const row = target.closest<HTMLElement>('[data-row]');
  if (row === null) return;
  const step = STEPS[event.key];
  if (step !== undefined)
    moveTo(event, [...event.currentTarget.querySelectorAll('[data-row]')], row, step);
  const across = ACROSS[event.key];
  if (across !== undefined) {
    moveTo(event, [row, ...row.querySelectorAll('a[href], button')], target, across);
  }
  if (event.key === 'Enter' && target === row) {
    row.querySelector<HTMLElement>('[data-open]')?.click();
  }
}

function moveTo(event: KeyboardEvent, all: Element[], from: Element, step: number): void {
  const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(from) + step))];
  if (next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  }
}
