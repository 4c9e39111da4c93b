import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../core/kernel/refusal.ts';
import { runJob } from './reader-thread.ts';
import { halfYear2021 } from '../reports.fixture.ts';

const given = (text: string) => ({
  bytes: new TextEncoder().encode(text),
  fileName: null,
  title: null,
  date: null,
});
const long = `${halfYear2021}\n`.repeat(3000);

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error('no refusal', { cause: error });
}

describe('a document read in a thread', () => {
  it('gives what it gives elsewhere, and tells how far it is', async () => {
    const stages: string[] = [];
    const reading = await runJob('read', given(halfYear2021), {
      tell: (stage) => stages.push(stage),
    });
    expect(reading.model.findings.length).toBeGreaterThan(4);
    expect(reading.date).toBe('2021-07-02');
    expect(stages).toEqual(['opening', 'finding']);
  });

  it('leaves the clock of everybody else running', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    await runJob('read', given(long));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });

  it('is refused in plain words when it takes too long, and the next one is read', async () => {
    const limits = { memory: 768, seconds: 0.2 };
    const { kind, text } = await refusalOf(runJob('read', given(long), { limits }));
    expect(kind).toBe('not-valid');
    expect(text.vi).toMatch(/quá 0,2 giây .* đã dừng; chưa lưu gì/);
    expect((await runJob('read', given(halfYear2021))).model.findings).not.toEqual([]);
  });

  it('is refused in plain words when it takes too much memory, and the next one is read', async () => {
    const limits = { memory: 40, seconds: 60 };
    const { text } = await refusalOf(runJob('read', given(long), { limits }));
    expect(text.vi).toMatch(/quá lớn .* đã dừng; chưa lưu gì/);
    expect((await runJob('read', given(halfYear2021))).model.findings).not.toEqual([]);
  });

  it('keeps the reason of the format reader for a file that cannot be read', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nbroken');
    const refused = runJob('read', { ...given(''), bytes, fileName: 'hong.pdf' });
    const { faults } = await refusalOf(refused);
    expect(faults.map(({ place }) => place)).toEqual([['base64']]);
  });
});
