import { refusals } from '../../values/refusal.ts'

export const resultRefusals = refusals('results', {
  answersDeleted: {
    status: 409,
    da: 'Svarene, som stod med navn, er slettet. Resultatet bliver, som det er.',
    en: 'The answers, which stood with names, have been deleted. The result stays as it is.',
  },
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
  countedAlready: {
    status: 422,
    da: 'Svarene er gjort op én gang. Derfor kan de ikke også vises undervejs: de to resultater kunne trækkes fra hinanden.',
    en: 'The answers have been counted once. So they cannot be shown along the way too: the two results could be subtracted.',
  },
  shareHidden: {
    status: 422,
    da: 'Andelen kan ikke regnes ud af de tal, der må vises.',
    en: 'The share cannot be worked out from the figures that may be shown.',
  },
  periodTaken: {
    status: 422,
    da: 'Indikatoren har allerede et tal for den periode. Vælg en anden periode, eller tag det gamle tilbage.',
    en: 'The indicator has a figure for that period already. Choose another period, or take the old one back.',
  },
  tooFewTexts: {
    status: 422,
    da: ({ fewest }) => `Fritekst læses og vises først, når ${fewest} har skrevet noget.`,
    en: ({ fewest }) => `Free text is read and shown only when ${fewest} have written something.`,
  },
})
