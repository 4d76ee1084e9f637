import { Facts, LinkButton, PageHead, Section, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import {
  type Indicator,
  missingWords,
  type Round,
  writeFigure,
  writeGroup,
  writePeriod,
} from '../../figures/index.ts'
import { groupFigureHref, inequalityHref } from '../addresses.ts'
import { texts } from '../texts.ts'
import { writtenInterval } from './group-table.tsx'

export interface FigureProps {
  indicator: Indicator
  place: string
  figure: Round
  /** Every round of the group, oldest first. */
  rounds: readonly Round[]
  locale: Locale
}

export function figureHeading({ indicator, figure, locale }: FigureProps): string {
  const t = texts[locale].figure
  const [group, period] = [writeGroup(figure.group, locale), writePeriod(figure.period, locale)]
  return figure.value === null
    ? t.missing(group, period)
    : t.title(group, writeFigure(indicator, figure.value, locale), period)
}

/** One group's figure opened: where it is from, when, how, and how certain. */
export function FigurePage(props: FigureProps) {
  const { indicator, place, figure, rounds, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead
        kicker={`${indicator.name[locale]} · ${place}`}
        title={figureHeading(props)}
        actions={<LinkButton href={inequalityHref(figure.area, indicator.id)}>{t.figure.back}</LinkButton>}
      />
      <Facts
        facts={[
          ...(figure.value === null
            ? [{ label: t.figure.reason, value: missingWords[locale][figure.missing ?? 'not-given'] }]
            : [
                { label: t.interval, value: writtenInterval(figure, indicator.decimals, locale) },
                { label: t.answers, value: figure.n === null ? t.unknown : writeNumber(figure.n, locale) },
              ]),
          { label: t.figure.when, value: writePeriod(figure.period, locale) },
          { label: t.source, value: indicator.source[locale] },
          { label: t.figure.where, value: figure.source },
          { label: t.figure.day, value: writeDay(dayIn(figure.importedAt), locale) },
          { label: t.figure.set, value: t.setNames[figure.set] },
          { label: t.asked, value: indicator.population[locale] },
        ]}
      />
      <Section title={t.figure.measures}>
        <p>{indicator.measures[locale]}</p>
        <p>
          <strong>{t.figure.method}.</strong> {t.figure.methodText}{' '}
          {figure.value !== null && figure.low === null ? t.figure.noInterval : ''}
        </p>
      </Section>
      <Section title={t.figure.rounds}>
        <Table
          caption={t.figure.rounds}
          rows={[...rounds]}
          keyOf={({ period }) => period}
          columns={[
            {
              label: t.round,
              cell: (round) => <a href={groupFigureHref(round)}>{writePeriod(round.period, locale)}</a>,
            },
            {
              label: t.value,
              align: 'right',
              cell: ({ value, missing }) =>
                value === null
                  ? missingWords[locale][missing ?? 'not-given']
                  : writeFigure(indicator, value, locale),
            },
            {
              label: t.interval,
              align: 'right',
              cell: (round) => writtenInterval(round, indicator.decimals, locale),
            },
            {
              label: t.answers,
              align: 'right',
              cell: ({ n }) => (n === null ? t.unknown : writeNumber(n, locale)),
            },
          ]}
        />
      </Section>
    </>
  )
}
