import type { ReadingStage } from '../../../contract/reading/reading.ts';

/** How far each document has come that somebody waits for, by the word of the asker. */
const stages = new Map<string, ReadingStage>();

export function findStage(key: string): ReadingStage | null {
  return stages.get(key) ?? null;
}

/** Runs work that tells its stages; without a word nobody asks for them. */
export async function withProgress<T>(
  key: string | undefined,
  work: (tell: (stage: ReadingStage) => void) => Promise<T>,
): Promise<T> {
  if (key === undefined) return work(() => undefined);
  stages.set(key, 'waiting');
  try {
    return await work((stage) => stages.set(key, stage));
  } finally {
    stages.delete(key);
  }
}
