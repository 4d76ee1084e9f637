import { join } from 'node:path'
import { openPdfPress, type PdfPress, renderDocx } from '../../platform/documents/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { download, type House, page, type Route, type Visit } from '../../platform/web/index.ts'
import { fileNameOf, presented } from './presented.ts'
import { documentOf } from './reads-document.ts'
import { itemFor } from './routes-item.tsx'

export const documentRoutes: Route[] = [
  page({
    path: '/rapporter/:id/sag.pdf',
    may: 'read-reports',
    answer: async (visit) => {
      const { name, document } = await printed(visit)
      return download(`${name}.pdf`, 'application/pdf', await pressOf(visit.house).render(document))
    },
  }),
  page({
    path: '/rapporter/:id/sag.docx',
    may: 'read-reports',
    answer: async (visit) => {
      const { name, document } = await printed(visit)
      return download(
        `${name}.docx`,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        await renderDocx(document),
      )
    },
  }),
]

async function printed({ tx, by, params, today, house }: Visit) {
  const item = await itemFor(tx, by, params)
  const { document, figures } = await documentOf(tx, item, today)
  const place = { site: house.config.publicUrl, path: `/rapporter/${item.id}` }
  return { name: fileNameOf(item.title), document: presented(document, figures, place) }
}

const presses = new WeakMap<House, PdfPress>()

/** One press for each house; it starts with the first document and leaves when it has been idle. */
function pressOf(house: House): PdfPress {
  const open =
    presses.get(house) ??
    openPdfPress({ root: projectRoot, cacheFolder: join(house.dataFolder, 'documents') })
  presses.set(house, open)
  return open
}
