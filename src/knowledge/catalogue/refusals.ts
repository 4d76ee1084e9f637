import { refusals } from '../../values/refusal.ts'

export const catalogueRefusals = refusals('catalogue', {
  notJson: {
    status: 422,
    da: 'Filen begynder som JSON, men kan ikke læses til ende. Hent kataloget ud igen, og ret i den fil, I får.',
    en: 'The file starts as JSON but cannot be read to the end. Export the catalogue again and edit the file you get.',
  },
  rowsWrong: {
    status: 422,
    da: ({ count, lines }) =>
      `${count} ting i filen skal rettes, før den kan læses ind. Intet er ændret.\n${lines}`,
    en: ({ count, linesEnglish }) =>
      `${count} things in the file must be corrected before it can be imported. Nothing has changed.\n${linesEnglish}`,
  },
  noRecommendations: {
    status: 422,
    da: 'Der er ingen anbefalinger i filen. Hent skabelonen, og skriv én anbefaling pr. linje.',
    en: 'There are no recommendations in the file. Get the template and write one recommendation per line.',
  },
  uploadGone: {
    status: 404,
    da: 'Filen er læst ind eller slettet igen. Vælg den på ny.',
    en: 'The file has been imported or deleted. Choose it again.',
  },
  unknownFacet: {
    status: 422,
    da: ({ code }) => `»${code}« er ikke på listen længere. Åbn siden igen, og vælg på ny.`,
    en: ({ code }) => `“${code}” is no longer on the list. Open the page again and choose once more.`,
  },
  notToTheState: {
    status: 422,
    da: 'Anbefalingen er rettet til kommunen selv. Kun anbefalinger til staten kan rejses med andre.',
    en: 'This recommendation is addressed to the municipality itself. Only recommendations to the state can be raised with others.',
  },
  answeredTooEarly: {
    status: 422,
    da: 'Svaret kan ikke være kommet, før I spurgte. Ret en af datoerne.',
    en: 'The answer cannot have come before you asked. Correct one of the dates.',
  },
  unknownFormat: {
    status: 422,
    da: ({ format }) => `Formatet ${format} kendes ikke. Vælg json, csv eller xlsx.`,
    en: ({ format }) => `The format ${format} is not known. Choose json, csv or xlsx.`,
  },
  withdrawn: {
    status: 409,
    da: 'Anbefalingen er taget ud af kataloget. Tag den ind igen, før I retter i den.',
    en: 'This recommendation has been taken out of the catalogue. Put it back before you edit it.',
  },
})
