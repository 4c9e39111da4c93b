/** Names in the order in which they are looked for: browsers also name those that they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\w*\//, 'Edge'],
  [/coc_coc_browser\//i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system by what a browser calls itself; null for what is not known. */
export function readAgent(agent: string | null): { browser: string | null; system: string | null } {
  const find = (names: readonly (readonly [RegExp, string])[]): string | null =>
    names.find(([mark]) => mark.test(agent ?? ''))?.[1] ?? null;
  return { browser: find(browsers), system: find(systems) };
}
