import type { SameShape } from '../../../values/locale.ts'
import { refusals } from '../../../values/refusal.ts'

const da = {
  signInTitle: 'Log ind med adgangsnøgle',
  signInLead:
    'Brug den nøgle, der ligger i din telefon, din computer eller din sikkerhedsnøgle. Du skal ikke skrive noget.',
  signIn: 'Brug adgangsnøgle',
  withPassword: 'Log ind med adgangskode i stedet',
  needsScript:
    'Adgangsnøgler virker kun med JavaScript slået til i browseren. Slå det til, eller log ind på en anden måde.',
  unsupported:
    'Din browser kan ikke bruge adgangsnøgler. Prøv en nyere browser, eller log ind på en anden måde.',
  waiting: 'Følg det, din enhed beder om …',
  failed: 'Det blev ikke til noget på din enhed. Prøv igen.',
  notAccepted: 'Vi kunne ikke bruge den adgangsnøgle. Prøv igen, eller brug en anden.',
  heading: 'Adgangsnøgler',
  lead: 'En adgangsnøgle kan ikke gættes og ikke lokkes fra dig. Når du har en, logger du kun ind med den, ikke længere med adgangskode. Lav gerne to, så du ikke står udenfor, hvis du mister den ene.',
  none: 'Du har ingen adgangsnøgle endnu.',
  name: 'Navn på nøglen',
  nameHint: 'Fx "Min telefon"',
  add: 'Lav en adgangsnøgle',
  madeOn: 'Lavet',
  usedOn: 'Sidst brugt',
  notUsed: 'ikke endnu',
  remove: 'Fjern',
  removeNamed: (name: string) => `Fjern ${name}`,
  added: 'Adgangsnøglen er gemt. Næste gang logger du ind med den.',
  removed: 'Adgangsnøglen er fjernet.',
}
const en = {
  signInTitle: 'Sign in with a passkey',
  signInLead: 'Use the key in your phone, your computer or your security key. There is nothing to type.',
  signIn: 'Use a passkey',
  withPassword: 'Sign in with a password instead',
  needsScript:
    'Passkeys work only with JavaScript turned on in the browser. Turn it on, or sign in another way.',
  unsupported: 'Your browser cannot use passkeys. Try a newer browser, or sign in another way.',
  waiting: 'Follow what your device asks for …',
  failed: 'It did not work out on your device. Try again.',
  notAccepted: 'We could not use that passkey. Try again, or use another.',
  heading: 'Passkeys',
  lead: 'A passkey cannot be guessed, and nobody can trick you out of it. Once you have one, you sign in with it only, no longer with a password. Make two if you can, so that losing one does not lock you out.',
  none: 'You have no passkey yet.',
  name: 'Name of the key',
  nameHint: 'E.g. "My phone"',
  add: 'Make a passkey',
  madeOn: 'Made',
  usedOn: 'Last used',
  notUsed: 'not yet',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  added: 'The passkey is saved. Next time you sign in with it.',
  removed: 'The passkey is removed.',
} satisfies SameShape<typeof da>
export const passkeyTexts = { da, en }

export const passkeyRefusals = refusals('passkeys', {
  lastOne: {
    status: 422,
    da: 'Din rolle kræver en adgangsnøgle, og det her er den eneste. Lav en ny, før du fjerner den.',
    en: 'Your role requires a passkey, and this is the only one. Make a new one before you remove it.',
  },
})
