import { KindIcon } from '../../../ui/charts/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Kind } from '../recommendation.ts'
import { kindNames } from '../words.ts'

/** What sort of work something is: its drawing and its word. */
export function KindLabel({ kind, locale }: { kind: Kind; locale: Locale }) {
  return (
    <span class="with-icon">
      <KindIcon kind={kind} />
      {kindNames[locale][kind]}
    </span>
  )
}
