import type { SameShape } from '../../values/locale.ts'
import type { da } from './texts-da.ts'

export const en = {
  title: 'Priorities',
  lead: 'Burden, gap, coverage, mandate and readiness side by side. The table decides nothing. It shows what you can talk from.',
  headingFirst: (lines: string) => `Look first at ${lines}`,
  subjects: (count: number) => `${count} subjects`,
  headingNone: 'No subject stands out yet',
  headingTooLittle: 'There is too little to go by yet',
  and: 'and',
  bands: {
    first: 'Look at first',
    next: 'Then',
    watch: 'Keep an eye on',
    'too-little': 'Too little to go by',
  },
  bandLeads: {
    first: 'Here most things pull the same way.',
    next: 'Here some things pull forward and some back.',
    watch: 'Here least is pulling. That does not make the subject unimportant.',
    'too-little': 'We know too little to place these. We do not guess.',
  },
  noOrder: 'Within a band there is no order.',
  firstStepsTitle: 'Your priorities will be here',
  firstStepsLead:
    'Bring in the municipality’s figures from the health profile, and review a few recommendations. Then the first subjects fall into place. For example: “Smoking and nicotine. Means most for deaths, and 4 of 15 answers say fully implemented.”',
  columns: { burden: 'Burden', gap: 'Gap', coverage: 'Coverage', mandate: 'Mandate', readiness: 'Readiness' },
  columnsInText: {
    burden: 'the burden',
    gap: 'the gap',
    coverage: 'the coverage',
    mandate: 'the mandate',
    readiness: 'the readiness',
  },
  columnHints: {
    burden: 'How much it means for deaths, sick leave and quality of life in the whole country',
    gap: 'The municipality’s own figures beside those of others',
    coverage: 'How much of what is recommended is not fully implemented',
    mandate: 'Whether one of the municipality’s policies speaks of it',
    readiness: 'What is under way, and how ready you find yourselves',
  },
  subject: 'Subject',
  measures: {
    heaviest: 'The heaviest of the three',
    deaths: 'Deaths',
    'sick-leave': 'Sick leave',
    'quality-of-life': 'Quality of life',
  },
  measuresInText: { deaths: 'deaths', 'sick-leave': 'sick leave', 'quality-of-life': 'quality of life' },
  pulls: { 0: 'Does not pull', 1: 'Pulls a little', 2: 'Pulls some', 3: 'Pulls a lot', unknown: 'Not known' },
  whyHere: 'Why here',
  noComparisons: 'The gap cannot be said yet',

  burdenSentence: (measure: string, words: string) =>
    `On ${measure}, KL (the association of municipalities) writes that it ${words}.`,
  burdenFigure: (value: string, unit: string) => `${value} ${unit} in the whole country`,
  burdenPlace: { 0: 'named first', 1: 'named next', further: 'named further down' },
  burdenUnknown: 'KL’s order does not name it, and we have no confirmed figures.',
  burdenSilent: 'not named',

  gapOwn: (place: string, period: string, value: string, finding: string) =>
    `${place} ${period}: ${value} ${finding}.`,
  gapOther: (place: string, value: string) => `The figure for ${place} is ${value} (weighted).`,
  uncertainty: 'The uncertainty',
  uncertaintyOf: (place: string) => `The uncertainty of ${place}`,
  gapUnsureWorse: (unknown: string) => `${unknown} is not known, so the difference may be chance.`,
  gapUnsureSame: (unknown: string) => `${unknown} is not known, so we do not say that there is a difference.`,
  gapSureWorse: (place: string, low: string, high: string) =>
    `Even allowing for uncertainty (${low} to ${high}), ${place} is worse off.`,
  gapSureBetter: (place: string, low: string, high: string) =>
    `Even allowing for uncertainty (${low} to ${high}), ${place} is better off.`,
  gapSureSame: (low: string, high: string) =>
    `Allowing for uncertainty (${low} to ${high}), the two figures cannot be told apart.`,
  gapNoIndicator: 'None of the indicators measures this.',
  gapNoFigure: (name: string) => `No figure yet for “${name}”.`,
  gapNothingBeside: 'There is nothing to compare with yet.',
  gapNoDirection: 'A high figure is neither better nor worse here.',
  gapShort: (own: string, other: string) => `${own} against ${other}`,
  gapKinds: {
    'surely-worse': 'worse, even allowing for uncertainty',
    'looks-worse': 'may be chance',
    'not-told-apart': 'no certain difference',
    'not-known': 'the uncertainty is not known',
    'surely-better': 'better, even allowing for uncertainty',
  },

  coverageSentence: (full: number, answered: number) =>
    `${full} of ${answered} answers in the review say fully implemented.`,
  coverageUnconfirmed: (count: number) =>
    count === 1 ? 'One answer is unconfirmed.' : `${count} answers are unconfirmed.`,
  coverageUnanswered: (count: number) =>
    count === 1 ? 'One answer is missing.' : `${count} answers are missing.`,
  coverageNone: 'The review has no answers about it yet.',
  coverageFew: (answered: number, needed: number) =>
    `Only ${answered} of ${needed} answers in the review have been given. That is too few to say anything about coverage.`,
  coverageNothing: 'No recommendations in the catalogue are about it.',
  coverageShort: (full: number, answered: number) => `${full} of ${answered} fully implemented`,
  recommendationCount: (count: number) => (count === 1 ? '1 recommendation' : `${count} recommendations`),

  mandateStated: (reference: string) => `It stands in: ${reference}.`,
  mandateNot: 'None of the municipality’s policies speaks of it.',
  mandateUnknown: 'Nobody has looked in the policies yet.',

  readinessSteps: { 1: 'Much is missing', 2: 'Something is in place', 3: 'Ready to begin' },
  readinessSentence: (step: string) => `Own judgement: ${step}.`,
  readinessEfforts: (titles: string, count: number) =>
    count === 1 ? `One effort is under way: ${titles}.` : `${count} efforts are under way: ${titles}.`,
  readinessMore: (count: number) => `${count} more`,
  readinessUnknown: 'Nothing is under way, and you have not judged it yet.',
  effortCount: (count: number) =>
    count === 0 ? 'No effort under way' : count === 1 ? '1 effort under way' : `${count} efforts under way`,
  missing: (columns: string) => `We know nothing yet about ${columns}.`,

  weightsTitle: 'How the bands are made',
  weightsLead:
    'Every column pulls from 0 to 3. You weigh the columns, and we take the mean of what is known.',
  ruleFirst:
    'A subject stands under “Look at first” when the mean is 2 or more, under “Then” from 1, and otherwise under “Keep an eye on”.',
  ruleMissing:
    'What we do not know takes no part and never becomes 0. Where we know less than half of the weight, the subject stands under “Too little to go by”.',
  ruleBurden:
    'Burden: 3 when KL names it first, 2 when it is named next. Figures are shown but take no part, since most subjects have none.',
  ruleGap:
    'Gap: 3 when the figure is worse even allowing for uncertainty. 2 when it is at least a tenth worse but the uncertainty is unknown. 1 when the two cannot be told apart, and otherwise when the uncertainty is unknown. 0 when it is better even allowing for uncertainty.',
  ruleCoverage:
    'Coverage: 3 when three quarters or more is not fully implemented, 2 from half, 1 from a quarter. Unconfirmed does not count as implemented.',
  ruleMandate: 'Mandate: 3 when a policy speaks of it, 0 when somebody has looked and found nothing.',
  ruleReadiness: 'Readiness: your own judgement from 1 to 3. Without it, 2 when an effort is under way.',
  weightWords: { 0: 'Does not count', 1: 'Counts a little', 2: 'Counts some', 3: 'Counts a lot' },
  measureLabel: 'Which burden counts',
  comparedLabel: 'Compare with',
  comparisons: { country: 'The whole country', region: 'The region' },
  tryLabel: 'Try other weights',
  try: 'Try',
  backToSaved: 'Back to the saved ones',
  trying: 'You are trying other weights than the saved ones. Nothing has changed for others.',
  save: 'Save these weights for the municipality',
  saved: 'The weights are saved',
  savedBy: (name: string, day: string) => `Saved by ${name} ${day}.`,
  usual: 'These are the weights everybody begins with. They are a suggestion.',

  csv: 'Download as CSV',
  fileName: 'priorities',
  band: 'Band',
  pullOf: (column: string) => `${column}, pull 0–3`,
  recommendationsLink: 'See the recommendations',
  startEffort: 'Start an effort',
  captionOf: (band: string) => `Subjects under ${band}`,

  lineLead: 'What we know, and what we have yet to find out.',
  fact: { band: 'Band', fresh: 'Last judged', owner: 'Judged by', next: 'Next step' },
  notJudgedYet: 'Not yet',
  nobody: 'Nobody yet',
  nextSteps: {
    burden: 'See what the sources say about the burden',
    gap: 'Bring in the municipality’s figures',
    coverage: 'Review the recommendations',
    mandate: 'Look in the policies',
    readiness: 'Judge how ready you are',
    none: 'Start an effort',
  },
  judge: 'Judge mandate and readiness',
  judgeTitle: (name: string) => `Judge ${name}`,
  judgeLead: 'Two questions that only the municipality itself can answer.',
  mandateQuestion: 'Does one of the municipality’s policies speak of it?',
  mandateAnswers: {
    stated: 'Yes, it stands in a policy',
    'not-stated': 'No, we have looked',
    none: 'Not looked into yet',
  },
  referenceLabel: 'Which policy, and where in it?',
  referenceHint: 'For example “Health policy 2024–2028, page 6”',
  referenceMissing: 'Write which policy it is',
  readinessQuestion: 'How ready are you to do something?',
  readinessHints: {
    1: 'No time, no owner, or strong resistance',
    2: 'Some will and can, others are missing',
    3: 'Owner, time and backing are there',
  },
  readinessNone: 'Not judged yet',
  noteLabel: 'What do you build it on?',
  optional: '(may be left out)',
  judgeSave: 'Save the judgement',
  judgeSaved: 'The judgement is saved',
  recommendations: 'Recommendations about it',
  efforts: 'Efforts',
  stages: { idea: 'Idea', test: 'Being tested', running: 'Running', routine: 'Routine', stopped: 'Stopped' },
  openFigure: 'See the figure',
  cancel: 'Cancel',
  effortsNone: 'No effort is tied to one of the recommendations yet.',
  source: 'Source',

  figureTitle: (value: string, unit: string) => `${value} ${unit}`,
  figureLead: 'A figure for the whole country. It says nothing about a single municipality.',
  figureEdition: 'Edition',
  figurePublisher: 'Publisher',
  figureRead: 'Read on',
  figureSource: 'Open the source',
  figureNote: 'How to read the figure',
  figureSuperseded:
    'The edition has been superseded. The figure is shown only because older reports may use it.',
  figureOther: 'Other editions of the figure',
  figureOtherLead:
    'Two editions are worked out differently. The difference between them is not a development.',
  figureUsers: 'Used in',
} satisfies SameShape<typeof da>
