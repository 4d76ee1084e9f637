import { describe, expect, test } from 'vitest'
import { routes } from '../../../app.ts'
import { wordsOfEvent } from './event-words.ts'

const kinds = [...new Set(routes.flatMap((route) => ('audit' in route ? route.audit : [])))]

describe('the words of events', () => {
  test('are there in both languages for everything a route can record', () => {
    expect(kinds.length).toBeGreaterThan(20)
    const wordless = kinds.filter(
      (kind) => wordsOfEvent(kind, 'da') === kind || wordsOfEvent(kind, 'en') === kind,
    )
    expect(wordless, 'add the thing or the deed to event-words.ts').toEqual([])
  })

  test('say what was done to what', () => {
    expect(wordsOfEvent('effort-created', 'da')).toBe('Indsats oprettet')
    expect(wordsOfEvent('effort-part-saved', 'en')).toBe('Part of an effort saved')
    expect(wordsOfEvent('signed-in', 'da')).toBe('Logget ind')
    expect(wordsOfEvent('moon-landed', 'da')).toBe('moon-landed')
  })
})
