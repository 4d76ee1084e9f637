import type { SameShape } from '../../values/locale.ts'
import { da, daPicture } from './texts-da.ts'
import { en, enPicture } from './texts-en.ts'

export const texts = { da, en }
export const pictureTexts = { da: daPicture, en: enPicture }

const daAnswer = {
  ownTitle: 'Sæt dine prikker',
  ownLead:
    'Sæt en prik ved hvert område. Kun du kan se dem. Du kan flytte dem, så længe vurderingen er åben.',
  sharedTitle: 'Sæt prikkerne sammen',
  sharedLead: 'Tal jer frem til én prik ved hvert område.',
  role: 'Du svarer som',
  roles: { leader: 'Leder', staff: 'Medarbejder' },
  save: 'Gem prikkerne',
  send: 'Send prikkerne',
  missing: (name: string) => `Sæt en prik ved ${name}`,
  roleMissing: 'Vælg, om du svarer som leder eller medarbejder',
  saved: 'Dine prikker er gemt.',
  sharedSaved: 'De fælles prikker er gemt.',
  phoneLead:
    'Sæt en prik ved hvert område. Vi gemmer ikke, hvem du er, hvilken telefon du bruger, eller hvornår på dagen du svarer.',
  thanksTitle: 'Tak for dine prikker',
  thanksEach:
    'De er gemt. Når vurderingen lukkes, ser I det samlede billede, men ingen ser dine prikker for sig.',
  thanksRoom: 'De er gemt. Billedet på skærmen skifter, hver gang fem nye har svaret.',
  seePicture: 'Se billedet',
  oneMore: 'Skal en mere svare på samme telefon?',
  again: 'Sæt prikker for en til',
  closedTitle: 'Vurderingen er lukket',
  closedLead: 'Der kan ikke sættes flere prikker. Spørg den, der inviterede dig, hvad billedet viste.',
  joinAt: 'Gå ind på',
  joinCode: 'eller skan koden',
  waiting: (fewest: number) => `Billedet kommer, når de første ${fewest} har svaret.`,
  inPicture: (count: string) => `${count} svar er med i billedet.`,
  batches: 'Det skifter, hver gang fem nye har svaret, så ingen kan se, hvad den sidste svarede.',
  refresh: 'Hent nye svar',
  refreshing: 'Siden henter selv nye svar.',
  qrLabel: 'QR-kode med linket',
  interviewTitle: 'Samtale to og to',
  interviewLead:
    'Gå en tur sammen, eller sæt jer et roligt sted. Den ene spørger og lytter i ti minutter. Så bytter I.',
  step: (number: number) => `${number}. ti minutter`,
  stepWho: { first: 'Den ene fortæller, den anden spørger', second: 'I bytter' },
  startTimer: 'Start de ti minutter',
  stopTimer: 'Stop',
  timerNote: 'Brug uret på telefonen: to gange ti minutter.',
  timerDone: 'De ti minutter er gået. Byt, eller skriv det vigtigste ned.',
  questions: {
    works: 'Hvad fungerer?',
    hard: 'Hvad er svært?',
    focus: 'Hvad skal jeg have fokus på?',
  },
  questionHints: {
    works: 'Hvad har vi allerede, som bærer?',
    hard: 'Hvor går det i stå, og hvem mærker det?',
    focus: 'Én ting, du selv kan gøre noget ved.',
  },
  notesTitle: 'Dine noter',
  ownNotes: (days: number) =>
    `Noterne er dine egne. Kun du kan læse dem, og de slettes ${days} dage efter, at du sidst har gemt.`,
  notesUntil: (day: string) => `De slettes efter ${day}, hvis du ikke gemmer dem igen.`,
  saveNotes: 'Gem noterne',
  notesSaved: 'Dine noter er gemt.',
  toAction: 'Gør mit fokus til en handling',
  toActionNote:
    'Så kommer sætningen med i indsatsens handleplan med dig som ansvarlig, og dér kan andre se den.',
  whichPlan: 'I hvilken indsats?',
  toOwnPlan: 'Du kan tage dit fokus med dig i',
  ownPlan: 'din egen plan',
  actionMade: 'Dit fokus er nu en handling i planen. Skriv en frist på.',
  actionThere:
    'Dit fokus er blevet til en handling i planen. Skriver du et nyt fokus, kan det også blive en.',
  seeAction: 'Se handlingen',
}
const enAnswer = {
  ownTitle: 'Place your dots',
  ownLead:
    'Place a dot at each area. Only you can see them. You can move them as long as the assessment is open.',
  sharedTitle: 'Place the dots together',
  sharedLead: 'Talk your way to one dot at each area.',
  role: 'You answer as',
  roles: { leader: 'Leader', staff: 'Staff' },
  save: 'Save the dots',
  send: 'Send the dots',
  missing: (name) => `Place a dot at ${name}`,
  roleMissing: 'Choose whether you answer as leader or staff',
  saved: 'Your dots are saved.',
  sharedSaved: 'The shared dots are saved.',
  phoneLead:
    'Place a dot at each area. We do not keep who you are, which phone you use or at what time of day you answer.',
  thanksTitle: 'Thank you for your dots',
  thanksEach:
    'They are stored. When the assessment is closed you see the picture of all, and nobody sees your dots alone.',
  thanksRoom: 'They are stored. The picture on the screen changes each time five more have answered.',
  seePicture: 'See the picture',
  oneMore: 'Is somebody else to answer on this phone?',
  again: 'Place dots for one more',
  closedTitle: 'The assessment is closed',
  closedLead: 'No more dots can be placed. Ask the person who invited you what the picture showed.',
  joinAt: 'Go to',
  joinCode: 'or scan the code',
  waiting: (fewest) => `The picture comes when the first ${fewest} have answered.`,
  inPicture: (count) => `${count} answers are in the picture.`,
  batches: 'It changes each time five more have answered, so that nobody can see what the last one answered.',
  refresh: 'Get new answers',
  refreshing: 'The page gets new answers by itself.',
  qrLabel: 'QR code with the link',
  interviewTitle: 'Talk in pairs',
  interviewLead:
    'Take a walk together, or sit somewhere quiet. One asks and listens for ten minutes. Then you swap.',
  step: (number) => `${number}. ten minutes`,
  stepWho: { first: 'One tells, the other asks', second: 'You swap' },
  startTimer: 'Start the ten minutes',
  stopTimer: 'Stop',
  timerNote: 'Use the clock on your phone: two times ten minutes.',
  timerDone: 'The ten minutes are over. Swap, or write down what matters most.',
  questions: { works: 'What works?', hard: 'What is hard?', focus: 'What should I focus on?' },
  questionHints: {
    works: 'What do we have already that carries?',
    hard: 'Where does it stop, and who feels it?',
    focus: 'One thing you can do something about yourself.',
  },
  notesTitle: 'Your notes',
  ownNotes: (days: number) =>
    `The notes are your own. Only you can read them, and they are deleted ${days} days after you last saved.`,
  notesUntil: (day: string) => `They are deleted after ${day}, unless you save them again.`,
  saveNotes: 'Save the notes',
  notesSaved: 'Your notes are saved.',
  toAction: 'Make my focus an action',
  toActionNote:
    'The sentence then joins the effort’s action plan with you as the one responsible, and there others can see it.',
  whichPlan: 'In which effort?',
  toOwnPlan: 'You can take your focus with you in',
  ownPlan: 'your own plan',
  actionMade: 'Your focus is now an action in the plan. Give it a deadline.',
  actionThere:
    'Your focus has become an action in the plan. If you write a new focus, it can become one too.',
  seeAction: 'See the action',
} satisfies SameShape<typeof daAnswer>
export const answerTexts = { da: daAnswer, en: enAnswer }
