import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDocumentsRoute, showDocumentRoute } from '../../contract/document.ts';
import { type DemonstrationServer, openDemonstration, problemOf } from '../test-demonstration.ts';

let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
});
afterAll(() => server.database.close());

describe('the list of documents', () => {
  it('says what hangs on each', async () => {
    const { documents } = await server.read(listDocumentsRoute, '/api/documents');
    const counts = new Map(documents.map(({ document, ...rest }) => [document.id as string, rest]));
    expect(counts.get('a1')).toEqual({
      claimCount: 13,
      figureCount: 12,
      planLineCount: 0,
      programmeCount: 0,
      evidenceCount: 0,
      contradictionCount: 6,
    });
    expect(counts.get('p10')).toMatchObject({ claimCount: 0, planLineCount: 9 });
    expect(counts.get('a0')).toMatchObject({ programmeCount: 4 });
    expect(counts.get('qd-319-2024')).toMatchObject({ evidenceCount: 3 });
  });

  it('keeps two decisions of one number apart by issuer, number and date', async () => {
    const { documents } = await server.read(listDocumentsRoute, '/api/documents');
    const decisions = documents.filter(({ document }) => document.documentNumber === '319/QĐ-TTg');
    expect(decisions.map(({ document }) => document.datedFrom)).toEqual([
      '2024-04-17',
      '2022-03-08',
    ]);
  });

  it('as known on a day ends on that day', async () => {
    const { documents } = await server.read(listDocumentsRoute, '/api/documents?asOf=2021-08-01');
    expect(documents.every(({ document }) => document.datedTo <= '2021-08-01')).toBe(true);
    expect(documents.map(({ document }) => document.id)).toContain('a2');
  });
});

describe('one document', () => {
  it('holds every sentence in the order of the text, with the figures that stand on it', async () => {
    const page = await server.read(showDocumentRoute, '/api/documents/a1');
    expect(page.claims).toHaveLength(13);
    const output = page.claims.find(({ claim }) => claim.id === 'a1.gross-output.2021.level');
    expect(output?.claim).toMatchObject({ place: 'đoạn 3', value: '13090' });
    expect(output?.figures).toMatchObject([
      {
        isBest: true,
        cell: { outcome: { value: '13090' } },
        indicatorName: { en: 'Gross output' },
      },
    ]);
    const places = page.claims.map(({ claim }) => claim.place);
    expect(places).toEqual(places.toSorted((a, b) => Number(a.slice(5)) - Number(b.slice(5))));
  });

  it('lists the contradictions its sentences take part in, on the page and beside the sentence', async () => {
    const page = await server.read(showDocumentRoute, '/api/documents/a1');
    const onSentences = new Set(page.claims.flatMap(({ contradictionIds }) => contradictionIds));
    expect(page.contradictions.map(({ contradiction }) => contradiction.id).toSorted()).toEqual(
      [...onSentences].toSorted(),
    );
    expect(onSentences.size).toBe(6);
  });

  it('of a plan shows its plan lines, each with its indicator', async () => {
    const { planLines } = await server.read(showDocumentRoute, '/api/documents/p10');
    expect(planLines).toHaveLength(9);
    const output = planLines.find(({ indicatorCode }) => indicatorCode === 'industrial-output');
    expect(output).toMatchObject({
      indicatorName: { vi: 'Giá trị sản xuất công nghiệp' },
      cell: { value: '14687', assigner: 'own-unit', document: { id: 'p10' } },
    });
  });

  it('that proves a target says which, and of which resolution', async () => {
    const { evidence } = await server.read(showDocumentRoute, '/api/documents/qd-319-2024');
    expect(
      evidence.map(({ targetId, completedOn }) => `${targetId} ${completedOn}`).toSorted(),
    ).toEqual([
      'ix-urban-class 2024-04-17',
      'nam-2024-urban-class 2024-04-17',
      'nq04-urban-class 2024-04-17',
    ]);
    expect(evidence.every(({ resolutionTitle }) => resolutionTitle !== '')).toBe(true);
  });

  it('that is a resolution names it', async () => {
    const { resolutions } = await server.read(showDocumentRoute, '/api/documents/nq-04-2016');
    expect(resolutions.map(({ id }) => id)).toEqual(['nq-04-2016']);
  });

  it('of after the day looked from is not found, and says since when it is known', async () => {
    const answer = await server.request('/api/documents/a1?asOf=2021-08-01');
    expect(answer.status).toBe(404);
    expect((await problemOf(answer)).text.vi).toContain('31/01/2022');
  });
});
