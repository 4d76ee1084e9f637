import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  openPdfPress,
  type PdfPress,
  type PressSettings,
  type ReportDocument,
} from '../../platform/documents/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import type { House } from '../../platform/web/index.ts'

const presses = new WeakMap<House, PdfPress>()

/** Prints on the one press of a house; it starts with the first document and leaves when it has been idle. */
export function printPdf(house: House, document: ReportDocument): Promise<Uint8Array> {
  const press = presses.get(house) ?? openPdfPress(pressSettings(house))
  presses.set(house, press)
  return press.render(document)
}

/** The fonts are unpacked in the data folder; where a served database needs none, in the system's folder for what may be lost. */
export function pressSettings({ dataFolder }: Pick<House, 'dataFolder'>): PressSettings {
  const home = existsSync(dataFolder) ? dataFolder : join(tmpdir(), 'pejling')
  return { root: projectRoot, cacheFolder: join(home, 'documents') }
}
