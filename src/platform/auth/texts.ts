import type { SameShape } from '../../values/locale.ts'
import { refusals } from '../../values/refusal.ts'
import type { Role } from './person.ts'

const da = {
  title: 'Log ind',
  lead: 'Se, hvor I står, hvad der er vigtigst, og hvem der gør hvad.',
  email: 'E-mail',
  password: 'Adgangskode',
  submit: 'Log ind',
  oidc: 'Log ind med kommunens login',
  passkey: 'Log ind med adgangsnøgle',
  wrong: 'E-mail eller adgangskode passer ikke. Efter fem forkerte forsøg lukker kontoen i 15 minutter.',
  tooMany:
    'Der har været for mange forkerte forsøg herfra. Vent et kvarter, eller log ind med adgangsnøgle eller kommunens login.',
  needsPasskey: 'Din rolle kræver adgangsnøgle. Log ind med den i stedet for en adgangskode.',
  demoHeading: 'Prøv Havby',
  demoLead: 'Alle i Havby har adgangskoden:',
  demoAs: (name: string) => `Log ind som ${name}`,
  setUpTitle: 'Vælg din adgangskode',
  setUpLead: (name: string) =>
    `Velkommen, ${name}. Vælg en adgangskode på mindst 12 tegn. Tre-fire tilfældige ord er stærke og til at huske.`,
  newPassword: 'Ny adgangskode',
  tooShort: 'Vælg mindst 12 tegn',
  tooCommon: 'Den adgangskode er kendt fra lækager. Vælg en anden.',
  setUpSubmit: 'Gem og log ind',
  accessKeyHint: 'Adgangsnøgler gemmes i din telefon, computer eller sikkerhedsnøgle.',
  roles: {
    coordinator: 'Forebyggelseskonsulent',
    editor: 'Fagredaktør i forvaltning',
    leader: 'Leder',
    frontline: 'Medarbejder',
    politician: 'Politiker',
    partner: 'Samarbejdspartner',
    adviser: 'National rådgiver',
    administrator: 'Administrator',
  } satisfies Record<Role, string>,
}
const en = {
  title: 'Sign in',
  lead: 'See where you stand, what matters most, and who does what.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  oidc: 'Sign in with the municipality’s login',
  passkey: 'Sign in with a passkey',
  wrong: 'E-mail or password does not match. After five wrong tries the account closes for 15 minutes.',
  tooMany:
    'There have been too many wrong tries from here. Wait a quarter of an hour, or sign in with a passkey or the municipality’s login.',
  needsPasskey: 'Your role requires a passkey. Sign in with it instead of a password.',
  demoHeading: 'Try Havby',
  demoLead: 'Everyone in Havby has the password:',
  demoAs: (name: string) => `Sign in as ${name}`,
  setUpTitle: 'Choose your password',
  setUpLead: (name: string) =>
    `Welcome, ${name}. Choose a password of at least 12 characters. Three or four random words are strong and easy to remember.`,
  newPassword: 'New password',
  tooShort: 'Choose at least 12 characters',
  tooCommon: 'This password is known from leaks. Choose another.',
  setUpSubmit: 'Save and sign in',
  accessKeyHint: 'Passkeys are kept in your phone, computer or security key.',
  roles: {
    coordinator: 'Prevention consultant',
    editor: 'Department editor',
    leader: 'Leader',
    frontline: 'Front-line staff',
    politician: 'Politician',
    partner: 'Partner',
    adviser: 'National adviser',
    administrator: 'Administrator',
  },
} satisfies SameShape<typeof da>
export const texts = { da, en }

export const authRefusals = refusals('auth', {
  linkExpired: {
    status: 410,
    da: 'Linket er brugt eller udløbet. Bed om et nyt hos den, der administrerer Pejling i din kommune.',
    en: 'The link has been used or has expired. Ask for a new one from the person who runs Pejling in your municipality.',
  },
  otherSecret: {
    status: 409,
    da: 'Hemmeligheden er en anden end den, Pejling kører med. Sæt PEJLING_SECRET og PEJLING_VAR til det samme som der.',
    en: 'The secret is another than the one Pejling runs with. Set PEJLING_SECRET and PEJLING_VAR to the same as there.',
  },
  unknownMunicipality: {
    status: 403,
    da: 'Din kommune bruger ikke Pejling her, så du kan ikke logge ind.',
    en: 'Your municipality does not use Pejling here, so you cannot sign in.',
  },
})
