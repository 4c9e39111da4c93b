/** `_k`, `^n`, `^(1/(n−k))`: lowered and raised parts as they are written in plain text. */
const MARKED = /_([a-z0-9])|\^(\((?:[^()]|\([^()]*\))*\)|[a-z0-9]+)/gi;

/** A rule in words and signs, its indices and powers set as a printer would. */
export function FormulaText({ text }: { text: string }) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, lowered, raised] = match;
    pieces.push(
      text.slice(from, match.index),
      lowered === undefined ? (
        <sup key={match.index}>{raised?.replace(/^\((.*)\)$/, '$1')}</sup>
      ) : (
        <sub key={match.index}>{lowered}</sub>
      ),
    );
    from = match.index + whole.length;
  }
  return [...pieces, text.slice(from)];
}
