import { describe, expect, test } from 'vitest'
import { Refusal } from '../../values/refusal.ts'
import { readDrawing } from './drawing.ts'

function drawn(svg: string) {
  return readDrawing({ kind: 'figure', svg, altText: 'a', caption: 'Figuren', figureId: 'x' }, 'figure-1')
}

function refusalOf(svg: string): Refusal {
  try {
    drawn(svg)
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
  }
  throw new Error('the drawing was not refused')
}

describe('a drawing', () => {
  test('keeps its shapes, text and colours, and tells its size', () => {
    const { svg, width, height } = drawn(
      '<svg viewBox="0 0 40 20"><path d="M0 0" fill="#fff"/><text x="1">a &amp; b</text></svg>',
    )
    expect([width, height]).toEqual([40, 20])
    expect(svg).toContain('<path d="M0 0" fill="#fff"></path><text x="1">a &amp; b</text></svg>')
  })

  test('takes its size from width and height where there is no view box', () => {
    expect(drawn('<svg width="30" height="10"/>')).toMatchObject({ width: 30, height: 10 })
  })

  test('loses names, style sheets, links, handlers and styles, but not what a link held', () => {
    const { svg } = drawn(
      '<?xml version="1.0"?><svg viewBox="0 0 1 1" onload="x()" style="a:b" role="img"><title>t<b>u</b></title><style>*{}</style><a href="https://x.example"><rect onclick="x()"/></a></svg>',
    )
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" font-family="IBM Plex Sans" viewBox="0 0 1 1"><rect><\/rect><\/svg>$/,
    )
  })

  test('keeps what refers to itself, under its own name, and drops what refers elsewhere', () => {
    const { svg } = drawn(
      `<svg viewBox="0 0 1 1"><use id="u" href="#a"/><rect clip-path="url(#c)" mask="url(https://x.example#m)" fill="u\\72l(//x)"/><use href="https://x.example"/></svg>`,
    )
    expect(svg).toContain('<use id="figure-1-u" href="#figure-1-a"></use>')
    expect(svg).toContain('<rect clip-path="url(#figure-1-c)"></rect><use></use>')
  })

  test.each([
    ['script', '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>'],
    ['foreignObject', '<svg viewBox="0 0 1 1"><foreignObject><p>x</p></foreignObject></svg>'],
    ['image', '<svg viewBox="0 0 1 1"><image href="file:///etc/passwd"/></svg>'],
    ['animate', '<svg viewBox="0 0 1 1"><animate/></svg>'],
    ['div', '<div>no drawing</div>'],
    ['viewBox', '<svg viewBox="0 0 0 1"/>'],
    ['viewBox', '<svg/>'],
    ['DOCTYPE', '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>'],
    ['XML', '<svg viewBox="0 0 1 1"><g></svg>'],
    ['XML', ''],
  ])('with %s in it is refused and says so', (found, svg) => {
    const refusal = refusalOf(svg)
    expect(refusal.reason.key).toBe('figure-not-drawable')
    expect(refusal.details).toEqual({ caption: 'Figuren', found })
  })
})
