import { SignInSearch } from './sign-in-search.ts';

const KEPT_AS = 'thuocdo-sign-in-back';

/** Keeps where one was while the browser is at the identity provider. */
export function keepBack(back: string | undefined): void {
  try {
    if (back === undefined) sessionStorage.removeItem(KEPT_AS);
    else sessionStorage.setItem(KEPT_AS, back);
  } catch {
    // A browser that stores nothing comes back to the first page.
  }
}

export function takeBack(): string | undefined {
  try {
    const { back } = SignInSearch.parse({ back: sessionStorage.getItem(KEPT_AS) ?? undefined });
    sessionStorage.removeItem(KEPT_AS);
    return back;
  } catch {
    return undefined;
  }
}
