import { addDays, type PlainDate } from '../core/kernel/plain-date.ts';

/** Something that takes one whole day. */
export interface CalendarEvent {
  /** The same for the same thing for ever: programs know it again by this. */
  uid: string;
  day: PlainDate;
  summary: string;
  description: string;
  /** Page that shows it. */
  url: string | null;
  /** Grows with every change of the thing. */
  sequence: number;
}

export interface Calendar {
  name: string;
  /** When it was written, an instant of ISO 8601. */
  writtenAt: string;
  events: readonly CalendarEvent[];
}

/** Writes whole-day events as iCalendar (RFC 5545): escaped, folded at 75 octets, with CRLF, times in UTC. */
export function writeICalendar({ name, writtenAt, events }: Calendar): string {
  const stamp = utcOf(writtenAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//thuocdo//tasks//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dayOf(event.day)}`,
    // The end is the first day that no longer belongs to it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${dayOf(addDays(event.day, 1))}`,
    `SEQUENCE:${event.sequence}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(event.url === null ? [] : [`URL:${withoutControls(event.url)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function dayOf(day: PlainDate): string {
  return day.replaceAll('-', '');
}

/** `2024-03-01T08:30:00.000Z` and any offset become `20240301T083000Z`. */
function utcOf(instant: string): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');
}

/** Text values (RFC 5545, 3.3.11): backslash, semicolon, comma and line ends are written with a backslash. */
function escaped(text: string): string {
  return withoutControls(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** No control characters but the line end are allowed in a line. */
function withoutControls(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}/gu, '');
}

const MOST_OCTETS = 75;

/** Lines of at most 75 octets; the next one begins with a blank (RFC 5545, 3.1). Never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const width = octetsOf(character);
    if (octets + width > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += width;
  }
  return [...parts, part].join('\r\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
