const key = 'thuocdo-first-steps-hidden';

/** Whether whoever uses this browser has put the first steps away. */
export function isFirstStepsHidden(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // A browser that keeps nothing shows them again.
    return false;
  }
}

export function hideFirstSteps(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // They are put away for this visit.
  }
}
