import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'

/** How far something has come, in institutions: the words, and a quiet bar beside them. */
export function ReachBar({
  reach,
  locale,
}: {
  reach: { count: number; total: number } | null
  locale: Locale
}) {
  const t = texts[locale]
  if (!reach) return <span class="quiet">{t.reachUnknown}</span>
  const width = Math.round((reach.count / Math.max(1, reach.total)) * 96)
  return (
    <span class="reach">
      <svg width="98" height="10" viewBox="0 0 98 10" aria-hidden="true">
        <rect x="0.5" y="0.5" width="97" height="9" rx="2" class="reach-frame" />
        {width > 0 ? <rect x="1" y="1" width={width} height="8" rx="1.5" class="reach-fill" /> : null}
      </svg>
      <span class="nowrap">{t.reachOf(reach.count, reach.total)}</span>
    </span>
  )
}
