import { z } from 'zod'
import {
  type Change,
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { Refusal } from '../../values/refusal.ts'
import { realMunicipalities } from '../figures/index.ts'
import { areas, setsFor } from '../indicators/index.ts'
import { removeGeometry, restoreGeometry, storeGeometry } from './actions-geometry.ts'
import { type ReadGeometry, readGeometry } from './geometry.ts'
import { GeometryPage } from './pages/geometry-page.tsx'
import { findGeometry, geometries } from './reads-geometry.ts'
import { comparisonRefusals } from './refusals.ts'
import { geometryTexts } from './texts-geometry.ts'

/** Outlines for the maps. Registered before the maps, whose addresses begin alike. */
export const geometryRoutes: Route[] = [
  page({
    path: '/kort/geometri',
    may: 'import-indicators',
    answer: (visit) => geometryPage(visit, { set: '', source: '', property: '' }, []),
  }),
  change({ path: '/kort/geometri', may: 'import-indicators', audit: ['geometry-uploaded'], answer: store }),
  change({
    path: '/kort/geometri/:id/sletning',
    may: 'import-indicators',
    audit: ['geometry-removed'],
    answer: remove,
  }),
  change({
    path: '/kort/geometri/:id/genoprettelse',
    may: 'import-indicators',
    audit: ['geometry-restored'],
    answer: restore,
  }),
]

async function geometryPage(
  asked: Visit | Change,
  values: { set: string; source: string; property: string },
  errors: FieldError[],
) {
  const { tx, by, locale } = asked
  const t = geometryTexts[locale]
  const body = (
    <GeometryPage
      locale={locale}
      sets={setsFor(by)}
      stored={await geometries(tx)}
      areas={await areas(tx)}
      values={values}
      errors={errors}
    />
  )
  const trail = [{ href: '/kort', label: t.mapTitle }]
  return errors.length ? invalid(t.title, body, errors, { trail }) : pageAnswer(t.title, body, { trail })
}

const schema = z.object({
  saet: fields.choice(['own', 'national']),
  kilde: fields.text(300),
  felt: fields.optionalText(100),
})

async function store(asked: Change) {
  const { tx, by, actor, form, locale } = asked
  const t = geometryTexts[locale]
  const values = { set: form.text('saet'), source: form.text('kilde'), property: form.text('felt') }
  const parsed = readForm(form, schema, locale)
  const file = form.file('fil')
  const errors = parsed.ok ? [] : parsed.errors
  if (!file) errors.push({ field: 'fil', message: t.chooseFile })
  if (!parsed.ok || !file) return geometryPage(asked, values, errors)
  const { saet: set, kilde: source, felt } = parsed.value
  if (!setsFor(by).includes(set)) throw new Refusal(comparisonRefusals.notYourSet)
  const municipalities = new Set(realMunicipalities(await areas(tx)))
  const read = readGeometry(file.bytes, { municipalities, codeProperty: felt ?? undefined })
  if (!read.ok) {
    const field = read.problem === 'no-codes' && felt ? 'felt' : 'fil'
    return geometryPage(asked, values, [{ field, message: problemText(read, locale) }])
  }
  const id = await storeGeometry(tx, actor, {
    set,
    source,
    fileName: file.name.slice(0, 300) || 'geojson',
    read,
  })
  return seeOther('/kort/geometri', {
    text: t.stored(writeNumber(read.shapes.length, locale)),
    undo: { action: `/kort/geometri/${id}/sletning`, label: t.undo, fields: {} },
  })
}

function problemText(read: Extract<ReadGeometry, { ok: false }>, locale: Locale): string {
  const t = geometryTexts[locale]
  const sentence = t.problems[read.problem]
  return read.properties.length ? `${sentence} ${t.properties(read.properties.join(', '))}` : sentence
}

async function remove(asked: Change) {
  const geometry = await mustFind(asked)
  await removeGeometry(asked.tx, asked.actor, geometry)
  const t = geometryTexts[asked.locale]
  const undo = { action: `/kort/geometri/${geometry.id}/genoprettelse`, label: t.undo, fields: {} }
  return seeOther('/kort/geometri', { text: t.removed, undo })
}

async function restore(asked: Change) {
  await restoreGeometry(asked.tx, asked.actor, await mustFind(asked))
  return seeOther('/kort/geometri', { text: geometryTexts[asked.locale].restored })
}

async function mustFind({ tx, by, params }: Change) {
  const id = z.uuid().safeParse(params.id)
  const geometry = id.success ? await findGeometry(tx, id.data) : null
  if (!geometry) throw new Refusal(webRefusals.notFound)
  if (!setsFor(by).includes(geometry.set)) throw new Refusal(comparisonRefusals.notYourSet)
  return geometry
}
