import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { allIndicators, revisingImports, revisions } from '../indicators/index.ts'
import { keepFile } from './actions-recipes.ts'
import { cook, foreseen, keptKitchen } from './actions-refresh.ts'
import { askForRun } from './actions-runs.ts'
import { ImportRevisionsPage, RevisionsPage } from './pages/revisions-page.tsx'
import { fileField, SourcePage } from './pages/source-page.tsx'
import { SourcesPage } from './pages/sources-page.tsx'
import { TrialPage } from './pages/trial-page.tsx'
import { findSource, lastRuns, runsOf, sources } from './reads.ts'
import { revisedUses, usesOf } from './reads-ledger.ts'
import { fileTables } from './recipe.ts'
import { recipeRoutes } from './routes-recipe.tsx'
import { stateOf } from './source-state.ts'
import { texts } from './texts.ts'
import { sourceRefusals } from './texts-refusals.ts'

export const sourceRoutes: Route[] = [
  page({ path: '/kilder', may: 'read-indicators', answer: list }),
  page({ path: '/kilder/revisioner', may: 'read-indicators', answer: ledger }),
  page({ path: '/kilder/revisioner/:id', may: 'read-indicators', answer: revisionsOfImport }),
  ...recipeRoutes,
  page({ path: '/kilder/:id', may: 'read-indicators', answer: (visit) => show(visit, []) }),
  page({ path: '/kilder/:id/proeve', may: 'read-indicators', answer: trial }),
  change({
    path: '/kilder/:id/hentning',
    may: 'write-national-indicators',
    audit: ['source-run-asked'],
    answer: ask,
  }),
  change({
    path: '/kilder/:id/fil',
    may: 'write-national-indicators',
    audit: ['source-file-kept'],
    answer: upload,
  }),
]

async function list({ tx, by, house, locale }: Visit) {
  const runs = await lastRuns(tx)
  const names = new Map((await allIndicators(tx)).map(({ id, name }) => [id, name]))
  const about = { hosts: house.config.sourceHosts, now: house.now() }
  const listed = (await sources(tx)).map((source) => ({
    source,
    state: stateOf(
      source.recipe,
      runs.filter(({ recipeId }) => recipeId === source.id),
      about,
    ),
    indicator: names.get(source.recipe.indicator) ?? null,
  }))
  const mayEdit = hasCapability(by.role, 'write-national-indicators')
  return pageAnswer(
    texts[locale].title,
    <SourcesPage locale={locale} listed={listed} mayEdit={mayEdit} now={about.now} />,
  )
}

async function show(asked: Visit | Change, errors: { field: string; message: string }[]) {
  const { tx, by, house, locale, params } = asked
  const source = await mustFind(asked, params.id ?? '')
  const runs = await runsOf(tx, source.id)
  const about = { hosts: house.config.sourceHosts, now: house.now() }
  const indicator = (await allIndicators(tx)).find(({ id }) => id === source.recipe.indicator)
  const body = (
    <SourcePage
      locale={locale}
      source={source}
      state={stateOf(
        source.recipe,
        runs.filter(({ kind }) => kind === 'refresh'),
        about,
      )}
      runs={runs}
      indicator={indicator?.name ?? null}
      mayEdit={hasCapability(by.role, 'write-national-indicators')}
      now={about.now}
      errors={errors}
    />
  )
  const title = source.recipe.title[locale]
  const trail = [{ href: '/kilder', label: texts[locale].title }]
  return errors.length ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

async function trial(visit: Visit) {
  const { by, house, locale, params } = visit
  const source = await mustFind(visit, params.id ?? '')
  const title = texts[locale].preview.title(source.recipe.title[locale])
  const body = (
    <TrialPage
      locale={locale}
      source={source}
      given={await tried(visit, source.id, house.now)}
      mayEdit={hasCapability(by.role, 'write-national-indicators')}
    />
  )
  return pageAnswer(title, body, {
    trail: [
      { href: '/kilder', label: texts[locale].title },
      { href: `/kilder/${source.id}`, label: source.recipe.title[locale] },
    ],
  })
}

/** What cannot be cooked is said on the page: it is what a trial is for. */
async function tried({ tx, locale }: Visit, id: string, now: () => Date) {
  try {
    const cooked = await cook(keptKitchen(tx, now), id)
    return { cooked, result: await foreseen(tx, cooked) }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { problem: sentenceOf(thrown, locale) }
    throw thrown
  }
}

async function ask(asked: Change) {
  const { tx, actor, form, locale, params } = asked
  const source = await mustFind(asked, params.id ?? '')
  const kind = form.text('slags') === 'trial' ? 'trial' : 'refresh'
  await askForRun(tx, actor, { recipeId: source.id, kind })
  return seeOther(`/kilder/${source.id}`, { text: texts[locale].queued })
}

async function upload(asked: Change) {
  const { tx, actor, form, house, locale, params } = asked
  const source = await mustFind(asked, params.id ?? '')
  const table = fileTables(source.recipe).find((each) => String(each) === form.text('tabel'))
  const field = fileField(table ?? 0)
  const file = form.file(field)
  if (!file) return show(asked, [{ field, message: texts[locale].chooseFile }])
  try {
    const at = house.now()
    await keepFile(tx, actor, { id: source.id, bytes: file.bytes, at, ...(table !== undefined && { table }) })
  } catch (thrown) {
    // refused before anything was written, so the page can say it beside the field
    if (thrown instanceof Refusal) return show(asked, [{ field, message: sentenceOf(thrown, locale) }])
    throw thrown
  }
  return seeOther(`/kilder/${source.id}/proeve`, { text: texts[locale].uploaded })
}

async function ledger({ tx, by, locale }: Visit) {
  const t = texts[locale]
  const body = (
    <RevisionsPage
      locale={locale}
      imports={await revisingImports(tx, { most: 100 })}
      uses={hasCapability(by.role, 'read-reports') ? await revisedUses(tx) : null}
    />
  )
  return pageAnswer(t.revisions.title, body, { trail: [{ href: '/kilder', label: t.title }] })
}

const revisionsOnPage = 100

async function revisionsOfImport({ tx, by, locale, params, query }: Visit) {
  const id = z.uuid().safeParse(params.id)
  const [about] = id.success ? await revisingImports(tx, { importId: id.data, most: 1 }) : []
  if (!about) throw new Refusal(webRefusals.notFound)
  const last = Math.ceil(about.revised / revisionsOnPage)
  const number = Math.min(last, Math.max(1, Math.trunc(Number(query.get('side'))) || 1))
  const found = await revisions(tx, {
    importId: about.importId,
    most: revisionsOnPage,
    skip: (number - 1) * revisionsOnPage,
  })
  const uses = hasCapability(by.role, 'read-reports') ? await usesOf(tx, found) : new Map()
  const t = texts[locale]
  const body = (
    <ImportRevisionsPage
      locale={locale}
      about={about}
      revisions={found}
      uses={uses}
      page={{ number, size: revisionsOnPage }}
    />
  )
  return pageAnswer(t.revisions.one(about.source), body, {
    trail: [
      { href: '/kilder', label: t.title },
      { href: '/kilder/revisioner', label: t.revisions.title },
    ],
  })
}

/** On a page, a source that is not there is a page that is not there. */
async function mustFind({ tx }: Pick<Visit, 'tx'>, id: string) {
  try {
    return await findSource(tx, id)
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.reason === sourceRefusals.unknownSource)
      throw new Refusal(webRefusals.notFound)
    throw thrown
  }
}
