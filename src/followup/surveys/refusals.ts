import { refusals } from '../../values/refusal.ts'

export const surveyRefusals = refusals('surveys', {
  nameTaken: {
    status: 409,
    da: 'Kommunen har allerede et skema med det navn. Vælg et andet navn, eller lav en ny udgave af det, der er.',
    en: 'The municipality already has an instrument of that name. Choose another name, or make a new version of the one there is.',
  },
  putAway: {
    status: 409,
    da: 'Kommunen har et skema med det navn, som er lagt væk. Hent det frem nederst på siden med skemaer, eller vælg et andet navn.',
    en: 'The municipality has an instrument of that name which is put away. Bring it back at the end of the page of instruments, or choose another name.',
  },
  undoTooLate: {
    status: 409,
    da: 'Kladden er ændret siden, så det kan ikke fortrydes uden at slette det nye. Ret det i hånden.',
    en: 'The draft has been changed since, so this cannot be undone without deleting what is new. Change it by hand.',
  },
  draftExists: {
    status: 409,
    da: 'Der er allerede en kladde til skemaet. Udgiv den, eller smid den væk, før du begynder på en ny.',
    en: 'There already is a draft of the instrument. Publish it or throw it away before you begin a new one.',
  },
  noDraft: {
    status: 409,
    da: 'Der er ingen kladde at ændre. Begynd en ny udgave først.',
    en: 'There is no draft to change. Begin a new version first.',
  },
  notReady: {
    status: 422,
    da: ({ da }) => `Skemaet kan ikke udgives endnu. ${da}`,
    en: ({ en }) => `The instrument cannot be published yet. ${en}`,
  },
  noteMissing: {
    status: 422,
    da: ({ question }) =>
      `${question} er ændret siden sidste udgave. Sig, om svarene kan sammenlignes, og hvorfor.`,
    en: ({ question }) =>
      `${question} has changed since the last version. Say whether the answers can be compared, and why.`,
  },
  answersDiffer: {
    status: 422,
    da: ({ question }) =>
      `${question} har fået andre svarmuligheder og kan derfor ikke sammenlignes. Vælg det.`,
    en: ({ question }) => `${question} has other answers now and so cannot be compared. Choose that.`,
  },
  unchanged: {
    status: 422,
    da: 'Kladden siger det samme som den nyeste udgave. Ret den, eller smid den væk.',
    en: 'The draft says the same as the newest version. Change it, or throw it away.',
  },
  termsMissing: {
    status: 422,
    da: 'Skriv kilden til den officielle tekst, og bekræft vilkårene, før skemaet slås til.',
    en: 'Give the source of the official wording and confirm the terms before the instrument is switched on.',
  },
  notPublished: {
    status: 422,
    da: 'Skemaet er ikke udgivet. Udgiv det, før nogen bliver spurgt.',
    en: 'The instrument is not published. Publish it before anybody is asked.',
  },
  modeTooOpen: {
    status: 422,
    da: 'Skemaet spørger om helbred eller andet følsomt. Spørg anonymt eller med et åbent link.',
    en: 'The instrument asks about health or something else that is sensitive. Ask anonymously or by an open link.',
  },
  closesBeforeOpening: {
    status: 422,
    da: 'Undersøgelsen lukker, før den åbner. Vælg en senere dag.',
    en: 'The survey closes before it opens. Choose a later day.',
  },
  answersGone: {
    status: 409,
    da: 'Svarene, som stod med navn, er slettet, fordi undersøgelsen har været lukket længe. Lav en ny undersøgelse i stedet.',
    en: 'The answers, which stood with names, were deleted because the survey has been closed for long. Make a new survey instead.',
  },
  stateAlready: {
    status: 409,
    da: 'Det er gjort i forvejen. Åbn siden igen for at se, hvor undersøgelsen er.',
    en: 'That is done already. Open the page again to see where the survey is.',
  },
})
