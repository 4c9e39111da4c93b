/**
 * Concepts that say what is counted or weighed. Two phrases with measures that share none speak of different things:
 * exports are no part of `xuất nhập khẩu`, near-poor households no poor ones.
 */
export const measures: ReadonlySet<string> = new Set([
  'output',
  'value-added',
  'grdp',
  'product-value',
  'economy-size',
  'economic-growth',
  'industrial-index',
  'index',
  'export',
  'import',
  'export-import',
  'retail-sales',
  'goods-turnover',
  'revenue',
  'tax',
  'budget-revenue',
  'budget-spending',
  'budget',
  'balanced-revenue',
  'domestic-revenue',
  'land-use-fees',
  'registered-capital',
  'capital',
  'public-investment',
  'capital-construction',
  'total-investment',
  'social-investment',
  'project',
  'works',
  'enterprise',
  'cooperative',
  'income',
  'poor-household',
  'near-poor-household',
  'multidimensional-poverty',
  'relapsed-poor',
  'escaped-poverty',
  'household',
  'labour',
  'job',
  'create-job',
  'unemployed',
  'population',
  'health-insurance',
  'social-insurance',
  'area',
  'sown-area',
  'crop-yield',
  'harvest',
  'site-clearance',
  'cleared-land',
  'target',
  'programme',
  'scheme',
  'party-member',
  'party-organisation',
  'grassroots-party-organisation',
  'party-branch',
  'executive-committee',
  'standing-committee',
  'deputy',
  'voter',
]);

/** Sectors and owners: alone they are a part of whatever was measured before them. */
export const sectors: ReadonlySet<string> = new Set([
  'industry',
  'construction',
  'trade',
  'services',
  'agriculture',
  'forestry',
  'fishery',
  'handicraft',
  'manufacturing',
  'mining',
  'crops',
  'livestock',
  'tourism',
  'state-sector',
  'non-state-sector',
  'foreign-sector',
  'foreign-investment',
  'domestic-investment',
  'local',
  'economy',
]);

/**
 * Words that must stand on both sides or on neither. Of a group, both sides have the same ones: a model new-rural
 * commune is no advanced one, the council of the province not that of the city.
 */
export const agreeing: readonly (readonly string[])[] = [
  ['per-head'],
  ['advanced', 'model', 'modern'],
  ['level-province', 'level-city', 'level-commune'],
  ['woman'],
  ['certificate'],
  ['multidimensional-poverty', 'relapsed-poor', 'escaped-poverty', 'near-poor-household'],
];

/** Levels of government and grades: alone they name nothing. */
export const qualifiers: ReadonlySet<string> = new Set([
  'advanced',
  'model',
  'modern',
  'level-province',
  'level-city',
  'level-commune',
  'new',
  'key',
]);

export function measuresIn(concepts: Iterable<string>): Set<string> {
  return new Set([...concepts].filter((concept) => measures.has(concept)));
}
