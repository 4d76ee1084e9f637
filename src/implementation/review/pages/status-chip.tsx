import { StatusMark } from '../../../ui/charts/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { ShownStatus } from '../answer.ts'
import { statusWords } from '../texts-status.ts'

/** A status as shape and word. */
export function StatusChip({ status, locale }: { status: ShownStatus; locale: Locale }) {
  return (
    <span class={`status-chip ${status}`}>
      <StatusMark status={status} size={18} />
      {statusWords[locale][status]}
    </span>
  )
}
