import type { Wording } from '../../values/locale.ts'

/** What may be wrong with a condition that can be read, in both languages. */
export const expressionFaults = {
  noCondition: {
    da: 'Det her er en værdi, ikke en betingelse. Sammenlign den med et spørgsmål.',
    en: 'This is a value, not a condition. Compare it with a question.',
  },
  noQuestion: {
    da: 'Sammenligningen nævner intet spørgsmål, så den giver altid det samme.',
    en: 'The comparison names no question, so it always gives the same.',
  },
  listOfValues: {
    da: 'I en liste kan der kun stå værdier, ikke spørgsmål.',
    en: 'A list can only hold values, not questions.',
  },
  questionAlone: (id: string): Wording => ({
    da: `${id} skal sammenlignes med noget. Skriv for eksempel besvaret(${id}).`,
    en: `${id} must be compared with something. Write for example answered(${id}).`,
  }),
  unknownQuestion: (id: string, near: string | null): Wording =>
    near
      ? {
          da: `Der er intet spørgsmål, der hedder ${id}. Mener du ${near}? Er det et svar, skal det stå i anførselstegn.`,
          en: `There is no question called ${id}. Do you mean ${near}? If it is an answer, put it in quotation marks.`,
        }
      : {
          da: `Der er intet spørgsmål, der hedder ${id}. Brug et af navnene på listen. Er det et svar, skal det stå i anførselstegn.`,
          en: `There is no question called ${id}. Use one of the names on the list. If it is an answer, put it in quotation marks.`,
        },
  unknownRow: (id: string, row: string): Wording => ({
    da: `Spørgsmålet ${id} har ingen række, der hedder ${row}.`,
    en: `The question ${id} has no row called ${row}.`,
  }),
  unknownChoice: (id: string, choice: string, ids: string[]): Wording => ({
    da: `${choice} er ikke et svar på ${id}. Svarene er ${ids.join(', ')}.`,
    en: `${choice} is not an answer to ${id}. The answers are ${ids.join(', ')}.`,
  }),
  severalAnswers: (id: string): Wording => ({
    da: `${id} kan have flere svar. Skriv 'svar' i ${id}.`,
    en: `${id} can have several answers. Write 'answer' in ${id}.`,
  }),
  notSeveral: (id: string): Wording => ({
    da: `${id} har kun ét svar. Brug = eller en liste i parentes.`,
    en: `${id} has one answer only. Use = or a list in parentheses.`,
  }),
  wholeMatrix: (id: string, row: string): Wording => ({
    da: `${id} har flere rækker. Nævn en af dem, for eksempel ${id}.${row}.`,
    en: `${id} has several rows. Name one of them, for example ${id}.${row}.`,
  }),
  differentSorts: (one: string, other: string): Wording => ({
    da: `${one} og ${other} har forskellige slags svar og kan ikke sammenlignes.`,
    en: `${one} and ${other} have different sorts of answers and cannot be compared.`,
  }),
  noOrder: (id: string): Wording => ({
    da: `Svarene på ${id} har ingen størrelse. Brug = eller !=.`,
    en: `The answers to ${id} have no size. Use = or !=.`,
  }),
  notOffered: (id: string, special: 'dont-know' | 'not-relevant'): Wording =>
    special === 'dont-know'
      ? { da: `${id} tilbyder ikke svaret ved ikke.`, en: `${id} does not offer don’t know.` }
      : { da: `${id} tilbyder ikke svaret ikke relevant.`, en: `${id} does not offer not relevant.` },
  wantsNumber: (id: string): Wording => ({
    da: `Svaret på ${id} er et tal. Skriv det uden anførselstegn.`,
    en: `The answer to ${id} is a number. Write it without quotation marks.`,
  }),
  wantsText: (id: string): Wording => ({
    da: `Svaret på ${id} skal stå i anførselstegn.`,
    en: `The answer to ${id} must stand in quotation marks.`,
  }),
  wantsDate: (id: string): Wording => ({
    da: `Svaret på ${id} er en dato. Skriv den som '2026-12-24'.`,
    en: `The answer to ${id} is a date. Write it as '2026-12-24'.`,
  }),
}
