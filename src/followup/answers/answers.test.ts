import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Survey } from '../surveys/index.ts'
import { readAddresses } from './addresses.ts'
import { invitationMail, type Letters, ownLetter, shippedLetter, usualLetters } from './letters.ts'
import { mayBegin } from './opening-budget.ts'
import { invitationSecret } from './secret.ts'

describe('pasted addresses', () => {
  test('are read from a mail program and a list, each once', () => {
    const pasted =
      '"Friis, Ida" <Ida@havby.example>; bo@havby.example,\r\nIDA@havby.example\tmia@havby.example\n\nmailto:per@havby.example ali@havby.example'
    expect(readAddresses(pasted)).toEqual({
      addresses: ['ida', 'bo', 'mia', 'per', 'ali'].map((name) => `${name}@havby.example`),
      repeated: 1,
      unreadable: [],
    })
  })

  test('are read from a spreadsheet with headings, names and a byte order mark, by tab, comma and semicolon', () => {
    for (const between of ['\t', ';', ',']) {
      const rows = [
        ['Navn', 'E-mail', 'Forvaltning'],
        ['Ida Friis', 'ida@havby.example', 'Sundhed'],
        ['"Holm"', '"bo@havby.example"', '"Ældre og omsorg"'],
      ]
      const pasted = `\uFEFF${rows.map((row) => row.join(between)).join('\r\n')}\r\n`
      expect(readAddresses(pasted)).toEqual({
        addresses: ['ida@havby.example', 'bo@havby.example'],
        repeated: 0,
        unreadable: [],
      })
    }
  })

  test('that are none are given back by their line, and a name without an address too', () => {
    const pasted = 'Ida;ida@havby.example\nBo;bo@havby;Sundhed\nMia Krog\n@x.dk\na@b..dk'
    expect(readAddresses(pasted)).toEqual({
      addresses: ['ida@havby.example'],
      repeated: 0,
      unreadable: [
        { line: 2, words: 'bo@havby' },
        { line: 3, words: 'Mia Krog' },
        { line: 4, words: '@x.dk' },
        { line: 5, words: 'a@b..dk' },
      ],
    })
  })

  test('come through whatever stands between them, with nothing added and nothing lost', () => {
    const address = fc
      .tuple(fc.stringMatching(/^[a-z0-9æøå]{1,12}$/), fc.stringMatching(/^[a-z0-9]{1,12}$/))
      .map(([name, place]) => `${name}@${place}.example`)
    const between = fc.constantFrom('\n', '\r\n', '; ', ', ', '\t', ' ')
    fc.assert(
      fc.property(fc.array(fc.tuple(address, between)), (pasted) => {
        const read = readAddresses(pasted.flat().join(''))
        expect(read.addresses).toEqual([...new Set(pasted.map(([each]) => each))])
        expect(read.addresses.length + read.repeated).toBe(pasted.length)
        expect(read.unreadable).toEqual([])
      }),
    )
  })
})

describe('mails', () => {
  const survey = {
    title: 'Trivsel\nher',
    mode: 'anonymous' as const,
    closesOn: '2026-12-08' as Day,
    instrument: { introduction: { da: 'Vi spørger.', en: 'We ask.' } } as Survey['instrument'],
  }
  const link = 'https://havby.example/s/x'
  const written = (sort: 'invitation' | 'reminder' | 'again', letters: Letters) =>
    invitationMail(sort, survey, { letters, link, asker: 'Havby' })

  test('in both languages hold each once, with a link that opens the page in it', () => {
    const { subject, body } = written('reminder', { ...usualLetters, language: 'both' })
    expect(subject).toBe('Påmindelse: Trivsel her / Reminder: Trivsel her')
    expect(body.match(/https:\S+/g)).toEqual([`${link}?sprog=da`, `${link}?sprog=en`])
    for (const words of ['Vi spørger.', 'We ask.', 'English below.', 'til og med 8. december 2026'])
      expect(body.split(words)).toHaveLength(2)
  })

  test('keep what is promised of the answer whatever is written before it', () => {
    const own = {
      ...usualLetters.own,
      invitation: { da: { subject: 'Hjælp', words: 'Kære alle' }, en: usualLetters.own.invitation.en },
    }
    const { subject, body } = written('invitation', { ...usualLetters, own })
    expect(subject).toBe('Hjælp')
    expect(body).toMatch(/^Kære alle\n/)
    for (const promise of [link, 'Dit svar er anonymt', 'kommunen: Havby']) expect(body).toContain(promise)
  })

  test('words left as shipped stay ours, so that they follow when the survey is renamed', () => {
    const shipped = shippedLetter('invitation', survey, 'da')
    const posted = { subject: shipped.subject, words: shipped.words.replaceAll('\n', '\r\n') }
    expect(ownLetter(shipped, posted)).toEqual({ subject: '', words: '' })
  })

  test('that bring a link again read the same to who has answered and who has not', () => {
    expect(written('again', usualLetters).body).toContain('Har du allerede svaret')
  })
})

test('an invitation has the same link in every mail, and another installation makes another', () => {
  const [place, id] = ['9901' as MunicipalityCode, crypto.randomUUID()]
  expect(invitationSecret(place, id, 'key').text).toBe(invitationSecret(place, id, 'key').text)
  expect(invitationSecret(place, id, 'other').text).not.toBe(invitationSecret(place, id, 'key').text)
})

test('from one address three hundred answers are begun in ten minutes, and then again', () => {
  const now = new Date('2026-11-26T09:00:00Z')
  const house = {}
  for (let count = 0; count < 300; count++) expect(mayBegin(house, '10.0.0.1', now)).toBe(true)
  expect(mayBegin(house, '10.0.0.1', now)).toBe(false)
  expect(mayBegin(house, '10.0.0.2', now)).toBe(true)
  expect(mayBegin({}, '10.0.0.1', now)).toBe(true)
  expect(mayBegin(house, '10.0.0.1', new Date(now.getTime() + 11 * 60_000))).toBe(true)
})
