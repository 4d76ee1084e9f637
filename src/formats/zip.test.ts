import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { textInArchive } from './workbook.samples.ts'
import { safeFileName, writeZip } from './zip.ts'

function namesIn(bytes: Uint8Array): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = []
    fromBuffer(Buffer.from(bytes), (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', ({ fileName }) => names.push(fileName))
      zip.on('end', () => resolve(names))
      zip.on('error', reject)
    })
  })
}

describe('an archive of all own data', () => {
  test('gives texts and bytes back', async () => {
    const bytes = await writeZip([
      { name: 'mål/oversigt.csv', bytes: 'Mål;År\r\n' },
      { name: 'logo.bin', bytes: Uint8Array.of(0x61, 0x62) },
      { name: 'tom.txt', bytes: '' },
    ])
    expect(await namesIn(bytes)).toEqual(['mål/oversigt.csv', 'logo.bin', 'tom.txt'])
    expect(await textInArchive(bytes, 'mål/oversigt.csv')).toBe('Mål;År\r\n')
    expect(await textInArchive(bytes, 'logo.bin')).toBe('ab')
    expect(await textInArchive(bytes, 'tom.txt')).toBe('')
  })

  test('is the same, byte for byte, for the same content', async () => {
    const files = [{ name: 'a.csv', bytes: 'a;b'.repeat(100) }]
    expect(await writeZip(files)).toEqual(await writeZip(files))
  })

  test('keeps files apart whose names are alike, also on systems that do not know capitals', async () => {
    const files = ['a.csv', 'A.csv', 'a.csv', '../a.csv', 'mål/x', 'mål/X'].map((name) => ({
      name,
      bytes: name,
    }))
    expect(await namesIn(await writeZip(files))).toEqual([
      'a.csv',
      'A (2).csv',
      'a (3).csv',
      'a (4).csv',
      'mål/x',
      'mål/X (2)',
    ])
  })
})

describe('a safe file name', () => {
  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/absolut', 'absolut'],
    ['C:\\Windows\\x.txt', 'C_/Windows/x.txt'],
    ['.env', 'env'],
    ['con.csv', '_con.csv'],
    ['lpt1', '_lpt1'],
    ['concert.csv', 'concert.csv'],
    ['a\0b\n\u202ec.csv', 'a_b__c.csv'],
    ['hvad? "hvordan"*', 'hvad_ _hvordan__'],
    ['', 'fil'],
    ['/../.', 'fil'],
    ['Handleplan 2026 – æøå.xlsx', 'Handleplan 2026 – æøå.xlsx'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  test('a long name keeps its ending', () => {
    expect(safeFileName(`${'å'.repeat(300)}.xlsx`)).toBe(`${'å'.repeat(95)}.xlsx`)
  })

  test('any name at all can be unpacked where it belongs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'./\\:a') }))),
        async (names) => {
          const found = await namesIn(await writeZip(names.map((name) => ({ name, bytes: '' }))))
          expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length)
          for (const name of found) expect(name).not.toMatch(/^\/|\\|:|(?:^|\/)\.|\/$/)
        },
      ),
      { numRuns: 200 },
    )
  })
})
