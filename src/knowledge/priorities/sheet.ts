import type { Locale } from '../../values/locale.ts'
import type { PriorityBand } from './priorities.ts'
import { texts } from './texts.ts'
import { columns } from './weights.ts'
import { burdenSentences, coverageSentence, gapSentence, mandateSentence, readinessSentence } from './why.ts'

/** The priorities as a spreadsheet: one row per line, each column with its words and with how strongly it pulls (0–3, empty when unknown). */
export function sheetOf(
  bands: readonly PriorityBand[],
  locale: Locale,
): { headers: string[]; rows: { cells: string[] }[] } {
  const t = texts[locale]
  const rows = bands.flatMap(({ name, lines }) =>
    lines.map((line) => {
      const words = {
        burden: burdenSentences(line.burden, 'heaviest', locale).join(' ') || t.burdenUnknown,
        gap: gapSentence(line.gap, locale),
        coverage: coverageSentence(line.coverage, locale),
        mandate: mandateSentence(line.judgement, locale),
        readiness: readinessSentence(line.judgement, line.efforts, locale),
      }
      const cells = columns.flatMap((column) => [words[column], String(line.pulls[column] ?? '')])
      return { cells: [name, line.name, ...cells, line.why.join(' ')] }
    }),
  )
  const headers = columns.flatMap((column) => [t.columns[column], t.pullOf(t.columns[column])])
  return { headers: [t.band, t.subject, ...headers, t.whyHere], rows }
}
