import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCoverage } from './font-coverage.ts'
import { prepareFonts, sfntFromWoff } from './fonts.ts'
import { regularWoff, root } from './testing/plex.ts'

interface FontTable {
  tag: string
  checksum: number
  offset: number
  length: number
}

function tablesOf(font: Uint8Array): FontTable[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return Array.from({ length: view.getUint16(4) }, (_, table) => {
    const entry = 12 + table * 16
    const [checksum = 0, offset = 0, length = 0] = [4, 8, 12].map((at) => view.getUint32(entry + at))
    return { tag: Buffer.from(font.subarray(entry, entry + 4)).toString('latin1'), checksum, offset, length }
  })
}

/** OpenType 1.9, "Calculating checksums": the sum of big-endian words; `head` leaves its own adjustment out. */
function checksumOf(font: Uint8Array, { tag, offset, length }: FontTable): number {
  const padded = new Uint8Array(Math.ceil(length / 4) * 4)
  padded.set(font.subarray(offset, offset + length))
  const view = new DataView(padded.buffer)
  if (tag === 'head') view.setUint32(8, 0)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

test('a font unpacked from WOFF has its tables inside the file, aligned, and with the checksums they claim', () => {
  const font = sfntFromWoff(regularWoff())
  const tables = tablesOf(font)
  expect([0x00010000, 0x4f54544f]).toContain(new DataView(font.buffer).getUint32(0))
  expect(tables.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']),
  )
  for (const table of tables) {
    expect(table.offset % 4).toBe(0)
    expect(table.offset + table.length).toBeLessThanOrEqual(font.length)
    expect([table.tag, checksumOf(font, table)]).toEqual([table.tag, table.checksum])
  }
})

test('the directory of the font says how to search it', () => {
  const view = new DataView(sfntFromWoff(regularWoff()).buffer)
  const [count, range, selector, shift] = [4, 6, 8, 10].map((at) => view.getUint16(at))
  expect(range).toBe(2 ** (selector ?? 0) * 16)
  expect((range ?? 0) + (shift ?? 0)).toBe((count ?? 0) * 16)
})

test('what is no WOFF is not taken for a font', () => {
  expect(() => sfntFromWoff(new Uint8Array(100))).toThrow('not a WOFF 1 font')
})

test('the font draws Danish and the neighbours’ names, and says which signs it lacks', () => {
  const coverage = readCoverage(sfntFromWoff(regularWoff()))
  for (const sign of 'ÆØÅæøåéüłşžđ§–…→≥')
    expect([sign, coverage.has(sign.codePointAt(0) ?? 0)]).toEqual([sign, true])
  expect(coverage.has('🚭'.codePointAt(0) ?? 0)).toBe(false)
})

test('four cuts are unpacked once and then kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-test-'))
  const paths = await prepareFonts(root, folder)
  expect(paths).toHaveLength(4)
  expect(readFileSync(paths[0]).length).toBeGreaterThan(50_000)
  const written = paths.map((path) => statSync(path).mtimeMs)
  await prepareFonts(root, folder)
  expect(paths.map((path) => statSync(path).mtimeMs)).toEqual(written)
  rmSync(folder, { recursive: true })
})
