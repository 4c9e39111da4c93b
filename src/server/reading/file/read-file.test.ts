import { describe, expect, it } from 'vitest';
import { buildPdf, textAt } from '../../../reader/format/pdf/pdf.builder.ts';
import { readFile } from './read-file.ts';

const given = (bytes: Uint8Array, fileName: string) =>
  readFile({ bytes, fileName, title: null, date: null });

describe('what was not read of a file', () => {
  it('is marked as a possible loss of figures: a page without text', async () => {
    const words = textAt(50, 700, 'Gia tri xuat khau nam 2021 dat 170 trieu USD.');
    const { model } = await given(buildPdf([{ content: words }, { content: '' }]), 'a.pdf');
    expect(model.messages).toHaveLength(1);
    expect(model.messages[0]).toMatchObject({ mayMissFigures: true });
    expect(model.messages[0]?.vi).toContain('trang 2');
  });

  it('is no loss where a remark only says how the file was read', async () => {
    const page = `<!doctype html><meta charset="utf-8"><nav><a href="/">Trang 1</a> <a href="/x">Tin 2021</a></nav>
      <article><h1>Xuất khẩu năm 2021</h1><p>Giá trị xuất khẩu năm 2021 đạt 170 triệu USD.</p></article>`;
    const { model } = await given(new TextEncoder().encode(page), 'a.html');
    expect(model.messages.map(({ mayMissFigures }) => mayMissFigures)).toEqual([false]);
    expect(new Set(model.blocks.map(({ block }) => block.part))).toEqual(
      new Set(['body', 'navigation']),
    );
  });
});
