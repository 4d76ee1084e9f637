import type { Wording } from '../../values/locale.ts'

/** What may be wrong with an instrument, in both languages. */
export const problemWords = {
  instrumentId: {
    da: 'Skemaets navn i filer skal begynde med et bogstav a–z og kun bestå af a–z, 0–9 og bindestreg.',
    en: 'The instrument’s name in files must begin with a letter a–z and hold only a–z, 0–9 and hyphens.',
  },
  questionId: {
    da: 'Spørgsmålets navn skal begynde med et bogstav a–z og kun bestå af a–z, 0–9 og _, højst 40 tegn.',
    en: 'The question’s name must begin with a letter a–z and hold only a–z, 0–9 and _, at most 40 characters.',
  },
  choiceId: {
    da: 'Svarets navn må kun bestå af a–z, 0–9, _ og bindestreg, højst 40 tegn. En række begynder med et bogstav og har ingen bindestreg.',
    en: 'The answer’s name can hold only a–z, 0–9, _ and hyphens, at most 40 characters. A row begins with a letter and has no hyphen.',
  },
  ownAnswer: {
    da: 'Ved ikke og ikke relevant er svar for sig. Sæt kryds ved dem i stedet for at skrive dem som svar.',
    en: 'Don’t know and not relevant are answers of their own. Tick them instead of writing them as choices.',
  },
  reserved: (id: string): Wording => ({
    da: `${id} betyder noget i betingelser. Kald spørgsmålet noget andet.`,
    en: `${id} means something in conditions. Call the question something else.`,
  }),
  taken: (id: string): Wording => ({
    da: `Navnet ${id} er brugt før. Giv hver sit.`,
    en: `The name ${id} is used before. Give each its own.`,
  }),
  sameMark: (mark: string): Wording => ({
    da: `Et andet spørgsmål har også ordlyden ${mark}, men er skrevet anderledes. Giv dette sit eget mærke.`,
    en: `Another question also has the wording ${mark} but is written otherwise. Give this one a mark of its own.`,
  }),
  noText: { da: 'Teksten mangler på dansk.', en: 'The Danish text is missing.' },
  noSections: { da: 'Der er ingen afsnit endnu.', en: 'There are no sections yet.' },
  noQuestions: { da: 'Afsnittet har ingen spørgsmål.', en: 'The section has no questions.' },
  fewChoices: {
    da: 'Der skal være mindst to svar at vælge mellem.',
    en: 'There must be at least two answers to choose from.',
  },
  noRows: { da: 'Der skal være mindst én række.', en: 'There must be at least one row.' },
  atMost: {
    da: 'Højst så mange svar skal ligge mellem 1 og antallet af svar.',
    en: 'The most answers must lie between 1 and the number of choices.',
  },
  minimumAboveMaximum: {
    da: 'Det mindste tal er større end det største.',
    en: 'The smallest number is larger than the largest.',
  },
  scoreWithout: { da: 'Scoren bygger på ingen spørgsmål.', en: 'The score rests on no questions.' },
  scoreTwice: (id: string): Wording => ({
    da: `${id} tæller to gange i scoren.`,
    en: `${id} counts twice in the score.`,
  }),
  scoreUnknown: (id: string): Wording => ({
    da: `Scoren bygger på ${id}, som ikke er i skemaet.`,
    en: `The score rests on ${id}, which is not in the instrument.`,
  }),
  scorePoints: (id: string): Wording => ({
    da: `Svarene på ${id} giver ingen point, så de kan ikke tælles i scoren.`,
    en: `The answers to ${id} give no points, so they cannot count in the score.`,
  }),
  scoreAtLeast: {
    da: 'Mindst så mange svar skal ligge mellem 1 og antallet af spørgsmål i scoren.',
    en: 'The fewest answers must lie between 1 and the number of questions in the score.',
  },
  scoreTable: (missing: string): Wording => ({
    da: `Omregningstabellen mangler summen ${missing}. Skriv hele tabellen fra rettighedshaveren.`,
    en: `The conversion table lacks the sum ${missing}. Enter the whole table from the rights holder.`,
  }),
  bandBackwards: {
    da: 'Intervallet slutter, før det begynder.',
    en: 'The band ends before it begins.',
  },
  bandsOverlap: (value: number): Wording => ({
    da: `Intervallerne overlapper: ${String(value).replace('.', ',')} hører til to af dem. Lad det ene begynde, hvor det andet er sluttet.`,
    en: `The bands overlap: ${value} belongs to two of them. Let one begin where the other has ended.`,
  }),
  partId: {
    da: 'Navnet skal begynde med et bogstav a–z og kun bestå af a–z, 0–9, _ og bindestreg, højst 40 tegn.',
    en: 'The name must begin with a letter a–z and hold only a–z, 0–9, _ and hyphens, at most 40 characters.',
  },
  noSource: { da: 'Skriv, hvor scorens regel kommer fra.', en: 'Say where the score’s rule comes from.' },
}
