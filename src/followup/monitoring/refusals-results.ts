import { refusals } from '../../values/refusal.ts'

export const resultRefusals = refusals('monitoring-results', {
  notSigned: {
    status: 409,
    da: 'Svarene er ikke underskrevet, så der er ikke noget at vise. Underskriv dem først.',
    en: 'The answers are not signed, so there is nothing to show. Sign them first.',
  },
  closed: {
    status: 409,
    da: 'Runden er allerede lukket.',
    en: 'The round is closed already.',
  },
  changedMeanwhile: {
    status: 409,
    da: 'Nogen har ændret det imens. Åbn siden igen, og prøv én gang til.',
    en: 'Somebody has changed it meanwhile. Open the page again and try once more.',
  },
  noProof: {
    status: 409,
    da: 'Runden har ingen prøve af svarene.',
    en: 'The round has no check of the answers.',
  },
  drawn: {
    status: 409,
    da: 'Udsnittet er allerede trukket. Det kan ikke trækkes om, for så kunne man trække, til det passer.',
    en: 'The sample has been drawn already. It cannot be drawn again, for then one could draw until it suits.',
  },
  nothingToDraw: {
    status: 422,
    da: 'Der er ingen underskrevne svar at trække fra.',
    en: 'There are no signed answers to draw from.',
  },
  ownAnswer: {
    status: 403,
    da: 'Du har selv svaret her. Bed en anden slå det op.',
    en: 'You answered here yourself. Ask another person to look it up.',
  },
  noVerdict: {
    status: 422,
    da: 'Vælg, hvad der blev fundet, før der gemmes.',
    en: 'Choose what was found before it is saved.',
  },
  fileFaults: {
    status: 422,
    da: ({ count, first }) => `Filen er ikke hentet ind: ${count} linjer kan ikke læses. ${first}`,
    en: ({ count, first }) => `The file was not brought in: ${count} lines cannot be read. ${first}`,
  },
  fileColumns: {
    status: 422,
    da: 'Filen skal have kolonnerne kommune, spoergsmaal, raekke, fagomraade og svar.',
    en: 'The file must have the columns kommune, spoergsmaal, raekke, fagomraade and svar.',
  },
  fileEmpty: { status: 422, da: 'Filen har ingen svar.', en: 'The file has no answers.' },
  unknownInstrument: {
    status: 422,
    da: ({ id }) => `Der er ikke noget skema, der hedder ${id}.`,
    en: ({ id }) => `There is no questionnaire called ${id}.`,
  },
  cannotRead: {
    status: 422,
    da: ({ file }) => `Filen ${file} kan ikke læses.`,
    en: ({ file }) => `The file ${file} cannot be read.`,
  },
})
