import type { GeoMapProps, MapPlace, MapProps, MovedPlaces } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { type Area, writeFigure, writePeriod } from '../figures/index.ts'
import { figureHref } from '../indicators/index.ts'
import type { StoredShape } from './geometry.ts'
import type { Cell, Line } from './lines.ts'
import type { MapFound } from './reads-map.ts'
import { texts } from './texts.ts'
import { mapTexts } from './texts-map.ts'
import { unclearWords, wholeName } from './words.ts'

export function mapHeading({ indicator, line }: MapFound, locale: Locale): string {
  const t = mapTexts[locale]
  const name = indicator.name[locale]
  return line.period === null ? t.headingEmpty(name) : t.heading(name, writePeriod(line.period, locale))
}

/** One indicator in one round over the municipalities: classes are quarters, hatching is what cannot be told. */
export function mapProps(found: MapFound, locale: Locale): MapProps {
  const t = mapTexts[locale]
  const { line, areas, own, blank } = found
  const write = (value: number) => writeFigure(line.indicator, value, locale)
  return {
    id: 'kort',
    title: mapHeading(found, locale),
    description: describe(found, locale),
    noValues: t.noValues(line.period === null ? '' : writePeriod(line.period, locale)),
    places: [
      ...areas.map((area) => placeOf(area, line, own)),
      ...blank.map(({ id, name }) => ({ code: id, name, value: null, missing: 'not-given' as const })),
    ],
    limits: limitsOf(line),
    writeValue: write,
    words: {
      class: (from, to) => {
        if (from === null) return to === null ? t.anyFigure : t.under(write(to))
        return to === null ? t.from(write(from)) : t.between(write(from), write(to))
      },
      ...wordsOf(found, locale),
    },
    caption: captionOf(found, locale),
  }
}

function describe({ line, own }: MapFound, locale: Locale): string {
  const t = mapTexts[locale]
  const { indicator, spread } = line
  const write = (value: number) => writeFigure(indicator, value, locale)
  const cell = own && line.cells.get(own.id)
  return t.description(
    own && cell && 'value' in cell ? t.ownIs(own.name, write(cell.value)) : '',
    spread
      ? t.half(write(spread.lower), write(spread.upper), writeNumber(spread.municipalities, locale))
      : '',
  )
}

function wordsOf(found: MapFound, locale: Locale): Pick<MapProps['words'], 'uncertain' | 'own' | 'missing'> {
  const { missing, notImported } = texts[locale]
  return {
    uncertain: unclearWords([...found.line.cells.values()], wholeName(found, locale), locale),
    own: found.own?.name ?? '',
    missing: found.isInvented ? { ...missing, 'not-given': notImported } : missing,
  }
}

function captionOf(found: MapFound, locale: Locale): string {
  const t = mapTexts[locale]
  const { indicator, line } = found
  const source = t.caption(indicator.source[locale])
  if (line.whole?.kind !== 'value') return source
  const { value, label } = line.whole
  const name = wholeName(found, locale)
  return `${source} ${t.whole(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, writeFigure(indicator, value, locale), label[locale])}`
}

function placeOf(area: Area, { cells, indicator }: Line, own: Area | null): MapPlace {
  const cell = cells.get(area.id)
  const isOwn = area.id === own?.id
  if (!cell || 'missing' in cell)
    return { code: area.id, name: area.name, value: null, missing: cell?.missing ?? 'not-given', isOwn }
  return {
    code: area.id,
    name: area.name,
    value: cell.value,
    isUncertain: cell.verdict !== 'above' && cell.verdict !== 'below',
    isOwn,
    href: figureHref({ municipality: area.id, indicatorId: indicator.id, period: cell.figure.period }),
  }
}

/**
 * Where the classes part. A figure on the upper quarter point belongs to the middle half, so the highest class begins at the first
 * figure above it; quarter points that coincide make fewer classes.
 */
export function limitsOf({ spread, cells }: Pick<Line, 'spread' | 'cells'>): number[] {
  if (spread === null) return []
  const values = [...cells.values()].flatMap((cell: Cell) => ('value' in cell ? [cell.value] : []))
  const highest = Math.min(...values.filter((value) => value > spread.upper))
  return [...new Set([spread.lower, spread.median, highest])].filter(Number.isFinite).sort((a, b) => a - b)
}

/** The same map in real outlines. Bornholm lies so far east that it is drawn nearer, and the map says so. */
export function outlineProps(
  props: MapProps,
  { source, shapes }: { source: string; shapes: readonly StoredShape[] },
  locale: Locale,
): GeoMapProps {
  const t = mapTexts[locale]
  const moved = movedOf(shapes)
  const caption = [props.caption, t.geometryOf(source), moved ? t.moved : ''].filter(Boolean).join(' ')
  return { ...props, caption, shapes, moved }
}

const bornholm = '0400'

function movedOf(shapes: readonly StoredShape[]): MovedPlaces | undefined {
  const [first] = shapes.find(({ code }) => code === bornholm)?.rings[0] ?? []
  if (!first) return undefined
  const isDegrees = Math.abs(first[0]) <= 180
  return { codes: [bornholm], by: isDegrees ? [-2.45, 1.75] : [-150_000, 200_000] }
}
