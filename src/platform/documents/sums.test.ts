import { describe, expect, test } from 'vitest'
import type { Block, Run } from './document.ts'
import { claimsWithoutFigure, hasNumber } from './sums.ts'
import { aCommitteeItem } from './testing/committee-item.ts'

const text = (written: string): Run => ({ kind: 'text', text: written })
const figure: Run = { kind: 'figureReference', id: 'havby-ensomhed' }

function marked(runs: Run[], language: 'da' | 'en' = 'da'): string[] {
  const blocks: Block[] = [{ kind: 'paragraph', runs }]
  return claimsWithoutFigure(aCommitteeItem({ language, blocks })).map(({ sentence }) => sentence)
}

describe('an amount is a claim', () => {
  test.each([
    '12,2 % af de unge føler sig ofte ensomme.',
    'Andelen er steget med 3 procentpoint siden 2017.',
    '14 af 22 skoler er med.',
    'Driften koster 601.000 kr. om året.',
    'Driften koster 2026 kr. om året.',
    'Hver fjerde dreng bevæger sig for lidt.',
    'Halvdelen af de unge kender tilbuddet.',
    'To ud af tre borgere siger ja.',
    'Der er femogtyve foreninger med.',
    'Antallet er fordoblet.',
    'I 2025 var der 340 deltagere.',
    'Efter § 119 bruger vi 4 mio. kr.',
    'Levetiden er 2 år kortere.',
    'Det sker for 1/3 af eleverne.',
  ])('Danish: %s', (sentence) => expect(hasNumber(sentence, 'da')).toBe(true))

  test.each([
    '12.2% of the young often feel lonely.',
    '14 of 22 schools take part.',
    'Running it costs DKK 601,000 a year.',
    'One in four boys moves too little.',
    'Half of the young know the offer.',
    'A third of the residents agree.',
    'The number has doubled.',
    'Twenty-five associations take part.',
    'In 2025 there were 340 participants.',
    'Two hundred people came on 3 May.',
  ])('English: %s', (sentence) => expect(hasNumber(sentence, 'en')).toBe(true))
})

describe('a number in passing is no claim', () => {
  test.each([
    'Udvalget mødes den 9. december 2026 kl. 16.30.',
    'Høringen løber fra 1.–3. maj.',
    'Tallene er trukket 2026-11-22 og igen 22.11.2026.',
    'Andelen er steget siden 2017.',
    'Målet gælder 2023–2026 og ses igen i 2030’erne.',
    'Sundhedslovens § 119, stk. 2 og § 141 gælder.',
    'Se bilag 2, side 14-16 og punkt 3.',
    'Lov nr. 1057 trådte i kraft.',
    '3. kvartal er gået godt.',
    'WHO-5 og COVID-19 er navne, og det er 4H også.',
    'Unge på 16–24 år og 13-årige er med.',
    'Vi mødes hver anden uge.',
    'Ring på tlf. 12 34 56 78 eller skriv til post9@havby.example.',
    'Sag 26/1234 er lukket.',
    'Læs mere på https://havby.example/2026/14.',
    'Rammer kommer før tilbud.',
  ])('Danish: %s', (sentence) => expect(hasNumber(sentence, 'da')).toBe(false))

  test.each([
    'The committee meets on 9 December 2026 at 16:30.',
    'It was adopted on November 22, 2026.',
    'Consultation runs from the 1st to the 3rd.',
    'The share has grown since 2017.',
    'Section 119 and § 141 apply.',
    'See appendix 2, pages 14–16 and item 3.',
    'It concerns young people aged 16–24 years and 13-year-olds.',
    'We meet every second week, and that is how it is to be.',
    'WHO-5 is a name.',
  ])('English: %s', (sentence) => expect(hasNumber(sentence, 'en')).toBe(false))
})

describe('the claim check', () => {
  test('lets a sentence through that says where its number comes from, and marks the next that does not', () => {
    const runs = [text('I dag er 12,2 % ensomme ('), figure, text('). Om tre år er det 9 %. Det er et mål.')]
    expect(marked(runs)).toEqual(['Om tre år er det 9 %.'])
  })

  test('takes a reference right after the full stop as the sentence’s own', () => {
    expect(marked([text('12,2 % er ensomme. '), figure, text(' Det er for mange.')])).toEqual([])
    expect(marked([text('12,2 % er ensomme. '), figure])).toEqual([])
  })

  test('takes a reference that begins a sentence as that sentence’s own', () => {
    expect(marked([text('12,2 % er ensomme. '), figure, text(' viser 9 % i landet.')])).toEqual([
      '12,2 % er ensomme.',
    ])
  })

  test('does not cut a sentence at a shortened word, an initial or a date', () => {
    const runs = [
      text('Det gælder ca. 300 unge, jf. A. Kjær, fra d. 1. august, bl.a. Vestbyen '),
      figure,
      text('.'),
    ]
    expect(marked(runs)).toEqual([])
  })

  test('cuts after a year, a unit and a quotation', () => {
    const runs = [text('Det var i 2025. 40 unge kom. Det kostede 300 kr. Alle sagde: »Ja.« Nu er de 50.')]
    expect(marked(runs)).toEqual(['40 unge kom.', 'Det kostede 300 kr.', 'Nu er de 50.'])
  })

  test('reads a number that is split between bold and plain text', () => {
    expect(marked([text('I alt '), { kind: 'bold', text: '340' }, text(' deltagere.')])).toEqual([
      'I alt 340 deltagere.',
    ])
  })

  test('looks into lists, notes and key values, and says which block it was', () => {
    const runs = [text('Der kom 40 unge')]
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: 'De 3 indsatser' },
      { kind: 'bullets', points: [[text('Ingen tal her')], runs] },
      { kind: 'note', tone: 'info', runs },
      { kind: 'keyValues', entries: [{ label: 'Deltagere', runs }] },
      { kind: 'keyValues', entries: [{ label: 'Møde', runs: [text('9. december 2026 kl. 16.30')] }] },
      { kind: 'table', caption: '40 unge', headers: [{ text: 'Unge' }], rows: [['40']] },
    ]
    expect(claimsWithoutFigure(aCommitteeItem({ blocks }))).toEqual([
      { block: 1, sentence: 'Der kom 40 unge' },
      { block: 2, sentence: 'Der kom 40 unge' },
      { block: 3, sentence: 'Der kom 40 unge' },
    ])
  })

  test('reads number words in the document’s own language: "to" is two in Danish only', () => {
    expect(marked([text('Vi har to.')], 'da')).toEqual(['Vi har to.'])
    expect(marked([text('We have to.')], 'en')).toEqual([])
  })

  test('cannot be fooled by a pasted reference sign', () => {
    expect(marked([text('40 unge kom \ufffc.')])).toEqual(['40 unge kom .'])
  })
})
