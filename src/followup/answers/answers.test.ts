import { describe, expect, test } from 'vitest'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { readAddresses } from './addresses.ts'
import { mayBegin } from './opening-budget.ts'
import { invitationSecret } from './secret.ts'

describe('pasted addresses', () => {
  test('are read from a mail program, a list and a spreadsheet, each once', () => {
    const pasted =
      '"Friis, Ida" <Ida@havby.example>; bo@havby.example,\r\nIDA@havby.example\tmia@havby.example\n\n'
    expect(readAddresses(pasted)).toEqual({
      addresses: ['ida@havby.example', 'bo@havby.example', 'mia@havby.example'],
      unreadable: [],
    })
  })

  test('that are none are given back as they were written', () => {
    expect(readAddresses('bo@havby\nIda Friis\n@x.dk\na@b.dk c@d.dk')).toEqual({
      addresses: [],
      unreadable: ['bo@havby', 'Ida Friis', '@x.dk', 'a@b.dk c@d.dk'],
    })
  })
})

test('an invitation has the same link in every mail, and another installation makes another', () => {
  const [place, id] = ['9901' as MunicipalityCode, crypto.randomUUID()]
  expect(invitationSecret(place, id, 'key').text).toBe(invitationSecret(place, id, 'key').text)
  expect(invitationSecret(place, id, 'other').text).not.toBe(invitationSecret(place, id, 'key').text)
})

test('from one address three hundred answers are begun in ten minutes, and then again', () => {
  const now = new Date('2026-11-26T09:00:00Z')
  for (let count = 0; count < 300; count++) expect(mayBegin('10.0.0.1', now)).toBe(true)
  expect(mayBegin('10.0.0.1', now)).toBe(false)
  expect(mayBegin('10.0.0.2', now)).toBe(true)
  expect(mayBegin('10.0.0.1', new Date(now.getTime() + 11 * 60_000))).toBe(true)
})
