/** Reads a drawn chart back, so that a test can ask where its words stand. */
import { textWidth } from './text-width.ts'

export interface DrawnText {
  words: string
  size: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Every line of words in a chart, with the box it takes; groups that are moved are followed. */
export function drawnTexts(svg: string): DrawnText[] {
  const texts: DrawnText[] = []
  const open: Element[] = []
  for (const [, closing, name = '', attributes = '', selfClosing, words] of svg.matchAll(pattern)) {
    if (words !== undefined) {
      const element = open.at(-1)
      const isWords = element !== undefined && (element.name === 'text' || element.name === 'tspan')
      if (isWords && words.trim() !== '') texts.push(boxOf(unescaped(words), open))
    } else if (closing) open.pop()
    else if (!selfClosing && !name.startsWith('?')) open.push({ name, attributes: attributesOf(attributes) })
  }
  return texts
}

/** Pairs of words that stand on top of each other. */
export function overlaps(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.words} / ${other.words}`),
  )
}

/** What a reader would stumble over: figures that are no numbers, words that touch, words out of view. */
export function faultsOf(svg: string, width: number): string[] {
  const texts = drawnTexts(svg)
  const outside = texts.filter(({ left, right }) => left < -0.5 || right > width + 0.5)
  return [
    ...(svg.match(/NaN|Infinity|undefined/g) ?? []),
    ...overlaps(texts),
    ...outside.map(({ words }) => `${words} is out of view`),
  ]
}

const pattern = /<(\/)?([\w?]+)((?:\s[^<>]*?)?)(\/)?>|([^<>]+)/g

interface Element {
  name: string
  attributes: Map<string, string>
}

function boxOf(words: string, open: readonly Element[]): DrawnText {
  const nearest = (name: string) =>
    open.findLast(({ attributes }) => attributes.has(name))?.attributes.get(name)
  const size = Number(nearest('font-size'))
  const weight = nearest('font-weight') === undefined ? 'regular' : 'bold'
  const moved = open.map(({ attributes }) => translation(attributes.get('transform')))
  const x = Number(nearest('x')) + moved.reduce((sum, [across]) => sum + across, 0)
  const y = Number(nearest('y')) + moved.reduce((sum, [, down]) => sum + down, 0)
  const width = textWidth(words, { size, weight })
  const before = { middle: width / 2, end: width }[nearest('text-anchor') ?? ''] ?? 0
  // A capital reaches 0.7 em above the line and a tail 0.2 em below it.
  const [above, below] = [size * 0.7, size * 0.2]
  const stands = open.some(({ attributes }) => attributes.get('transform')?.includes('rotate(-90)'))
  if (stands)
    return { words, size, left: x - above, right: x + below, top: y - width + before, bottom: y + before }
  return { words, size, left: x - before, right: x - before + width, top: y - above, bottom: y + below }
}

function translation(transform: string | undefined): [number, number] {
  const [, across, down] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform ?? '') ?? []
  return [Number(across ?? 0), Number(down ?? 0)]
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
