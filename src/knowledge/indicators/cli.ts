import { type Command, usageRefusal } from '../../platform/cli/index.ts'
import { reading } from '../../platform/tenancy/index.ts'
import { importCommand } from './cli-import.ts'
import { placeOf } from './cli-place.ts'
import { exportLines } from './export-file.ts'
import { streamFigures, usedColumns } from './reads-stream.ts'
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
      const lines = exportLines(streamFigures(tx, { set: place.set }), await usedColumns(tx, place.set))
      // Each piece is waited for: a reader slower than the database must not fill our memory.
      for await (const piece of lines) await call.say(piece)
    })
  },
}

export const indicatorCommands: Command[] = [importCommand, exportCommand]
