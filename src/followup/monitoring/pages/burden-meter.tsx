import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import { medianMinutes, sharesOf } from '../burden.ts'
import type { MunicipalityBurden } from '../reads-rounds.ts'
import { texts } from '../texts.ts'

/** What a round has cost the municipality: minutes, and answers confirmed, corrected and typed. Beside it the middle of all, never a place in a row. */
export function BurdenMeter({ burdens, locale }: { burdens: MunicipalityBurden[]; locale: Locale }) {
  const t = texts[locale]
  const own = burdens.find(({ isOwn }) => isOwn)
  const shares = own ? sharesOf(own) : null
  if (!own || !shares) return <p class="quiet">{t.burdenNone}</p>
  const signed = burdens.filter(({ state }) => state === 'signed')
  const median = medianMinutes(signed)
  const parts = (['confirmed', 'corrected', 'typed'] as const).map((origin) => ({
    origin,
    share: shares[origin],
  }))
  return (
    <div class="burden">
      <p class="figure-value">{t.minutes(own.minutes)}</p>
      <svg class="burden-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ origin, share }, at) => (
          <rect
            key={origin}
            class={`burden-${origin}`}
            x={parts.slice(0, at).reduce((sum, part) => sum + part.share, 0) * 100}
            width={share * 100}
            height={6}
          />
        ))}
      </svg>
      <ul class="burden-key">
        {parts.map(({ origin, share }) => (
          <li key={origin}>
            <span class={`burden-mark burden-${origin}`} aria-hidden="true" />
            {t.share(writePercentage(share * 100, locale, 0), t.origins[origin])}
          </li>
        ))}
      </ul>
      <p class="quiet">
        {median === null
          ? t.burdenFew
          : t.burdenMedian(writeNumber(median, locale, Number.isInteger(median) ? 0 : 1), signed.length)}
      </p>
    </div>
  )
}
