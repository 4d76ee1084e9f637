import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Resultater undervejs',
  waiting: (fewest: number, answered: number) =>
    `Tallene vises her, når mindst ${fewest} har svaret. Der er svaret ${answered === 1 ? 'én gang' : `${answered} gange`}.`,
  soon: 'Der er svar nok. Tallene vises inden for et par minutter.',
  moving: (people: number) =>
    `Tallene er af de første ${people} svar. Flere har svaret, og tallene flytter sig inden for et par minutter.`,
  shown: (people: number, more: number) =>
    `Tallene er af de første ${people} svar. De flytter sig næste gang, når mindst ${more} flere har svaret og er talt med, så ingen kan se, hvad én har svaret.`,
  left: (people: number, late: number) =>
    `Tallene er af ${people} svar, som de blev vist undervejs. ${late === 1 ? 'Ét svar kom' : `${late} svar kom`} senere og er ikke med: så få ville kunne kendes på forskellen.`,
  never:
    'Alle vises under ét. Følsomme spørgsmål, samlede mål og fritekst vises først, når undersøgelsen er lukket.',
  on: 'Vis resultater undervejs',
  off: 'Vis ikke flere undervejs',
  offer:
    'I kan vise resultaterne, mens der svares, for eksempel på et møde: intet før 5 svar, derefter mindst 5 nye ad gangen. Så bliver resultatet vist for alle under ét og ikke for grupper, også bagefter, og de sidste få svar kan falde uden for.',
  turnedOn: 'Resultater vises nu undervejs.',
  turnedOff: 'Der vises ikke flere resultater, før undersøgelsen er lukket.',
}

const en = {
  title: 'Results along the way',
  waiting: (fewest: number, answered: number) =>
    `The figures are shown here when at least ${fewest} have answered. It has been answered ${answered === 1 ? 'once' : `${answered} times`}.`,
  soon: 'Enough have answered. The figures are shown within a few minutes.',
  moving: (people: number) =>
    `The figures are of the first ${people} answers. More have answered, and the figures move within a few minutes.`,
  shown: (people: number, more: number) =>
    `The figures are of the first ${people} answers. They move next when at least ${more} more have answered and been counted, so that nobody can see what one person answered.`,
  left: (people: number, late: number) =>
    `The figures are of ${people} answers, as they were shown along the way. ${late === 1 ? 'One answer' : `${late} answers`} came later and ${late === 1 ? 'is' : 'are'} left out: so few could be known by the difference.`,
  never:
    'Everybody is shown together. Sensitive questions, scores and free text are shown only when the survey is closed.',
  on: 'Show results along the way',
  off: 'Show no more along the way',
  offer:
    'You can show the results while people answer, at a meeting for example: nothing before 5 answers, then at least 5 new ones at a time. The result is then shown for everybody together and not for groups, also afterwards, and the last few answers may be left out.',
  turnedOn: 'Results are now shown along the way.',
  turnedOff: 'No more results are shown until the survey is closed.',
} satisfies SameShape<typeof da>

export const liveTexts = { da, en }
