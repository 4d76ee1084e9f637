import { render } from 'preact-render-to-string'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Block } from './document.ts'
import { DocumentPage } from './html.tsx'
import { aCommitteeItem, lonelinessChart } from './testing/committee-item.ts'

function page(blocks?: Block[]): string {
  return render(<DocumentPage document={aCommitteeItem(blocks === undefined ? {} : { blocks })} />)
}

describe('a committee item as a page', () => {
  const html = page()

  test('has one title, and headings in order under it', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels).toEqual([1, 2, 2, 2, 3, 3, 2])
  })

  test('says which language it is in', () => {
    expect(html).toMatch(/^<article class="document" lang="da">/)
  })

  test('names the columns and rows of its table', () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(4)
    expect(html.match(/<th scope="row"/g)).toHaveLength(3)
    expect(html).toMatch(/<caption[^>]*><strong>Tabel 1\.<\/strong> De tre indsatser/)
  })

  test('shows the figure as a picture with its alternative text, and its names are not read twice', () => {
    expect(html).toContain('role="img" aria-label="Linjediagram fra 2013 til 2025.')
    expect(html).not.toContain('<title')
  })

  test('has no style and no script of its own', () => {
    expect(html).not.toMatch(/ style=|<style|<script| on\w+=/)
  })

  test('refers to figures by links that lead to something on the page, and no id stands twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor)
  })

  test('is well-formed', () => {
    const parser = new SaxesParser()
    expect(() => parser.write(html.replaceAll('&nbsp;', ' ')).close()).not.toThrow()
  })
})

test('the same drawing twice on a page keeps its ids apart', () => {
  const svg = lonelinessChart.replace('<g ', '<g id="grid" ')
  const figure = { kind: 'figure', svg, altText: 'Linjer', caption: 'Linjer', figureId: 'x' } as const
  const html = page([figure, { ...figure }])
  expect(html).toContain('id="figure-1-grid"')
  expect(html).toContain('id="figure-2-grid"')
})

test('what people write is shown as text, with its line breaks', () => {
  const html = page([
    { kind: 'paragraph', runs: [{ kind: 'text', text: '<img src=x onerror=alert(1)>\nlinje to' }] },
  ])
  expect(html).toContain('&lt;img src=x onerror=alert(1)><br/>linje to')
})

test('a link that is no web address, mail or telephone is only its words', () => {
  const html = page([
    { kind: 'paragraph', runs: [{ kind: 'link', text: 'tryk', url: 'JavaScript:alert(1)' }] },
  ])
  expect(html).toContain('<p>tryk</p>')
})

test('a reference to a figure that is not in the document shows its id', () => {
  const html = page([{ kind: 'paragraph', runs: [{ kind: 'figureReference', id: 'havby-17' }] }])
  expect(html).toContain('<span class="figure-id">[id havby-17]</span>')
})
