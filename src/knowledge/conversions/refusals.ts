import { refusals } from '../../values/refusal.ts'

/** Why a file that can be read is not converted. */
export const conversionRefusals = refusals('conversions', {
  languageMissing: {
    status: 422,
    da: ({ language, languages }) =>
      `Filen har ikke sproget »${language}«; ${languages ? `den har ${languages}` : 'den siger ikke, hvilke sprog den har'}.`,
    en: ({ language, languages }) =>
      `The file does not have the language “${language}”; ${languages ? `it has ${languages}` : 'it does not say which languages it has'}.`,
  },
  datasetMissing: {
    status: 422,
    da: ({ dataset, there }) => `Filen har ikke datasættet »${dataset}«; vælg blandt: ${there}.`,
    en: ({ dataset, there }) => `The file does not have the dataset “${dataset}”; choose among: ${there}.`,
  },
  onlyLinks: {
    status: 422,
    da: ({ addresses }) =>
      `Filen er en samling uden tal, der kun henviser til andre${addresses ? `: ${addresses}` : ''}. Hent den, du vil bruge, og omsæt den.`,
    en: ({ addresses }) =>
      `The file is a collection without figures that only points to others${addresses ? `: ${addresses}` : ''}. Fetch the one you want and convert that.`,
  },
  onlyDimension: {
    status: 422,
    da: 'Filen beskriver en dimension og har ingen tal. Hent det datasæt, dimensionen hører til, og omsæt det.',
    en: 'The file describes a dimension and holds no figures. Fetch the dataset the dimension belongs to and convert that.',
  },
})
