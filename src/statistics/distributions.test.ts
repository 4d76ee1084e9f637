import { expect, test } from 'vitest'
import { studentReach } from './beta.ts'
import { gammaQuantile, poissonAtLeast, poissonAtMost } from './gamma.ts'
import { normalQuantile } from './normal.ts'

test('the normal quantiles are those Wichura (1988) gives to check AS 241 by', () => {
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14)
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
})

// Abramowitz & Stegun (1964), Handbook of Mathematical Functions, Table 26.8; half a chi-square is a gamma variable.
test.each([
  { degrees: 1, above: 0.05, chiSquare: 3.84146 },
  { degrees: 2, above: 0.05, chiSquare: 5.99146 },
  { degrees: 10, above: 0.05, chiSquare: 18.307 },
  { degrees: 10, above: 0.001, chiSquare: 29.5883 },
  { degrees: 30, above: 0.975, chiSquare: 16.7908 },
  { degrees: 100, above: 0.025, chiSquare: 129.561 },
])('chi-square with $degrees degrees is above $chiSquare with probability $above', (published) => {
  const found = 2 * gammaQuantile(published.degrees / 2, 'upper', published.above)
  expect(Math.abs(found / published.chiSquare - 1)).toBeLessThan(5e-6)
})

// Abramowitz & Stegun (1964), Table 26.10.
test.each([
  { degrees: 1, confidence: 0.95, reach: 12.706 },
  { degrees: 1, confidence: 0.998, reach: 318.309 },
  { degrees: 7, confidence: 0.95, reach: 2.365 },
  { degrees: 7, confidence: 0.998, reach: 4.785 },
  { degrees: 30, confidence: 0.95, reach: 2.042 },
  { degrees: 120, confidence: 0.998, reach: 3.16 },
])('Student’s t with $degrees degrees reaches $reach to each side at $confidence', (published) => {
  expect(studentReach(published.degrees, published.confidence)).toBeCloseTo(published.reach, 3)
})

test('one degree of freedom is the Cauchy distribution, two have a formula of their own', () => {
  expect(studentReach(1, 0.95) / Math.tan((Math.PI * 0.95) / 2)).toBeCloseTo(1, 12)
  // t = c √(2 / (1 − c²)) for confidence c.
  expect(studentReach(2, 0.998) / (0.998 * Math.sqrt(2 / (1 - 0.998 ** 2)))).toBeCloseTo(1, 12)
})

test('both tails of the Poisson distribution are the sums of its terms, few or many events', () => {
  // e⁻² (1 + 2 + 2 + 4/3) and what is left.
  expect(poissonAtMost(3, 2)).toBeCloseTo(Math.exp(-2) * (1 + 2 + 2 + 8 / 6), 14)
  expect(poissonAtLeast(4, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2 + 8 / 6), 14)
  expect(poissonAtLeast(0, 2)).toBe(1)
  expect(poissonAtMost(1_000_000, 1_000_000) + poissonAtLeast(1_000_001, 1_000_000)).toBeCloseTo(1, 12)
})

test('a quantile put back gives its probability, for small and large shapes', () => {
  for (const shape of [0.5, 1, 9, 10, 500, 1e5]) {
    for (const probability of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      const below = poissonAtLeast(shape, gammaQuantile(shape, 'lower', probability))
      expect(Math.abs(below / probability - 1)).toBeLessThan(1e-10)
    }
  }
})
