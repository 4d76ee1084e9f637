import { refusals } from '../../values/refusal.ts'

export const planRefusals = refusals('plans', {
  notYourPlan: {
    status: 403,
    da: 'Planen hører til en indsats, som din forvaltning ikke er med i. Bed indsatsens ejer om at rette den, eller om at tage jer med.',
    en: 'The plan belongs to an effort your administration takes no part in. Ask the owner of the effort to change it, or to let you join.',
  },
  notYourAction: {
    status: 403,
    da: 'Det er den ansvarlige, der melder om handlingen. Har du nyt om den, så skriv til den ansvarlige.',
    en: 'The person responsible reports on this action. If you have news about it, write to them.',
  },
  dueBeforeStart: {
    status: 422,
    da: 'Fristen ligger før starten. Vælg en frist, der ligger på eller efter startdagen.',
    en: 'The deadline lies before the start. Choose a deadline on or after the first day.',
  },
  twoOwners: {
    status: 422,
    da: 'En handling har én ansvarlig. Vælg en kollega på listen, eller skriv en anden, men ikke begge dele.',
    en: 'An action has one person responsible. Choose a colleague from the list or write somebody else, not both.',
  },
  ownerWithoutName: {
    status: 422,
    da: 'Der står en e-mailadresse, men intet navn. Skriv, hvem adressen tilhører.',
    en: 'There is an e-mail address but no name. Write whose address it is.',
  },
  circular: {
    status: 422,
    da: 'Så ville handlingen komme til at vente på sig selv. Fjern en af dem, den skal vente på.',
    en: 'Then the action would wait for itself. Remove one of those it waits for.',
  },
  saidSince: {
    status: 409,
    da: 'Der er meldt om handlingen siden. Meld igen i stedet for at fortryde.',
    en: 'Somebody has reported since. Report again instead of undoing.',
  },
  nobodyToAsk: {
    status: 422,
    da: 'Handlingen har ingen ansvarlig med en e-mailadresse. Ret handlingen, og skriv en ansvarlig på.',
    en: 'Nobody with an e-mail address is responsible for the action. Edit the action and name somebody.',
  },
  doneAlready: {
    status: 422,
    da: 'Handlingen er meldt færdig, så der er ikke noget at spørge om.',
    en: 'The action is reported done, so there is nothing to ask.',
  },
  askedToday: {
    status: 422,
    da: 'Den ansvarlige er allerede spurgt i dag. Giv det et par dage.',
    en: 'The person responsible was asked today already. Give it a few days.',
  },
  linkExpired: {
    status: 410,
    da: 'Linket virker ikke længere. Det holder i 30 dage og kun til den handling, det blev sendt om. Skriv til den, der spurgte dig, og få et nyt.',
    en: 'This link no longer works. It holds for 30 days and for the one action it was sent about. Write to the person who asked you, and get a new one.',
  },
  linkUsed: {
    status: 410,
    da: 'Linket er brugt, og dit svar er gemt. Vil du rette det, så skriv til den, der spurgte dig, og få et nyt link.',
    en: 'This link has been used and your answer is stored. To correct it, write to the person who asked you and get a new link.',
  },
})
