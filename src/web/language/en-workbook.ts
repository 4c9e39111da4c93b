import type { workbookWordsVi } from './vi-workbook.ts';

export const workbookWordsEn: typeof workbookWordsVi = {
  workbook: {
    download: 'Download as Excel',
    load: 'Load a filled form',
    title: 'What the filled form would change',
    tooLarge: 'The file is larger than 5 MB: it is not a form of this system.',
    changes: (count: number) =>
      count === 0 ? 'No cell changes' : count === 1 ? '1 cell changes' : `${count} cells change`,
    unchanged: (count: number) => `${count} rows stay as they are`,
    faults: (count: number) =>
      `${count} places cannot be read; those rows stay as they are, the others are loaded`,
    columns: { place: 'Cell of the file', field: 'Indicator', before: 'Now', after: 'In the file' },
    newer: (who: string) =>
      `${who} changed this cell after the form was downloaded; loading does not overwrite it`,
    apply: (count: number) => (count === 1 ? 'Load 1 cell' : `Load ${count} cells`),
    applied: (count: number) => (count === 1 ? '1 cell loaded' : `${count} cells loaded`),
    conflicts: (count: number) => `${count} cells were changed by others and not overwritten`,
    settle: 'Choose cell by cell',
    takeMine: 'Take the one of the file',
    keepTheirs: 'Keep what is there',
    close: 'Close',
  },
};
