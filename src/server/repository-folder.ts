import * as path from 'node:path';

/** The folder that holds package.json, src and dist. */
export const repositoryFolder = path.resolve(import.meta.dirname, '../..');
