import { readFileSync } from 'node:fs'
import { readPx } from '../../src/formats/px/index.ts'
import { readSpreadsheet } from '../../src/formats/spreadsheet.ts'
import { readStatbankCsv } from '../../src/formats/statbank-csv.ts'
import { readStatbankWorkbook } from '../../src/formats/statbank-workbook.ts'
import { Refusal, sentenceOf } from '../../src/values/refusal.ts'

/** For tests: reads one file as one kind in a process of its own, and says what came of it and what it cost. */
const readers: Record<string, (bytes: Uint8Array) => unknown> = {
  px: (bytes) => readPx(bytes),
  sheet: (bytes) => readSpreadsheet(bytes, 'x'),
  statbank: (bytes) => readStatbankCsv(bytes),
  wide: (bytes) => readStatbankWorkbook(bytes),
}

const [kind = '', path = ''] = process.argv.slice(2)
const bytes = readFileSync(path)
const kilobytesBefore = process.resourceUsage().maxRSS
const before = process.cpuUsage()
const outcome = await outcomeOf(async () => readers[kind]?.(bytes))
// processor time: a busy machine has a clock of its own
const { user, system } = process.cpuUsage(before)
const megabytes = (process.resourceUsage().maxRSS - kilobytesBefore) / 1024
process.stdout.write(
  JSON.stringify({
    ...outcome,
    milliseconds: Math.round((user + system) / 1000),
    megabytes: Math.round(megabytes),
  }),
)

async function outcomeOf(reading: () => Promise<unknown>): Promise<{ key: string; da: string; en: string }> {
  try {
    await reading()
    return { key: 'read', da: '', en: '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { key: error.reason.key, da: sentenceOf(error, 'da'), en: sentenceOf(error, 'en') }
  }
}
