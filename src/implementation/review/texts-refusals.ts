import { refusals } from '../../values/refusal.ts'

export const reviewRefusals = refusals('review', {
  notYours: {
    status: 403,
    da: 'Du kan kun svare for din egen forvaltning. Bed den anden forvaltning eller forebyggelseskonsulenten om at svare.',
    en: 'You can only answer for your own administration. Ask the other administration or the prevention consultant to answer.',
  },
  notAsked: {
    status: 404,
    da: 'Forvaltningen bliver ikke spurgt om den anbefaling.',
    en: 'That administration is not asked about this recommendation.',
  },
  reasonMissing: {
    status: 422,
    da: '"Ikke nu" kræver en begrundelse. Skriv kort hvorfor.',
    en: '“Not now” needs a reason. Say briefly why.',
  },
  reviewDayMissing: {
    status: 422,
    da: '"Ikke nu" kræver en dato. Vælg, hvornår I ser på anbefalingen igen.',
    en: '“Not now” needs a date. Choose when you will look at the recommendation again.',
  },
  reviewDayPassed: {
    status: 422,
    da: 'Datoen for at se på anbefalingen igen skal ligge efter i dag.',
    en: 'The date for looking at the recommendation again must lie after today.',
  },
  reachTooFar: {
    status: 422,
    da: 'Det kan ikke gælde på flere institutioner, end der er. Ret et af de to tal.',
    en: 'It cannot hold in more institutions than there are. Correct one of the two numbers.',
  },
  noRound: {
    status: 422,
    da: 'Der er ingen gennemgang at svare i endnu. Forebyggelseskonsulenten begynder en runde.',
    en: 'There is no review to answer in yet. The prevention consultant starts a round.',
  },
  roundClosed: {
    status: 422,
    da: 'Runden er lukket. Beviser kan stadig tilføjes, men svar kræver, at runden åbnes igen.',
    en: 'The round is closed. Proof can still be added, but answering needs the round reopened.',
  },
  roundOpen: {
    status: 422,
    da: ({ name }) => `Runden "${name}" er åben. Luk den, før du begynder en ny eller åbner en anden.`,
    en: ({ name }) => `The round “${name}” is open. Close it before you start a new one or reopen another.`,
  },
  notNewest: {
    status: 422,
    da: 'Kun den nyeste runde kan åbnes igen. De ældre er historie.',
    en: 'Only the newest round can be reopened. The older ones are history.',
  },
  nothingToConfirm: {
    status: 422,
    da: 'Der er ikke noget svar at bekræfte endnu. Svar først.',
    en: 'There is no answer to confirm yet. Answer first.',
  },
  changedMeanwhile: {
    status: 409,
    da: 'Svaret er rettet, mens du læste det. Se det nye svar, og bekræft så det.',
    en: 'The answer was changed while you were reading it. Look at the new answer, and confirm that one.',
  },
  seenLater: {
    status: 422,
    da: 'Et bevis kan ikke være set i fremtiden. Vælg den dag, det blev set.',
    en: 'Proof cannot be seen in the future. Choose the day it was seen.',
  },
  validTooShort: {
    status: 422,
    da: 'Beviset skal gælde mindst til den dag, det blev set.',
    en: 'Proof must hold at least until the day it was seen.',
  },
})
