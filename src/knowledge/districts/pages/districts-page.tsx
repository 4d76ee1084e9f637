import { shareHidden, total } from '../../../statistics/disclosure/index.ts'
import { GroupChart } from '../../../ui/charts/index.ts'
import { Card, Details, FilterForm, LinkButton, PageHead, Section, SelectField } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writePercentage } from '../../../values/numbers.ts'
import { writePeriod } from '../../figures/index.ts'
import { indicatorHref } from '../addresses.ts'
import { districtsChart } from '../chart-props.ts'
import { figureSaid, type Seen, standings } from '../finding.ts'
import { figureIn, type ReleasedRound } from '../round.ts'
import { texts } from '../texts.ts'
import { headingOf } from '../words.ts'
import { FigureTable } from './figure-table.tsx'

export interface DistrictsProps {
  seen: Seen
  rounds: readonly ReleasedRound[]
  locale: Locale
}

/** One indicator in the municipality's own districts. */
export function DistrictsPage({ seen, rounds, locale }: DistrictsProps) {
  const t = texts[locale]
  const { indicator, round } = seen
  const whole = figureIn(round, total)
  return (
    <>
      <PageHead
        kicker={indicator.name[locale]}
        title={headingOf(seen, locale)}
        lead={whole ? (figureSaid(seen, whole)?.[locale] ?? '') : ''}
        facts={releaseFacts(round, locale)}
      />
      {rounds.length > 1 ? (
        <FilterForm action={indicatorHref(indicator.id)} label={t.round} submit={t.show}>
          <SelectField
            name="runde"
            label={t.round}
            value={round.period}
            options={rounds
              .map(({ period }) => ({ value: period, label: writePeriod(period, locale) }))
              .reverse()}
          />
        </FilterForm>
      ) : null}
      <Card title={t.chart} id="lokalomraader">
        <div class="chart-beside">
          <GroupChart {...districtsChart(seen, locale)} />
          <Said seen={seen} locale={locale} />
        </div>
        <Downloads indicator={indicator.id} period={round.period} locale={locale} />
      </Card>
      <Section title={t.table} id="tal">
        <FigureTable seen={seen} locale={locale} opens="district" />
        <p class="quiet small">{t.hiddenWhy}</p>
      </Section>
      <Method seen={seen} locale={locale} />
      <p class="quiet small">
        <a href={indicatorHref(indicator.id, round.period)}>{t.permalink}</a>
      </p>
    </>
  )
}

export function releaseFacts({ release }: ReleasedRound, locale: Locale) {
  const t = texts[locale]
  return [
    { label: t.source, value: release.source },
    {
      label: t.releasedBy,
      value: t.released(writeDay(dayIn(release.releasedAt), locale), release.releasedBy),
    },
    {
      label: t.hiddenShare,
      value: (
        <>
          {writePercentage(100 * shareHidden(release.table), locale, 0)} ·{' '}
          <a href={`/offentliggoerelser/${release.id}`}>{t.protected}</a>
        </>
      ),
    },
  ]
}

function Said({ seen, locale }: { seen: Seen; locale: Locale }) {
  const t = texts[locale]
  const { hidden } = standings(seen)
  // the careful words about a round stand once, above, and not in every line
  const breaks = seen.indicator.breaks.filter(({ newMethod }) => newMethod)
  const brief: Seen = { ...seen, indicator: { ...seen.indicator, breaks } }
  const everybody = seen.round.figures.filter(({ group, district }) => group === total && district !== total)
  return (
    <div>
      <h3>{t.said}</h3>
      <ul>
        {everybody.map((figure) => {
          const said = figureSaid(brief, figure)
          return said ? <li key={figure.district}>{said[locale]}</li> : null
        })}
        {hidden.length ? <li>{t.hiddenSaid(hidden.join(', '))}</li> : null}
      </ul>
      <p class="quiet small">{t.chance}</p>
    </div>
  )
}

function Downloads({ indicator, period, locale }: { indicator: string; period: string; locale: Locale }) {
  const t = texts[locale]
  const round = `?runde=${encodeURIComponent(period)}`
  return (
    <div class="actions no-print">
      <LinkButton href={`/omraader/${indicator}/tal.svg${round}`} look="quiet">
        {t.downloadSvg}
      </LinkButton>
      <LinkButton href={`/omraader/${indicator}/tal.csv${round}`} look="quiet">
        {t.downloadCsv}
      </LinkButton>
    </div>
  )
}

export function Method({ seen, locale }: { seen: Seen; locale: Locale }) {
  const t = texts[locale]
  return (
    <Details summary={t.method}>
      <p>
        {t.measures}: {seen.indicator.measures[locale]}
      </p>
      <p>{t.methodText}</p>
      <p>
        <a href={`/offentliggoerelser/${seen.round.release.id}`}>{t.protected}</a>
      </p>
    </Details>
  )
}
