import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import type { Table } from '../../formats/table.ts'
import { type Command, cliRefusals, usageRefusal } from '../../platform/cli/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { calculate, mustFindMethod } from './calculate.ts'

const calculateCommand: Command = {
  name: 'calculate',
  usage: 'calculate METHOD FILE.csv [--reference FILE.csv] [--option name=value …]',
  about: {
    da: 'Regner på en tabel med en af folkesundhedens metoder: proportion, rate, mean, dsr, isr, quantiles, life-expectancy, sii, funnel-limits, funnel-points',
    en: 'Calculates on a table by a method of public health: proportion, rate, mean, dsr, isr, quantiles, life-expectancy, sii, funnel-limits, funnel-points',
  },
  needs: 'nothing',
  run: async ({ words, options, say }) => {
    const [name, file, ...more] = words
    if (name === undefined) throw usageRefusal(calculateCommand)
    const method = mustFindMethod(name)
    if (file === undefined || !more.every((word) => word.includes('='))) throw usageRefusal(calculateCommand)
    const input = await readTable(file)
    const reference = options.reference === undefined ? null : await readTable(options.reference)
    const texts = options.option === undefined ? [] : options.option.split('\n')
    say(calculate(method, { input, reference }, [...texts, ...more]))
  },
}

async function readTable(file: string): Promise<Table> {
  return readSpreadsheet(readBytes(file), basename(file))
}

function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Refusal(cliRefusals.fileMissing, { file })
  }
}

export const calculationCommands: Command[] = [calculateCommand]
