import { writeCsv } from '../../formats/csv.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  change,
  download,
  type Form,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
} from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import {
  facets,
  type Kind,
  recommendationGroups,
  recommendations,
  type TargetGroup,
} from '../catalogue/index.ts'
import { amendExample, removeExample, shareOwnExample, takeBackOwnExample, writeExample } from './actions.ts'
import { matchesExample } from './example.ts'
import { type ExampleFormValues, exampleFormValues, exampleSchema } from './form.ts'
import { ExampleForm } from './pages/example-form.tsx'
import { ExamplePage } from './pages/example-page.tsx'
import { ExamplesPage } from './pages/examples-page.tsx'
import { exampleFilterOf, readExampleQuery } from './query.ts'
import { examples, findExample, findExampleIds, findOwnExample } from './reads.ts'
import { exampleSheet } from './sheet.ts'
import { texts } from './texts.ts'

const list = page({
  path: '/eksempler',
  may: 'read-catalogue',
  answer: async ({ tx, by, query, locale }) => {
    const { asked, all, shown, corrected } = await listed(tx, query, locale)
    return pageAnswer(
      texts[locale].title,
      <ExamplesPage
        query={asked}
        shown={shown}
        total={all.length}
        corrected={corrected}
        mayWrite={hasCapability(by.role, 'edit-own-catalogue')}
        locale={locale}
      />,
    )
  },
})

const exported = page({
  path: '/eksempler/eksport',
  may: 'read-catalogue',
  answer: async ({ tx, query, locale, today }) => {
    const sheet = exampleSheet((await listed(tx, query, locale)).shown, locale)
    const name = `${locale === 'da' ? 'eksempler' : 'examples'}-${today}`
    if (query.get('format') !== 'xlsx') {
      const text = writeCsv({ headers: sheet.headers, rows: sheet.rows.map((cells) => ({ cells })) })
      return download(`${name}.csv`, 'text/csv; charset=utf-8', text)
    }
    const workbook = await writeXlsx([{ name: texts[locale].title, ...sheet }])
    return download(
      `${name}.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      workbook,
    )
  },
})

/** What an address asks the list for; the same for the page and for its files. */
async function listed(tx: ReadTx, address: URLSearchParams, locale: Locale) {
  const asked = readExampleQuery(address)
  const all = await examples(tx)
  const answers = asked.q ? await findExampleIds(tx, asked.q, locale) : null
  const found = answers ? answers.rows.flatMap((id) => all.find((each) => each.id === id) ?? []) : all
  const shown = found.filter((each) => matchesExample(each, exampleFilterOf(asked)))
  return { asked, all, shown, corrected: answers?.corrected ?? null }
}

const blank = page({
  path: '/eksempler/ny',
  may: 'edit-own-catalogue',
  answer: async ({ tx, query, locale }) => {
    const values = { recommendations: query.getAll('anbefaling') }
    return pageAnswer(
      texts[locale].form.newTitle,
      <ExampleForm id={null} values={values} {...(await choices(tx))} locale={locale} />,
      { trail: trailOf(locale) },
    )
  },
})

const write = change({
  path: '/eksempler/ny',
  may: 'edit-own-catalogue',
  audit: ['example-written', 'example-shared'],
  answer: async ({ tx, actor, form, locale }) => {
    const read = readForm(form, exampleSchema, locale)
    if (!read.ok) {
      const body = (
        <ExampleForm
          id={null}
          values={typedIn(form)}
          errors={read.errors}
          {...(await choices(tx))}
          locale={locale}
        />
      )
      return invalid(texts[locale].form.newTitle, body, read.errors, { trail: trailOf(locale) })
    }
    const { share, ...content } = read.value
    const id = await writeExample(tx, actor, { content, share })
    return seeOther(`/eksempler/${id}`, { text: share ? texts[locale].savedShared : texts[locale].saved })
  },
})

const one = page({
  path: '/eksempler/:id',
  may: 'read-catalogue',
  answer: async ({ tx, by, params, locale }) => {
    const example = await findExample(tx, params.id ?? '')
    return pageAnswer(
      example.title[locale],
      <ExamplePage
        example={example}
        recommendations={
          example.recommendations.length ? await recommendations(tx, { ids: example.recommendations }) : []
        }
        facets={await facets(tx)}
        may={{
          edit: hasCapability(by.role, 'edit-own-catalogue'),
          start: hasCapability(by.role, 'edit-efforts'),
        }}
        locale={locale}
      />,
      { trail: trailOf(locale) },
    )
  },
})

const edit = page({
  path: '/eksempler/:id/rediger',
  may: 'edit-own-catalogue',
  answer: async ({ tx, params, locale }) => {
    const example = await findOwnExample(tx, params.id ?? '')
    return pageAnswer(
      texts[locale].form.editTitle,
      <ExampleForm
        id={example.id}
        version={example.version}
        values={exampleFormValues(example)}
        {...(await choices(tx))}
        locale={locale}
      />,
      { trail: trailOf(locale, { href: `/eksempler/${example.id}`, label: example.title[locale] }) },
    )
  },
})

const amend = change({
  path: '/eksempler/:id/rediger',
  may: 'edit-own-catalogue',
  audit: ['example-amended', 'example-shared', 'example-taken-back'],
  answer: async ({ tx, actor, params, form, locale }) => {
    const example = await findOwnExample(tx, params.id ?? '')
    const version = Number(form.text('_version'))
    const read = readForm(form, exampleSchema, locale)
    if (!read.ok) {
      const body = (
        <ExampleForm
          id={example.id}
          version={version}
          values={typedIn(form)}
          errors={read.errors}
          {...(await choices(tx))}
          locale={locale}
        />
      )
      return invalid(texts[locale].form.editTitle, body, read.errors, { trail: trailOf(locale) })
    }
    const { share, ...content } = read.value
    await amendExample(tx, actor, { id: example.id, version, content, share, locale })
    return seeOther(`/eksempler/${example.id}`, {
      text: share ? texts[locale].savedShared : texts[locale].saved,
    })
  },
})

const share = change({
  path: '/eksempler/:id/deling',
  may: 'edit-own-catalogue',
  audit: ['example-shared'],
  answer: async ({ tx, actor, params, locale }) => {
    const id = params.id ?? ''
    await shareOwnExample(tx, actor, id)
    const t = texts[locale]
    return seeOther(`/eksempler/${id}`, {
      text: t.shared,
      undo: { action: `/eksempler/${id}/tilbagetagelse`, label: t.undo, fields: {} },
    })
  },
})

const takeBack = change({
  path: '/eksempler/:id/tilbagetagelse',
  may: 'edit-own-catalogue',
  audit: ['example-taken-back'],
  answer: async ({ tx, actor, params, locale }) => {
    const id = params.id ?? ''
    await takeBackOwnExample(tx, actor, id)
    return seeOther(`/eksempler/${id}`, { text: texts[locale].takenBack })
  },
})

const remove = change({
  path: '/eksempler/:id/sletning',
  may: 'edit-own-catalogue',
  audit: ['example-removed'],
  answer: async ({ tx, actor, params, locale }) => {
    await removeExample(tx, actor, params.id ?? '')
    return seeOther('/eksempler', { text: texts[locale].removed })
  },
})

async function choices(tx: ReadTx) {
  return {
    facets: await facets(tx),
    groups: await recommendationGroups(tx),
    recommendations: await recommendations(tx),
  }
}

function typedIn(form: Form): ExampleFormValues {
  return {
    title: form.text('title'),
    year: form.text('year'),
    what: form.text('what'),
    forWhom: form.text('forWhom'),
    howMuch: form.text('howMuch'),
    outcome: form.text('outcome'),
    contact: form.text('contact'),
    kind: form.text('kind') as Kind,
    targetGroups: form.all('targetGroups') as TargetGroup[],
    arenas: form.all('arenas'),
    riskFactors: form.all('riskFactors'),
    protectiveFactors: form.all('protectiveFactors'),
    recommendations: form.all('recommendations'),
    share: form.has('share'),
  }
}

function trailOf(locale: Locale, ...more: { href: string; label: string }[]) {
  return [
    { href: '/viden', label: texts[locale].knowledge },
    { href: '/eksempler', label: texts[locale].title },
    ...more,
  ]
}

export const exampleRoutes: Route[] = [
  list,
  exported,
  blank,
  write,
  one,
  edit,
  amend,
  share,
  takeBack,
  remove,
]
