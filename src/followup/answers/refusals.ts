import { refusals } from '../../values/refusal.ts'

export const answerRefusals = refusals('answers', {
  closed: {
    status: 410,
    da: 'Undersøgelsen er lukket, så der tages ikke imod flere svar. Skriv til den, der inviterede dig, hvis den bør åbnes igen.',
    en: 'The survey is closed, and no more answers are taken. Write to the person who invited you if it should be opened again.',
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
  noSuchLink: {
    status: 404,
    da: 'Linket fører ikke til noget. Måske mangler en del af det, eller invitationen er trukket tilbage, eller undersøgelsen er lukket for mere end en måned siden. Et svar, du har sendt, tæller stadig. Prøv linket fra den mail, du fik, eller skriv til den, der inviterede dig.',
    en: 'The link leads nowhere. Part of it may be missing, the invitation may have been withdrawn, or the survey was closed more than a month ago. An answer you have sent still counts. Try the link in the mail you were sent, or write to the person who invited you.',
  },
  sentAgainToday: {
    status: 409,
    da: 'Linket kan kun sendes igen til den, der har fået sin invitation, og højst én gang om dagen.',
    en: 'The link can only be sent again to somebody who has had their invitation, and at most once a day.',
  },
  remindedEnough: {
    status: 409,
    da: 'Der er allerede sendt en påmindelse i dag, eller der er sendt tre. Flere gør sjældent nogen forskel.',
    en: 'A reminder has already been sent today, or three have been sent. More seldom makes a difference.',
  },
  tooFewLeft: {
    status: 422,
    da: ({ count, fewest }) =>
      `Så ville der kun være ${count} tilbage på listen, og svarene kunne ikke være anonyme. Der skal være mindst ${fewest}: invitér nogle flere først.`,
    en: ({ count, fewest }) =>
      `Then only ${count} would be left on the list, and the answers could not be anonymous. There must be at least ${fewest}: invite some more first.`,
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
