import { tokenise } from '../text/tokenise.ts';
import type { Token } from '../text/token.ts';

interface Node<P> {
  readonly next: Map<string, Node<P>>;
  payload: P | undefined;
}

/** Phrases as paths of spelled tokens, so that the longest one at a place is found in one walk. */
export interface PhraseTrie<P> {
  readonly root: Node<P>;
}

/** Where a phrase stands: its last token, and what it means. */
export interface PhraseFound<P> {
  readonly last: number;
  readonly payload: P;
}

/** Builds a trie of tables `meaning → phrases`. A phrase said twice keeps its first meaning. */
export function phraseTrie<P>(entries: Iterable<readonly [string, P]>): PhraseTrie<P> {
  const root = emptyNode<P>();
  for (const [phrase, payload] of entries) {
    let node = root;
    for (const { text } of tokenise({ text: phrase })) {
      const next = node.next.get(text) ?? emptyNode<P>();
      node.next.set(text, next);
      node = next;
    }
    node.payload ??= payload;
  }
  return { root };
}

/** The longest phrase that begins at a token; a line end inside a phrase does not break it. */
export function longestPhrase<P>(
  trie: PhraseTrie<P>,
  tokens: readonly Token[],
  first: number,
): PhraseFound<P> | undefined {
  let node: Node<P> | undefined = trie.root;
  let found: PhraseFound<P> | undefined;
  for (let at = first; node !== undefined; at += 1) {
    const token = tokens[at];
    node = token === undefined ? undefined : node.next.get(token.text);
    if (node?.payload !== undefined) found = { last: at, payload: node.payload };
  }
  return found;
}

function emptyNode<P>(): Node<P> {
  return { next: new Map(), payload: undefined };
}
