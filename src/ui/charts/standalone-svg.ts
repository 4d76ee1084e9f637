import type { VNode } from 'preact'
import { cloneElement } from 'preact'
import { renderToString } from 'preact-render-to-string'

/**
 * A chart as a file of its own: the same picture with its namespace, its typeface named and its links underlined.
 * The colours stand on the shapes, so nothing else of the page is needed.
 */
export function standaloneSvg(chart: VNode): string {
  const picture = renderToString(cloneElement(chart, {}))
  if (!picture.startsWith('<svg ')) throw new TypeError('standaloneSvg draws a single picture, not a figure')
  const style = "text{font-family:'IBM Plex Sans',Arial,sans-serif}"
  return `<?xml version="1.0" encoding="UTF-8"?>\n${picture
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('</desc>', `</desc><style>${style}</style>`)}\n`
}
