import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { sql } from 'kysely'
import { efforts } from '../../implementation/efforts/index.ts'
import { type Command, type CommandCall, usageRefusal } from '../../platform/cli/index.ts'
import { type ReportDocument, renderDocx, renderPdf } from '../../platform/documents/index.ts'
import { type ReadTx, reading } from '../../platform/tenancy/index.ts'
import { type Day, dayIn } from '../../values/day.ts'
import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { pressSettings } from './actions-printing.ts'
import { compose } from './compose.ts'
import { withReferences } from './compose-sources.ts'
import { draftOf } from './draft.ts'
import { profileHrefOf } from './profile-href.ts'
import { livingPicture } from './reads-living.ts'
import { reportRefusals } from './texts.ts'

const committeeReport: Command = {
  name: 'report committee',
  usage: 'report committee [--municipality CODE] [--effort ID|TITLE] [--language da|en] --out FILE.pdf|.docx',
  about: {
    da: 'Skriver en sagsfremstilling ud fra dagens tal, om én indsats eller om hele billedet',
    en: 'Writes a committee item from the figures of today, about one effort or about the whole picture',
  },
  async run(call) {
    const out = call.options.out ?? ''
    const render = rendererOf(out, call)
    const municipality = await municipalityOf(call)
    const today = dayIn(call.house.now())
    const document = await reading(call.house.database, municipality, (tx) => composed(tx, call, today))
    const path = resolve(out)
    const bytes = await render(document)
    await writeFile(path, bytes).catch(() => {
      throw new Refusal(reportRefusals.fileUnwritable, { file: path })
    })
    call.say(`${path}\n`)
  },
}

export const reportCommands: Command[] = [committeeReport]

/** Havby, the invented municipality of the demo. */
const demoMunicipality = '9901' as MunicipalityCode

function rendererOf(out: string, { house }: CommandCall): (document: ReportDocument) => Promise<Uint8Array> {
  const kind = extname(out).toLowerCase()
  if (kind === '.docx') return renderDocx
  if (kind !== '.pdf') throw usageRefusal(committeeReport)
  return (document) => renderPdf(document, pressSettings(house))
}

async function composed(tx: ReadTx, { options, house }: CommandCall, today: Day): Promise<ReportDocument> {
  const language = options.language === 'en' ? 'en' : 'da'
  const effortId = options.effort === undefined ? null : await effortNamed(tx, options.effort)
  const kind = effortId ? 'effort' : 'review'
  const known = await livingPicture(tx, today, { kind, effortId, language, drawn: [] })
  const draft = draftOf(kind, known, language)
  const picture = await livingPicture(tx, today, { kind, effortId, language, drawn: draft.drawn })
  const item = { ...draft, kind, language, committee: '', meetingDay: null, author: '', edition: 1 } as const
  const { document, figures } = compose(item, picture, 'draft')
  // Nothing is stored, so a reference leads to the health profile where the figure is there, else to the list of sources alone.
  return withReferences(document, figures, (figure) => {
    const href = profileHrefOf(figure)
    return href === undefined ? null : `${house.config.publicUrl}${href}`
  })
}

async function effortNamed(tx: ReadTx, named: string): Promise<string> {
  const wanted = named.trim().toLocaleLowerCase('da')
  const found = (await efforts(tx)).find(
    ({ id, title }) => id === wanted || title.toLocaleLowerCase('da') === wanted,
  )
  if (!found) throw new Refusal(reportRefusals.effortUnknown, { effort: named })
  return found.id
}

/** The municipality that is named, else the only one that works here, else the demo's. */
async function municipalityOf({ house, options }: CommandCall): Promise<MunicipalityCode> {
  const joined = await reading(house.database, null, (tx) =>
    tx.rows<{ id: MunicipalityCode }>(sql`
      select id from platform.municipality where joined_at is not null and id <> '0000' order by id`),
  )
  const asked = options.municipality
  if (asked !== undefined) {
    const code = parseMunicipalityCode(asked)
    if (!code || !joined.some(({ id }) => id === code))
      throw new Refusal(reportRefusals.municipalityUnknown, { code: asked })
    return code
  }
  const [only, ...others] = joined
  if (only && others.length === 0) return only.id
  if (joined.some(({ id }) => id === demoMunicipality)) return demoMunicipality
  if (only) throw new Refusal(reportRefusals.municipalityNeeded)
  if (house.config.demo) return demoMunicipality
  throw new Refusal(reportRefusals.municipalityNone)
}
