/** The texts people write, with figures in them as `{{tal:key}}`. Pure. */

import type { Block, Run } from '../../platform/documents/index.ts'

/** An amount as it stands in a sentence, and the figure it refers to. */
export interface Quoted {
  figureId: string
  written: string
}

const token = /\{\{\s*tal:\s*([a-z0-9_-]+)\s*\}\}/gi

/** The code that puts a figure into a text. */
export function tokenOf(key: string): string {
  return `{{tal:${key}}}`
}

/** The keys a text refers to, each once, in the order they stand. */
export function keysIn(text: string): string[] {
  return [...new Set([...text.matchAll(token)].map(([, key]) => (key ?? '').toLowerCase()))]
}

/** A text as runs: every code becomes the amount with its reference; a code nobody knows stays as it was written. */
export function runsOf(text: string, figures: ReadonlyMap<string, Quoted>): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const found of text.matchAll(token)) {
    const figure = figures.get((found[1] ?? '').toLowerCase())
    if (!figure) continue
    const before = text.slice(end, found.index) + figure.written
    runs.push({ kind: 'text', text: before }, { kind: 'figureReference', id: figure.figureId })
    end = found.index + found[0].length
  }
  if (end < text.length) runs.push({ kind: 'text', text: text.slice(end) })
  return runs
}

/** A written part as blocks: an empty line parts paragraphs, `- ` begins a point, `1.` a numbered one. */
export function blocksOf(text: string, figures: ReadonlyMap<string, Quoted>): Block[] {
  const chunks = text
    .trim()
    .split(/\r?\n\s*\r?\n/)
    .filter((chunk) => chunk.trim() !== '')
  return chunks.flatMap((chunk) => groupsOf(chunk.split(/\r?\n/)).map((group) => blockOf(group, figures)))
}

/** Every line of a text as one numbered point, whether its writer numbered it or not. */
export function pointsOf(text: string, figures: ReadonlyMap<string, Quoted>): Run[][] {
  return text
    .split(/\r?\n/)
    .map((line) => withoutMark(line))
    .filter((line) => line !== '')
    .map((line) => runsOf(line, figures))
}

type Sort = 'paragraph' | 'bullets' | 'numbered'

function sortOf(line: string): Sort {
  if (/^\s*[-–•]\s+/.test(line)) return 'bullets'
  return /^\s*\d{1,2}[.)]\s+/.test(line) ? 'numbered' : 'paragraph'
}

function groupsOf(lines: string[]): { sort: Sort; lines: string[] }[] {
  const groups: { sort: Sort; lines: string[] }[] = []
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const sort = sortOf(line)
    const last = groups.at(-1)
    if (last?.sort === sort) last.lines.push(line)
    else groups.push({ sort, lines: [line] })
  }
  return groups
}

function blockOf(
  { sort, lines }: { sort: Sort; lines: string[] },
  figures: ReadonlyMap<string, Quoted>,
): Block {
  if (sort === 'paragraph')
    return { kind: 'paragraph', runs: runsOf(lines.map((line) => line.trim()).join('\n'), figures) }
  return { kind: sort, points: lines.map((line) => runsOf(withoutMark(line), figures)) }
}

function withoutMark(line: string): string {
  return line.replace(/^\s*(?:[-–•]|\d{1,2}[.)])\s+/, '').trim()
}
