import type { SameShape } from '../../values/locale.ts'

const da = {
  unknownUncertainty: 'Usikkerheden kendes ikke, så vi siger ikke, at en forskel er sikker.',
  countryUncertainty:
    'Bygger på kommunernes tal i hele landet, så usikkerheden er langt mindre end kommunens egen.',
  counted: 'Talt op i kommunens eget arbejde. Tallet er ikke et skøn.',
  interval: (low: string, high: string) => `95 %-sikkerhedsinterval: ${low} til ${high}`,
  answers: (n: string) => `${n} svar`,
  ownSet: 'Tallet er kommunens eget og går forud for det nationale.',
  nationalSet: 'Tallet er fra den nationale opgørelse.',
  missing: 'ikke oplyst',
  direction: {
    'higher-is-better': 'Et højt tal er godt.',
    'lower-is-better': 'Et lavt tal er godt.',
    none: '',
  },
  before: (name: string) => `${name}, runden før`,
  inCountry: (name: string) => `${name}, hele landet`,
  inRegion: (name: string, region: string) => `${name}, ${region}`,
  compared: (area: string, value: string) => `${area}: ${value}`,
  wholeCountry: 'Hele landet',
  source: 'Pejling, kommunens egne oplysninger',
  on: (day: string) => `pr. ${day}`,
  of: (part: string, all: string) => `${part} af ${all}`,
  plan: {
    method:
      'Talt op dagen for opgørelsen. Melder ingen til tiden, tæller handlingen som ukendt, aldrig som færdig.',
    total: 'Handlinger i handleplanen',
    done: 'Handlinger, der er færdige',
    underWay: 'Handlinger, der er i gang',
    planned: 'Handlinger, der ikke er begyndt',
    late: 'Handlinger, der er forsinkede',
    unknown: 'Handlinger, ingen har meldt om',
    unconfirmed: 'Handlinger, hvor seneste melding er gammel',
    plans: 'Indsatser med en handleplan',
    definition: 'En handling er én ting, der kan blive færdig, med en ansvarlig og en frist.',
  },
  coverage: {
    method:
      'Forvaltningerne svarer hver for sig. En anbefaling er først fuldt gennemført, når alle, der skal handle, siger det, og det er bekræftet.',
    full: 'Anbefalinger, der er fuldt gennemført',
    underWay: 'Anbefalinger, der er i gang',
    unconfirmed: 'Anbefalinger, hvor svaret ikke længere er bekræftet',
    notStarted: 'Anbefalinger, der ikke er i gang',
    unknown: 'Anbefalinger, ingen har svaret på',
    mark: (name: string) => `Fuldt gennemført under »${name}«`,
    share: 'Dækning: svar, der er fuldt gennemført og bekræftet',
    shareNow: 'Dækning nu af det, begge gennemgange spurgte om',
    shareBefore: 'Dækning ved gennemgangen før',
    earlier: 'som der blev svaret dengang',
    definition: 'Anbefalinger under KL’s pejlemærker til kommunen, som kommunen selv har gennemgået.',
    shareDefinition:
      'Hver anbefaling er stillet til de forvaltninger, der skal handle. Dækningen er andelen af de svar, der er »fuldt gennemført« og bekræftet.',
    source: (round: string) => `Kommunens egen gennemgang »${round}«`,
  },
  settings: {
    count: 'Rammer i kommunens register',
    confirmed: 'Rammer, nogen har set i brug for nylig',
    definition:
      'En ramme er en regel, et sted, en rutine, en plan eller en fast praksis, der gælder for alle, som færdes der.',
    method:
      'Talt op i registeret over rammer. Det tæller som set, når nogen har bekræftet det inden for kommunens egen frist.',
    reach: (title: string) => `Hvor langt rammen når: ${title}`,
  },
  offers: {
    count: 'Tilbud, kommunen arbejder med',
    definition: 'En indsats af slagsen tilbud, der prøves af, er i gang eller er i fast drift.',
    method: 'Talt op i porteføljen af indsatser.',
  },
  resource: {
    definition: 'Opgivet af dem, der ejer indsatsen.',
    method: 'Tallet er skrevet ind i indsatsen med den kilde, der står her.',
    noSource: 'Kilden er ikke oplyst',
    hours: (amount: string) => `${amount} timer`,
    kroner: (amount: string) => `${amount} kr.`,
    uncertainty: 'Usikkerheden kendes ikke.',
    period: 'som det står i indsatsen',
    labels: {
      'udvikling-timer': 'Timer til udvikling',
      'udvikling-kroner': 'Kroner til udvikling',
      'drift-timer': 'Timer om året i drift',
      'drift-kroner': 'Kroner om året i drift',
    },
  },
}

const en = {
  unknownUncertainty: 'The uncertainty is not known, so we do not say that a difference is certain.',
  countryUncertainty:
    'Rests on the municipalities of the whole country, so the uncertainty is far smaller than the municipality’s own.',
  counted: 'Counted in the municipality’s own work. The figure is not an estimate.',
  interval: (low, high) => `95% confidence interval: ${low} to ${high}`,
  answers: (n) => `${n} answers`,
  ownSet: 'The figure is the municipality’s own and goes before the national one.',
  nationalSet: 'The figure is from the national set.',
  missing: 'not stated',
  direction: {
    'higher-is-better': 'A high figure is good.',
    'lower-is-better': 'A low figure is good.',
    none: '',
  },
  before: (name) => `${name}, the round before`,
  inCountry: (name) => `${name}, the whole country`,
  inRegion: (name, region) => `${name}, ${region}`,
  compared: (area, value) => `${area}: ${value}`,
  wholeCountry: 'The whole country',
  source: 'Pejling, the municipality’s own records',
  on: (day) => `as of ${day}`,
  of: (part, all) => `${part} of ${all}`,
  plan: {
    method:
      'Counted on the day stated. If nobody reports in time, the action counts as unknown, never as done.',
    total: 'Actions in the action plan',
    done: 'Actions that are done',
    underWay: 'Actions under way',
    planned: 'Actions not started',
    late: 'Actions that are late',
    unknown: 'Actions nobody has reported on',
    unconfirmed: 'Actions whose latest report is old',
    plans: 'Efforts with an action plan',
    definition: 'An action is one thing that can be finished, with somebody who answers for it and a day.',
  },
  coverage: {
    method:
      'Administrations answer each for themselves. A recommendation is fully implemented only when all who must act say so and it is confirmed.',
    full: 'Recommendations fully implemented',
    underWay: 'Recommendations under way',
    unconfirmed: 'Recommendations whose answer is no longer confirmed',
    notStarted: 'Recommendations not started',
    unknown: 'Recommendations nobody has answered',
    mark: (name) => `Fully implemented under “${name}”`,
    share: 'Coverage: answers that are fully implemented and confirmed',
    shareNow: 'Coverage now of what both reviews asked',
    shareBefore: 'Coverage in the review before',
    earlier: 'as it was answered then',
    definition:
      'Recommendations to municipalities under KL’s guiding marks, as reviewed by the municipality itself.',
    shareDefinition:
      'Every recommendation is put to the administrations that must act. Coverage is the share of answers that are “fully implemented” and confirmed.',
    source: (round) => `The municipality’s own review “${round}”`,
  },
  settings: {
    count: 'Settings in the municipality’s register',
    confirmed: 'Settings somebody has lately seen in force',
    definition:
      'A setting is a rule, a place, a routine, a plan or a fixed practice that holds for everybody there.',
    method:
      'Counted in the register of settings. It counts as seen when somebody has confirmed it within the municipality’s own limit.',
    reach: (title) => `How far the setting reaches: ${title}`,
  },
  offers: {
    count: 'Offers the municipality works with',
    definition: 'An effort of the kind offer that is being tested, is running or has become routine.',
    method: 'Counted in the portfolio of efforts.',
  },
  resource: {
    definition: 'Stated by those who own the effort.',
    method: 'Written into the effort with the source given here.',
    noSource: 'The source is not stated',
    hours: (amount) => `${amount} hours`,
    kroner: (amount) => `DKK ${amount}`,
    uncertainty: 'The uncertainty is not known.',
    period: 'as written in the effort',
    labels: {
      'udvikling-timer': 'Hours for development',
      'udvikling-kroner': 'Money for development',
      'drift-timer': 'Hours a year in operation',
      'drift-kroner': 'Money a year in operation',
    },
  },
} satisfies SameShape<typeof da>

/** The words figures are explained with. */
export const figureTexts = { da, en }
