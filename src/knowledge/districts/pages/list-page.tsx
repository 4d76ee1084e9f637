import { shareHidden, total } from '../../../statistics/disclosure/index.ts'
import { Empty, LinkButton, PageHead, Section, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import { type Indicator, writePeriod } from '../../figures/index.ts'
import { indicatorHref } from '../addresses.ts'
import type { District } from '../district.ts'
import { figureIn, finestIn, type ReleasedRound } from '../round.ts'
import { texts } from '../texts.ts'
import type { Upload } from '../upload.ts'
import { writtenFigure } from '../words.ts'

export interface ListProps {
  locale: Locale
  mayImport: boolean
  indicators: readonly Indicator[]
  rounds: readonly ReleasedRound[]
  waiting: readonly Upload[]
  districts: District[]
}

export function ListPage(props: ListProps) {
  const { locale, mayImport, rounds, districts } = props
  const t = texts[locale]
  const toImport = (look: 'primary' | 'secondary') =>
    mayImport ? (
      <LinkButton href="/omraader/indlaes" look={look}>
        {t.importCounts}
      </LinkButton>
    ) : null
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={rounds.length ? toImport('secondary') : null} />
      <Waiting {...props} />
      {rounds.length ? (
        <Section title={t.subjects}>
          <Subjects {...props} />
        </Section>
      ) : (
        <Empty title={t.emptyTitle} action={toImport('primary')}>
          <p>{t.empty}</p>
          {mayImport ? null : <p>{t.mayNotImport}</p>}
        </Empty>
      )}
      {districts.length ? (
        <Section title={t.districts}>
          <Table<District>
            caption={t.districts}
            rows={districts}
            keyOf={({ code }) => code}
            columns={[
              { label: t.district, cell: ({ name }) => name },
              { label: t.code, cell: ({ code }) => code },
              { label: t.parent, cell: ({ parent }) => parent ?? t.parentNone },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}

function nameOf({ indicators, locale }: ListProps, id: string): string {
  return indicators.find((each) => each.id === id)?.name[locale] ?? id
}

function Waiting(props: ListProps) {
  const { waiting, locale } = props
  const t = texts[locale]
  if (waiting.length === 0) return null
  return (
    <Section title={t.waiting} lead={t.waitingLead}>
      <ul>
        {waiting.map(({ id, indicator, period }) => (
          <li key={id}>
            {nameOf(props, indicator)}, {writePeriod(period, locale)}.{' '}
            <a href={`/omraader/${indicator}/frigivelse`}>{t.look}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface Subject {
  indicator: string
  rounds: ReleasedRound[]
  latest: ReleasedRound
}

function Subjects(props: ListProps) {
  const { rounds, locale } = props
  const t = texts[locale]
  const subjects = [...Map.groupBy(rounds, ({ indicator }) => indicator)].flatMap(
    ([indicator, own]): Subject[] => {
      const latest = own.at(-1)
      return latest ? [{ indicator, rounds: own, latest }] : []
    },
  )
  const place = ({ indicator }: Subject) => props.indicators.findIndex(({ id }) => id === indicator)
  return (
    <Table<Subject>
      caption={t.subjects}
      rows={subjects.sort((one, other) => place(one) - place(other))}
      keyOf={({ indicator }) => indicator}
      columns={[
        {
          label: t.indicator,
          cell: ({ indicator }) => <a href={indicatorHref(indicator)}>{nameOf(props, indicator)}</a>,
        },
        {
          label: t.rounds,
          cell: (each) => each.rounds.map(({ period }) => writePeriod(period, locale)).join(', '),
        },
        {
          label: t.whole,
          cell: ({ latest }) => {
            const whole = figureIn(latest, total)
            return whole
              ? `${writtenFigure(whole, locale).share} (${writePeriod(latest.period, locale)})`
              : t.hidden
          },
          align: 'right',
        },
        {
          label: t.districtCount,
          cell: ({ latest }) => writeNumber(finestIn(latest.release).length, locale),
          align: 'right',
        },
        {
          label: t.hiddenShare,
          cell: ({ latest }) => (
            <a href={`/offentliggoerelser/${latest.release.id}`}>
              {writePercentage(100 * shareHidden(latest.release.table), locale, 0)}
            </a>
          ),
          align: 'right',
        },
      ]}
    />
  )
}
