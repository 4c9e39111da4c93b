import type { Token } from '../text/token.ts';
import { lexicon, type Role } from '../lexicon/lexicon.ts';
import { longestPhrase, phraseTrie, type PhraseTrie } from './phrase-trie.ts';

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

type RoleTrie = PhraseTrie<string>;

// Object.keys forgets which keys they are.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const roles = Object.keys(lexicon) as Role[];

const tries = new Map<Role, RoleTrie>(
  roles.map((role) => [
    role,
    phraseTrie(
      Object.entries<readonly string[]>(lexicon[role]).flatMap(([sense, phrases]) =>
        phrases.map((phrase): [string, string] => [phrase, sense]),
      ),
    ),
  ]),
);

/** Marks every phrase, for each role from left to right, the longest at each place. */
export function findCues(tokens: readonly Token[]): Cues {
  const covering = new Map<Role, (Cue | undefined)[]>();
  for (const [role, trie] of tries) covering.set(role, coverWith(role, trie, tokens));
  return {
    at: <R extends Role>(role: R, token: number) =>
      // What a role's list holds was made from that role's table.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      covering.get(role)?.[token] as Cue<R> | undefined,
  };
}

function coverWith(role: Role, trie: RoleTrie, tokens: readonly Token[]): (Cue | undefined)[] {
  const covered = Array.from<Cue | undefined>({ length: tokens.length });
  let at = 0;
  while (at < tokens.length) {
    const found = longestPhrase(trie, tokens, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    if (found.payload === 'none') {
      at = found.last + 1;
      continue;
    }
    // The payload is a key of the role's table: see the tries above.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const cue = { role, sense: found.payload, first: at, last: found.last } as Cue;
    for (; at <= found.last; at += 1) covered[at] = cue;
  }
  return covered;
}
