/** The figures that are counted in the municipality's own work: plans, review, settings, offers, resources. Pure. */

import type { Locale } from '../../values/locale.ts'
import { writeDay, writeNumber, writePercentage } from '../../values/numbers.ts'
import { byKey, type ItemFigure, workPrefix } from './figure.ts'
import { indicatorFigures } from './figures-indicators.ts'
import { compassCounts, type LivingPicture, sumOf } from './living.ts'
import { figureTexts } from './texts-figures.ts'

/** Every figure a document may use today, by its key. */
export function livingFigures(picture: LivingPicture, locale: Locale): Map<string, ItemFigure> {
  const measured = picture.figures.flatMap((figure) => indicatorFigures(figure, picture.today, locale))
  return byKey([...workFigures(picture, locale), ...measured])
}

interface Counted {
  key: string
  label: string
  /** The amount, or a part of an amount. */
  value: number
  of?: number
  written?: string
  definition: string
  method: string
  source?: string
  uncertainty?: string
  period?: string
  /** A date in the id: figures of another day are other figures. */
  subject: string
}

function workFigures(picture: LivingPicture, locale: Locale): ItemFigure[] {
  return [
    ...planFigures(picture, locale),
    ...coverageFigures(picture, locale),
    ...registerFigures(picture, locale),
    ...resourceFigures(picture, locale),
  ].map((counted) => asFigure(counted, picture, locale))
}

function asFigure(counted: Counted, { today }: LivingPicture, locale: Locale): ItemFigure {
  const t = figureTexts[locale]
  const number = writeNumber(counted.value, locale)
  return {
    key: counted.key,
    figureId: `${workPrefix}${counted.key}~${counted.subject.slice(0, 10)}~${today}`,
    label: counted.label,
    written:
      counted.written ?? (counted.of === undefined ? number : t.of(number, writeNumber(counted.of, locale))),
    value: counted.value,
    period: counted.period ?? t.on(writeDay(today, locale)),
    source: counted.source ?? t.source,
    definition: counted.definition,
    method: counted.method,
    uncertainty: counted.uncertainty ?? t.counted,
    region: '',
    country: '',
    retrievedOn: today,
  }
}

function planFigures({ plan, effort }: LivingPicture, locale: Locale): Counted[] {
  if (plan.total === 0) return []
  const t = figureTexts[locale].plan
  const subject = effort?.id ?? 'alle'
  const shared = { definition: t.definition, method: t.method, subject }
  const counts = [
    { key: 'handlinger-faerdige', label: t.done, value: plan.done },
    { key: 'handlinger-i-gang', label: t.underWay, value: plan.underWay },
    { key: 'handlinger-ikke-begyndt', label: t.planned, value: plan.planned },
    { key: 'handlinger-forsinkede', label: t.late, value: plan.late },
    { key: 'handlinger-ukendte', label: t.unknown, value: plan.unknown },
    { key: 'handlinger-ubekraeftede', label: t.unconfirmed, value: plan.unconfirmed },
  ]
  const plans = effort ? [] : [{ key: 'planer', label: t.plans, value: plan.plans, ...shared }]
  return [
    { key: 'handlinger', label: t.total, value: plan.total, ...shared },
    ...counts.map((count) => ({ ...count, of: plan.total, ...shared })),
    ...plans,
  ]
}

function coverageFigures({ coverage }: LivingPicture, locale: Locale): Counted[] {
  if (!coverage) return []
  const t = figureTexts[locale].coverage
  const shared = {
    definition: t.definition,
    method: t.method,
    source: t.source(coverage.round.name),
    subject: coverage.round.startedOn,
  }
  const counts = compassCounts(coverage)
  const of = sumOf(counts)
  const share = (key: string, label: string, value: number | null) =>
    value === null
      ? []
      : [
          {
            key,
            label,
            value: 100 * value,
            written: writePercentage(100 * value, locale, 0),
            ...shared,
            definition: t.shareDefinition,
          },
        ]
  return [
    { key: 'anbefalinger-fuldt', label: t.full, value: counts.full, of, ...shared },
    { key: 'anbefalinger-i-gang', label: t.underWay, value: counts['under-way'], of, ...shared },
    { key: 'anbefalinger-ubekraeftede', label: t.unconfirmed, value: counts.unconfirmed, of, ...shared },
    { key: 'anbefalinger-ikke-i-gang', label: t.notStarted, value: counts['not-started'], of, ...shared },
    { key: 'anbefalinger-ukendte', label: t.unknown, value: counts.unknown, of, ...shared },
    ...share('daekning', t.share, coverage.total.coverage),
    ...share('daekning-nu', t.shareNow, coverage.total.comparable),
    ...share('daekning-foer', t.shareBefore, coverage.total.before).map((each) => ({
      ...each,
      period: t.earlier,
    })),
    ...coverage.marks.map(({ name, recommendations }, place) => ({
      key: `pejlemaerke-${place + 1}`,
      label: t.mark(name[locale]),
      value: recommendations.full,
      of: sumOf(recommendations),
      ...shared,
    })),
  ]
}

function registerFigures({ settings, offers }: LivingPicture, locale: Locale): Counted[] {
  const t = figureTexts[locale]
  const shared = { definition: t.settings.definition, method: t.settings.method, subject: 'alle' }
  return [
    { key: 'rammer', label: t.settings.count, value: settings.count, ...shared },
    {
      key: 'rammer-set',
      label: t.settings.confirmed,
      value: settings.confirmed,
      of: settings.count,
      ...shared,
    },
    ...settings.listed.flatMap(({ title, reach }, place) =>
      reach
        ? [
            {
              key: reachKey(place),
              label: t.settings.reach(title),
              value: reach.count,
              of: reach.total,
              ...shared,
            },
          ]
        : [],
    ),
    {
      key: 'tilbud',
      label: t.offers.count,
      value: offers.count,
      definition: t.offers.definition,
      method: t.offers.method,
      subject: 'alle',
    },
  ]
}

/** The key of how far a listed setting reaches, by its place in the list from 0. */
export function reachKey(place: number): string {
  return `ramme-${place + 1}`
}

function resourceFigures({ effort }: LivingPicture, locale: Locale): Counted[] {
  const t = figureTexts[locale].resource
  return (effort?.resources ?? []).map(({ key, amount, source }) => ({
    key: `ressource-${key}`,
    label: t.labels[key],
    value: amount,
    written: (key.endsWith('timer') ? t.hours : t.kroner)(writeNumber(amount, locale)),
    definition: t.definition,
    method: t.method,
    source: source || t.noSource,
    period: t.period,
    uncertainty: t.uncertainty,
    subject: effort?.id ?? '',
  }))
}
