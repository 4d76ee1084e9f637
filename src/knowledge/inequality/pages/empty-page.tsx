import { Empty, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Area } from '../../figures/index.ts'
import { inequalityHref } from '../addresses.ts'
import { texts } from '../texts.ts'

/** Where no figure is divided into groups yet: what would be here, an example and the first step. */
export function NoGroups({
  place,
  locale,
  mayImport,
}: {
  place: string
  locale: Locale
  mayImport: boolean
}) {
  const t = texts[locale].empty
  return (
    <Empty
      title={t.title(place)}
      action={
        mayImport ? (
          <LinkButton href="/sundhedsprofil/indlaes" look="primary">
            {t.import}
          </LinkButton>
        ) : null
      }
    >
      <p>{t.text}</p>
      <p class="quiet">{t.example}</p>
      <p>{t.weights}</p>
      {mayImport ? null : <p>{t.mayNotLoad}</p>}
    </Empty>
  )
}

/** For those at the national level, who have no municipality of their own. */
export function ChoosePage({ areas, locale }: { areas: readonly Area[]; locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      <PageHead title={t.chooseTitle} lead={t.chooseLead} />
      <ul class="plain-list columns">
        {areas
          .filter(({ kind, invented }) => kind === 'municipality' && !invented)
          .map(({ id, name }) => (
            <li key={id}>
              <a href={inequalityHref(id)}>{name}</a>
            </li>
          ))}
      </ul>
    </>
  )
}
