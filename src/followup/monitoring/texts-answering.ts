import type { SameShape } from '../../values/locale.ts'

export const daAnswering = {
  askedBy: (name: string) => `${name} samler kommunens svar og beder om dit.`,
  introLead:
    'Der er én side for hvert emne. Det, vi vidste i forvejen, er udfyldt, så du for det meste kan bekræfte eller rette. Alt gemmes, når du går videre.',
  until: (day: string) => `Svar senest ${day}. Til svarene er underskrevet, kan du komme tilbage og rette.`,
  yourParts: 'Det svarer du på',
  begin: 'Begynd',
  goOn: 'Fortsæt',
  partState: {
    fresh: 'Ikke begyndt',
    begun: (missing: number) => (missing === 1 ? '1 mangler' : `${missing} mangler`),
    done: 'Færdig',
  },
  howSeen: 'Hvem ser dit svar',
  howSeenText:
    'Koordinatoren og den, der underskriver, ser dit svar med dit navn. Svarer en kollega noget andet, bliver begge svar stående, til koordinatoren har afstemt dem og skrevet hvorfor. Ud af kommunen går kun det samlede svar, og aldrig dit navn.',
  finishAnyway: 'Send uden de sidste svar',
  finishLead: (missing: number) =>
    missing === 1
      ? 'Ét spørgsmål er ikke besvaret. Ved du det ikke, så send uden; koordinatoren ser, at det mangler.'
      : `${missing} spørgsmål er ikke besvaret. Ved du det ikke, så send uden; koordinatoren ser, at de mangler.`,
  thanksTitle: 'Tak. Dine svar er hos koordinatoren.',
  thanksLead: 'Du kan lukke siden, eller komme tilbage og rette, til svarene er underskrevet.',
  yourWork: (confirmed: number, all: number, minutes: number) =>
    `Du bekræftede ${confirmed} af ${all} svar. Det tog ${minutes < 1 ? 'under et minut' : minutes === 1 ? 'et minut' : `${minutes} minutter`}.`,
  signedTitle: 'Svarene er underskrevet',
  signedLead: (name: string) =>
    `${name} har underskrevet kommunens svar, så de kan ikke rettes mere. Tak for hjælpen.`,
  change: 'Se eller ret',
  page: (at: number, of: number) => `Side ${at} af ${of}`,
  forAdministration: (name: string) => `For ${name}`,
  fromLastRound: 'Fra sidste runde.',
  fromReview: 'Fra jeres gennemgang i dag.',
  fromReviewFaded: (faded: number, of: number) =>
    `Fra jeres gennemgang, men ${faded} af ${of} svar i den er ubekræftede. Se efter, om det stadig passer.`,
  otherSays: {
    review: (said: string) => `Sidst svarede I: ${said}.`,
    'last-round': (said: string) => `Gennemgangen peger på: ${said}.`,
  },
  correct: 'Ret',
  addComment: 'Skriv en bemærkning',
  comment: 'Bemærkning',
  confirmNext: 'Bekræft og gå videre',
  confirmLast: 'Bekræft og send',
  later: 'Gem, og fortsæt senere',
  back: 'Tilbage',
  savedForLater: 'Dine svar er gemt. Linket virker, når du kommer tilbage.',
  savedMissing: (count: number) =>
    count === 1
      ? 'Gemt. Ét spørgsmål på siden er ikke besvaret.'
      : `Gemt. ${count} spørgsmål på siden er ikke besvaret.`,
  more: 'Dit svar førte til flere spørgsmål på denne side.',
  waiting: 'Ingen forbindelse. Dit svar er gemt her i browseren og sendes, når der er net igen.',
  sending: 'Gemmer …',
  retry: 'Prøv igen nu',
  saveOwn: 'Gem svarene',
  ownSaved: 'Svarene er gemt med dit navn.',
  othersHere: (names: string) => `Spurgt her er også: ${names}. Dit svar står ved siden af deres.`,
}

export const enAnswering = {
  askedBy: (name: string) => `${name} gathers the municipality’s answers and asks for yours.`,
  introLead:
    'There is one page for each subject. What we knew beforehand is filled in, so that you can mostly confirm or correct. Everything is saved when you go on.',
  until: (day: string) =>
    `Answer by ${day}. Until the answers are signed you can come back and correct them.`,
  yourParts: 'What you answer',
  begin: 'Begin',
  goOn: 'Go on',
  partState: {
    fresh: 'Not begun',
    begun: (missing: number) => `${missing} missing`,
    done: 'Done',
  },
  howSeen: 'Who sees your answer',
  howSeenText:
    'The coordinator and the person who signs see your answer with your name. If a colleague answers something else, both answers stand until the coordinator has settled them and written why. Only the joint answer leaves the municipality, and never your name.',
  finishAnyway: 'Send without the last answers',
  finishLead: (missing: number) =>
    missing === 1
      ? 'One question is not answered. If you do not know, send without it; the coordinator sees that it is missing.'
      : `${missing} questions are not answered. If you do not know, send without them; the coordinator sees that they are missing.`,
  thanksTitle: 'Thank you. Your answers are with the coordinator.',
  thanksLead: 'You can close the page, or come back and correct until the answers are signed.',
  yourWork: (confirmed: number, all: number, minutes: number) =>
    `You confirmed ${confirmed} of ${all} answers. It took ${minutes < 1 ? 'less than a minute' : minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  signedTitle: 'The answers are signed',
  signedLead: (name: string) =>
    `${name} has signed the municipality’s answers, so they can no longer be corrected. Thank you for your help.`,
  change: 'Look or correct',
  page: (at: number, of: number) => `Page ${at} of ${of}`,
  forAdministration: (name: string) => `For ${name}`,
  fromLastRound: 'From the last round.',
  fromReview: 'From your review today.',
  fromReviewFaded: (faded: number, of: number) =>
    `From your review, but ${faded} of ${of} answers in it are unconfirmed. Check whether it still holds.`,
  otherSays: {
    review: (said: string) => `Last time you answered: ${said}.`,
    'last-round': (said: string) => `The review points to: ${said}.`,
  },
  correct: 'Correct',
  addComment: 'Write a remark',
  comment: 'Remark',
  confirmNext: 'Confirm and go on',
  confirmLast: 'Confirm and send',
  later: 'Save and go on later',
  back: 'Back',
  savedForLater: 'Your answers are saved. The link works when you come back.',
  savedMissing: (count: number) =>
    count === 1
      ? 'Saved. One question on the page is not answered.'
      : `Saved. ${count} questions on the page are not answered.`,
  more: 'Your answer led to more questions on this page.',
  waiting: 'No connection. Your answer is kept here in the browser and is sent when the network is back.',
  sending: 'Saving …',
  retry: 'Try again now',
  saveOwn: 'Save the answers',
  ownSaved: 'The answers are saved with your name.',
  othersHere: (names: string) => `Also asked here: ${names}. Your answer stands beside theirs.`,
} satisfies SameShape<typeof daAnswering>
