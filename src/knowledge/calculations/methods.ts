import type { Method } from './method.ts'
import { dsrMethod } from './method-dsr.ts'
import { funnelLimitsMethod } from './method-funnel-limits.ts'
import { funnelPointsMethod } from './method-funnel-points.ts'
import { isrMethod } from './method-isr.ts'
import { lifeExpectancyMethod } from './method-life-expectancy.ts'
import { meanMethod } from './method-mean.ts'
import { proportionMethod } from './method-proportion.ts'
import { quantilesMethod } from './method-quantiles.ts'
import { rateMethod } from './method-rate.ts'
import { siiMethod } from './method-sii.ts'

/** Every method there is, in the order they are listed. */
export const methods: Method[] = [
  proportionMethod,
  rateMethod,
  meanMethod,
  dsrMethod,
  isrMethod,
  quantilesMethod,
  lifeExpectancyMethod,
  siiMethod,
  funnelLimitsMethod,
  funnelPointsMethod,
]
