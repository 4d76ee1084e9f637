import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../values/refusal.ts'
import { mustBeReadable, type ReportDocument } from './document.ts'
import { readCoverage } from './font-coverage.ts'
import { prepareFonts } from './fonts.ts'
import { pdfContent } from './pdf-content.ts'
import { openTypesetter, type Typesetter } from './pdf-process.ts'
import { documentRefusals } from './texts.ts'

/** `root` holds package.json and node_modules; `cacheFolder` is ours to write in, and fonts are unpacked there once. */
export interface PressSettings {
  readonly root: string
  readonly cacheFolder: string
  readonly secondsPerDocument?: number
  readonly longestQueue?: number
}

/** Makes documents into PDFs, one at a time, in a process beside the app. */
export interface PdfPress {
  /**
   * The document as PDF/UA-1. Refuses what cannot be read by everyone (see `mustBeReadable`), `figure-not-drawable`,
   * `printing-too-slow` and, when the queue is full, `printing-busy`; any other failure is a fault.
   */
  render(document: ReportDocument): Promise<Uint8Array>
  close(): void
}

/** Opens the press; nothing is started or unpacked before the first document, and an idle press costs nothing. */
export function openPdfPress(settings: PressSettings): PdfPress {
  const { secondsPerDocument = 20, longestQueue = 40 } = settings
  let workshop: Promise<Workshop> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  return {
    async render(document) {
      mustBeReadable(document)
      if (waiting >= longestQueue) throw new Refusal(documentRefusals['printing-busy'])
      waiting += 1
      const printing = last.then(() => print(document))
      last = printing.catch(() => {})
      return printing.finally(() => {
        waiting -= 1
      })
    },
    close() {
      workshop?.then(({ typesetter }) => typesetter.close()).catch(() => {})
      workshop = null
    },
  }

  async function print(document: ReportDocument): Promise<Uint8Array> {
    workshop ??= prepareWorkshop(settings)
    const ready = await workshop.catch((fault) => {
      workshop = null
      throw fault
    })
    const pdf = await ready.typesetter.set(pdfContent(document, ready.coverage), secondsPerDocument)
    if (pdf === 'too-slow') {
      throw new Refusal(documentRefusals['printing-too-slow'], { seconds: secondsPerDocument })
    }
    return pdf
  }
}

/** Makes one PDF and closes the press again, for commands. */
export async function renderPdf(document: ReportDocument, settings: PressSettings): Promise<Uint8Array> {
  const press = openPdfPress(settings)
  try {
    return await press.render(document)
  } finally {
    press.close()
  }
}

interface Workshop {
  readonly typesetter: Typesetter
  readonly coverage: ReadonlySet<number>
}

async function prepareWorkshop({ root, cacheFolder }: PressSettings): Promise<Workshop> {
  const fonts = join(cacheFolder, 'fonts')
  const workspace = join(cacheFolder, 'empty')
  await mkdir(workspace, { recursive: true })
  const [regular] = await prepareFonts(root, fonts)
  const home = homeOfTemplate(root)
  return {
    typesetter: openTypesetter({
      script: join(home, 'pdf-worker.mjs'),
      template: await readFile(join(home, 'report.typ'), 'utf8'),
      root,
      fonts,
      workspace,
    }),
    coverage: readCoverage(await readFile(regular)),
  }
}

/** The worker and the template are files that no bundler moves: beside this file in source, else where the root keeps them. */
function homeOfTemplate(root: string): string {
  const places = [import.meta.dirname, join(root, 'src', 'platform', 'documents'), join(root, 'dist')]
  const home = places.find(
    (place) => existsSync(join(place, 'report.typ')) && existsSync(join(place, 'pdf-worker.mjs')),
  )
  if (home === undefined)
    throw new Error('pdf-worker.mjs and report.typ were found neither in src nor in dist')
  return home
}
