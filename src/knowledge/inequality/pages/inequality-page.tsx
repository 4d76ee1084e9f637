import { Gradient as GradientChart, GroupChart, Quadrant } from '../../../ui/charts/index.ts'
import { Card, Details, LinkButton, Note, PageHead } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import { writeFigure, writeGroup, writePeriod } from '../../figures/index.ts'
import { gapText, levelAndGapHeading, levelAndGapText, sizeOf } from '../../findings/index.ts'
import { figureHref } from '../../indicators/index.ts'
import { inequalityHref, withView } from '../addresses.ts'
import { gradientChartProps, gradientSentences } from '../gradient-chart-props.ts'
import { groupChartProps } from '../group-chart-props.ts'
import { groupPeople } from '../group-rounds.ts'
import { type Gradient, gradientsOf, wholeMeasures } from '../measures.ts'
import type { Picture } from '../picture.ts'
import { quadrantChartProps } from '../quadrant-chart-props.ts'
import type { ChosenIndicator } from '../reads.ts'
import { texts } from '../texts.ts'
import { Downloads } from './downloads.tsx'
import { GroupTable } from './group-table.tsx'
import { RoundTable } from './round-table.tsx'
import { SituationNote } from './situation-note.tsx'
import { ViewForm } from './view-form.tsx'

export interface InequalityProps {
  chosen: ChosenIndicator & { picture: Picture }
  locale: Locale
}

/** The finding: how level and gap have moved; with several pairs only the figures, since each pair has a finding of its own. */
export function inequalityHeading({ indicator, place, round, pairs }: Picture, locale: Locale): string {
  const [pair] = pairs
  if (pairs.length === 1 && pair) return levelAndGapHeading(pair.said)[locale]
  const known = round.groups.flatMap(({ group, value }) =>
    value === null
      ? []
      : [`${writeGroup(group, locale).toLowerCase()} ${writeFigure(indicator, value, locale)}`],
  )
  return `${indicator.name[locale]}, ${place.name} ${writePeriod(round.period, locale)}: ${known.join(', ') || '–'}`
}

export function InequalityPage({ chosen, locale }: InequalityProps) {
  const { picture, area, indicator, dimension } = chosen
  const t = texts[locale]
  const page = inequalityHref(area.id, indicator.id)
  const view = { ...chosen.view, dimension, round: picture.round.period }
  const [figure] = picture.round.groups
  const gradients =
    dimension === 'education'
      ? gradientsOf(picture.rounds, {
          shown: picture.round,
          peopleOf: (round) => groupPeople(chosen.breakdown, round),
          unit: indicator.unit,
        })
      : new Map<string, Gradient>()
  const gradient = gradients.get(picture.round.period)
  return (
    <>
      <PageHead
        kicker={t.kickerOf(indicator.name[locale], t.dimensions[dimension])}
        title={inequalityHeading(picture, locale)}
        lead={t.lead}
        facts={[
          { label: t.source, value: indicator.source[locale] },
          { label: t.asked, value: indicator.population[locale] },
          { label: t.better, value: t.directions[indicator.direction] },
          ...(figure
            ? [
                {
                  label: t.imported,
                  value: `${writeDay(dayIn(figure.importedAt), locale)} · ${t.setNames[figure.set]} · ${figure.source}`,
                },
              ]
            : []),
        ]}
        actions={
          <>
            <LinkButton href={withView(`${page}/maalcheck`, { dimension })}>{t.goalCheck}</LinkButton>
            <LinkButton href={figureHref({ municipality: area.id, indicatorId: indicator.id })} look="quiet">
              {t.indicatorPage}
            </LinkButton>
          </>
        }
      />
      <ViewForm place={chosen} action={page} locale={locale} picture={picture} besides={chosen.besides} />
      {dimension === 'situation' ? <SituationNote people={picture.people} locale={locale} /> : null}
      <Groups picture={picture} locale={locale} page={page} view={view} />
      {gradient ? (
        <Ladder gradient={gradient} picture={picture} locale={locale} page={page} view={view} />
      ) : null}
      <Paths picture={picture} locale={locale} page={page} view={view} />
      <Card title={t.roundsTitle} id="runder">
        <RoundTable picture={picture} gradients={gradients} locale={locale} />
      </Card>
      <Method picture={picture} locale={locale} />
      {area.invented ? <p class="quiet small">{t.invented(area.name)}</p> : null}
      <p class="quiet small">
        <a href={withView(page, view)}>{t.permalink}</a> ·{' '}
        <a href={withView(inequalityHref(area.id), { dimension })}>{t.allIndicators}</a>
      </p>
    </>
  )
}

interface PartProps {
  picture: Picture
  locale: Locale
  page: string
  view: ChosenIndicator['view']
}

function Groups({ picture, locale, page, view }: PartProps) {
  const t = texts[locale]
  const { beside } = picture
  return (
    <Card title={t.groupsTitle} id="grupper">
      <div class="chart-beside">
        <GroupChart {...groupChartProps(picture, locale)} />
        <div>
          {picture.pairs.map(({ pair, gapSaid }) =>
            gapSaid ? <p key={pair.one}>{gapText(gapSaid)[locale]}</p> : null,
          )}
          {beside?.kind === 'area' && beside.groups.isReckoned ? (
            <p class="quiet small">{t.reckoned(beside.groups.name)}</p>
          ) : null}
          <Downloads
            svg={withView(`${page}/grupper.svg`, view)}
            csv={withView(`${page}/grupper.csv`, view)}
            locale={locale}
          />
        </div>
      </div>
      <GroupTable picture={picture} locale={locale} />
    </Card>
  )
}

function Ladder({ gradient, picture, locale, page, view }: PartProps & { gradient: Gradient }) {
  const t = texts[locale]
  const sentences = gradientSentences(picture, gradient, locale)
  if (gradient.kind === 'none')
    return (
      <Card title={t.gradientTitle} id="gradient">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Card>
    )
  return (
    <Card title={t.gradientTitle} id="gradient">
      <div class="chart-beside">
        <GradientChart {...gradientChartProps(picture, gradient, locale)} />
        <div>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Downloads
            svg={withView(`${page}/gradient.svg`, view)}
            csv={withView(`${page}/gradient.csv`, view)}
            locale={locale}
          />
        </div>
      </div>
    </Card>
  )
}

/** Level and gap over time, one chart for each pair: sårbare and udsatte never share one. */
function Paths({ picture, locale, page, view }: PartProps) {
  const t = texts[locale]
  return (
    <>
      {picture.pairs.map((pair) => {
        const quadrant = quadrantChartProps(picture, pair, locale)
        const title =
          picture.pairs.length > 1
            ? t.quadrantOf(pair.names.one[locale], pair.names.other[locale])
            : t.quadrantTitle
        const id = `niveau-og-forskel-${pair.pair.one.replace(':', '-')}`
        if (!quadrant)
          return (
            <Note key={id} title={title}>
              <p>{t.oneRound}</p>
            </Note>
          )
        const asked = { par: pair.pair.one }
        return (
          <Card key={id} title={title} id={`kort-${id}`}>
            <div class="chart-beside">
              <Quadrant {...quadrant} />
              <div>
                <p>{t.quadrantLead(quadrant.crossing.name)}</p>
                <ul>
                  {pair.since.map((said) => (
                    <li key={said.now.period}>
                      <strong>{writePeriod(said.now.period, locale)}:</strong> {levelAndGapText(said)[locale]}
                    </li>
                  ))}
                </ul>
                <Downloads
                  svg={withView(`${page}/niveau-og-forskel.svg`, view, asked)}
                  csv={withView(`${page}/niveau-og-forskel.csv`, view)}
                  locale={locale}
                />
              </div>
            </div>
          </Card>
        )
      })}
    </>
  )
}

function Method({ picture, locale }: { picture: Picture; locale: Locale }) {
  const t = texts[locale]
  const { round, people, indicator } = picture
  const { concentration, attributable } = wholeMeasures(round, people)
  const number = (value: number) => writeNumber(value, locale, 3)
  const last = round.groups.at(-1)
  return (
    <Details summary={t.method}>
      <p>{t.methodText}</p>
      {concentration && picture.dimension === 'education' ? (
        <p>
          {t.concentration(
            number(concentration.value),
            concentration.interval
              ? t.from(number(concentration.interval.low), number(concentration.interval.high))
              : t.unknown,
          )}
        </p>
      ) : null}
      {attributable !== null && last && picture.dimension === 'education' ? (
        <p>{t.attributable(sizeOf(indicator, attributable, locale), writeGroup(last.group, locale))}</p>
      ) : null}
      <ul>
        {indicator.caveats.map((caveat) => (
          <li key={caveat.da}>{caveat[locale]}</li>
        ))}
      </ul>
    </Details>
  )
}
