import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { importInto, startInstallation } from './installation.ts';
import type { RunningInstallation } from './installation.ts';
import { textOf, visit } from './screen.ts';

const repository = path.dirname(import.meta.dirname);

/** One document after the other, as they came out, with the day where the document does not say it. */
interface Article {
  file: string;
  day: string | null;
}

/** Our own wording of what the articles of the demonstration say. */
const written: Article[] = globSync('*.txt', {
  cwd: path.join(repository, 'src/reader/fixtures/articles'),
})
  .sort()
  .map((name) => ({
    file: path.join(repository, 'src/reader/fixtures/articles', name),
    day: null,
  }));

/** The articles themselves, which are no part of the repository; they stand beside it on some machines. */
const seeds = path.join(repository, '../shared/seeds');
const days = ['20/11/2020', '30/12/2021', '02/07/2021', '24/03/2021', '15/01/2024'];
const articles: Article[] = (existsSync(seeds) ? globSync('*.txt', { cwd: seeds }).sort() : []).map(
  (name, index) => ({ file: path.join(seeds, name), day: days[index] ?? null }),
);
const haveArticles = articles.length === days.length;
if (!haveArticles) console.warn('NOT TRIED: the five articles themselves are not on this machine');

/** What the documents say against each other; the first word is the rule as the page names it. */
const contradictions = [
  'giá trị xuất khẩu, năm 2021: 87,6 % kế hoạch',
  'Giá trị xuất khẩu, năm 2020: 155 triệu USD hay 150,3 triệu USD',
  'Giá trị sản xuất thương mại, dịch vụ, năm 2020: trên 1.000 tỷ đồng hay 891,1 tỷ đồng',
  'Tốc độ tăng tổng giá trị sản xuất, năm 2021: 16,5 % hay 16,22 %',
  'giai đoạn 2012-2025',
  'Tỷ lệ hộ nghèo, giai đoạn 2016-2020: −0,66 %/năm',
  'số gốc của “cao hơn 2,2 lần”: 8.409 tỷ đồng hay 5.781 tỷ đồng',
];
const beyondTheFive = [
  'gần 4.600 tỷ đồng hay 4.074 tỷ đồng',
  '3.958 tỷ đồng hay 3.985,47 tỷ đồng',
  '3.985,47 tỷ đồng hay 3.984,47 tỷ đồng',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { name: 'seven short reports of our own wording', documents: written, also: beyondTheFive },
  { name: 'the five articles themselves', documents: haveArticles ? articles : [], also: [] },
])('an installation without a single figure: $name', ({ documents, also }) => {
  let folder: string;
  let installation: RunningInstallation;
  const readings: string[] = [];
  const brought: string[] = [];
  const open = (address: string): Promise<Page> =>
    visit(browser, { url: installation.url, path: address });

  beforeAll(async () => {
    if (documents.length === 0) return;
    folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-new-'));
    const dataFolder = path.join(folder, 'data');
    await importInto(dataFolder, packWithoutFigures(folder));
    installation = await startInstallation({ dataFolder });
  });
  afterAll(async () => {
    if (documents.length === 0) return;
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(documents.length === 0)('begins with none', async () => {
    const page = await open('/contradictions');
    expect(await page.locator('article').count()).toBe(0);
    await page.context().close();
  });

  it
    .skipIf(documents.length === 0)
    .each(documents.map((one) => [path.basename(one.file), one] as const))(
    'reads %s, says what it contradicts, and records it',
    async (_, document) => {
      const page = await open('/readings');
      await handIn(page, document);
      readings.push(new URL(page.url()).pathname);
      const region = page.getByRole('region', { name: /điểm vênh văn bản này mang tới/ });
      if ((await region.count()) > 0) {
        const more = region.getByRole('button', { name: /^Xem/ });
        if ((await more.count()) > 0) await more.click();
        brought.push(await region.innerText());
      }
      await takeUpAll(page);
      await record(page);
      await page.context().close();
    },
  );

  it.skipIf(documents.length === 0)(
    'has found every contradiction from the reading itself',
    async () => {
      const told = brought.join('\n').replaceAll(/\s+/g, ' ');
      for (const one of [...contradictions, ...also]) expect(told).toContain(one);
      const page = await open('/contradictions');
      const listed = await textOf(page);
      for (const one of [...contradictions, ...also]) expect(listed).toContain(one);
      expect(listed).not.toContain('13.090 tỷ đồng hay');
      await page.context().close();
    },
  );

  it.skipIf(documents.length === 0)(
    'shows the figures on the scorecard, each with its sentence',
    async () => {
      const page = await open('/scorecard');
      const card = await textOf(page);
      for (const figure of ['16,5 %', '13,1 %', '25 %']) expect(card).toContain(figure);
      await page.getByRole('link', { name: '16,5 %' }).first().click();
      const why = page.getByRole('dialog', { name: 'Vì sao con số này?' });
      await why.getByRole('blockquote').first().waitFor();
      expect(await why.innerText()).toContain('13.090 tỷ đồng, tăng 16,5');
      await page.context().close();
    },
  );

  it.skipIf(documents.length === 0)('takes one document back in one act', async () => {
    const before = await open('/contradictions');
    expect(await textOf(before)).toContain('155 triệu USD hay 150,3 triệu USD');
    await before.context().close();
    const address = readings[documents.findIndex(({ file }) => isOfYear2021(file))] ?? '';
    const page = await open(address);
    await page.getByRole('button', { name: 'Rút lại lần ghi nhận' }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đọc nhầm văn bản');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút lại lần ghi nhận' }).click();
    await page.getByText('Lần ghi nhận trước đã được rút lại').waitFor();
    await page.context().close();
    const after = await open('/contradictions');
    const listed = await textOf(after);
    expect(listed).not.toContain('155 triệu USD hay 150,3 triệu USD');
    expect(listed).toContain('giai đoạn 2012-2025');
    await after.context().close();
    const scorecard = await open('/scorecard');
    expect(await textOf(scorecard)).not.toContain('16,5 %');
    await scorecard.context().close();
  });
});

function isOfYear2021(file: string): boolean {
  return readFileSync(file, 'utf8').includes('13.090');
}

/** Units, indicators, resolutions and targets of the demonstration, without a figure of any document. */
function packWithoutFigures(folder: string): string {
  const pack = path.join(folder, 'pack');
  cpSync(path.join(repository, 'demo/song-cong'), pack, { recursive: true });
  const claims = path.join(pack, 'claims.csv');
  const [header = ''] = readFileSync(claims, 'utf8').split('\n');
  writeFileSync(claims, `${header}\n`);
  return pack;
}

async function handIn(page: Page, { file, day }: Article): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.waitForURL(/\/readings\/\d+/);
  await page.getByRole('region', { name: 'Văn bản', exact: true }).waitFor();
  if (day === null) return;
  const field = page.getByLabel('Ngày của văn bản');
  if ((await field.count()) === 0) return;
  await field.fill(day);
  await page.getByRole('button', { name: 'Lưu ngày' }).click();
  await page.getByText(/văn bản ngày/).waitFor();
}

/** Whatever is understood and waits for a decision is taken up, one after the other. */
async function takeUpAll(page: Page): Promise<void> {
  const waiting = page
    .getByRole('region', { name: 'Văn bản', exact: true })
    .getByRole('link', { name: /, (?:mới|khớp|vênh), chờ quyết định/ });
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    const label = (await waiting.first().getAttribute('aria-label')) ?? '';
    await waiting.first().click();
    await page.keyboard.press('a');
    const still = page.getByRole('link', { name: label, exact: true });
    await expect
      .poll(async () => (await waiting.count()) < left || (await still.count()) === 0)
      .toBe(true);
  }
}

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ghi nhận \d+ số liệu/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ghi nhận \d+ số liệu/ })
    .click();
  await page.getByText(/\d+ số liệu của văn bản này đã vào sổ/).waitFor();
}
