import { Compass } from '../../../ui/charts/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Coverage } from '../coverage-groups.ts'
import { compassOf } from './compass.tsx'

/** The compass beside the heading of a review page; nothing where the round does not ask about the guiding marks. */
export function SmallCompass({ coverage, locale }: { coverage: Coverage; locale: Locale }) {
  const compass = compassOf(coverage, locale)
  if (!compass) return null
  return (
    <a href="/gennemgang" class="small-compass">
      <Compass {...compass} size="small" />
    </a>
  )
}
