import { renderDocx } from '../../platform/documents/index.ts'
import { download, page, type Route, type Visit } from '../../platform/web/index.ts'
import { printPdf } from './actions-printing.ts'
import { fileNameOf, presented } from './presented.ts'
import { documentOf } from './reads-document.ts'
import { itemFor } from './routes-item.tsx'

export const documentRoutes: Route[] = [
  page({
    path: '/rapporter/:id/sag.pdf',
    may: 'read-reports',
    answer: async (visit) => {
      const { name, document } = await printed(visit)
      return download(`${name}.pdf`, 'application/pdf', await printPdf(visit.house, document))
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
