import { refusals } from '../../../values/refusal.ts'

export const signOnRefusals = refusals('sign-on', {
  notBegunHere: {
    status: 403,
    da: 'Dit login blev ikke færdigt her i browseren, eller der gik for lang tid. Begynd forfra på siden Log ind.',
    en: 'Your sign-in was not completed in this browser, or too much time went by. Begin again on the page Sign in.',
  },
  notConfirmed: {
    status: 403,
    da: 'Vi kunne ikke få bekræftet, hvem du er. Begynd forfra på siden Log ind. Sker det igen, så sig det til den, der administrerer Pejling i din kommune.',
    en: 'We could not get it confirmed who you are. Begin again on the page Sign in. If it happens again, tell the person who runs Pejling in your municipality.',
  },
  notReached: {
    status: 403,
    da: 'Kommunens login svarer ikke lige nu. Prøv igen om lidt.',
    en: 'The municipality’s login does not answer right now. Try again in a moment.',
  },
  unknownMunicipality: {
    status: 403,
    da: 'Din kommune bruger ikke Pejling her, så du kan ikke logge ind.',
    en: 'Your municipality does not use Pejling here, so you cannot sign in.',
  },
  noEmail: {
    status: 403,
    da: 'Kommunens login oplyser ikke din e-mail, og den skal Pejling bruge. Sig det til den, der administrerer Pejling i din kommune.',
    en: 'The municipality’s login does not give your e-mail, which Pejling needs. Tell the person who runs Pejling in your municipality.',
  },
  emailTaken: {
    status: 403,
    da: 'Der er allerede en konto med din e-mail, og den bruges på en anden måde. Bed den, der administrerer Pejling i din kommune, om at lukke den.',
    en: 'There already is an account with your e-mail, and it is used in another way. Ask the person who runs Pejling in your municipality to close it.',
  },
  closed: {
    status: 403,
    da: 'Din konto er lukket. Spørg den, der administrerer Pejling i din kommune.',
    en: 'Your account is closed. Ask the person who runs Pejling in your municipality.',
  },
})
