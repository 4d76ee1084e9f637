import { describe, expect, test } from 'vitest'
import { mustBeKnownOptions, parseArguments } from './command.ts'

const command = { usage: 'indicators import FILE [--dry-run] [--municipality CODE]' }

describe('the words after a command', () => {
  test('are files, options with a value and options without', () => {
    expect(parseArguments(['--dry-run', 'figures.csv', '--municipality', '0326'])).toEqual({
      words: ['figures.csv'],
      options: { 'dry-run': 'true', municipality: '0326' },
    })
    expect(parseArguments(['--format=csv', '--out', '--json'])).toEqual({
      words: [],
      options: { format: 'csv', out: 'true', json: 'true' },
    })
  })

  test('with a slip in an option stop the command, so that a trial never becomes the real thing', () => {
    const { options } = parseArguments(['figures.csv', '--dryrun'])
    expect(() => mustBeKnownOptions(options, command)).toThrow('cli.unknownOption')
    expect(() => mustBeKnownOptions({ 'dry-run': 'true', municipality: '0326' }, command)).not.toThrow()
  })
})
