import { type Command, usageRefusal } from '../../platform/cli/index.ts'
import { reading } from '../../platform/tenancy/index.ts'
import { importCommand } from './cli-import.ts'
import { placeOf } from './cli-place.ts'
import { exportLines } from './export-file.ts'
import { allIndicators, areas } from './reads.ts'
import { selectedFigures, usedColumns } from './reads-selection.ts'
import { everything, type SelectedFigure } from './selection.ts'
import { unhurried } from './writes-merge.ts'

const exportCommand: Command = {
  name: 'indicators export',
  usage: 'indicators export --format csv [--municipality CODE]',
  about: {
    da: 'Skriver det nationale sæt, eller en kommunes eget, som en CSV-fil, der kan hentes ind igen',
    en: 'Writes the national set, or one municipality’s own, as a CSV file that can be imported again',
  },
  run: async (call) => {
    if ((call.options.format ?? 'csv') !== 'csv') throw usageRefusal(exportCommand)
    const place = placeOf(call, exportCommand)
    await reading(place.database, place.municipality, async (tx) => {
      await unhurried(tx)
      const decimals = new Map((await allIndicators(tx)).map(({ id, decimals }) => [id, decimals]))
      // One snapshot all the way: an import in between neither shows nor breaks it off.
      const figures = selectedFigures((work) => work(tx), { set: place.set, ...everything })
      const invented = new Set((await areas(tx)).flatMap(({ id, invented }) => (invented ? [id] : [])))
      const importable = place.set === 'national' ? without(figures, invented) : figures
      const lines = exportLines(importable, await usedColumns(tx, place.set), decimals)
      // Each piece is waited for: a reader slower than the database must not fill our memory.
      for await (const piece of lines) await call.say(piece)
    })
  },
}

/** The demo's municipalities have a population in the national set, where no file may put them. */
async function* without(
  pages: AsyncIterable<SelectedFigure[]>,
  areaIds: ReadonlySet<string>,
): AsyncGenerator<SelectedFigure[]> {
  for await (const page of pages) yield page.filter(({ area }) => !areaIds.has(area))
}

export const indicatorCommands: Command[] = [importCommand, exportCommand]
