import type { Locale } from '../../../values/locale.ts'
import type { Pull } from '../pull.ts'
import { texts } from '../texts.ts'

/** How strongly a column pulls, as three steps and a word; a dashed frame where it is not known. */
export function PullMark({ pull, locale }: { pull: Pull | null; locale: Locale }) {
  const words = texts[locale].pulls
  return (
    <span class={pull === null ? 'pull unknown' : 'pull'}>
      <svg class="pull-mark" viewBox="0 0 34 16" width="34" height="16" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 12 + 1}
            y={13 - step * 4}
            width="8"
            height={step * 4 + 2}
            rx="1.5"
            class={pull !== null && pull >= step ? 'on' : 'off'}
          />
        ))}
      </svg>
      {words[pull ?? 'unknown']}
    </span>
  )
}
