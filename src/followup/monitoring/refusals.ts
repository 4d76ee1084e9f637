import { refusals } from '../../values/refusal.ts'

export const monitoringRefusals = refusals('monitoring', {
  notOpenYet: {
    status: 409,
    da: 'Runden er ikke begyndt endnu. Den kan tages op fra sin første dag.',
    en: 'The round has not begun yet. It can be taken on from its first day.',
  },
  over: {
    status: 410,
    da: 'Runden er slut, så der kan ikke ændres mere. Svarene står, som de blev underskrevet.',
    en: 'The round is over, and nothing more can be changed. The answers stand as they were signed.',
  },
  imported: {
    status: 409,
    da: 'Runden er hentet ind fra et andet sted og kan kun læses.',
    en: 'The round was brought in from elsewhere and can only be read.',
  },
  takenOn: {
    status: 409,
    da: 'Kommunen har allerede taget runden op.',
    en: 'The municipality has already taken the round on.',
  },
  signed: {
    status: 409,
    da: 'Svarene er underskrevet og kan ikke ændres. Koordinatoren kan åbne dem igen, så længe runden løber.',
    en: 'The answers are signed and cannot be changed. The coordinator can open them again as long as the round is running.',
  },
  notSigned: {
    status: 409,
    da: 'Svarene er ikke underskrevet, så der er ikke noget at åbne igen.',
    en: 'The answers are not signed, so there is nothing to open again.',
  },
  unsettled: {
    status: 422,
    da: ({ count }) =>
      `${count === 1 ? 'Ét spørgsmål' : `${count} spørgsmål`} er ikke afklaret: forskellige svar skal afstemmes, og det ubesvarede skal have en grund. Det gøres under Afstemning.`,
    en: ({ count }) =>
      `${count === 1 ? 'One question is' : `${count} questions are`} not settled: differing answers must be settled, and what is unanswered must have a reason. That is done under Settling.`,
  },
  answersChanged: {
    status: 409,
    da: 'Der er kommet et nyt svar, siden du åbnede siden. Åbn den igen, og se svarene, før du afstemmer.',
    en: 'A new answer has come since you opened the page. Open it again and look at the answers before you settle.',
  },
  remindedToday: {
    status: 409,
    da: 'Der er allerede skrevet i dag, eller alt er besvaret. Prøv igen i morgen.',
    en: 'A mail has already been sent today, or everything is answered. Try again tomorrow.',
  },
  linkExpired: {
    status: 410,
    da: 'Linket virker ikke længere. Enten er runden slut, eller også svarer en anden nu. Skriv til den, der sendte det, hvis du stadig skal svare.',
    en: 'The link no longer works. Either the round is over, or somebody else answers now. Write to the person who sent it if you should still answer.',
  },
  notWhole: {
    status: 422,
    da: 'Det spørgsmål findes ikke i runden, eller forvaltningen bliver ikke spurgt om det.',
    en: 'That question is not in the round, or the administration is not asked about it.',
  },
})
