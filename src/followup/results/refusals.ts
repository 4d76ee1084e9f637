import { refusals } from '../../values/refusal.ts'

export const resultRefusals = refusals('results', {
  notClosed: {
    status: 422,
    da: 'Undersøgelsen tager stadig imod svar. Luk den, før svarene gøres op.',
    en: 'The survey still takes answers. Close it before the answers are counted.',
  },
  tooFew: {
    status: 422,
    da: ({ answers, fewest }) =>
      `Der er ${answers} svar. Et resultat vises fra ${fewest}, så ingen kan se, hvad den enkelte har svaret.`,
    en: ({ answers, fewest }) =>
      `There are ${answers} answers. A result is shown from ${fewest}, so that nobody can see what one person answered.`,
  },
  nothingNew: {
    status: 422,
    da: 'Der er for få nye svar, siden resultatet blev gjort op. En forskel ville vise, hvad få mennesker har svaret.',
    en: 'There are too few new answers since the result was made. A difference would show what a few people answered.',
  },
  tooFewTexts: {
    status: 422,
    da: ({ fewest }) => `Fritekst læses og vises først, når ${fewest} har skrevet noget.`,
    en: ({ fewest }) => `Free text is read and shown only when ${fewest} have written something.`,
  },
})
