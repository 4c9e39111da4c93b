/**
 * Does some work now and again and again, one turn after the other. What fails is tried again with the next turn.
 *
 * @returns stops it, once what is under way has ended
 */
export function repeatWork(
  work: () => Promise<unknown>,
  everyMilliseconds: number,
): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  const turn = (): void => {
    working = working.then(work).catch(() => undefined);
  };
  turn();
  const turns = setInterval(turn, everyMilliseconds);
  return async () => {
    clearInterval(turns);
    await working;
  };
}
