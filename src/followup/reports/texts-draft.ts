import type { SameShape } from '../../values/locale.ts'

const da = {
  title: {
    effort: {
      noPlan: (effort: string) => `»${effort}« mangler en plan`,
      late: (effort: string) => `»${effort}« er forsinket`,
      unknown: (effort: string) => `»${effort}«: vi mangler svar om, hvor langt den er`,
      done: (effort: string) => `»${effort}« er gennemført`,
      onTrack: (effort: string) => `»${effort}« følger planen`,
    },
    effortBrief: (effort: string) => `»${effort}« kort fortalt`,
    review: (name: string, year: string) => `Hvor står vi i ${name}? Billedet i ${year}`,
    yearly: (name: string, year: string) => `Sundhed og forebyggelse i ${name}: status ${year}`,
    brief: (name: string, year: string) => `${name} kort fortalt: sundhed og forebyggelse ${year}`,
  },
  purpose: {
    effort: (title: string) =>
      `Udvalget får her et kort billede af indsatsen »${title}«. Sagen viser, hvor langt vi er, hvad der er svært, og hvad udvalget kan beslutte.`,
    review: (name: string) =>
      `Udvalget får her et samlet billede af, hvor ${name} står med sundhed og forebyggelse. Sagen viser, hvad der er på plads, hvad vi mangler svar på, og hvad udvalget kan pege på.`,
    'yearly-status': (name: string) =>
      `Her gør ${name} status over årets arbejde med sundhed og forebyggelse. Vi viser, hvad der er på plads, hvad der er i gang, og hvad vi ikke ved.`,
    brief: (name: string) => `Et kort billede af, hvor ${name} står med sundhed og forebyggelse.`,
  },
  decisions: {
    takeNote: 'tager status for indsatsen til efterretning',
    discussDilemma: 'drøfter dilemmaet og siger, hvilken vej vi skal gå',
    askForAnswers: 'beder om svar på de handlinger, der er forsinkede eller ukendte, inden næste møde',
    newStatus: 'får en ny status om et halvt år',
    takeNoteOfAll: 'tager billedet til efterretning',
    chooseMark: 'peger på det pejlemærke, vi skal nå mest med det næste år',
    settingsFirst: 'holder fast i, at rammer kommer før tilbud',
  },
  review: {
    none: 'Anbefalingerne er ikke gennemgået endnu.',
    full: (n: string) => `${n} anbefalinger er fuldt gennemført.`,
    underWay: (n: string) => `${n} er i gang.`,
    unconfirmed: (n: string) => `${n} er ikke bekræftet for nylig.`,
    unknown: (n: string) => `${n} har ingen svaret på.`,
    share: (now: string) => `Dækningen er ${now}.`,
    shareAndBefore: (now: string, before: string) =>
      `Af det, vi også spurgte om sidst, er dækningen ${now} mod ${before}.`,
  },
  plan: {
    none: 'Indsatsen har endnu ingen handlinger i sin plan.',
    done: (n: string) => `I planen er ${n} handlinger færdige.`,
    doneOfAll: (n: string) => `I alle planer er ${n} handlinger færdige.`,
    late: (n: string) => `${n} er forsinkede.`,
    unconfirmed: (n: string) => `${n} er det længe siden, vi har hørt om.`,
    unknown: (n: string) => `Om ${n} ved vi ikke noget, for ingen har meldt til tiden.`,
  },
  dilemma: {
    who: 'Det er til besvær for:',
    interest: 'Det støder mod:',
    cost: 'Det koster dem:',
    answer: 'Vores svar:',
    alternative: 'Hvis vi lader være:',
  },
  economy: {
    and: ' og ',
    none: 'Der er ikke sat tal på timer og penge i indsatsen endnu.',
    development: (amounts: string) => `At udvikle indsatsen tager ${amounts}.`,
    operation: (amounts: string) => `At drive den tager ${amounts} om året.`,
  },
  nextDue: (day: string) => `Næste frist i planen er ${day}.`,
  again: {
    effort: 'Udvalget får en ny status om et halvt år.',
    whole: 'Udvalget får et nyt billede om et år.',
  },
}

const en = {
  title: {
    effort: {
      noPlan: (effort) => `“${effort}” lacks a plan`,
      late: (effort) => `“${effort}” is late`,
      unknown: (effort) => `“${effort}”: we lack answers on how far it is`,
      done: (effort) => `“${effort}” is done`,
      onTrack: (effort) => `“${effort}” follows its plan`,
    },
    effortBrief: (effort) => `“${effort}” in brief`,
    review: (name, year) => `Where do we stand in ${name}? The picture in ${year}`,
    yearly: (name, year) => `Health and prevention in ${name}: status ${year}`,
    brief: (name, year) => `${name} in brief: health and prevention ${year}`,
  },
  purpose: {
    effort: (title) =>
      `This gives the committee a short picture of the effort “${title}”: how far we are, what is hard, and what the committee can decide.`,
    review: (name) =>
      `This gives the committee a picture of where ${name} stands with health and prevention: what is in place, what nobody has answered, and what the committee can point to.`,
    'yearly-status': (name) =>
      `Here ${name} takes stock of a year’s work with health and prevention: what is in place, what is under way, and what we do not know.`,
    brief: (name) => `A short picture of where ${name} stands with health and prevention.`,
  },
  decisions: {
    takeNote: 'takes note of the status of the effort',
    discussDilemma: 'discusses the dilemma and says which way to go',
    askForAnswers: 'asks for answers on the actions that are late or unknown before the next meeting',
    newStatus: 'receives a new status in half a year',
    takeNoteOfAll: 'takes note of the picture',
    chooseMark: 'points to the guiding mark to work most on in the coming year',
    settingsFirst: 'holds on to settings coming before offers',
  },
  review: {
    none: 'The recommendations have not been reviewed yet.',
    full: (n) => `${n} recommendations are fully implemented.`,
    underWay: (n) => `${n} are under way.`,
    unconfirmed: (n) => `${n} have not been confirmed lately.`,
    unknown: (n) => `${n} nobody has answered.`,
    share: (now) => `Coverage is ${now}.`,
    shareAndBefore: (now, before) => `Of what we also asked last time, coverage is ${now} against ${before}.`,
  },
  plan: {
    none: 'The effort has no actions in its plan yet.',
    done: (n) => `In the plan, ${n} actions are done.`,
    doneOfAll: (n) => `In all plans, ${n} actions are done.`,
    late: (n) => `${n} are late.`,
    unconfirmed: (n) => `Of ${n} we have heard nothing for long.`,
    unknown: (n) => `Of ${n} we know nothing, for nobody has reported in time.`,
  },
  dilemma: {
    who: 'It inconveniences:',
    interest: 'It runs against:',
    cost: 'It costs them:',
    answer: 'Our answer:',
    alternative: 'If we do nothing:',
  },
  economy: {
    and: ' and ',
    none: 'No hours or money have been written into the effort yet.',
    development: (amounts) => `Developing the effort takes ${amounts}.`,
    operation: (amounts) => `Running it takes ${amounts} a year.`,
  },
  nextDue: (day) => `The next day in the plan is ${day}.`,
  again: {
    effort: 'The committee receives a new status in half a year.',
    whole: 'The committee receives a new picture in a year.',
  },
} satisfies SameShape<typeof da>

/** The sentences a new draft begins with. */
export const draftTexts = { da, en }
