import { lexicon, type Role } from '../lexicon/lexicon.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';

/**
 * The meanings a role has: the keys of its table. Phrases under `none` are no cue: they only keep a longer
 * phrase from being read as the shorter one in it ("thực hiện" is not "hiện").
 */
export type Sense<R extends Role> = Exclude<Extract<keyof (typeof lexicon)[R], string>, 'none'>;

/** A phrase of the lexicon found in the text: tokens `first` to `last`, both included. */
export interface Cue<R extends Role = Role> {
  readonly role: R;
  readonly sense: Sense<R>;
  readonly first: number;
  readonly last: number;
}

/** All phrases of all roles in a text, asked for by the token they cover. */
export interface Cues {
  /** The phrase of this role that covers the token. */
  at<R extends Role>(role: R, token: number): Cue<R> | undefined;
}

/** Marks every phrase, for each role from left to right, the longest at each place. */
export function findCues(tokens: readonly Token[]): Cues {
  const covering = Array.from<Cue[] | undefined>({ length: tokens.length });
  const freeFrom = new Map<string, number>();
  for (let first = 0; first < tokens.length; first += 1) {
    for (const { role, sense, last } of longestAt(tokens, first).values()) {
      if (first < (freeFrom.get(role) ?? 0)) continue;
      freeFrom.set(role, last + 1);
      if (sense === 'none') continue;
      // The sense is a key of the role's table: see the trie below.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const cue = { role, sense, first, last } as Cue;
      for (let at = first; at <= last; at += 1) (covering[at] ??= []).push(cue);
    }
  }
  return {
    at: <R extends Role>(role: R, token: number) =>
      // A cue of a role has a sense of that role.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      covering[token]?.find((cue) => cue.role === role) as Cue<R> | undefined,
  };
}

interface Meaning {
  readonly role: Role;
  readonly sense: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly meanings: Meaning[];
}

/** All tables in one trie, so that one walk finds the phrases of every role. */
const root = buildTrie();

function buildTrie(): Node {
  const top: Node = { next: new Map(), meanings: [] };
  // Object.entries forgets which keys they are.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const [role, table] of Object.entries(lexicon) as [Role, Record<string, string[]>][]) {
    for (const [sense, list] of Object.entries(table)) {
      for (const phrase of list) addPhrase(top, phrase, { role, sense });
    }
  }
  return top;
}

/** A phrase that a role has twice keeps its first meaning there. */
function addPhrase(top: Node, phrase: string, meaning: Meaning): void {
  let node = top;
  for (const { text } of tokenise({ text: phrase })) {
    const next = node.next.get(text) ?? { next: new Map(), meanings: [] };
    node.next.set(text, next);
    node = next;
  }
  if (!node.meanings.some(({ role }) => role === meaning.role)) node.meanings.push(meaning);
}

const NOTHING: ReadonlyMap<Role, Meaning & { last: number }> = new Map();

/** The longest phrase of each role that begins at a token; a line end inside a phrase does not break it. */
function longestAt(
  tokens: readonly Token[],
  first: number,
): ReadonlyMap<Role, Meaning & { last: number }> {
  let node = root.next.get(tokens[first]?.text ?? '');
  if (node === undefined) return NOTHING;
  const found = new Map<Role, Meaning & { last: number }>();
  for (let last = first; node !== undefined; last += 1) {
    for (const { role, sense } of node.meanings) found.set(role, { role, sense, last });
    node = node.next.get(tokens[last + 1]?.text ?? '');
  }
  return found;
}
