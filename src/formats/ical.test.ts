import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../values/day.ts'
import { writeCalendar } from './ical.ts'

const writtenAt = new Date('2026-11-22T08:30:00Z')

/** A reader of its own, straight from RFC 5545: unfold, split, unescape. */
function propertiesOf(calendar: string): [string, string][] {
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  return lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1)]
  })
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
}

function firstValue(calendar: string, property: string): string | undefined {
  return propertiesOf(calendar).find(([name]) => name === property)?.[1]
}

describe('a calendar of what is due', () => {
  test('is written as calendar programs read it', () => {
    const calendar = writeCalendar(
      {
        name: 'Årshjul, Havby',
        events: [
          {
            id: 'opfolgning-1@havby.example',
            day: '2026-12-31' as Day,
            title: 'Opfølgning; røgfri kommune',
            description: 'Husk tal.\nOg tak, alle',
            url: 'https://havby.example/maal/1?år=2026',
          },
        ],
      },
      writtenAt,
    )
    expect(calendar).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Pejling//Pejling//DA',
        'CALSCALE:GREGORIAN',
        'NAME:Årshjul\\, Havby',
        'X-WR-CALNAME:Årshjul\\, Havby',
        'BEGIN:VEVENT',
        'UID:opfolgning-1@havby.example',
        'DTSTAMP:20261122T083000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Opfølgning\\; røgfri kommune',
        'DESCRIPTION:Husk tal.\\nOg tak\\, alle',
        'URL:https://havby.example/maal/1?%C3%A5r=2026',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('an event without description and address has neither line', () => {
    const calendar = writeCalendar(
      { name: 'x', events: [{ id: '1', day: '2026-01-01' as Day, title: 't' }] },
      writtenAt,
    )
    expect(firstValue(calendar, 'SUMMARY')).toBe('t')
    expect(calendar).not.toMatch(/^(?:DESCRIPTION|URL)/m)
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ikke en adresse',
    'https://x.example/\r\nATTACH:y',
  ])('the address %j starts nothing of its own', (url) => {
    const events = [{ id: '1', day: '2026-01-01' as Day, title: 't', url }]
    const properties = propertiesOf(writeCalendar({ name: 'x', events }, writtenAt))
    expect(properties.map(([name]) => name)).not.toContain('ATTACH')
    for (const [name, value] of properties)
      if (name === 'URL') expect(value).toMatch(/^https:\/\/x\.example\//)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'\\;,\n\r:\t nBEGIN".æ👩‍👩‍👧'), maxLength: 200 }),
  )

  test('no line is longer than 75 octets, and no character is split, whatever the words', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const events = [{ id: '1', day: '2026-01-01' as Day, title, description }]
        for (const line of writeCalendar({ name: title, events }, writtenAt).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('unfolded and unescaped, the words are the same, and they start no property of their own', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const events = [{ id: '1', day: '2026-01-01' as Day, title, description: `.${description}` }]
        const calendar = writeCalendar({ name: 'x', events }, writtenAt)
        // Control characters have no place in a calendar; a lone carriage return is a line break.
        const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '')
        expect(unescaped(firstValue(calendar, 'SUMMARY') ?? '')).toBe(kept(title))
        expect(unescaped(firstValue(calendar, 'DESCRIPTION') ?? '')).toBe(kept(`.${description}`))
        expect(propertiesOf(calendar)).toHaveLength(16)
      }),
      { numRuns: 300 },
    )
  })
})
