import type { Locale } from '../../../values/locale.ts'
import { topOf } from '../edition.ts'
import type { CatalogueFrame } from '../reads.ts'
import type { Field, Recommendation } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts.ts'
import { fieldNames, strengthMeanings } from '../words.ts'
import { KindLabel } from './kind-label.tsx'
import { topName } from './recommendation-choice.tsx'
import { editionName } from './recommendation-source.tsx'

/** A card for the meeting table: the recommendation, and what it means for one field of work or for all. */
export function CardPage(props: {
  recommendation: Recommendation
  frame: CatalogueFrame
  field: Field | null
  locale: Locale
}) {
  const { recommendation, frame, field, locale } = props
  const t = texts[locale]
  const address = `/anbefalinger/${recommendation.id}`
  const sentences = recommendation.sentences.filter((each) => field === null || each.field === field)
  const top = topOf(frame.groups, recommendation.group)
  const edition = frame.editions.find(({ id }) => id === recommendation.edition)
  return (
    <>
      <div class="no-print">
        <p>
          <a href={address}>{t.card.back}</a>
        </p>
        <p class="quiet">{t.card.printHint}</p>
        {recommendation.sentences.length > 1 ? (
          <p>
            {t.card.choose}:{' '}
            <a href={`${address}/kort`} aria-current={field === null ? 'page' : undefined}>
              {t.card.everyone}
            </a>
            {recommendation.sentences.map((each) => (
              <span key={each.field}>
                {' '}
                ·{' '}
                <a
                  href={`${address}/kort?felt=${each.field}`}
                  aria-current={field === each.field ? 'page' : undefined}
                >
                  {fieldNames[locale][each.field]}
                </a>
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <article class="print-card">
        <p class="kicker">{top ? topName(top, locale) : t.ownSource}</p>
        <h1>{titleOf(recommendation.statement, locale)}</h1>
        <p>{titleOf(recommendation.explanation, locale)}</p>
        <p>
          <KindLabel kind={recommendation.kind} locale={locale} />
        </p>
        {sentences.map((each) => (
          <section key={each.field}>
            <h2>{fieldNames[locale][each.field]}</h2>
            <p>
              {titleOf(each.forHealth, locale)} <strong>{titleOf(each.forOwnTask, locale)}</strong>
            </p>
          </section>
        ))}
        {recommendation.addressee === 'municipality' ? (
          <p class="small">{strengthMeanings[locale][recommendation.strength]}.</p>
        ) : null}
        <p class="print-card-source">
          {edition
            ? `${editionName(edition, locale)}${recommendation.sourceHeading ? `: ${recommendation.sourceHeading}` : ''}`
            : recommendation.sourceHeading || t.ownSource}
          {recommendation.sourcePage ? `, ${t.page(recommendation.sourcePage)}` : ''}
        </p>
      </article>
    </>
  )
}
