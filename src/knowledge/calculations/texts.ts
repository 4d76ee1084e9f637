import { refusals } from '../../values/refusal.ts'

/** Why a table cannot be calculated on: one sentence with line and column, and what to do. */
export const calculationRefusals = refusals('calculations', {
  unknownMethod: {
    status: 422,
    da: ({ name, known }) => `Metoden "${name}" findes ikke. Vælg en af disse: ${known}.`,
    en: ({ name, known }) => `There is no method "${name}". Choose one of these: ${known}.`,
  },
  unknownOption: {
    status: 422,
    da: ({ method, name, known }) => `${method} har ikke valget "${name}". Det kender disse: ${known}.`,
    en: ({ method, name, known }) => `${method} has no option "${name}". It knows these: ${known}.`,
  },
  optionWithoutValue: {
    status: 422,
    da: ({ text }) => `"${text}" er ikke et valg med en værdi. Skriv det som navn=værdi.`,
    en: ({ text }) => `"${text}" is not an option with a value. Write it as name=value.`,
  },
  impossibleOption: {
    status: 422,
    da: ({ name, value, expected }) => `Valget ${name} kan ikke være "${value}". Det skal være ${expected}.`,
    en: ({ name, value, expectedInEnglish }) =>
      `The option ${name} cannot be "${value}". It must be ${expectedInEnglish}.`,
  },
  missingColumn: {
    status: 422,
    da: ({ column, names, found }) =>
      `Kolonnen med ${column} mangler i overskrifterne (linje 1). Kald den en af disse: ${names}. Filen har: ${found}.`,
    en: ({ columnInEnglish, names, found }) =>
      `The column with ${columnInEnglish} is missing from the headers (line 1). Call it one of these: ${names}. The file has: ${found}.`,
  },
  missingReference: {
    status: 422,
    da: ({ method }) =>
      `${method} skal bruge en standardbefolkning. Giv filen med den efter --reference, og prøv igen.`,
    en: ({ method }) =>
      `${method} needs a reference population. Give the file that holds it after --reference and try again.`,
  },
  uselessReference: {
    status: 422,
    da: ({ method }) => `${method} bruger ingen standardbefolkning. Tag --reference ud, og prøv igen.`,
    en: ({ method }) => `${method} uses no reference population. Leave out --reference and try again.`,
  },
  notANumber: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": "${text}" er ikke et tal. Ret cellen, eller lad den stå tom.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": "${text}" is not a number. Correct the cell or leave it empty.`,
  },
  notAFlag: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": "${text}" er hverken TRUE eller FALSE. Ret cellen, og prøv igen.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": "${text}" is neither TRUE nor FALSE. Correct the cell and try again.`,
  },
  emptyCell: {
    status: 422,
    da: ({ line, column }) =>
      `Linje ${line}, kolonne "${column}" er tom, men beregningen kan ikke undvære tallet. Udfyld cellen, og prøv igen.`,
    en: ({ line, column }) =>
      `Line ${line}, column "${column}" is empty, but the calculation cannot do without the number. Fill it in and try again.`,
  },
  negativeNumber: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": ${text} er under 0, og det kan et antal ikke være. Ret cellen, og prøv igen.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": ${text} is below 0, which no count can be. Correct the cell and try again.`,
  },
  notAboveZero: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": ${text} er ikke over 0. Ret cellen, og prøv igen.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": ${text} is not above 0. Correct the cell and try again.`,
  },
  moreThanAll: {
    status: 422,
    da: ({ line, column, part, whole }) =>
      `Linje ${line}, kolonne "${column}": ${part} er flere end de ${whole}, de er en del af. Ret linjen, og prøv igen.`,
    en: ({ line, column, part, whole }) =>
      `Line ${line}, column "${column}": ${part} is more than the ${whole} they are a part of. Correct the line and try again.`,
  },
  differsInGroup: {
    status: 422,
    da: ({ line, column, text, first }) =>
      `Linje ${line}, kolonne "${column}": "${text}" passer ikke med "${first}" højere oppe i samme gruppe. Ret linjen, og prøv igen.`,
    en: ({ line, column, text, first }) =>
      `Line ${line}, column "${column}": "${text}" differs from "${first}" earlier in the same group. Correct the line and try again.`,
  },
  notAnAge: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": "${text}" begynder ikke med en alder. Skriv aldersgruppen som 25-29 eller 90+.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": "${text}" does not start with an age. Write the age band as 25-29 or 90+.`,
  },
  ageNotInStandard: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": aldersgruppen "${text}" er ikke i standardbefolkningen. Brug de samme aldersgrupper begge steder.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": the age band "${text}" is not in the standard population. Use the same age bands in both.`,
  },
  ageTwice: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": aldersgruppen "${text}" står der to gange. Slet eller ret den ene.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": the age band "${text}" is there twice. Delete or correct one of them.`,
  },
  eventsDoNotAddUp: {
    status: 422,
    da: ({ line, column, text, sum }) =>
      `Linje ${line}, kolonne "${column}": ${text} passer ikke med de ${sum}, som f-kolonnerne giver. Ret linjen, og prøv igen.`,
    en: ({ line, column, text, sum }) =>
      `Line ${line}, column "${column}": ${text} does not match the ${sum} that the f columns add up to. Correct the line and try again.`,
  },
  unknownColumn: {
    status: 422,
    da: ({ name, found }) => `Overskrifterne (linje 1) har ingen kolonne "${name}". Filen har: ${found}.`,
    en: ({ name, found }) => `The headers (line 1) have no column "${name}". The file has: ${found}.`,
  },
  nothingCounted: {
    status: 422,
    da: 'Filen har ingen hændelser, så der er intet gennemsnit at tegne tragten om. Se efter, om kolonnerne er de rigtige.',
    en: 'The file has no events, so there is no average to draw the funnel around. Check that the columns are the right ones.',
  },
  noRows: {
    status: 422,
    da: 'Der er ingen rækker under overskrifterne i filen. Læg tallene ind, og prøv igen.',
    en: 'There are no rows below the headers of the file. Put the figures in and try again.',
  },
})
