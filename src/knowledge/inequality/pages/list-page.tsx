import { GroupChart } from '../../../ui/charts/index.ts'
import { Card, Note, PageHead, Pages, Section, Table, Tabs } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { writeFigure, writePeriod } from '../../figures/index.ts'
import { levelAndGapText, sizeOf, verdictOf } from '../../findings/index.ts'
import { dimensionsInOrder, groupFigureHref, inequalityHref, withView } from '../addresses.ts'
import { listChartProps } from '../list-chart-props.ts'
import { oriented, type PairPicture, type Picture } from '../picture.ts'
import type { ChosenList } from '../reads.ts'
import { texts } from '../texts.ts'
import { Downloads } from './downloads.tsx'
import { NoGroups } from './empty-page.tsx'
import { SituationNote } from './situation-note.tsx'
import { ViewForm } from './view-form.tsx'

interface ListProps {
  chosen: ChosenList
  locale: Locale
  mayImport: boolean
}

/** How many gaps the intervals carry; the name of the page where there are none, or more than one page of them. */
export function listHeading({ area, dimension, pictures, page }: ChosenList, locale: Locale): string {
  const t = texts[locale]
  const verdicts = pictures.flatMap(({ pairs }) =>
    pairs.flatMap(({ gapSaid }) => (gapSaid ? [verdictOf(gapSaid.now.one, gapSaid.now.other)] : [])),
  )
  const known = verdicts.filter((verdict) => verdict !== 'uncertainty-unknown')
  if (known.length === 0 || page.of > 1) return t.listTitle(area.name, t.dimensions[dimension])
  const shown = known.filter((verdict) => verdict !== 'cannot-be-told').length
  return t.listFinding(area.name, t.dimensions[dimension], { shown, known: known.length })
}

/** Every indicator with groups: level and gap as pairs, in figures and in words. */
export function ListPage({ chosen, locale, mayImport }: ListProps) {
  const { area, dimension, dimensions, pictures } = chosen
  const t = texts[locale]
  const href = inequalityHref(area.id)
  if (dimensions.length === 0)
    return (
      <>
        <PageHead kicker={t.kicker(area.name)} title={listHeading(chosen, locale)} lead={t.lead} />
        <ViewForm place={chosen} action="/ulighed" locale={locale} isTabbed />
        <NoGroups place={area.name} locale={locale} mayImport={mayImport} />
      </>
    )
  const chart = listChartProps(pictures, { place: area.name, dimension, locale })
  const asked = { dimension }
  return (
    <>
      <PageHead kicker={t.kicker(area.name)} title={listHeading(chosen, locale)} lead={t.lead} />
      <Tabs
        label={t.chooseDimension}
        tabs={dimensionsInOrder.map((each) => ({
          href: withView(href, { dimension: each }),
          label: upper(t.dimensions[each]),
          here: each === dimension,
        }))}
      />
      <ViewForm place={chosen} action="/ulighed" locale={locale} isTabbed />
      {dimension === 'situation' ? (
        <SituationNote people={pictures[0]?.people ?? null} locale={locale} />
      ) : null}
      {pictures.length === 0 ? <Note>{t.empty.dimension(t.dimensions[dimension])}</Note> : null}
      {chart ? (
        <Card>
          <GroupChart {...chart} />
          <Downloads
            svg={withView(`${href}/ender.svg`, asked)}
            csv={withView(`${href}/ender.csv`, asked)}
            locale={locale}
          />
        </Card>
      ) : null}
      {pictures.length > 0 ? (
        <Section title={t.gapTitle}>
          <PairTable pictures={pictures} locale={locale} />
        </Section>
      ) : null}
      <PagesOfList chosen={chosen} locale={locale} />
      {area.invented ? <p class="quiet small">{t.invented(area.name)}</p> : null}
      <p class="quiet small">
        <a href={withView(href, asked)}>{t.permalink}</a>
      </p>
    </>
  )
}

interface Line {
  picture: Picture
  pair: PairPicture
}

function PairTable({ pictures, locale }: { pictures: readonly Picture[]; locale: Locale }) {
  const t = texts[locale]
  const lines = pictures.flatMap((picture): Line[] => picture.pairs.map((pair) => ({ picture, pair })))
  return (
    <Table
      caption={t.gapTitle}
      rows={lines}
      keyOf={({ picture, pair }) => `${picture.indicator.id} ${pair.pair.one}`}
      columns={[
        {
          label: t.indicator,
          cell: ({ picture }) => (
            <a
              href={withView(inequalityHref(picture.place.id, picture.indicator.id), {
                dimension: picture.dimension,
              })}
            >
              {picture.indicator.name[locale]}
            </a>
          ),
        },
        { label: t.round, cell: ({ picture }) => writePeriod(picture.round.period, locale) },
        { label: t.level, align: 'right', cell: ({ picture }) => writtenLevel(picture, locale) },
        {
          label: t.one,
          align: 'right',
          cell: (line) => <GroupCell line={line} which="one" locale={locale} />,
        },
        {
          label: t.other,
          align: 'right',
          cell: (line) => <GroupCell line={line} which="other" locale={locale} />,
        },
        {
          label: t.gap,
          align: 'right',
          cell: ({ picture, pair }) => <GapCell picture={picture} pair={pair} locale={locale} />,
        },
        { label: t.inWords, cell: ({ pair }) => levelAndGapText(pair.said)[locale] },
      ]}
    />
  )
}

function writtenLevel({ indicator, round }: Picture, locale: Locale): string {
  const value = round.total?.value ?? null
  return value === null ? '–' : writeFigure(indicator, value, locale)
}

function GroupCell({ line, which, locale }: { line: Line; which: 'one' | 'other'; locale: Locale }) {
  const { picture, pair } = line
  const value = pair.gapSaid?.now[which].value
  const group = pair.pair[which]
  return (
    <>
      <span class="under quiet small">{pair.names[which][locale]}</span>
      <a
        href={groupFigureHref({
          area: picture.place.id,
          indicator: picture.indicator.id,
          group,
          period: picture.round.period,
        })}
      >
        {value === undefined ? '–' : writeFigure(picture.indicator, value, locale)}
      </a>
    </>
  )
}

/** A gap with its interval below; without one it says so. */
export function GapCell({ picture, pair, locale }: Line & { locale: Locale }) {
  const t = texts[locale]
  const { measures } = pair
  if (measures === null) return <>–</>
  const { value, interval } = oriented(measures.gap, pair.sign)
  const number = (each: number) => writeNumber(each, locale, picture.indicator.decimals)
  return (
    <>
      {sizeOf(picture.indicator, value, locale)}
      <span class="under quiet small">
        {interval ? t.from(number(interval.low), number(interval.high)) : t.unknown}
      </span>
    </>
  )
}

function PagesOfList({ chosen, locale }: { chosen: ChosenList; locale: Locale }) {
  const { area, dimension, page } = chosen
  if (page.of < 2) return null
  const link = (side: number) => ({
    href: withView(inequalityHref(area.id), { dimension }, { side: String(side) }),
    label: String(side),
  })
  return (
    <Pages
      label={texts[locale].allIndicators}
      where={`${page.here} / ${page.of}`}
      previous={page.here > 1 ? link(page.here - 1) : null}
      next={page.here < page.of ? link(page.here + 1) : null}
    />
  )
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
