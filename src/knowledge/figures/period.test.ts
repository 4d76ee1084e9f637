import { describe, expect, test } from 'vitest'
import { lastDayOf, parsePeriod, placeInTime, writePeriod } from './period.ts'

describe('a period', () => {
  test.each([
    ['2025', '2025', 2025, '2025-12-31', '2025'],
    ['2025.0', '2025', 2025, '2025-12-31', '2025'],
    ['2026Q3', '2026K3', 2026.125, '2026-09-30', '3. kvartal 2026'],
    ['2026k1', '2026K1', 2025.625, '2026-03-31', '1. kvartal 2026'],
    ['2024/25', '2024/2025', 2024.5, '2025-07-31', '2024/25'],
    ['2025M04', '2025M04', 2025 + 3.5 / 12 - 0.5, '2025-04-30', 'april 2025'],
  ])('%s is read, placed and written', (written, period, place, lastDay, words) => {
    expect(parsePeriod(written)).toBe(period)
    expect(placeInTime(period)).toBeCloseTo(place, 10)
    expect(lastDayOf(period)).toBe(lastDay)
    expect(writePeriod(period, 'da')).toBe(words)
  })

  test.each(['', '25', '20x', '2025K5', '2024/26', '2025M13', '3025', '12,4'])('%s is none', (written) => {
    expect(parsePeriod(written)).toBeNull()
  })
})
