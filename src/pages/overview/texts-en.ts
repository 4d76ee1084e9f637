import type { SameShape } from '../../values/locale.ts'
import type { da } from './texts-da.ts'

export const en = {
  title: 'Overview',
  nextStep: 'Next step',
  steps: {
    'begin-review': 'Begin the review',
    'bring-figures': 'Bring in the municipality’s figures',
    'hear-of-actions': 'Hear from the action plans',
    'confirm-answers': 'Have the answers confirmed',
    'start-effort': 'Start an effort',
    'read-priorities': 'See what matters most here',
    'join-administration': 'Be tied to your administration',
    'read-recommendations': 'Read the recommendations',
    'answer-review': 'Answer for your administration',
    'confirm-own': 'Confirm your answers',
    'report-own': 'Say how it is going',
    'report-here': 'Give a status in a minute',
    'record-setting': 'Write a setting down',
    'find-example': 'Find an example you can use',
    'read-item': 'Read the committee item',
    'see-efforts': 'See what the municipality works on',
    'bring-national-figures': 'Import figures for the whole country',
    'see-editions': 'See the editions of recommendations',
    'give-roles': 'Give roles',
    invite: 'Invite a colleague',
  },
  stepButtons: {
    'begin-review': 'Go to the review',
    'bring-figures': 'Import figures',
    'hear-of-actions': 'Open the action plans',
    'confirm-answers': 'See the answers',
    'start-effort': 'Describe the effort',
    'read-priorities': 'Open the priorities',
    'join-administration': 'Go to my page',
    'read-recommendations': 'Open the catalogue',
    'answer-review': 'Open the sheet',
    'confirm-own': 'Open the sheet',
    'report-own': 'Open the action',
    'report-here': 'Open the action',
    'record-setting': 'Describe the setting',
    'find-example': 'See the examples',
    'read-item': 'Open the item',
    'see-efforts': 'Open the efforts',
    'bring-national-figures': 'Import figures',
    'see-editions': 'Open the editions',
    'give-roles': 'Open the accounts',
    invite: 'Write an invitation',
  },
  stepLeads: {
    'begin-review': () =>
      'Ask the administrations how far they are. It takes ten minutes for each, and then the compass draws itself.',
    'bring-figures': () =>
      'With figures from the health profile you can see what stands out, and what does not.',
    'hear-of-actions': (count: number, about: string) =>
      count === 1
        ? `Nothing has been heard of “${about}” in time.`
        : `${count} actions are late, or nobody has said anything about them. Ask those who own them.`,
    'confirm-answers': (count: number) =>
      count === 1
        ? 'One answer has not been looked at for a long time.'
        : `${count} answers have not been looked at for a long time. They are not green until somebody confirms them.`,
    'start-effort': (_count: number, about: string) =>
      `${about} stands at the top, and no effort is under way.`,
    'read-priorities': () => 'Burden, gap, coverage, mandate and readiness side by side.',
    'join-administration': () =>
      'You do not belong to an administration yet. Ask the person who runs Pejling here to put it on your account.',
    'read-recommendations': () => 'See what is recommended, and whom it asks.',
    'answer-review': (count: number) =>
      count === 1
        ? 'One answer is missing. It takes a moment.'
        : `${count} answers are missing. Reckon with ten minutes.`,
    'confirm-own': (count: number) =>
      count === 1
        ? 'One answer needs another look.'
        : `${count} answers need another look. One tap if they still hold.`,
    'report-own': (_count: number, about: string) => `“${about}” is yours. One tap is enough.`,
    'report-here': (_count: number, about: string) =>
      `“${about}” belongs with you, and nobody has said anything in time.`,
    'record-setting': () =>
      'Settings reach more people than offers and are harder to see. Write down the one everybody knows.',
    'find-example': () => 'Others have tried it before. See what they did, and what it took.',
    'read-item': (_count: number, about: string) => `“${about}” is ready for you.`,
    'see-efforts': () => 'Here are the efforts you have a part in.',
    'bring-national-figures': () =>
      'Municipalities can only compare themselves once the figures of all 98 have been imported.',
    'see-editions': () => 'See what is loaded, and what a new edition changes.',
    'give-roles': (count: number) =>
      count === 1
        ? 'One person has signed in without a role and cannot get further.'
        : `${count} people have signed in without a role and cannot get further.`,
    invite: () => 'Everybody who has access has a role.',
  },

  findingReviewed: (full: number, all: number) => `${full} of ${all} recommendations are fully implemented`,
  findingUnconfirmed: (full: number, all: number, unconfirmed: number) =>
    `${full} of ${all} recommendations are fully implemented, and ${unconfirmed} are unconfirmed`,
  findingNotReviewed: (place: string) => `${place} is ready to begin`,
  findingOwnMissing: (name: string, unanswered: number, asked: number) =>
    `${name} lacks ${unanswered} of ${asked} answers`,
  findingOwnFaded: (name: string, count: number) =>
    count === 1 ? `${name} has one answer to look at again` : `${name} has ${count} answers to look at again`,
  findingOwnDone: (name: string, asked: number) => `${name} has answered all ${asked}`,
  findingSilent: (count: number) =>
    count === 1 ? 'One action waits for a word from you' : `${count} actions wait for a word from you`,
  findingNothingWaits: 'Nothing waits for you right now',
  findingMine: (count: number) => (count === 1 ? 'One action is yours' : `${count} actions are yours`),
  findingNothingMine: 'Nothing waits for you right now',
  findingNational: (recommendations: number, editions: number) =>
    `${recommendations} recommendations in ${editions} editions are ready for the municipalities`,
  findingPeople: (count: number) => (count === 1 ? 'One person has access' : `${count} people have access`),
  findingPeopleWaiting: (count: number, waiting: number) =>
    waiting === 1
      ? `${count} people have access, and one lacks a role`
      : `${count} people have access, and ${waiting} lack a role`,
  leadNotReviewed:
    'Three steps lead to the first answers: review the recommendations, bring in the municipality’s figures, and talk about what matters most.',
  leadMine: 'Say so when something has happened. One tap is enough.',
  leadNational: 'What all municipalities read: recommendations, examples and indicators.',
  leadPeople: 'Who can do what, and whether the doors are locked.',

  whereWeStand: 'Where we stand',
  toCoverage: 'See the coverage',
  noReview:
    'The compass draws itself when the administrations have answered. For example: “Healthy settings: 4 of 8 fully implemented, 1 unconfirmed”.',
  noMarks:
    'The round does not ask about the four guiding marks (pejlemærker), so the compass has nothing to show.',

  trouble: 'What lacks a word',
  troubleNone: 'Everything that was promised has been heard from.',
  troubleEmpty:
    'What is late, unknown or unconfirmed stands here. Once the first action plan is written, we keep watch.',
  firstPlan: 'Write an action plan',
  late: (count: number) => (count === 1 ? '1 action is late' : `${count} actions are late`),
  unknown: (count: number) =>
    count === 1
      ? '1 action is unknown: nobody has said anything'
      : `${count} actions are unknown: nobody has said anything`,
  fading: (count: number) =>
    count === 1 ? '1 action has had no new word' : `${count} actions have had no new word`,
  unconfirmedAnswers: (count: number) =>
    count === 1 ? '1 answer in the review is unconfirmed' : `${count} answers in the review are unconfirmed`,
  unansweredAnswers: (count: number) =>
    count === 1 ? '1 answer in the review is missing' : `${count} answers in the review are missing`,
  unseenSettings: (count: number) =>
    count === 1
      ? '1 setting has not been seen in force for a year'
      : `${count} settings have not been seen in force for a year`,
  more: (count: number) => `${count} more`,
  allPlans: 'All action plans',

  ownReview: 'Your review',
  ownReviewNone: 'The review has not begun. The prevention consultant starts it.',
  ownReviewNowhere: 'Once you are tied to an administration, you see its answers here.',
  ownAnswered: (answered: number, asked: number) => `${answered} of ${asked} answers are given`,
  ownUnconfirmed: (count: number) => (count === 1 ? '1 is unconfirmed' : `${count} are unconfirmed`),
  openSheet: 'Open the sheet',

  mine: 'My actions',
  mineNone: 'You answer for no action right now.',
  mineExample:
    'When somebody puts you on an action plan, you see it here. For example: “Ask the four schools about smoke-free school hours, by 1 March”.',
  dueOn: (day: string) => `by ${day}`,
  noDue: 'without a date',
  daysLate: (days: number) => (days === 1 ? '1 day over' : `${days} days over`),
  states: {
    late: 'Late',
    unknown: 'Unknown',
    unconfirmed: 'Unconfirmed',
    'under-way': 'Under way',
    planned: 'Not started',
    done: 'Done',
  },
  tap: { 'under-way': 'Under way', delayed: 'Delayed', done: 'Done' },
  tapLabel: (status: string, what: string) => `${status}: ${what}`,
  personalPlan: 'My own plan',

  figures: (place: string) => `Figures for ${place}`,
  figuresAll: 'See the whole health profile',
  figuresNone:
    'The municipality’s figures from the health profile will stand here, with their course and source.',
  figuresWait: 'The prevention consultant brings in the municipality’s figures. Then they stand here.',
  figureFirst: 'First measurement',
  interval: (low: string, high: string) => `between ${low} and ${high}`,

  priorities: 'What matters most here',
  prioritiesAll: 'See all priorities',
  prioritiesNone:
    'There is too little to go by yet. Once there are figures and a review, the first subjects stand here.',
  prioritiesEven: 'No subject stands out. See how they lie.',
  openSubject: 'Why here',

  committee: 'For the committee',
  committeeAll: 'All reports',
  committeeNone: 'When a committee item is ready, it stands here.',
  committeeKinds: {
    effort: 'Committee item on an effort',
    review: 'Committee item on the review',
    'yearly-status': 'Yearly status',
    brief: 'Two pages',
  },
  meeting: (day: string) => `meeting ${day}`,
  frozen: (day: string) => `finished ${day}`,

  find: 'Find what you need',
  findLabel: 'Search everything',
  findButton: 'Search',
  findSettings: 'Settings that hold here',
  findExamples: 'Examples from others',
  findRecommendations: 'Recommendations',
  findPlan: 'My own plan',

  national: 'What all municipalities read',
  nationalEditions: 'Editions of recommendations',
  nationalRecommendations: 'Recommendations',
  nationalExamples: 'Examples',
  nationalIndicators: 'Indicators with figures',
  nationalIndicatorsOf: (withFigures: number, all: number) => `${withFigures} of ${all}`,
  nationalLatest: (source: string, day: string) => `Latest import: ${source}, ${day}`,
  nationalNever: 'No figures have been imported for the country yet.',

  people: 'Who has access',
  peopleActive: 'With a role',
  peopleWaiting: 'Without a role',
  peopleInvited: 'Invited, not signed in',
  peopleClosed: 'Closed',
  peopleAll: 'See all accounts',
  operation: 'Operation',
  operationBackup: 'Take a backup every day, and try putting it back twice a year. The commands are',
  operationEvents: (count: number) =>
    count === 1
      ? '1 event in the trail in the last 30 days'
      : `${count} events in the trail in the last 30 days`,
  operationFailed: (count: number) =>
    count === 1 ? '1 failed attempt to sign in' : `${count} failed attempts to sign in`,
} satisfies SameShape<typeof da>
