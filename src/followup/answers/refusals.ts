import { refusals } from '../../values/refusal.ts'

export const answerRefusals = refusals('answers', {
  closed: {
    status: 410,
    da: 'Undersøgelsen er lukket, så der tages ikke imod flere svar. Det, du ikke nåede at sende, er ikke talt med. Skriv til den, der inviterede dig, hvis den bør åbnes igen.',
    en: 'The survey is closed, and no more answers are taken. What you had not sent is not counted. Write to the person who invited you if it should be opened again.',
  },
  notOpenYet: {
    status: 409,
    da: 'Undersøgelsen er ikke åbnet endnu. Linket virker, når den åbner.',
    en: 'The survey is not open yet. The link will work once it opens.',
  },
  answered: {
    status: 409,
    da: 'Der er allerede sendt et svar fra dette link. Det er gemt og tæller én gang, så der er ikke mere, du skal gøre.',
    en: 'An answer has already been sent from this link. It is stored and counts once, so there is nothing more to do.',
  },
  full: {
    status: 409,
    da: 'Der er begyndt så mange svar, som det åbne link giver plads til. Sig det til den, der står for undersøgelsen.',
    en: 'As many answers have been begun as the open link has room for. Tell whoever runs the survey.',
  },
  tooOften: {
    status: 429,
    da: 'Der er lige nu begyndt usædvanligt mange svar fra jeres netværk. Vent ti minutter, og prøv igen.',
    en: 'An unusual number of answers have just been begun from your network. Wait ten minutes and try again.',
  },
  tooFew: {
    status: 422,
    da: ({ count, fewest }) =>
      `Kun ${count} er inviteret, så svarene kan ikke være anonyme. Invitér mindst ${fewest}, eller spørg på en måde, hvor folk ved, at de kan kendes.`,
    en: ({ count, fewest }) =>
      `Only ${count} ${count === 1 ? 'person is' : 'people are'} invited, so the answers cannot be anonymous. Invite at least ${fewest}, or ask in a way where people know that they can be recognised.`,
  },
  nobodyToMail: {
    status: 409,
    da: 'Der er ingen at sende til lige nu.',
    en: 'There is nobody to send to just now.',
  },
  notOpen: {
    status: 409,
    da: 'Åbn undersøgelsen, før der sendes mails om den.',
    en: 'Open the survey before mails are sent about it.',
  },
  byOpenLink: {
    status: 422,
    da: 'Denne undersøgelse besvares med et åbent link, så der er ingen invitationer at sende.',
    en: 'This survey is answered by an open link, so there are no invitations to send.',
  },
  notByOpenLink: {
    status: 422,
    da: 'Et åbent link kan kun bruges, når undersøgelsen er lavet til det.',
    en: 'An open link can only be used when the survey is made for it.',
  },
})
