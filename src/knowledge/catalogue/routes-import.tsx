import { record } from '../../platform/audit/index.ts'
import type { Capability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  change,
  download,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
} from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { importCatalogue, previewImport } from './actions-import.ts'
import { contentTypes, writeContent } from './content-file.ts'
import { ImportPage, importPath, PreviewPage } from './pages/import-page.tsx'
import { catalogueFrame } from './reads.ts'
import { trailOf } from './routes-one.tsx'
import type { Place } from './sheet.ts'
import { texts } from './texts-editing.ts'
import { deleteUpload, findUpload, insertUpload } from './writes-upload.ts'

const largestFile = 5 * 1024 * 1024

/** The same four steps lead into the municipality's own recommendations and into the national catalogue; who may differs. */
function importRoutes(place: Place, may: Capability): Route[] {
  const path = importPath(place)
  const titleIn = (locale: Locale) =>
    place === 'national' ? texts[locale].import.nationalTitle : texts[locale].import.title
  const choose = page({
    path,
    may,
    answer: async ({ tx, locale }) =>
      pageAnswer(titleIn(locale), <ImportPage place={place} {...(await choices(tx))} locale={locale} />, {
        trail: trailOf(locale),
      }),
  })
  const template = page({
    path: `${path}/skabelon`,
    may,
    answer: async () =>
      download(
        'skabelon-anbefalinger.xlsx',
        contentTypes.xlsx,
        await writeContent({ editions: [], groups: [], recommendations: [] }, 'xlsx'),
      ),
  })
  const upload = change({
    path,
    may,
    audit: ['catalogue-uploaded'],
    answer: async ({ tx, by, actor, form, locale }) => {
      const file = form.file('file')
      const t = texts[locale].import
      if (!file || file.bytes.length > largestFile) {
        const errors = [{ field: 'file', message: file ? t.tooLarge : t.chooseFile }]
        return invalid(
          titleIn(locale),
          <ImportPage place={place} {...(await choices(tx))} errors={errors} locale={locale} />,
          errors,
          { trail: trailOf(locale) },
        )
      }
      const incoming = { name: file.name, bytes: file.bytes, place }
      // A file that cannot be read at all is refused here, before it is kept.
      await previewImport(tx, incoming)
      const id = await insertUpload(tx, by.accountId, incoming)
      await record(tx, actor, {
        kind: 'catalogue-uploaded',
        subjectKind: 'catalogue',
        subjectId: id,
        details: { place, bytes: file.bytes.length },
      })
      return seeOther(`${path}/${id}`)
    },
  })
  const preview = page({
    path: `${path}/:id`,
    may,
    answer: async ({ tx, by, params, locale }) => {
      const id = params.id ?? ''
      const file = await findUpload(tx, { id, accountId: by.accountId, place })
      const body = (
        <PreviewPage
          place={place}
          id={id}
          fileName={file.name}
          preview={await previewImport(tx, file)}
          locale={locale}
        />
      )
      return pageAnswer(texts[locale].import.previewTitle, body, {
        trail: trailOf(locale, { href: path, label: titleIn(locale) }),
      })
    },
  })
  const confirm = change({
    path: `${path}/:id/godkendelse`,
    may,
    audit: ['catalogue-imported'],
    answer: async ({ tx, by, actor, params, locale }) => {
      const id = params.id ?? ''
      const file = await findUpload(tx, { id, accountId: by.accountId, place })
      const { comparison } = await importCatalogue(tx, actor, file)
      await deleteUpload(tx, id)
      const text = texts[locale].import.done(comparison.added.length, comparison.changed.length)
      return seeOther(place === 'national' ? '/anbefalinger/udgaver' : '/anbefalinger?samling=own', { text })
    },
  })
  return [choose, template, upload, preview, confirm]
}

async function choices(tx: ReadTx) {
  const { facets, editions, groups } = await catalogueFrame(tx)
  return { facets, editions: editions.map(({ id }) => id), groups: groups.map(({ id }) => id) }
}

// The national ones stand first: their addresses would else be taken for an upload's id.
export const catalogueImportRoutes: Route[] = [
  ...importRoutes('national', 'write-national-catalogue'),
  ...importRoutes('own', 'edit-own-catalogue'),
]
