import { SaxesParser } from 'saxes'
import { Refusal } from '../../values/refusal.ts'
import type { Figure } from './document.ts'
import { documentRefusals } from './texts.ts'

/** A figure's drawing, cleaned; width and height are in CSS pixels. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const elements = new Set(
  `svg g path line polyline polygon rect circle ellipse text tspan defs linearGradient radialGradient stop clipPath
  pattern use mask marker symbol`.split(/\s+/),
)
// Left out with all they hold. A figure has its alternative text beside it, so names inside would be read aloud twice;
// the colours of our charts stand on the shapes, so a style sheet adds nothing.
const silent = new Set(['title', 'desc', 'metadata', 'style'])
// Left out, but what they hold is drawn: nothing in a document's figure can be clicked.
const transparent = new Set(['a'])
const rootAttributes = ' xmlns="http://www.w3.org/2000/svg" font-family="IBM Plex Sans"'
const attributes = new Set(
  `viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d points dx dy rotate transform fill fill-opacity fill-rule
  stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity opacity
  font-size font-weight font-style text-anchor dominant-baseline alignment-baseline letter-spacing offset stop-color
  stop-opacity clip-path clip-rule mask id class href gradientUnits gradientTransform patternUnits patternTransform
  patternContentUnits preserveAspectRatio vector-effect paint-order marker-start marker-mid marker-end markerWidth
  markerHeight markerUnits refX refY orient xml:space shape-rendering`.split(/\s+/),
)

/**
 * Reads a figure's SVG and writes it again with nothing in it but shapes and text: no script, style sheet, picture or link.
 * Ids get the figure's anchor in front, so that figures can share a page. Refuses (`figure-not-drawable`) what it does not know.
 */
export function readDrawing(figure: Figure, anchor: string): Drawing {
  const parts: string[] = []
  const size = { width: 0, height: 0 }
  let silentDepth = 0
  const refuse = (found: string): never => {
    throw new Refusal(documentRefusals['figure-not-drawable'], {
      caption: figure.caption || figure.figureId,
      found,
    })
  }
  const parser = new SaxesParser()
  parser.on('error', () => refuse('XML'))
  parser.on('doctype', () => refuse('DOCTYPE'))
  parser.on('opentag', ({ name, attributes: given }) => {
    if (parts.length === 0) {
      if (name !== 'svg') refuse(name)
      Object.assign(size, sizeOf(given) ?? refuse('viewBox'))
      parts.push(`<svg${rootAttributes}${attributeText(given, anchor)}>`)
    } else if (silentDepth > 0 || silent.has(name)) silentDepth += 1
    else if (transparent.has(name)) return
    else if (!elements.has(name)) refuse(name)
    else parts.push(`<${name}${attributeText(given, anchor)}>`)
  })
  parser.on('closetag', ({ name }) => {
    if (silentDepth > 0) silentDepth -= 1
    else if (!transparent.has(name)) parts.push(`</${name}>`)
  })
  const addText = (text: string) => {
    if (silentDepth === 0 && parts.length > 0) parts.push(escapeXml(text))
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(figure.svg.trim()).close()
  return { svg: parts.join(''), ...size }
}

function sizeOf(given: Record<string, string>): { width: number; height: number } | null {
  const box = (given.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width, height] = box.length === 4 ? box.slice(2) : [given.width, given.height].map(Number)
  const isSize = (length: number | undefined): length is number =>
    length !== undefined && length > 0 && length < 1e5
  return isSize(width) && isSize(height) ? { width, height } : null
}

function attributeText(given: Record<string, string>, anchor: string): string {
  return Object.entries(given)
    .filter(([name, value]) => attributes.has(name) && isHarmless(name, value))
    .map(([name, value]) => ` ${name}="${escapeXml(withAnchor(name, value, anchor))}"`)
    .join('')
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'href') return value.startsWith('#')
  // A backslash could spell `url` so that the second look does not know it.
  return !value.includes('\\') && !/url\(\s*['"]?(?!#)/i.test(value)
}

function withAnchor(name: string, value: string, anchor: string): string {
  if (name === 'id') return `${anchor}-${value}`
  if (name === 'href') return `#${anchor}-${value.slice(1)}`
  return value.replaceAll('url(#', `url(#${anchor}-`)
}

/** Text as it must be written between tags and in quoted attributes. */
export function escapeXml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (sign) => names[sign] ?? sign)
}
