/** While mounted, the page prints on A4 lying on its side. */
export function LandscapePrint() {
  return <style>{'@page { size: A4 landscape; }'}</style>;
}
