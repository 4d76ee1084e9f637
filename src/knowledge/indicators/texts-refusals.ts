import { refusals } from '../../values/refusal.ts'

export const indicatorRefusals = refusals('indicators', {
  fileHasProblems: {
    status: 422,
    da: ({ problems }) =>
      `Filen har ${problems} linjer, der skal rettes. Intet er gemt. Ret dem, og indlæs filen igen.`,
    en: ({ problems }) =>
      `The file has ${problems} lines that need correcting. Nothing was stored. Correct them and import the file again.`,
  },
  noFigures: {
    status: 422,
    da: 'Der er ingen tal i filen. Se, om kolonnerne er valgt rigtigt.',
    en: 'There are no figures in the file. Check that the columns are chosen correctly.',
  },
  alreadyUndone: {
    status: 409,
    da: 'Indlæsningen er allerede taget tilbage.',
    en: 'The import has already been taken back.',
  },
  changedSince: {
    status: 409,
    da: ({ count }) => `${count} af tallene er ændret af en nyere indlæsning. Tag den nyeste tilbage først.`,
    en: ({ count }) => `${count} of the figures were changed by a newer import. Take the newest back first.`,
  },
  draftGone: {
    status: 404,
    da: 'Filen ligger her ikke længere. Vi gemmer den højst et døgn. Vælg den igen.',
    en: 'The file is no longer here. We keep it for a day at most. Choose it again.',
  },
  notYourSet: {
    status: 403,
    da: 'Du kan ikke ændre det nationale sæt. Gem tallene i kommunens eget sæt.',
    en: 'You cannot change the national set. Store the figures in the municipality’s own set.',
  },
  impossibleObservation: {
    status: 422,
    da: ({ indicator, period }) =>
      `Tallet for ${indicator} i ${period} kan ikke passe. Se indikatorens grænser, og prøv igen.`,
    en: ({ indicator, period }) =>
      `The figure for ${indicator} in ${period} cannot be right. See the indicator’s bounds and try again.`,
  },
  problemsInFile: {
    status: 422,
    da: ({ file, danish }) => `${file} kan ikke indlæses. Intet er gemt.\n${danish}`,
    en: ({ file, english }) => `${file} cannot be imported. Nothing was stored.\n${english}`,
  },
  setMissing: {
    status: 422,
    da: ({ code }) =>
      `Kommunen ${code} bruger ikke Pejling her endnu. Kør først: bin/pejling municipality add ${code}`,
    en: ({ code }) =>
      `Municipality ${code} does not work here yet. First run: bin/pejling municipality add ${code}`,
  },
  groupNameTaken: {
    status: 422,
    da: ({ name }) => `Der er allerede en gruppe, der hedder "${name}". Vælg et andet navn.`,
    en: ({ name }) => `There is already a group called “${name}”. Choose another name.`,
  },
  ownSetNeedsSignIn: {
    status: 403,
    da: 'Kommunens egne tal kræver, at du er logget ind. Log ind i samme browser, eller udelad set=own.',
    en: 'The municipality’s own figures need you to be signed in. Sign in with the same browser, or leave out set=own.',
  },
  cubeTooLarge: {
    status: 422,
    da: ({ cells, most }) =>
      `Udtrækket er på ${cells} celler; JSON-stat kan højst rumme ${most} her. Vælg færre indikatorer, eller hent CSV.`,
    en: ({ cells, most }) =>
      `The extract has ${cells} cells; JSON-stat holds at most ${most} here. Choose fewer indicators, or fetch CSV.`,
  },
  changedMeanwhile: {
    status: 409,
    da: 'Tallene blev ændret, mens de blev hentet. Hent dem igen.',
    en: 'The figures were changed while they were fetched. Fetch them again.',
  },
  notOfOurs: {
    status: 422,
    da: ({ ids }) => `Det kender vi ikke: ${ids}. Se /api/v1/indicators, /api/v1/areas og grupperne på /api.`,
    en: ({ ids }) =>
      `This is not known here: ${ids}. See /api/v1/indicators, /api/v1/areas and the groups at /api.`,
  },
  periodUnknown: {
    status: 422,
    da: ({ period }) =>
      `${period} er ikke en periode. Skriv for eksempel 2025, 2025K1, 2025M04 eller 2024/2025.`,
    en: ({ period }) => `${period} is not a period. Write for example 2025, 2025K1, 2025M04 or 2024/2025.`,
  },
})
