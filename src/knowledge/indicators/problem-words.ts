import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import type { Problem } from './problem.ts'
import { importTexts } from './texts-import.ts'

/** What is wrong with a line, with what would have been right: "Tallet ligger uden for det mulige: 120 (skal være fra 0 til 100)". */
export function problemWords(problem: Problem, locale: Locale): { what: string; cell: string } {
  const t = importTexts[locale]
  const { about } = problem
  const more = [
    about.name === undefined ? null : t.details.named(String(about.name)),
    about.minimum === undefined
      ? null
      : t.details.bounds(
          writeNumber(Number(about.minimum), locale),
          writeNumber(Number(about.maximum), locale),
        ),
    about.earlier === undefined ? null : t.details.earlier(String(about.earlier)),
  ].filter((each) => each !== null && each !== problem.cell)
  const cell = problem.cell === '' ? '""' : problem.cell.slice(0, 80)
  return { what: t.problems[problem.kind], cell: more.length ? `${cell} (${more.join(', ')})` : cell }
}

/** The same as one line of text, for a terminal. */
export function problemLine(problem: Problem, locale: Locale): string {
  const { what, cell } = problemWords(problem, locale)
  return importTexts[locale].inLine(String(problem.line), what, cell)
}
