import { expect, test } from 'vitest'
import { randomSource, xoshiro128 } from './random.ts'

test('the generator gives the numbers of its authors’ program from the state 1, 2, 3, 4', () => {
  const next = xoshiro128([1, 2, 3, 4])
  expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492])
})

test('the same seed gives the same numbers, another seed gives others', () => {
  const drawn = (seed: number) => {
    const chance = randomSource(seed)
    return Array.from({ length: 5 }, () => chance.normal())
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
  expect(drawn(7)).not.toEqual(drawn(7 + 2 ** 32))
  expect(drawn(0).every(Number.isFinite)).toBe(true)
})

test('the normal numbers have mean 0, spread 1 and a twentieth of them beyond ±1.96', () => {
  const chance = randomSource(2026)
  const drawn = Array.from({ length: 200_000 }, () => chance.normal())
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length
  const beyond = drawn.filter((each) => Math.abs(each) > 1.959964).length / drawn.length
  expect(Math.abs(mean)).toBeLessThan(0.01)
  expect(variance).toBeCloseTo(1, 2)
  expect(beyond).toBeCloseTo(0.05, 2)
})

test('the uniform numbers lie from 0 up to 1 and fill the space evenly', () => {
  const chance = randomSource(1)
  const tenths = new Array<number>(10).fill(0)
  for (let draw = 0; draw < 100_000; draw++) {
    const place = Math.floor(chance.uniform() * 10)
    tenths[place] = (tenths[place] ?? 0) + 1
  }
  expect(tenths).toHaveLength(10)
  expect(tenths.every((count) => Math.abs(count - 10_000) < 400)).toBe(true)
})
