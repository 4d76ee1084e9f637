import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ChartTable } from './chart-table.tsx'
import { Compass } from './compass.tsx'
import { reviewCompass } from './havby-compass.ts'
import { KindIcon, kindSigns } from './kind-icon.tsx'
import { Sparkline } from './sparkline.tsx'
import { StatusMark, statusSigns } from './status-mark.tsx'

const rounds = [
  { at: 2010, value: 21.4 },
  { at: 2013, value: 18.6 },
  { at: 2017, value: null },
  { at: 2021, value: 14.8 },
  { at: 2025, value: 12.4 },
]

test.each([
  ...statusSigns.map((status) => ({
    name: `status-${status}`,
    sign: <StatusMark status={status} label="Ord" />,
  })),
  ...kindSigns.map((kind) => ({ name: `kind-${kind}`, sign: <KindIcon kind={kind} label="Ord" /> })),
  { name: 'sparkline', sign: <Sparkline points={rounds} label="Ord" /> },
  { name: 'compass-small', sign: <Compass {...reviewCompass} size="small" /> },
])('the sign $name looks as it did when somebody last looked at it', async ({ name, sign }) => {
  await expect(`${renderToString(sign)}\n`).toMatchFileSnapshot(`__snapshots__/${name}.svg`)
})

test('each status and each kind has a drawing of its own', () => {
  const marks = statusSigns.map((status) =>
    renderToString(<StatusMark status={status} />).replace(status, ''),
  )
  const icons = kindSigns.map((kind) => renderToString(<KindIcon kind={kind} />).replace(kind, ''))
  expect(new Set(marks).size).toBe(statusSigns.length)
  expect(new Set(icons).size).toBe(kindSigns.length)
})

test('a sign with a label is read out, and one without is decoration', () => {
  const spoken = renderToString(<StatusMark status="full" label="Fuldt gennemført" />)
  const silent = renderToString(<StatusMark status="full" />)
  expect(spoken).toMatch(/role="img"><title>Fuldt gennemført<\/title>/)
  expect(silent).toContain('aria-hidden="true"')
  expect(silent).not.toContain('<title>')
})

test('a sparkline leaves a gap where a round is missing and keeps a lone figure in view', () => {
  const path = /<path d="([^"]+)"/.exec(renderToString(<Sparkline points={rounds} />))?.[1] ?? ''
  expect(path.match(/M/g)).toHaveLength(2)
  expect(renderToString(<Sparkline points={[{ at: 2025, value: 12 }]} />)).toContain(
    '<circle cx="48" cy="14"',
  )
  expect(renderToString(<Sparkline points={[]} />)).not.toMatch(/circle|NaN/)
})

test('a table names its columns and its rows', () => {
  const table = renderToString(
    <ChartTable opens="Vis tallene" caption="Rygning" headers={['År', 'Havby']} rows={[['2025', '12,4']]} />,
  )
  expect(table).toContain('<summary>Vis tallene</summary>')
  expect(table).toContain('<caption>Rygning</caption>')
  expect(table).toContain('<th scope="col">Havby</th>')
  expect(table).toContain('<th scope="row">2025</th><td>12,4</td>')
})
