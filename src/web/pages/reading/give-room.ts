import { findPlace } from './places.ts';

/** Scrolls what stands above the summary away, so that the panel beside the text has the whole height. */
export function giveRoom(): void {
  const summary = findPlace('summary');
  const panel = findPlace('panel');
  if (summary === null || panel === null) return;
  // On a phone the panel is a sheet, whose height does not depend on this.
  if (getComputedStyle(panel).position === 'fixed') return;
  const sticksAt = Number.parseFloat(getComputedStyle(summary).top);
  const { top } = summary.getBoundingClientRect();
  if (top > sticksAt) window.scrollBy({ top: top - sticksAt, behavior: 'instant' });
}
