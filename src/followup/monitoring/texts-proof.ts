import type { SameShape } from '../../values/locale.ts'

const da = {
  proof: 'Prøve af svarene',
  proofLead:
    'Et tilfældigt udsnit af det, kommunen har underskrevet, slås op igen af en anden end den, der svarede. Det viser, hvor langt der kan stoles på svarene.',
  proofOff: 'Runden har ingen prøve af svarene',
  proofOffText: 'Det nationale niveau har ikke bedt om den.',
  proofNotSigned: 'Svarene er ikke underskrevet endnu',
  proofNotSignedText: 'Når de er det, trækker koordinatoren udsnittet her.',
  draw: (share: string) => `Træk ${share} af svarene`,
  drawn: 'Udsnittet er trukket.',
  notDrawn: 'Udsnittet er ikke trukket endnu',
  drawOnce: 'Det trækkes tilfældigt og kun én gang, så ingen kan trække om, til det passer.',
  sample: 'Udsnittet',
  reliability: 'af de svar, der er slået op, holder',
  reliabilityNote: (low: string, high: string, checked: number) =>
    `95 % sikkert mellem ${low} og ${high}; ${checked} slået op`,
  left: 'mangler at blive slået op',
  leftToCheck: (left: number, of: number) => `${left} af ${of}`,
  verdict: 'Fandt',
  verdicts: {
    holds: 'Holder',
    partly: 'Holder delvist',
    'does-not-hold': 'Holder ikke',
    'no-proof': 'Intet at slå op i',
  },
  note: 'Hvad blev slået op?',
  saveVerdict: 'Gem',
  verdictSaved: 'Det er gemt.',
  checkedBy: (name: string, day: string) => `${name}, ${day}`,
  gaveIt: 'Du svarede selv her, så en anden skal slå det op.',
}

const en: SameShape<typeof da> = {
  proof: 'Check of the answers',
  proofLead:
    'A random part of what the municipality signed is looked up again by another person than the one who answered. It shows how far the answers can be relied on.',
  proofOff: 'The round has no check of the answers',
  proofOffText: 'The national level has not asked for it.',
  proofNotSigned: 'The answers are not signed yet',
  proofNotSignedText: 'When they are, the coordinator draws the sample here.',
  draw: (share) => `Draw ${share} of the answers`,
  drawn: 'The part is drawn.',
  notDrawn: 'The part is not drawn yet',
  drawOnce: 'It is drawn at random and only once, so that nobody can draw until it suits.',
  sample: 'The sample',
  reliability: 'of the answers looked up hold',
  reliabilityNote: (low, high, checked) => `95% certain between ${low} and ${high}; ${checked} looked up`,
  left: 'left to look up',
  leftToCheck: (left, of) => `${left} of ${of}`,
  verdict: 'Found',
  verdicts: {
    holds: 'Holds',
    partly: 'Holds in part',
    'does-not-hold': 'Does not hold',
    'no-proof': 'Nothing to look it up in',
  },
  note: 'What was looked up?',
  saveVerdict: 'Save',
  verdictSaved: 'It is saved.',
  checkedBy: (name, day) => `${name}, ${day}`,
  gaveIt: 'You answered here yourself, so another person must look it up.',
}

export const proofTexts = { da, en }
