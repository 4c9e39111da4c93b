import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../core/kernel/plain-date.ts';
import { type CalendarEvent, writeICalendar } from './icalendar.ts';

const event: CalendarEvent = {
  uid: 'task-12@thuocdo',
  day: plainDate('2024-02-29'),
  summary: 'Hạn: Lập danh mục; rà soát, đối chiếu',
  description: 'Sản phẩm: C:\\danh mục\nChủ trì: Phường Mỏ Chè',
  url: 'https://thuocdo.example/tasks/12',
  sequence: 4,
};
const written = (events: CalendarEvent[]): string =>
  writeICalendar({ name: 'Nhiệm vụ', writtenAt: '2024-03-01T08:30:00+07:00', events });

/** Lines as a reader joins them again (RFC 5545, 3.1). */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
/** A text value as a reader reads it (RFC 5545, 3.3.11). */
const read = (value: string): string =>
  value.replaceAll(/\\(.)/gs, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('a calendar', () => {
  it('has whole days that end on the next, and instants in UTC', () => {
    const lines = unfolded(written([event]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20240229');
    expect(lines).toContain('DTEND;VALUE=DATE:20240301');
    expect(lines).toContain('DTSTAMP:20240301T013000Z');
    expect(lines).toContain('SEQUENCE:4');
  });

  it('escapes what has a meaning of its own', () => {
    const lines = unfolded(written([event]));
    expect(lines).toContain(String.raw`SUMMARY:Hạn: Lập danh mục\; rà soát\, đối chiếu`);
    expect(lines).toContain(String.raw`DESCRIPTION:Sản phẩm: C:\\danh mục\nChủ trì: Phường Mỏ Chè`);
  });

  it('begins, ends and parts its lines as the standard says', () => {
    const text = written([]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has no line above 75 octets, and gives every text back whole', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const text = written([{ ...event, summary, description }]);
        const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...octets)).toBeLessThanOrEqual(75);
        const plain = (words: string) =>
          words.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        const valueOf = (name: string) =>
          read(
            unfolded(text)
              .find((line) => line.startsWith(`${name}:`))!
              .slice(name.length + 1),
          );
        expect(valueOf('SUMMARY')).toBe(plain(summary));
        expect(valueOf('DESCRIPTION')).toBe(plain(description));
      }),
    );
  });
});
