import { GeoMap, TileMap } from '../../../ui/charts/index.ts'
import {
  Card,
  Details,
  Empty,
  FilterForm,
  LinkButton,
  Note,
  PageHead,
  Section,
  SelectField,
  Table,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { type Area, regionOn, writeFigure, writePeriod } from '../../figures/index.ts'
import { figureHref } from '../../indicators/index.ts'
import { type Choices, withChoices } from '../choices.ts'
import type { Cell, Line } from '../lines.ts'
import { mapHeading, mapProps, outlineProps } from '../map.tsx'
import type { MapFound } from '../reads-map.ts'
import { type AreaGroup, byRegion } from '../scope.ts'
import { texts } from '../texts.ts'
import { mapTexts } from '../texts-map.ts'
import { wholeName } from '../words.ts'

export interface MapPageProps {
  found: MapFound
  choices: Choices
  locale: Locale
  mayImport: boolean
}

export function MapPage(props: MapPageProps) {
  const { found, choices, locale, mayImport } = props
  const t = mapTexts[locale]
  const { indicator, line, own } = found
  const path = `/kort/${indicator.id}`
  const view = { municipality: choices.municipality, round: line.period, drawing: choices.drawing }
  const ownFigure = own && figureHref({ municipality: own.id, indicatorId: indicator.id })
  return (
    <>
      <PageHead
        title={mapHeading(found, locale)}
        lead={t.lead(wholeName(found, locale))}
        actions={
          <>
            {ownFigure ? <LinkButton href={ownFigure}>{t.toFigure}</LinkButton> : null}
            <LinkButton href={withChoices('/sammenligning', { municipality: choices.municipality })}>
              {t.toComparison}
            </LinkButton>
            {mayImport ? (
              <LinkButton href="/kort/geometri" look="quiet">
                {t.toGeometry}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <MapForm {...props} />
      {line.period === null ? (
        <NoMap {...props} />
      ) : (
        <>
          <MapNotes {...props} />
          <Card>
            <Drawing {...props} />
            <div class="actions no-print">
              <LinkButton href={withChoices(`${path}/kort.svg`, view)} look="quiet">
                {texts[locale].downloadSvg}
              </LinkButton>
              <LinkButton href={withChoices(`${path}/kort.csv`, view)} look="quiet">
                {texts[locale].downloadCsv}
              </LinkButton>
            </div>
          </Card>
          <Regions {...props} />
          <p class="quiet small after-card">
            <a href={withChoices(path, view)}>{texts[locale].permalink}</a>
          </p>
        </>
      )}
    </>
  )
}

/** Outlines are drawn only when they were asked for, are there, and have real municipalities to fill. */
export function outlinesOf({ found, choices }: Pick<MapPageProps, 'found' | 'choices'>) {
  if (choices.drawing !== 'outlines' || found.isInvented || !found.geometry?.shapes) return null
  return { source: found.geometry.source, shapes: found.geometry.shapes }
}

/** A round before the first is among them when it was asked for, so that the form says what the page shows. */
function roundsToChoose({ periods, line }: MapFound, { round }: Choices): string[] {
  return line.period === null && round !== null ? [...periods, round] : periods
}

function NoMap({ found, choices, locale }: MapPageProps) {
  const t = mapTexts[locale]
  const first = found.periods.at(-1)
  const isTooEarly = choices.round !== null && first !== undefined
  return (
    <Empty title={t.emptyTitle}>
      <p>
        {isTooEarly
          ? t.tooEarly(writePeriod(choices.round ?? '', locale), writePeriod(first, locale))
          : t.empty}
      </p>
    </Empty>
  )
}

function Drawing(props: MapPageProps) {
  const { found, locale } = props
  const outlines = outlinesOf(props)
  const drawn = mapProps(found, locale)
  return outlines === null ? <TileMap {...drawn} /> : <GeoMap {...outlineProps(drawn, outlines, locale)} />
}

function MapForm({ found, choices, locale }: MapPageProps) {
  const t = mapTexts[locale]
  const { frame, indicator, line, geometry } = found
  return (
    <FilterForm action={`/kort/${indicator.id}`} label={t.view} submit={t.show}>
      {choices.municipality ? <input type="hidden" name="kommune" value={choices.municipality} /> : null}
      <SelectField
        name="tal"
        label={t.indicator}
        value={indicator.id}
        options={frame.indicators.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      {roundsToChoose(found, choices).length > 1 ? (
        <SelectField
          name="runde"
          label={t.round}
          value={line.period ?? choices.round}
          options={roundsToChoose(found, choices).map((period) => ({
            value: period,
            label: writePeriod(period, locale),
          }))}
        />
      ) : null}
      {geometry ? (
        <SelectField
          name="tegning"
          label={t.drawing}
          value={choices.drawing === 'outlines' ? 'omrids' : 'felter'}
          options={[
            { value: 'felter', label: t.tiles },
            { value: 'omrids', label: t.outlines },
          ]}
        />
      ) : null}
    </FilterForm>
  )
}

function MapNotes({ found, choices, locale }: MapPageProps) {
  const t = mapTexts[locale]
  const { line, own, isInvented, geometry } = found
  const cells = [...line.cells.values()]
  const isUnknown = cells.every((cell) => 'missing' in cell || cell.verdict === 'uncertainty-unknown')
  const wantsOutlines = choices.drawing === 'outlines'
  return (
    <>
      {isInvented ? <Note>{t.inventedOnly}</Note> : null}
      {own?.invented && !isInvented ? <p class="quiet">{texts[locale].ownInvented(own.name)}</p> : null}
      {isUnknown && !isInvented ? <Note>{texts[locale].uncertaintyNote}</Note> : null}
      {line.whole?.kind === 'none' ? (
        <Note title={texts[locale].noCountryTitle}>
          <p>{line.whole.sentence[locale]}</p>
        </Note>
      ) : null}
      {wantsOutlines && geometry === null ? <p class="quiet">{t.outlinesMissing}</p> : null}
      {wantsOutlines && geometry !== null && isInvented ? <p class="quiet">{t.outlinesNeedFigures}</p> : null}
    </>
  )
}

/** The own region is open; the others open by one tap, and all of them on paper. */
function Regions({ found, locale }: MapPageProps) {
  const t = mapTexts[locale]
  const { areas, frame, day, own, line } = found
  const groups = byRegion(areas, frame, day)
  const ownRegion = own && regionOn(frame.surroundings.memberships, own.id, day)
  const nameOfOwn = frame.surroundings.areas.find(({ id }) => id === ownRegion)?.name ?? null
  return (
    <Section title={t.shownTable} id="regioner">
      {groups.map((group) => (
        <Details
          key={group.region ?? ''}
          open={groups.length === 1 || group.region === nameOfOwn}
          summary={`${group.region ?? t.inventedGroup} · ${t.count(writeNumber(group.areas.length, locale))}`}
        >
          <RegionTable group={group} line={line} whole={wholeName(found, locale)} locale={locale} />
        </Details>
      ))}
    </Section>
  )
}

function RegionTable(props: { group: AreaGroup; line: Line; whole: string; locale: Locale }) {
  const { group, line, whole, locale } = props
  const t = mapTexts[locale]
  const { missing, quarters, verdicts } = texts[locale]
  const write = (value: number) => writeFigure(line.indicator, value, locale)
  const cellOf = (area: Area): Cell => line.cells.get(area.id) ?? { figure: null, missing: 'not-given' }
  const known = (of: (cell: Extract<Cell, { value: number }>) => string) => (area: Area) => {
    const cell = cellOf(area)
    return 'missing' in cell ? '–' : of(cell)
  }
  return (
    <Table<Area>
      caption={group.region ?? t.inventedGroup}
      rows={group.areas}
      keyOf={({ id }) => id}
      columns={[
        { label: t.municipality, cell: ({ name }) => name },
        {
          label: t.figure,
          align: 'right',
          cell: (area) => {
            const cell = cellOf(area)
            if ('missing' in cell) return <span class="quiet">{missing[cell.missing]}</span>
            const about = {
              municipality: area.id,
              indicatorId: line.indicator.id,
              period: cell.figure.period,
            }
            return <a href={figureHref(about)}>{write(cell.value)}</a>
          },
        },
        {
          label: t.interval,
          cell: known(({ figure: { interval } }) =>
            interval ? t.intervalOf(write(interval.low), write(interval.high)) : t.notKnown,
          ),
        },
        {
          label: t.n,
          align: 'right',
          cell: known(({ figure: { n } }) => (n === null ? t.notGiven : writeNumber(n, locale))),
        },
        { label: t.quarter, cell: known(({ quarter }) => (quarter === null ? '–' : quarters[quarter])) },
        { label: t.verdict(whole), cell: known(({ verdict }) => verdicts[verdict](whole)) },
      ]}
    />
  )
}
