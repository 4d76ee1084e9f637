import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Resultat',
  ofRound: (round: string) => `Resultat: ${round}`,
  lead: 'Jeres svar ved siden af regionens og landets. Der er ingen rækkefølge mellem kommuner: tallene er til at lære af.',
  leadNational:
    'Landet og regionerne, som de er offentliggjort. Ingen kommuners svar kan ses her, medmindre de selv viser dem.',
  files: 'Hent tallene',
  asCsv: 'CSV',
  asWorkbook: 'Excel',
  asJsonStat: 'JSON-stat',
  ownAnswersFile: 'Egne svar som fil',
  toRound: 'Til runden',
  toCompleteness: 'Hvem svarer, og hvad mangler',
  toProof: 'Prøve af svarene',
  toPublic: 'Åben side',
  field: 'Fagområde',
  choose: 'Vis',
  country: 'Hele landet',
  region: 'Region',
  counted: (count: number) => (count === 1 ? '1 kommune er talt med' : `${count} kommuner er talt med`),
  release: (number: number) => `udgave ${number}`,
  invented: 'Opdigtede kommuner er talt med, i regionen og i hele landet. Tallene er til at øve sig på.',
  notReleased: { running: 'ikke offentliggjort endnu', closed: 'ikke offentliggjort' },
  notReleasedLong:
    'Sammenligningen kommer, når mindst tre kommuner har underskrevet. Derefter kommer nye kommuner med tre ad gangen, så ingen kan regnes ud.',
  neverReleased:
    'Runden er lukket uden en sammenligning: for få kommuner har underskrevet, eller tallene ville have røbet, hvad en af dem svarede.',
  protection:
    'Et tal vises, når mindst tre kommuner har svaret, og ingen kan regne en andens svar ud. Svarer næsten alle det samme, vises tallet ikke: den, der svarer noget andet, ville så kende alle de andres svar.',
  howProtected: 'Hvordan er kommunernes svar beskyttet?',
  finding: (same: number, of: number, area: string) =>
    `På ${same} af ${of} spørgsmål svarer vi det, flest svarer (${area}).`,
  findingSince: (changed: number, of: number, period: string) =>
    changed === 0
      ? `Intet svar er ændret siden ${period}.`
      : `${changed} af ${of} svar er ${changed === 1 ? 'et andet' : 'andre'} end i ${period}.`,
  apart: 'Her svarer vi noget andet',
  own: 'Vi svarer',
  noOwn: 'Vi har ikke svaret',
  notSigned: 'Jeres svar står her, når de er underskrevet.',
  several: 'Forvaltningerne svarer forskelligt. Det laveste trin tæller i sammenligningen.',
  hidden: (area: string) => `${area}: vises ikke`,
  same: (area: string, same: number, of: number) =>
    `${area}: ${same} af ${of} ${of === 1 ? 'kommune' : 'kommuner'} svarer som vi`,
  upper: (count: number, steps: string) => `; ${count} svarer ${steps}`,
  without: (area: string, of: number) => `${area}: ${of} kommuner`,
  since: (period: string) => `Siden ${period}`,
  ownSince: (before: string, now: string) => `vi gik fra »${before}« til »${now}«`,
  ownUnchanged: (now: string) => `vi svarede også »${now}«`,
  areaSince: (area: string, shares: { before: string; now: string; steps: string }) =>
    `${area}: fra ${shares.before} til ${shares.now}, der svarer ${shares.steps}`,
  reworded: 'Spørgsmålet er stillet med andre ord end sidst og sammenlignes ikke over tid.',
  newQuestion: 'Nyt spørgsmål i denne runde.',
  or: 'eller',
  named: (count: number) => (count === 1 ? '1 kommune viser sit svar' : `${count} kommuner viser deres svar`),
  nothingCounted: 'Der er ikke spørgsmål i runden, som kan sammenlignes for dette fagområde.',
  level: 'Hvem ser jeres svar med navn?',
  levelLead:
    'Talt med blandt de andre bliver svarene altid, uden navn. Her vælger I, om nogen også må se dem med kommunens navn. Valget kan ændres når som helst.',
  levels: {
    self: 'Kun os selv',
    network: 'Kommuner, der også viser deres svar',
    public: 'Alle, også på en åben side',
  },
  levelHints: {
    self: 'Ingen andre kommuner ser, hvad I har svaret.',
    network: 'I ser deres, og de ser jeres. Andre ser ingenting.',
    public: 'Også borgere og presse. Andre kan gemme det, de har set, selv om I fortryder.',
  },
  levelNow: (level: string) => `Nu: ${level.toLowerCase()}`,
  levelBy: 'En leder vælger det på kommunens vegne.',
  levelLeftOut:
    'Svar, der sammen med de offentliggjorte tal ville vise, hvad en anden kommune har svaret, vises ikke.',
  saveLevel: 'Gem valget',
  levelSaved: 'Valget er gemt.',
  public: 'Åben side',
  publicTitle: (name: string, round: string) => `${name}: ${round}`,
  publicLead: (name: string) =>
    `${name} viser, hvad kommunen har svaret, ved siden af hele landet. Kommunen har selv valgt det.`,
  answersOf: (name: string) => `${name} svarer`,
}

const en: SameShape<typeof da> = {
  title: 'Result',
  ofRound: (round) => `Result: ${round}`,
  lead: 'Your answers beside those of the region and the country. There is no order between municipalities: the figures are for learning.',
  leadNational:
    'The country and the regions as they were released. No municipality’s answers are seen here unless it shows them itself.',
  files: 'Get the figures',
  asCsv: 'CSV',
  asWorkbook: 'Excel',
  asJsonStat: 'JSON-stat',
  ownAnswersFile: 'Own answers as a file',
  toRound: 'To the round',
  toCompleteness: 'Who answers, and what is missing',
  toProof: 'Check of the answers',
  toPublic: 'Open page',
  field: 'Field of work',
  choose: 'Show',
  country: 'The whole country',
  region: 'Region',
  counted: (count) => (count === 1 ? '1 municipality is counted' : `${count} municipalities are counted`),
  release: (number) => `edition ${number}`,
  invented:
    'Invented municipalities are counted, in the region and in the whole country. The figures are for practice.',
  notReleased: { running: 'not released yet', closed: 'not released' },
  notReleasedLong:
    'The comparison comes when at least three municipalities have signed. After that new municipalities come in three at a time, so that nobody can be worked out.',
  neverReleased:
    'The round closed without a comparison: too few municipalities signed, or the figures would have told what one of them answered.',
  protection:
    'A figure is shown when at least three municipalities have answered and nobody can work out another’s answer. Where nearly all answer the same it is not shown: one that answers something else would then know what all the others answered.',
  howProtected: 'How are the municipalities’ answers protected?',
  finding: (same, of, area) => `To ${same} of ${of} questions we answer what most answer (${area}).`,
  findingSince: (changed, of, period) =>
    changed === 0
      ? `No answer has changed since ${period}.`
      : `${changed} of ${of} answers ${changed === 1 ? 'is' : 'are'} not the same as in ${period}.`,
  apart: 'Here we answer something else',
  own: 'We answer',
  noOwn: 'We have not answered',
  notSigned: 'Your answers stand here when they are signed.',
  several: 'The administrations answer differently. The lowest step counts in the comparison.',
  hidden: (area) => `${area}: not shown`,
  same: (area, same, of) =>
    `${area}: ${same} of ${of} ${of === 1 ? 'municipality answers' : 'municipalities answer'} as we do`,
  upper: (count, steps) => `; ${count} answer ${steps}`,
  without: (area, of) => `${area}: ${of} municipalities`,
  since: (period) => `Since ${period}`,
  ownSince: (before, now) => `we went from “${before}” to “${now}”`,
  ownUnchanged: (now) => `we answered “${now}” then too`,
  areaSince: (area, shares) => `${area}: from ${shares.before} to ${shares.now} that answer ${shares.steps}`,
  reworded: 'The question is asked in other words than last time and is not compared over time.',
  newQuestion: 'New question in this round.',
  or: 'or',
  named: (count) =>
    count === 1 ? '1 municipality shows its answer' : `${count} municipalities show their answers`,
  nothingCounted: 'The round has no questions that can be compared for this field of work.',
  level: 'Who sees your answers by name?',
  levelLead:
    'Your answers are always counted among the others, without a name. Here you choose whether anybody may also see them with the municipality’s name. The choice can be changed at any time.',
  levels: {
    self: 'Only ourselves',
    network: 'Municipalities that show their answers too',
    public: 'Everybody, on an open page too',
  },
  levelHints: {
    self: 'No other municipality sees what you have answered.',
    network: 'You see theirs, and they see yours. Others see nothing.',
    public: 'Citizens and the press too. Others may keep what they have seen, even if you change your mind.',
  },
  levelNow: (level) => `Now: ${level.toLowerCase()}`,
  levelBy: 'A leader chooses this on behalf of the municipality.',
  levelLeftOut:
    'Answers that would show, together with the released figures, what another municipality answered, are not shown.',
  saveLevel: 'Save the choice',
  levelSaved: 'The choice is saved.',
  public: 'Open page',
  publicTitle: (name, round) => `${name}: ${round}`,
  publicLead: (name) =>
    `${name} shows what the municipality has answered, beside the whole country. The municipality chose to do so.`,
  answersOf: (name) => `${name} answers`,
}

export const resultTexts = { da, en }
