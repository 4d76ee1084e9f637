import type { SameShape } from '../../values/locale.ts'

const da = {
  change: {
    any: (amount: string) => `en ændring på mindst ${amount}`,
    rise: (amount: string) => `en stigning på mindst ${amount}`,
    fall: (amount: string) => `et fald på mindst ${amount}`,
  },
  withAnswers: (answers: string, change: string) =>
    `Med ${answers} svar kan næste runde vise ${change}. Mindre ændringer kan ikke skelnes fra tilfældighed.`,
  asBefore: (change: string) =>
    `Er næste runde lige så sikker som denne, kan den vise ${change}. Mindre ændringer kan ikke skelnes fra tilfældighed.`,
  none: (answers: string) =>
    `Med ${answers} svar kan næste runde ikke vise nogen ændring. Der skal flere svar til.`,
  unknown:
    'Hverken antallet af svar eller usikkerheden kendes, så vi siger ikke, hvor stor en ændring der kan ses.',
  noFigure: 'Der er intet tal at regne fra, så vi siger ikke, hvor stor en ændring der kan ses.',
  needed: (answers: string, change: string) =>
    `Skal næste runde vise ${change}, skal mindst ${answers} svare.`,
  neverEnough: (change: string) =>
    `Den seneste runde har for få svar til, at en ny runde kan vise ${change}, uanset hvor mange der svarer.`,
  goal: {
    rise: (amount: string, from: string, to: string) =>
      `Målet er en stigning på ${amount} fra ${from} til ${to}.`,
    fall: (amount: string, from: string, to: string) =>
      `Målet er et fald på ${amount} fra ${from} til ${to}.`,
    noChange: 'Målet er det samme som udgangspunktet, så der er ingen ændring at vise.',
    seen: (round: string, change: string) =>
      `Går det jævnt frem, kan ændringen ses i runden ${round}: Den kan vise ${change}.`,
    notSeen: (round: string, change: string) =>
      `Runden ${round} kan kun vise ${change}. Derfor kan tallet ikke vise, om målet er nået.`,
    notSeenAtAll: (round: string) => `Runden ${round} har for få svar til at vise, om målet er nået.`,
    noRound: (deadline: string) =>
      `Der er ingen ny runde til og med ${deadline}. Derfor kan tallet ikke vise, om målet er nået.`,
    asBefore: 'Vi regner med, at runderne kommer lige så tit som hidtil.',
  },
  points: (number: string) => `${number} procentpoint`,
}

const en = {
  change: {
    any: (amount: string) => `a change of at least ${amount}`,
    rise: (amount: string) => `a rise of at least ${amount}`,
    fall: (amount: string) => `a fall of at least ${amount}`,
  },
  withAnswers: (answers: string, change: string) =>
    `With ${answers} answers the next round can show ${change}. Smaller changes cannot be told from chance.`,
  asBefore: (change: string) =>
    `If the next round is as certain as this one, it can show ${change}. Smaller changes cannot be told from chance.`,
  none: (answers: string) =>
    `With ${answers} answers the next round cannot show any change. It takes more answers.`,
  unknown:
    'Neither the number of answers nor the uncertainty is known, so we do not say how large a change can be seen.',
  noFigure: 'There is no figure to start from, so we do not say how large a change can be seen.',
  needed: (answers: string, change: string) =>
    `For the next round to show ${change}, at least ${answers} must answer.`,
  neverEnough: (change: string) =>
    `The latest round has too few answers for a new round to show ${change}, however many answer.`,
  goal: {
    rise: (amount: string, from: string, to: string) =>
      `The goal is a rise of ${amount} from ${from} to ${to}.`,
    fall: (amount: string, from: string, to: string) =>
      `The goal is a fall of ${amount} from ${from} to ${to}.`,
    noChange: 'The goal is the same as the baseline, so there is no change to show.',
    seen: (round: string, change: string) =>
      `With steady progress the change can be seen in the round of ${round}: it can show ${change}.`,
    notSeen: (round: string, change: string) =>
      `The round of ${round} can only show ${change}. So the figure cannot show whether the goal is met.`,
    notSeenAtAll: (round: string) =>
      `The round of ${round} has too few answers to show whether the goal is met.`,
    noRound: (deadline: string) =>
      `There is no new round up to and including ${deadline}. So the figure cannot show whether the goal is met.`,
    asBefore: 'We expect the rounds to come as often as before.',
  },
  points: (number: string) => `${number} percentage points`,
} satisfies SameShape<typeof da>

export const detectabilityTexts = { da, en }
