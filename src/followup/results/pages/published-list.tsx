import { writePeriod } from '../../../knowledge/figures/index.ts'
import { figureHref } from '../../../knowledge/indicators/index.ts'
import { Note, PostButton } from '../../../ui/index.ts'
import { said } from '../../surveys/index.ts'
import { publishingTexts } from '../texts-publishing.ts'
import type { ResultsProps } from './results-props.ts'

/** What of the survey has become figures of indicators, each to be seen there or taken back. */
export function PublishedList({ results, published, municipality, mayPublish, locale }: ResultsProps) {
  const t = publishingTexts[locale]
  if (published.length === 0) return null
  return (
    <Note title={t.isIndicator}>
      <ul class="result-published">
        {published.map(({ id, indicator, name, period }) => (
          <li key={id}>
            <a href={figureHref({ municipality, indicatorId: indicator, period })}>{said(name, locale)}</a>,{' '}
            {writePeriod(period, locale)}
            {mayPublish ? (
              <span class="no-print">
                <PostButton
                  action={`/undersoegelser/${results.survey.id}/resultat/indikator/${id}/tilbagetagelse`}
                  look="quiet"
                >
                  {t.takeBack}
                </PostButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Note>
  )
}
