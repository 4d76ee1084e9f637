import { type Day, daysAfter } from '../values/day.ts'

export interface Calendar {
  /** What the calendar is called where it is subscribed to. */
  name: string
  events: readonly CalendarEvent[]
}

export interface CalendarEvent {
  /** The same for the same event for ever, and no other's: calendars update by it. */
  id: string
  day: Day
  title: string
  description?: string | null
  /** An `https:` or `http:` address; any other is left out. */
  url?: string | null
}

/**
 * A calendar of all-day events that any calendar program can subscribe to (RFC 5545): no hours, so no time zone to get wrong,
 * and no event makes anybody busy. `writtenAt` is when the events were last known to be so.
 */
export function writeCalendar({ name, events }: Calendar, writtenAt: Date): string {
  const stamp = writtenAt.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pejling//Pejling//DA',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ id, day, title, description, url }: CalendarEvent, stamp: string): string[] {
  const address = url ? webAddress(url) : null
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${daysAfter(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** Text as RFC 5545 section 3.3.11 writes it: a line break is `\n`, other control characters are left out. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')
}

/** The address in ASCII and without line breaks, so that it cannot start a property of its own. */
function webAddress(url: string): string | null {
  const address = URL.parse(url)
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address.href : null
}

/** Lines of at most 75 octets, the rest going on after a line break and a space; no character is split (RFC 5545 section 3.1). */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
