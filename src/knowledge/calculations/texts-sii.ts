import { refusals } from '../../values/refusal.ts'

/** Why the slope index of inequality cannot be calculated from a table: one sentence with the line, and what to do. */
export const siiRefusals = refusals('calculations', {
  tooFewGroups: {
    status: 422,
    da: ({ line, group, count }) =>
      `Linje ${line}: ${group} har ${count} trin på stigen, men der skal være 5 til 100. Saml rækkerne, eller sæt group til de kolonner, der skiller områderne ad.`,
    en: ({ line, group, count }) =>
      `Line ${line}: ${group} has ${count} steps on the ladder, but there must be 5 to 100. Join the rows, or set group to the columns that tell the areas apart.`,
  },
  sameStepTwice: {
    status: 422,
    da: ({ line, column, text, group }) =>
      `Linje ${line}, kolonne "${column}": trinnet ${text} står to gange i ${group}. Slet den ene række, og prøv igen.`,
    en: ({ line, column, text, group }) =>
      `Line ${line}, column "${column}": step ${text} stands twice in ${group}. Delete one of the rows and try again.`,
  },
  notAShare: {
    status: 422,
    da: ({ line, column, text }) =>
      `Linje ${line}, kolonne "${column}": ${text} ligger ikke mellem 0 og 1, som en andel skal. Ret cellen, eller vælg en anden value_type.`,
    en: ({ line, column, text }) =>
      `Line ${line}, column "${column}": ${text} does not lie between 0 and 1 as a proportion must. Correct the cell or choose another value_type.`,
  },
  noUncertainty: {
    status: 422,
    da: ({ line, group }) =>
      `Linje ${line}: ${group} har hverken standardfejl eller sikkerhedsgrænser, så usikkerheden kan ikke regnes ud. Udfyld kolonnen se, eller både lower_cl og upper_cl.`,
    en: ({ line, group }) =>
      `Line ${line}: ${group} has neither standard errors nor confidence limits, so the uncertainty cannot be calculated. Fill in the column se, or both lower_cl and upper_cl.`,
  },
  limitsMissTheValue: {
    status: 422,
    da: ({ line, group }) =>
      `Linje ${line}: i ${group} ligger en værdi uden for sine egne sikkerhedsgrænser. Ret rækken, og prøv igen.`,
    en: ({ line, group }) =>
      `Line ${line}: in ${group} a value lies outside its own confidence limits. Correct the row and try again.`,
  },
  nothingToTransform: {
    status: 422,
    da: 'Kun rater og andele kan regnes på en logaritmisk skala. Sæt value_type til 1 eller 2, eller sæt transform til FALSE.',
    en: 'Only rates and proportions can be put on a logarithmic scale. Set value_type to 1 or 2, or set transform to FALSE.',
  },
  beyondTransformation: {
    status: 422,
    da: ({ line, group }) =>
      `Linje ${line}: ${group} har en værdi eller grænse på 0 eller 1, som ingen logaritme har. Giv standardfejl i kolonnen se, og sæt transform til FALSE.`,
    en: ({ line, group }) =>
      `Line ${line}: ${group} has a value or limit of 0 or 1, which has no logarithm. Give standard errors in the column se and set transform to FALSE.`,
  },
  notFinite: {
    status: 422,
    da: ({ line, group }) =>
      `Linje ${line}: tallene i ${group} er for store til at regne med. Ret dem, og prøv igen.`,
    en: ({ line, group }) =>
      `Line ${line}: the figures in ${group} are too large to calculate with. Correct them and try again.`,
  },
})
