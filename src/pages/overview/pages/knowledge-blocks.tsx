import { type LatestFigure, placeInTime, writeFigure, writePeriod } from '../../../knowledge/figures/index.ts'
import { saidOf, textAfterLead } from '../../../knowledge/findings/index.ts'
import { figureHref } from '../../../knowledge/indicators/index.ts'
import { Sparkline } from '../../../ui/charts/index.ts'
import { LinkButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { OverviewFacts } from '../facts.ts'
import { keyFiguresOf } from '../key-figures.ts'
import { texts } from '../texts.ts'
import { CardHead } from './card-head.tsx'

interface BlockProps {
  facts: OverviewFacts
  locale: Locale
}

/** Two or three figures with their course, what they were before, and how sure they are. */
export function FiguresBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const title = t.figures(facts.by.municipalityName)
  const figures = keyFiguresOf(facts)
  if (figures.length === 0) {
    const mayImport = facts.by.role === 'coordinator'
    return (
      <section class="card">
        <CardHead title={title} />
        <p>{mayImport ? t.figuresNone : t.figuresWait}</p>
        {mayImport ? (
          <LinkButton href="/sundhedsprofil/indlaes">{t.steps['bring-figures']}</LinkButton>
        ) : null}
      </section>
    )
  }
  return (
    <section>
      <CardHead title={title} link={{ href: '/sundhedsprofil', label: t.figuresAll }} />
      <div class="grid grid-3">
        {figures.map((figure) => (
          <KeyFigure key={figure.indicatorId} figure={figure} locale={locale} />
        ))}
      </div>
    </section>
  )
}

function KeyFigure({ figure, locale }: { figure: LatestFigure; locale: Locale }) {
  const t = texts[locale]
  const { indicator, value, previous, interval } = figure
  const write = (number: number) => writeFigure(indicator, number, locale)
  const points = figure.rounds.map((round) => ({ at: placeInTime(round.period), value: round.value }))
  // a card has room for what differs now and since the round before; the trend stands on the figure's page
  const said = textAfterLead({ ...saidOf(figure), trend: null })[locale]
  return (
    <div class="card figure">
      <p class="figure-label">{`${indicator.short[locale]}, ${writePeriod(figure.period, locale)}`}</p>
      <div class="figure-row">
        <p class="figure-value">
          <a href={figureHref(figure)}>{write(value ?? Number.NaN)}</a>
        </p>
        <Sparkline points={points} width={120} height={40} />
      </div>
      {interval ? <p class="figure-note">{t.interval(write(interval.low), write(interval.high))}</p> : null}
      <p class="figure-note">{previous ? said : `${said} ${t.figureFirst}`.trim()}</p>
    </div>
  )
}

/** The subjects of the top band, each with the first of what puts it there. */
export function PrioritiesBlock({ facts, locale }: BlockProps) {
  const t = texts[locale]
  const bands = facts.priorities?.bands ?? []
  const first = bands.find(({ band }) => band === 'first')?.lines ?? []
  const knowsSome = bands.some(({ band, lines }) => band !== 'too-little' && lines.length > 0)
  return (
    <section class="card">
      <CardHead title={t.priorities} link={{ href: '/prioritering', label: t.prioritiesAll }} />
      {first.length === 0 ? <p>{knowsSome ? t.prioritiesEven : t.prioritiesNone}</p> : null}
      {first.slice(0, 5).map((line) => (
        <div class="subject" key={line.line.code}>
          <h3>
            <a href={line.href}>{line.name}</a>
          </h3>
          <p>{line.whyInShort}</p>
        </div>
      ))}
    </section>
  )
}
