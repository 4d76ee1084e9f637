import { Card, Note, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'
import type { Uses } from '../uses.ts'
import { RecommendationRow } from './recommendation-row.tsx'

/** KL's recommendation to look critically at offers; the reason there is a stop-list. */
export const critical = 'kl-2024-1-2-2'

export function StopListPage(props: {
  offers: readonly Recommendation[]
  uses: Uses[] | null
  locale: Locale
}) {
  const { offers, uses, locale } = props
  const t = texts[locale].stop
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Note title={t.why}>
        <p>
          {t.whyText} <a href={`/anbefalinger/${critical}`}>{t.readKl}</a>
        </p>
      </Note>
      <div class="grid grid-2">
        <Card title={t.list}>
          {offers.length === 0 ? (
            <p class="quiet">{t.none}</p>
          ) : (
            <ul class="row-list">
              {offers.map((each) => (
                <RecommendationRow key={each.id} recommendation={each} locale={locale} />
              ))}
            </ul>
          )}
        </Card>
        <Card title={t.questions}>
          <ol>
            {Object.entries(t.question).map(([key, question]) => (
              <li key={key}>{question}</li>
            ))}
          </ol>
        </Card>
      </div>
      {uses === null ? null : (
        <div class="grid grid-2">
          <Efforts
            title={t.efforts}
            none={t.noEfforts}
            efforts={uses.filter((use) => use.recommendationId !== critical).flatMap((use) => use.efforts)}
          />
          <Efforts
            title={t.looking}
            none={t.lookingNone}
            efforts={uses.filter((use) => use.recommendationId === critical).flatMap((use) => use.efforts)}
          />
        </div>
      )}
    </>
  )
}

function Efforts({ title, none, efforts }: { title: string; none: string; efforts: Uses['efforts'] }) {
  return (
    <Card title={title}>
      {efforts.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <ul class="row-list">
          {efforts.map((effort) => (
            <li key={effort.id}>
              <a href={`/indsatser/${effort.id}`}>{effort.title}</a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
