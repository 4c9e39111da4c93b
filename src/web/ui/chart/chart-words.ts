/** Words and forms of the page, so that the drawing itself knows no language. */
export interface ChartWords {
  /** Unit of the vertical axis. */
  unit: string;
  /** A value as written above its bar, hedge word and grade included. */
  figureLabel: (position: number) => string;
  /** Name and amount, or the amount alone where there is little room. */
  planLabel: (index: number, isShort: boolean) => string;
  askedLabel: (value: number) => string;
  axisNumber: (value: number) => string;
  breakLabel: (index: number) => string;
}
