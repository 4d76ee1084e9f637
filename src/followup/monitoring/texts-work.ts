import type { SameShape } from '../../values/locale.ts'

export const daWork = {
  running: 'Åbne nu',
  earlier: 'Tidligere runder',
  round: 'Runde',
  periodHead: 'Tid',
  stateHead: 'Kommunen',
  states: {
    none: 'Ikke taget op',
    coming: 'Begynder senere',
    answering: 'I gang',
    signed: 'Underskrevet',
    declined: 'Deltager ikke',
    missed: 'Ikke besvaret',
    imported: 'Hentet ind',
  },
  signedByMany: (count: number) =>
    count === 1 ? '1 kommune har underskrevet' : `${count} kommuner har underskrevet`,
  noRounds: 'Ingen runder endnu',
  noRoundsText:
    'Når det nationale niveau åbner en runde, står den her. Den første kunne hedde "Monitorering af forebyggelsespakkerne 2026".',
  noRoundsAdviser: 'Åbn den første runde: vælg et skema, sig hvem der svarer på hvad, og sæt en sidste dag.',
  signedUntil: (day: string) => `Underskrives senest ${day}`,
  daysLeft: (days: number) =>
    days === 0 ? 'I dag er sidste dag' : days === 1 ? '1 dag tilbage' : `${days} dage tilbage`,
  toRound: 'Gå til runden',
  toResult: 'Se resultatet',
  answeredOf: (answered: number, asked: number) => `${answered} af ${asked} spørgsmål er besvaret`,
  takeOnTitle: 'Tag runden op',
  takeOnText:
    'Du bliver kommunens koordinator i runden: du fordeler delene til kolleger med et link i en mail, afstemmer det, de er uenige om, og beder en leder underskrive. Ingen kan se svarene, før I underskriver.',
  takeOn: 'Tag runden op',
  takenOn: 'Runden er jeres. Fordel den til dem, der ved det.',
  declineTitle: 'Deltager kommunen ikke?',
  declineText: 'Sig hvorfor, så står det ved runden, og ingen behøver rykke.',
  declineReason: 'Hvorfor ikke',
  decline: 'Vi deltager ikke',
  declined: 'Det er noteret, at kommunen ikke deltager.',
  declinedNote: (reason: string) => `Kommunen deltager ikke: ${reason}`,
  undecline: 'Vi deltager alligevel',
  undeclined: 'Godt. Runden kan tages op.',
  onlyCoordinator: 'Kommunens koordinator tager runden op og fordeler den.',
  whatIsAsked: 'Det spørges der om',
  paper: 'Hele skemaet til print',
  coordinator: 'Koordinator',
  lastDay: 'Sidste dag',
  tabs: {
    overview: 'Overblik',
    delegating: 'Fordeling',
    settling: 'Afstemning',
    signing: 'Underskrift',
    completeness: 'Fuldstændighed',
    result: 'Resultat',
    proof: 'Prøve',
  },
  nextStep: 'Næste skridt',
  next: {
    delegate: (count: number) =>
      count === 1 ? 'Én del er ikke fordelt til nogen.' : `${count} dele er ikke fordelt til nogen.`,
    settle: (count: number) =>
      count === 1
        ? 'På ét spørgsmål er svarene forskellige.'
        : `På ${count} spørgsmål er svarene forskellige.`,
    wait: (count: number) =>
      count === 1 ? 'Én person mangler at svare.' : `${count} personer mangler at svare.`,
    reasons: (count: number) =>
      count === 1
        ? 'Ét spørgsmål mangler et svar eller en grund.'
        : `${count} spørgsmål mangler et svar eller en grund.`,
    sign: 'Alt er afklaret. En leder kan underskrive.',
    over: 'Runden er slut, og svarene blev ikke underskrevet. De kan kun læses.',
    result: 'Svarene er underskrevet. Se jer selv ved siden af region og land.',
  },
  nextActs: {
    delegate: 'Fordel',
    settle: 'Afstem',
    wait: 'Se hvem, og påmind',
    reasons: 'Giv grunde',
    sign: 'Gå til underskrift',
    result: 'Se resultatet',
  },
  gridTitle: 'Del for del',
  part: 'Del',
  forWhom: 'Forvaltning',
  notAsked: 'spørges ikke',
  cellOf: (answered: number, asked: number) => `${answered} af ${asked}`,
  cellDiffers: (count: number) => `${count} forskellige`,
  cellGaps: (count: number) => `${count} med grund`,
  nobody: 'ingen spurgt',
  cellDone: 'færdig',
  people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
  burdenTitle: 'Hvad det koster',
  burdenLead:
    'Minutter, siden er arbejdet på, og hvor meget der kunne bekræftes i stedet for at blive skrevet.',
  minutes: (count: number) => (count === 1 ? '1 minut' : `${count} minutter`),
  burdenNone: 'Ingen har svaret endnu.',
  burdenMedian: (minutes: string, count: number) =>
    `Den midterste af ${count} kommuner, der har underskrevet, brugte ${minutes} minutter.`,
  burdenFew: 'Andre kommuners tid vises, når mindst tre har underskrevet.',
  share: (percentage: string, word: string) => `${percentage} ${word}`,
  delegateLead:
    'Én mail og ét link til hver person. Flere kan svare på det samme; er de uenige, afstemmer du.',
  who: 'Hvem',
  colleague: 'Kollega med konto',
  someoneElse: 'En anden: skriv navn og e-mail',
  name: 'Navn, hvis det er en anden',
  email: 'E-mail, hvis det er en anden',
  whoMissing: 'Vælg en kollega, eller skriv navn og e-mail',
  what: 'Hvad',
  partsHint: 'Sæt hak ved det, personen skal svare på.',
  partsMissing: 'Vælg mindst én del',
  note: 'Et par ord med i mailen',
  send: 'Send',
  delegated: (name: string, count: number) =>
    count === 1
      ? `Mailen til ${name} er på vej med én del.`
      : `Mailen til ${name} er på vej med ${count} dele.`,
  nothingNew: (name: string) => `${name} er allerede spurgt om det.`,
  askedPeople: 'Spurgt',
  nobodyAsked: 'Ingen er spurgt endnu',
  nobodyAskedText:
    'Begynd med den, der ved mest om én forvaltning. Du kan altid spørge flere, eller svare selv.',
  lastMail: 'Seneste mail',
  progress: 'Hvor langt',
  unsent: 'svarer selv',
  seen: 'begyndt',
  remind: 'Påmind',
  reminded: (name: string) => `Påmindelsen til ${name} er på vej.`,
  withdraw: 'Tag tilbage',
  withdrawn: (name: string) => `${name} er ikke længere spurgt om den del, og svarene tæller ikke med.`,
  restored: 'Delen er spurgt igen.',
  link: 'Lav et link',
  linkTitle: 'Linket, hvis mailen ikke kom frem',
  linkText: (name: string) => `Giv det til ${name} og ingen andre. Det vises kun nu.`,
  answerSelf: 'Svar selv',
}

export const enWork = {
  running: 'Open now',
  earlier: 'Earlier rounds',
  round: 'Round',
  periodHead: 'Time',
  stateHead: 'The municipality',
  states: {
    none: 'Not taken on',
    coming: 'Begins later',
    answering: 'Under way',
    signed: 'Signed',
    declined: 'Not taking part',
    missed: 'Not answered',
    imported: 'Brought in',
  },
  signedByMany: (count: number) =>
    count === 1 ? '1 municipality has signed' : `${count} municipalities have signed`,
  noRounds: 'No rounds yet',
  noRoundsText:
    'When the national level opens a round, it stands here. The first might be called “Monitoring of the health promotion packages 2026”.',
  noRoundsAdviser: 'Open the first round: choose a questionnaire, say who answers what, and set a last day.',
  signedUntil: (day: string) => `To be signed by ${day}`,
  daysLeft: (days: number) =>
    days === 0 ? 'Today is the last day' : days === 1 ? '1 day left' : `${days} days left`,
  toRound: 'Go to the round',
  toResult: 'See the result',
  answeredOf: (answered: number, asked: number) => `${answered} of ${asked} questions are answered`,
  takeOnTitle: 'Take the round on',
  takeOnText:
    'You become the municipality’s coordinator of the round: you share the parts out to colleagues with a link in a mail, settle what they differ about, and ask a leader to sign. Nobody can see the answers before you sign.',
  takeOn: 'Take the round on',
  takenOn: 'The round is yours. Share it out to those who know.',
  declineTitle: 'Is the municipality not taking part?',
  declineText: 'Say why; it stands with the round, and nobody needs to chase you.',
  declineReason: 'Why not',
  decline: 'We do not take part',
  declined: 'It is noted that the municipality does not take part.',
  declinedNote: (reason: string) => `The municipality does not take part: ${reason}`,
  undecline: 'We take part after all',
  undeclined: 'Good. The round can be taken on.',
  onlyCoordinator: 'The municipality’s coordinator takes the round on and shares it out.',
  whatIsAsked: 'What is asked',
  paper: 'The whole questionnaire for print',
  coordinator: 'Coordinator',
  lastDay: 'Last day',
  tabs: {
    overview: 'Overview',
    delegating: 'Sharing out',
    settling: 'Settling',
    signing: 'Signature',
    completeness: 'Completeness',
    result: 'Result',
    proof: 'Check',
  },
  nextStep: 'Next step',
  next: {
    delegate: (count: number) =>
      count === 1
        ? 'One part has not been given to anybody.'
        : `${count} parts have not been given to anybody.`,
    settle: (count: number) =>
      count === 1
        ? 'To one question people answer differently.'
        : `To ${count} questions people answer differently.`,
    wait: (count: number) =>
      count === 1 ? 'One person has not answered yet.' : `${count} people have not answered yet.`,
    reasons: (count: number) =>
      count === 1
        ? 'One question lacks an answer or a reason.'
        : `${count} questions lack an answer or a reason.`,
    sign: 'Everything is settled. A leader can sign.',
    over: 'The round is over, and the answers were not signed. They can only be read.',
    result: 'The answers are signed. See yourselves beside region and country.',
  },
  nextActs: {
    delegate: 'Share out',
    settle: 'Settle',
    wait: 'See who, and remind',
    reasons: 'Give reasons',
    sign: 'Go to the signature',
    result: 'See the result',
  },
  gridTitle: 'Part by part',
  part: 'Part',
  forWhom: 'Administration',
  notAsked: 'not asked',
  cellOf: (answered: number, asked: number) => `${answered} of ${asked}`,
  cellDiffers: (count: number) => `${count} differing`,
  cellGaps: (count: number) => `${count} with a reason`,
  nobody: 'nobody asked',
  cellDone: 'done',
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  burdenTitle: 'What it costs',
  burdenLead: 'Minutes the pages were worked on, and how much could be confirmed instead of being typed.',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  burdenNone: 'Nobody has answered yet.',
  burdenMedian: (minutes: string, count: number) =>
    `The middle one of ${count} municipalities that have signed spent ${minutes} minutes.`,
  burdenFew: 'The time of other municipalities is shown when at least three have signed.',
  share: (percentage: string, word: string) => `${percentage} ${word}`,
  delegateLead:
    'One mail and one link for each person. Several may answer the same; if they differ, you settle it.',
  who: 'Who',
  colleague: 'Colleague with an account',
  someoneElse: 'Somebody else: write name and e-mail',
  name: 'Name, if it is somebody else',
  email: 'E-mail, if it is somebody else',
  whoMissing: 'Choose a colleague, or write name and e-mail',
  what: 'What',
  partsHint: 'Tick what the person should answer.',
  partsMissing: 'Choose at least one part',
  note: 'A few words in the mail',
  send: 'Send',
  delegated: (name: string, count: number) =>
    count === 1
      ? `The mail to ${name} is on its way with one part.`
      : `The mail to ${name} is on its way with ${count} parts.`,
  nothingNew: (name: string) => `${name} has already been asked about that.`,
  askedPeople: 'Asked',
  nobodyAsked: 'Nobody has been asked yet',
  nobodyAskedText:
    'Begin with the person who knows most about one administration. You can always ask more, or answer yourself.',
  lastMail: 'Last mail',
  progress: 'How far',
  unsent: 'answers for themselves',
  seen: 'begun',
  remind: 'Remind',
  reminded: (name: string) => `The reminder to ${name} is on its way.`,
  withdraw: 'Take back',
  withdrawn: (name: string) => `${name} is no longer asked about that part, and the answers do not count.`,
  restored: 'The part is asked again.',
  link: 'Make a link',
  linkTitle: 'The link, if the mail did not come',
  linkText: (name: string) => `Give it to ${name} and to nobody else. It is shown only now.`,
  answerSelf: 'Answer yourself',
} satisfies SameShape<typeof daWork>
