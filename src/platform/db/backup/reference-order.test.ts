import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderByReference, type Reference } from './reference-order.ts'

test('a table comes after those it refers to', () => {
  const references = [reference('action', 'plan'), reference('plan', 'goal'), reference('action', 'goal')]
  expect(orderByReference(['action', 'goal', 'plan'], references)).toEqual({
    tables: ['goal', 'plan', 'action'],
    postponed: [],
  })
})

test('a table that refers to itself is no hindrance', () => {
  expect(orderByReference(['policy'], [reference('policy', 'policy')])).toEqual({
    tables: ['policy'],
    postponed: [],
  })
})

test('of two tables that refer to each other one goes first, and its reference is checked at the end', () => {
  const references = [reference('meeting', 'agenda'), reference('agenda', 'meeting')]
  const order = orderByReference(['agenda', 'meeting'], references)
  expect(order.tables).toEqual(['agenda', 'meeting'])
  expect(order.postponed).toEqual([reference('agenda', 'meeting')])
})

test('whatever refers to whatever, every table comes once and only postponed references point ahead', () => {
  const tables = ['a', 'b', 'c', 'd', 'e', 'f']
  const anyTable = fc.constantFrom(...tables)
  const anyReference = fc.tuple(anyTable, anyTable).map(([from, to]) => reference(from, to))
  fc.assert(
    fc.property(fc.uniqueArray(anyReference, { selector: ({ name }) => name }), (references) => {
      const order = orderByReference(tables, references)
      expect([...order.tables].sort()).toEqual(tables)
      const place = (table: string) => order.tables.indexOf(table)
      const ahead = references.filter(({ from, to }) => place(to) > place(from))
      expect(order.postponed.map(({ name }) => name).sort()).toEqual(ahead.map(({ name }) => name).sort())
    }),
  )
})

function reference(from: string, to: string): Reference {
  return { name: `${from}_${to}`, from, to }
}
