import { type Command, usageRefusal } from '../../platform/cli/index.ts'
import { type Campaign, campaign, type LayerId } from '../../statistics/disclosure/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'

const tables = 60
const attackedLayers: LayerId[] = ['L1', 'L2', 'L3']

const attackCommand: Command = {
  name: 'disclosure attack',
  usage: 'disclosure attack [--pairs N] [--seed N]',
  about: {
    da: 'Angriber beskyttelsen af tal om mennesker på opdigtede tabeller og skriver, hvad angriberen fandt',
    en: 'Attacks the protection of figures about people on invented tables, and prints what the attacker found',
  },
  needs: 'nothing',
  run: async ({ options, locale, say }) => {
    const pairs = wholeNumber(options.pairs ?? '10000')
    const seed = wholeNumber(options.seed ?? '2026')
    for (const layer of attackedLayers) {
      const found = campaign({ layer, sensitivity: 'ordinary' }, { pairs, seed, tables })
      if (found) say(`${linesOf(layer, found, locale).join('\n')}\n`)
    }
  },
}

export const disclosureCommands: Command[] = [attackCommand]

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!/^\d{1,7}$/.test(text) || number < 1) throw usageRefusal(attackCommand)
  return number
}

function linesOf(
  layer: LayerId,
  { guarded, learner, unguarded, solver }: Campaign,
  locale: Locale,
): string[] {
  const share = (value: number) => writePercentage(100 * value, locale, 1)
  const count = (value: number) => writeNumber(value, locale)
  const error = share(guarded.standardError)
  if (locale === 'da')
    return [
      `${layer}: ${count(guarded.pairs)} par prøvet; angriberen ramte rigtigt i ${share(guarded.success)}, et blindt gæt i ${share(guarded.baseRate)} (standardfejl ${error}); forskellen kunne tages i ${share(guarded.shareTaken)}`,
      `${layer}: en angriber, der har lært andre steder, ramte rigtigt i ${share(learner.guarded.success)}, et lige så klogt gæt i ${share(learner.guarded.baseRate)} (standardfejl ${share(learner.guarded.standardError)})`,
      `${layer}: uden beskyttelse ramte de samme angribere rigtigt i ${share(unguarded.success)} og ${share(learner.unguarded.success)}`,
      `${layer}: ${count(solver.tables)} tabeller, ${count(solver.smallCells)} små celler, smalleste interval ${count(solver.narrowest)}, afsløret ${count(solver.caught)}, skjult ${share(solver.shareHidden)} af cellerne`,
    ]
  return [
    `${layer}: ${count(guarded.pairs)} pairs tried; the attacker was right in ${share(guarded.success)}, a blind guess in ${share(guarded.baseRate)} (standard error ${error}); the difference could be taken in ${share(guarded.shareTaken)}`,
    `${layer}: an attacker who has learned elsewhere was right in ${share(learner.guarded.success)}, as clever a guess in ${share(learner.guarded.baseRate)} (standard error ${share(learner.guarded.standardError)})`,
    `${layer}: without protection the same attackers were right in ${share(unguarded.success)} and ${share(learner.unguarded.success)}`,
    `${layer}: ${count(solver.tables)} tables, ${count(solver.smallCells)} small cells, narrowest interval ${count(solver.narrowest)}, caught ${count(solver.caught)}, ${share(solver.shareHidden)} of cells hidden`,
  ]
}
