import { Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { AdministrationLoad } from '../load.ts'
import { texts } from '../texts.ts'

/** How much each administration carries at once, beside its limit, and what that says. */
export function LoadList({ load, locale }: { load: AdministrationLoad[]; locale: Locale }) {
  const t = texts[locale]
  const most = Math.max(1, ...load.map(({ busy, limit }) => Math.max(busy, limit)))
  return (
    <ul class="kind-counts load-list">
      {load.map((row) => (
        <li key={row.id}>
          <a href={`/indsatser?forvaltning=${row.id}`}>{row.name}</a>
          <svg class="kind-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="load-room" width={(row.limit / most) * 100} height="10" rx="2" />
            <rect width={(Math.min(row.busy, row.limit) / most) * 100} height="10" rx="2" />
            {row.isOver ? (
              <rect
                class="load-over"
                x={(row.limit / most) * 100}
                width={((row.busy - row.limit) / most) * 100}
                height="10"
                rx="2"
              />
            ) : null}
          </svg>
          <strong>{t.loadOf(row.busy, row.limit)}</strong>
          {row.isOver || row.isAtLimit ? (
            <span class="load-word">
              {row.isOver ? (
                <Tag tone="attention">{t.over(row.busy - row.limit)}</Tag>
              ) : (
                <Tag>{t.atLimit}</Tag>
              )}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
