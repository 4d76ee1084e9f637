import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Seed } from '../../platform/house/index.ts'
import { projectRoot } from '../../platform/house/project-root.ts'

const folder = join(projectRoot, 'db/seeds')
const source = readFileSync(join(folder, 'examples/examples.json'))
/** Words are made with the synonyms, so examples are loaded again when those change. */
const synonyms = readFileSync(join(folder, 'search/synonyms.csv'))

/** The practice examples Pejling comes with, all from published sources. */
export const exampleSeed: Seed = {
  name: 'examples',
  fingerprint: createHash('sha256').update(source).update(synonyms).digest('hex'),
  load: async (tx) => {
    const { examples } = JSON.parse(source.toString('utf8')) as { examples: unknown[] }
    await tx.run(sql`delete from knowledge.example`)
    await tx.run(sql`
      insert into knowledge.example (id, title, municipality_name, municipality_code, country, year, what, for_whom, how_much, outcome,
        contact, kind, target_groups, arenas, recommendations, source, danish_words, english_words)
      select id, title, "municipalityName", "municipalityCode", country, year, nullif(what, 'null'), nullif("forWhom", 'null'),
        nullif("howMuch", 'null'), nullif(outcome, 'null'), contact, kind, "targetGroups", arenas, recommendations, nullif(source, 'null'),
        setweight(knowledge.danish_words(concat_ws(' ', title->>'da', "municipalityName")), 'A')
          || setweight(knowledge.danish_words(concat_ws(' ', what->>'da', "forWhom"->>'da', "howMuch"->>'da', outcome->>'da')), 'B'),
        setweight(knowledge.english_words(concat_ws(' ', title->>'en', "municipalityName")), 'A')
          || setweight(knowledge.english_words(concat_ws(' ', what->>'en', "forWhom"->>'en', "howMuch"->>'en', outcome->>'en')), 'B')
      from jsonb_to_recordset(${JSON.stringify(examples)}::jsonb) as e (
        id text, title jsonb, "municipalityName" text, "municipalityCode" text, country text, year int, what jsonb, "forWhom" jsonb,
        "howMuch" jsonb, outcome jsonb, contact text, kind text, "targetGroups" text[], arenas text[], recommendations text[], source jsonb)`)
  },
}
