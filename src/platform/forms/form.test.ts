import { expect, test } from 'vitest'
import { z } from 'zod'
import { fields } from './fields.ts'
import { Form, readForm } from './form.ts'

const typed = (values: Record<string, string[]>) => new Form(new Map(Object.entries(values)))

test('one ticked box of a list is a list of one, also where the list has a limit', () => {
  const schema = z.object({
    any: fields.ids(),
    few: fields.ids().pipe(z.array(z.string()).max(2, 'Højst to|At most two')),
  })
  expect(readForm(typed({ any: ['a'], few: ['b'] }), schema, 'da')).toEqual({
    ok: true,
    value: { any: ['a'], few: ['b'] },
  })
  expect(readForm(typed({ few: ['a', 'b', 'c'] }), schema, 'en')).toEqual({
    ok: false,
    errors: [{ field: 'few', message: 'At most two' }],
  })
})

test.each([
  ['da', 'Vælg en af mulighederne'],
  ['en', 'Choose one of the options'],
] as const)(
  'a choice that was not made is asked for in the reader’s own language (%s)',
  (locale, message) => {
    const schema = z.object({ kind: fields.choice(['settings', 'offer']) })
    expect(readForm(typed({}), schema, locale)).toEqual({ ok: false, errors: [{ field: 'kind', message }] })
  },
)
