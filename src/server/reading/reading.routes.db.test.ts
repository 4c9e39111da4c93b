import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptReadingRoute,
  DocumentReading,
  exportReadingRoute,
  listReadingsRoute,
  ReadingChange,
  readingProgressRoute,
  showReadingRoute,
} from '../../contract/reading/reading.ts';
import { listLearnedPhrasesRoute } from '../../contract/reading/learned-phrase.ts';
import { showDocumentRoute } from '../../contract/document.ts';
import {
  type DemonstrationServer,
  openDemonstration,
  posted,
  problemOf,
} from '../test-demonstration.ts';
import { halfYear2021 } from './reports.fixture.ts';

let server: DemonstrationServer;
let reading: DocumentReading;
beforeAll(async () => {
  server = await openDemonstration();
  const answer = await handIn({ text: halfYear2021 });
  reading = DocumentReading.parse(await answer.json());
});
afterAll(() => server.database.close());

const unsaid = { fileName: null, base64: null, text: null, title: null, issuer: null, date: null };
const handIn = (given: Record<string, unknown>): Promise<Response> =>
  server.request('/api/readings', posted({ ...unsaid, unit: null, ...given }));
const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');

describe('the door for reports', () => {
  it('takes no document that is marked secret, pasted or as a file', async () => {
    const text = 'TỐI MẬT\nNăm 2021, thu ngân sách đạt 552,6 tỷ đồng.';
    const file = { fileName: 'bao-cao.html', base64: base64(`<p>TỐI MẬT</p><p>Năm 2021.</p>`) };
    for (const given of [{ text }, file]) {
      const answer = await handIn(given);
      expect(answer.status).toBe(422);
      expect((await problemOf(answer)).text.vi).toContain('bí mật nhà nước');
    }
  });

  it('answers with the document, its figures and what became of them', () => {
    expect(reading.figures).toHaveLength(6);
    expect(reading.summary.counts.agrees).toBeGreaterThan(0);
  });

  it('lists what was read, with the same counts as the page', async () => {
    const { readings } = await server.read(listReadingsRoute, '/api/readings');
    expect(readings).toEqual([reading.summary]);
  });

  it('reads a web page as it reads a text', async () => {
    const page = `<!doctype html><meta charset="utf-8"><title>x</title><article><h1>Xuất khẩu năm 2021</h1>
      <p>Giá trị xuất khẩu năm 2021 đạt <b>170</b> triệu USD.</p></article>`;
    const answer = await handIn({ base64: base64(page), fileName: 'bai.html' });
    const { figures, blocks } = DocumentReading.parse(await answer.json());
    expect(figures.map(({ finding }) => finding.quote)).toEqual(['170 triệu USD']);
    expect(blocks.some(({ kind }) => kind === 'heading')).toBe(true);
  });

  it.each([
    ['an empty file', base64(''), 'Tệp rỗng'],
    ['a broken archive', base64('PK\u0003\u0004 and no more'), 'Tệp'],
    [
      'random bytes',
      base64(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251)),
      'Chưa đọc được loại tệp này',
    ],
    ['a pdf without an end', base64('%PDF-1.7\n1 0 obj <<'), 'Tệp'],
    [
      'an old format',
      base64(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      'Chưa đọc được loại tệp này',
    ],
    ['what is no base64', 'số liệu', 'base64'],
  ])('refuses %s with the reason, and keeps nothing', async (_, content, reason) => {
    const before = await server.read(listReadingsRoute, '/api/readings');
    const answer = await handIn({ base64: content, fileName: 'bao-cao.docx' });
    expect(answer.status).toBe(422);
    const problem = await problemOf(answer);
    expect(problem.text.vi).toContain(reason);
    expect(problem.faults.map(({ place }) => place)).toEqual([['base64']]);
    expect(await server.read(listReadingsRoute, '/api/readings')).toEqual(before);
  });

  it('refuses a file of more than 20 MB, and a request of more than that can need', async () => {
    const large = await handIn({ base64: base64(new Uint8Array(20 * 1024 * 1024 + 1)) });
    expect(large.status).toBe(422);
    expect((await problemOf(large)).text.vi).toContain('20 MB');
    const larger = await handIn({ base64: 'A'.repeat(29 * 1024 * 1024) });
    expect(larger.status).toBe(422);
    expect((await problemOf(larger)).faults.map(({ place }) => place)).toEqual([['body']]);
  });

  it('refuses a unit that nobody entered', async () => {
    const answer = await handIn({ text: 'Thu ngân sách đạt 1 tỷ đồng.', unit: '00000@2020-01-01' });
    expect(answer.status).toBe(404);
  });

  it('keeps a text with marks no database can hold', async () => {
    const answer = await handIn({ text: 'Năm 2021 thu\u0000 ngân sách \ud800đạt 552,6 tỷ đồng.' });
    expect(answer.status).toBe(200);
    const { text, figures } = DocumentReading.parse(await answer.json());
    const [{ finding } = { finding: null }] = figures;
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('552,6 tỷ đồng');
  });
});

describe('a figure accepted over the door', () => {
  it('leads from its document back to the text that it was read in', async () => {
    const { id } = reading.summary;
    const answer = await server.request(`/api/readings/${id}/acceptance`, posted({}));
    const { figures } = acceptReadingRoute.output.parse(await answer.json());
    const [first] = figures;
    const { readings } = await server.read(listReadingsRoute, '/api/readings');
    expect(readings.find((one) => one.id === id)?.state).toBe('accepted');
    const documentId = first?.claimId?.replace(/\.\d+$/, '');
    const page = await server.read(showDocumentRoute, `/api/documents/${documentId}`);
    expect(page.readingId).toBe(id);
    expect(page.claims.map(({ claim }) => claim.id)).toContain(first?.claimId);
    const other = await server.read(showDocumentRoute, '/api/documents/a1');
    expect(other.readingId).toBeUndefined();
  });

  it('is taken back with a reason, and never without one', async () => {
    const { id } = reading.summary;
    const without = await server.request(
      `/api/readings/${id}/acceptance/undo`,
      posted({ reason: ' ' }),
    );
    expect(without.status).toBe(422);
    const answer = await server.request(
      `/api/readings/${id}/acceptance/undo`,
      posted({ reason: 'thử' }),
    );
    expect(DocumentReading.parse(await answer.json()).summary.state).toBe('undone');
  });
});

describe('a reading that there is not', () => {
  it.each(['0', '999', 'x', '1e3', '-1', '99999999999999999999'])('%s is not found', async (id) => {
    const answer = await server.request(`/api/readings/${id}`);
    expect(answer.status).toBe(404);
    const act = await server.request(`/api/readings/${id}/acceptance`, posted({}));
    expect(act.status).toBe(404);
  });

  it('and words never taught are not found either', async () => {
    const answer = await server.request('/api/learned-phrases/1/withdrawal', posted({}));
    expect(answer.status).toBe(404);
    expect(await server.read(listLearnedPhrasesRoute, '/api/learned-phrases')).toEqual({
      phrases: [],
    });
  });
});

describe('the figures of a reading as a file', () => {
  const file = async (query: string): Promise<Response> => {
    const answer = await server.request(`/api/readings/${reading.summary.id}/export?${query}`);
    expect(answer.status).toBe(200);
    expect(exportReadingRoute.mediaTypes).toContain(answer.headers.get('content-type'));
    return answer;
  };

  it('CSV has one line a figure, with the sentence, the place and what became of it', async () => {
    const answer = await file('format=csv');
    expect(answer.headers.get('content-disposition')).toContain('.csv"');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[1]).toContain('đoạn 7');
    expect(lines[1]).toContain('ước đạt gần 4.600 tỷ đồng, bằng 41% kế hoạch năm');
    expect(lines[1]).toContain('industrial-output');
    expect(lines[1]).toContain('khớp số đã biết');
  });

  it('JSON has all that the page has but the text, and every sentence', async () => {
    const answer = await file('format=json');
    const content: unknown = JSON.parse(await answer.text());
    expect(content).toMatchObject({
      summary: { id: reading.summary.id },
      figures: [
        { finding: { no: 1, value: '4600' }, quotation: expect.stringContaining('4.600') },
        {},
        {},
        {},
        {},
        {},
      ],
    });
    expect(content).not.toHaveProperty('text');
  });

  it('the workbook has the same lines, with numbers as numbers', async () => {
    const answer = await file('format=xlsx&language=en');
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [sheet] = sheets;
    expect(sheet?.name).toBe('Figures read');
    expect(sheet?.rows.flat()).toContain(4600);
    expect(sheet?.rows.flat()).toContain('agrees with what is known');
  });
});

describe('while a long document is read', () => {
  it('others are answered, and hear how far it is', async () => {
    const text = `${halfYear2021}\n`.repeat(150);
    const done = { long: false };
    const long = handIn({ text, progressKey: 'long-1' }).then((answer) => {
      done.long = true;
      return answer.json();
    });
    const stages = new Set<string>();
    while (!done.long && stages.size < 2) {
      const { stage } = await server.read(readingProgressRoute, '/api/reading-progress/long-1');
      expect(done.long, 'others had to wait').toBe(false);
      if (stage !== null) stages.add(stage);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(stages.size).toBe(2);
    expect(DocumentReading.parse(await long).figures).toHaveLength(900);
    const { stage } = await server.read(readingProgressRoute, '/api/reading-progress/long-1');
    expect(stage).toBeNull();
  });
});

describe('a decision', () => {
  it('answers with what stands otherwise, and nothing else', async () => {
    const { summary, figures } = reading;
    const [first] = figures.filter(({ decision }) => decision === 'accept');
    const no = first?.finding.no ?? 0;
    const decide = async (decision: string): Promise<ReadingChange> => {
      const order = posted({ decisions: [{ findingNo: no, decision }] });
      const answer = await server.request(`/api/readings/${summary.id}/decisions`, order);
      return ReadingChange.parse(await answer.json());
    };
    const rejected = await decide('reject');
    expect(rejected.changed.map((one) => [one.no, one.decision])).toEqual([[no, 'reject']]);
    expect((await decide('reject')).changed).toEqual([]);
    const { changed } = await decide('accept');
    expect(changed.map((one) => [one.no, one.decision])).toEqual([[no, 'accept']]);
    const page = await server.read(showReadingRoute, `/api/readings/${summary.id}`);
    expect(page.figures).toEqual(figures);
  });
});
