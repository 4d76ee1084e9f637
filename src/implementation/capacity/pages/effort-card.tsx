import { Radar } from '../../../ui/charts/index.ts'
import { Card, LinkButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Assessment, earlierOf, summaryOf } from '../assessment.ts'
import { radarOf } from '../picture.ts'
import { texts } from '../texts.ts'
import { finding } from '../words.ts'
import { State } from './list-page.tsx'

/** Capacity as an effort's own page tells it: the latest picture, all times dots were placed, and the next one. */
export function EffortCard({
  effortId,
  all,
  mayOpen,
  locale,
}: {
  effortId: string
  /** Of the effort, newest first. */
  all: Assessment[]
  mayOpen: boolean
  locale: Locale
}) {
  const t = texts[locale]
  const latest = all.find((each) => summaryOf(each) !== null)
  const picture = latest && {
    assessment: latest,
    summary: summaryOf(latest),
    own: null,
    earlier: earlierOf(latest, all),
  }
  return (
    <Card title={t.title} id="kapacitet" class="effort-capacity">
      {picture ? (
        <p>
          <strong>{finding(picture, locale).title}.</strong>
        </p>
      ) : null}
      {all.length === 0 ? <p class="quiet">{t.effortEmpty}</p> : null}
      <div class="effort-capacity-in">
        {picture ? <Radar {...radarOf(picture, locale, 'kapacitet-radar')} table={undefined} /> : null}
        <div>
          <ul class="row-list">
            {all.map((assessment) => (
              <li key={assessment.id}>
                <a href={`/kapacitet/${assessment.id}`}>
                  {t.moments[assessment.moment]}, {writeDay(assessment.heldOn, locale)}
                </a>{' '}
                <span class="quiet">{t.ways[assessment.way]}</span>
                {summaryOf(assessment) ? null : (
                  <>
                    {' '}
                    <State assessment={assessment} locale={locale} />
                  </>
                )}
              </li>
            ))}
          </ul>
          {mayOpen ? <LinkButton href={`/kapacitet/ny?indsats=${effortId}`}>{t.open}</LinkButton> : null}
        </div>
      </div>
    </Card>
  )
}
