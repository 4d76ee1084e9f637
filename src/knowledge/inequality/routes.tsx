import { hasCapability, nationalLevel } from '../../platform/auth/index.ts'
import { page, pageAnswer, type Route, seeOther, type Visit, webRefusals } from '../../platform/web/index.ts'
import { PageHead } from '../../ui/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { everybody, inOrderOfTime } from '../figures/index.ts'
import { areas } from '../indicators/index.ts'
import { inequalityHref, readView, withView } from './addresses.ts'
import { ChoosePage, NoGroups } from './pages/empty-page.tsx'
import { FigurePage, figureHeading } from './pages/figure-page.tsx'
import { InequalityPage, inequalityHeading } from './pages/inequality-page.tsx'
import { ListPage, listHeading } from './pages/list-page.tsx'
import { ViewForm } from './pages/view-form.tsx'
import { chosenIndicator, chosenList } from './reads.ts'
import { texts } from './texts.ts'

export const inequalityRoutes: Route[] = [
  page({ path: '/ulighed', may: 'read-indicators', answer: own }),
  page({
    path: '/ulighed/:kode',
    may: 'read-indicators',
    answer: (visit) => list(visit, visit.params.kode ?? ''),
  }),
  page({ path: '/ulighed/:kode/:indikator', may: 'read-indicators', answer: indicator }),
  page({ path: '/ulighed/:kode/:indikator/tal', may: 'read-indicators', answer: groupFigure }),
]

async function own(visit: Visit) {
  const { query, by, tx, locale } = visit
  const asked = query.get('kommune')
  if (asked && asked !== by.municipality)
    return seeOther(withView(inequalityHref(encodeURIComponent(asked)), readView(query)))
  if (by.municipality === nationalLevel)
    return pageAnswer(texts[locale].chooseTitle, <ChoosePage areas={await areas(tx)} locale={locale} />)
  return list(visit, by.municipality)
}

async function list(visit: Visit, code: string) {
  const { locale, by } = visit
  const chosen = await chosenList(visit, code)
  const mayImport = hasCapability(by.role, 'import-indicators')
  return pageAnswer(
    listHeading(chosen, locale),
    <ListPage chosen={chosen} locale={locale} mayImport={mayImport} />,
  )
}

async function indicator(visit: Visit) {
  const { locale, by, query, params } = visit
  const asked = query.get('kommune')
  if (asked && asked !== params.kode)
    return seeOther(withView(inequalityHref(encodeURIComponent(asked), params.indikator), readView(query)))
  const chosen = await chosenIndicator(visit)
  const { picture, area } = chosen
  const t = texts[locale]
  const trail = [{ href: inequalityHref(area.id), label: t.kicker(area.name) }]
  if (picture)
    return pageAnswer(
      inequalityHeading(picture, locale),
      <InequalityPage chosen={{ ...chosen, picture }} locale={locale} />,
      { trail },
    )
  const name = chosen.indicator.name[locale]
  const body = (
    <>
      <PageHead kicker={t.kicker(area.name)} title={t.empty.indicator(name)} lead={t.lead} />
      <ViewForm place={chosen} action={inequalityHref(area.id, chosen.indicator.id)} locale={locale} />
      <NoGroups place={area.name} locale={locale} mayImport={hasCapability(by.role, 'import-indicators')} />
    </>
  )
  return pageAnswer(t.empty.indicator(name), body, { trail })
}

/** One group's figure opened. */
async function groupFigure(visit: Visit) {
  const { locale, query } = visit
  const { breakdown, indicator: measured, area } = await chosenIndicator(visit)
  const group = query.get('gruppe') ?? ''
  const rounds = inOrderOfTime(
    breakdown.figures.filter((each) => each.group === group && group !== everybody),
  )
  const figure = rounds.find(({ period }) => period === query.get('runde')) ?? rounds.at(-1)
  if (!figure) throw new Refusal(webRefusals.notFound)
  const props = { indicator: measured, place: area.name, figure, rounds, locale }
  return pageAnswer(figureHeading(props), <FigurePage {...props} />, {
    trail: [
      { href: inequalityHref(area.id), label: texts[locale].kicker(area.name) },
      { href: inequalityHref(area.id, measured.id), label: measured.name[locale] },
    ],
  })
}
