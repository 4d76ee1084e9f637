import { sql } from 'kysely'
import { recordObservations } from '../knowledge/indicators/index.ts'
import {
  addSource,
  fetchingFor,
  keepFile,
  recipeSchema,
  runNow,
  sources,
} from '../knowledge/sources/index.ts'
import { nationalLevel } from '../platform/auth/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import type { Demo } from './cast.ts'
import { correctedRound } from './indicators.ts'

const storyteller = { accountId: null, name: 'demo' }
const name = 'opdigtet-folketal'

const people = `kommune;tid;antal
9901 Havby;2026;43120
9902 Fjordby;2026;38450
9903 Bakkelund;2026;61870
9904 Engsø;2026;29310
9905 Klitby;2026;20740
9906 Lyngmose;2026;33960
9907 Møllevig;2026;48220
9908 Nørreås;2026;41580
9909 Rugholm;2026;26190
9910 Strandmark;2026;57030
9911 Sømark;2026;44650
9912 Vesterlund;2026;36400
`

const recipe = recipeSchema.parse({
  title: {
    da: 'Opdigtet folketal for Havby og naboerne',
    en: 'Invented population of Havby and its neighbours',
  },
  caption: {
    da: 'Et eksempel på en kilde, der er en fil. Kommunerne og tallene er opdigtede og tæller ikke med i tal for regioner og landet.',
    en: 'An example of a source that is a file. The municipalities and the figures are invented and do not count in figures for regions and the country.',
  },
  publisher: 'Pejling (opdigtet)',
  licence: 'CC BY 4.0',
  page: 'https://www.statistikbanken.dk/FOLK1A',
  tables: [{ origin: { kind: 'file' }, place: 'kommune', time: 'tid' }],
  figure: { kind: 'value', of: {} },
  multiplier: 1,
  indicator: 'folketal',
})

/** A source with a past: an invented file of who lives in Havby and its neighbours, and the same file after the invented office corrected it. */
export async function addSources(demo: Demo): Promise<void> {
  await tellOfTheFile(demo)
  await changing(demo.house.database, demo.municipality, async (tx) => {
    // the office that asked the questions found a slip in an old round, after a report had used it
    await recordObservations(tx, demo.actor('anne'), {
      source: demo.say('Opdigtet rettelse af runden 2017'),
      observations: correctedRound({ indicator: 'rygning', period: '2017' }, 17.6),
    })
  })
}

async function tellOfTheFile({ owner, house }: Demo): Promise<void> {
  const at = house.now()
  const isNew = await changing(owner, nationalLevel, async (tx) => {
    // Havby's and Fjordby's stories are told at the same time
    await tx.run(sql`select pg_advisory_xact_lock(hashtext(${name}))`)
    if ((await sources(tx)).some(({ id }) => id === name)) return false
    await addSource(tx, storyteller, { id: name, recipe })
    return true
  })
  if (!isNew) return
  for (const content of [people, people.replace('29310', '29352').replace('20740', '20715')]) {
    const bytes = new TextEncoder().encode(content)
    await changing(owner, nationalLevel, (tx) => keepFile(tx, storyteller, { id: name, bytes, at }))
    await runNow(fetchingFor(house, owner), storyteller, name)
  }
}
