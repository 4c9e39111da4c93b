import { describe, expect, it } from 'vitest';
import { fileScanNames } from '../../contract/evidence.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { buildDocx } from '../../reader/format/docx/docx.builder.ts';
import { scanFiles, scanOf } from './scan-files.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const saying = (...lines: string[]): string =>
  Buffer.from(
    buildDocx({ body: lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('') }),
  ).toString('base64');
const file = (name: string, content: string, mediaType = docx) => ({ name, mediaType, content });

describe('files that come with a request', () => {
  it('are refused by name where one bears a mark of secrecy, wherever in the request they stand', async () => {
    const body = {
      text: 'Báo cáo',
      files: [
        file('sạch.docx', saying('Mật độ dân số')),
        file('dấu.docx', saying('UBND PHƯỜNG', 'MẬT')),
        file('dấu nữa.docx', saying('TUYỆT MẬT')),
      ],
    };
    const refusal = await scanFiles(body).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error('it was not refused');
    const { kind, text, faults } = refusal;
    expect(kind).toBe('not-valid');
    expect(text.vi).toMatch(/^Tệp “dấu\.docx” có dấu “MẬT” \(đoạn 2\)\. Bí mật nhà nước không đưa/);
    expect(faults.map(({ place }) => place.join('.'))).toEqual([
      'body.files.1.content',
      'body.files.2.content',
    ]);
  });

  it('are known afterwards by what came of it', async () => {
    const clean = file('a.docx', saying('Báo cáo'));
    const picture = file('b.png', Buffer.from('PNG').toString('base64'), 'image/png');
    const broken = file('c.docx', Buffer.from('PK hỏng').toString('base64'));
    await scanFiles({ evidence: clean, files: [picture, broken] });
    expect([clean, picture, broken].map(scanOf)).toEqual([
      'nothing-found',
      'picture',
      'unreadable',
    ]);
    expect(scanOf(file('d.docx', ''))).toBe('not-looked-into');
  });

  it('are kept with that said where reading takes too long', async () => {
    const long = file(
      'dài.docx',
      saying(...Array.from({ length: 3_000 }, (_, at) => `Dòng ${at}`)),
    );
    await scanFiles(long, { memory: 700, seconds: 0.001 });
    expect(scanOf(long)).toBe('too-large');
    expect(fileScanNames[scanOf(long)]?.vi).toContain('chưa kiểm tra dấu mật');
  });

  it('are no other things that a request holds', async () => {
    const body = { name: 'MẬT', content: { kind: 'text', text: 'a' }, cells: [null, 1, 'x'] };
    await expect(scanFiles(body)).resolves.toBeUndefined();
  });
});
