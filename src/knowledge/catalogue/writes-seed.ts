import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../formats/csv.ts'
import type { Seed } from '../../platform/house/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { compare, contentOf } from './content.ts'
import { nationalContent } from './reads-content.ts'
import { shippedContent, shippedFacets } from './shipped.ts'
import { logLoad, saveFacets, saveNational, saveSynonyms, withdrawShipped } from './writes-national.ts'

const folder = join(projectRoot, 'db/seeds')
const files = [
  'catalogue/facets.json',
  'catalogue/kl-2024.json',
  'catalogue/packages.json',
  'catalogue/abc.json',
  'search/synonyms.csv',
]
const sources = files.map((file) => readFileSync(join(folder, file)))

/** The catalogue Pejling comes with: facets, synonyms, and the recommendations of KL, Sundhedsstyrelsen and ABC. */
export const catalogueSeed: Seed = {
  name: 'catalogue',
  fingerprint: sources.reduce((hash, source) => hash.update(source), createHash('sha256')).digest('hex'),
  load: async (tx) => {
    const [facets, kl, packages, abc] = sources
      .slice(0, 4)
      .map((source) => JSON.parse(source.toString('utf8')))
    const synonyms = readCsv(sources[4] as Uint8Array).rows.map(({ cells }) => ({
      word: cells[0] as string,
      means: cells[1] as string,
    }))
    await saveFacets(tx, shippedFacets(facets))
    await saveSynonyms(tx, synonyms)
    const content = shippedContent({ kl, packages, abc })
    const incoming = content.recommendations.map(contentOf)
    const present = await nationalContent(tx)
    const comparison = compare(present.recommendations, incoming)
    await saveNational(tx, content, { comparison, shipped: true })
    const withdrawn = await withdrawShipped(
      tx,
      incoming.map(({ id }) => id),
    )
    await logLoad(tx, { source: 'shipped', byName: 'Pejling', comparison, withdrawn })
  },
}
