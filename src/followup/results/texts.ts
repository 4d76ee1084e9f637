import type { SameShape } from '../../values/locale.ts'

const da = {
  surveys: 'Undersøgelser',
  title: 'Resultat',
  ofSurvey: (survey: string) => `Resultat: ${survey}`,
  lead: 'Svarene vises for grupper, og kun når der er nok af dem. Andele er af alle, der har svaret på undersøgelsen.',
  rate: 'Svarprocent',
  rateOf: (answered: number, invited: number) => `${answered} af ${invited} inviterede`,
  answers: 'Svar',
  counted: 'Gjort op',
  comparedWith: 'Sammenlignet med',
  count: 'Gør svarene op',
  countAgain: 'Gør op igen',
  countedNow: 'Svarene er gjort op.',
  notClosedTitle: 'Undersøgelsen er åben',
  notClosed: (answered: number, fewest: number) =>
    `Der er svaret ${times(answered)}; resultater vises fra ${fewest}, når undersøgelsen er lukket.`,
  tooFewTitle: 'For få svar til et resultat',
  tooFew: (answered: number, fewest: number) =>
    `Der er svaret ${times(answered)}; resultater vises fra ${fewest}, så ingen kan se, hvad den enkelte har svaret. Åbn igen, og send en påmindelse, hvis flere skal med.`,
  notCountedTitle: 'Svarene er ikke gjort op endnu',
  notCounted: 'Det sker af sig selv inden for få minutter. I kan også gøre det nu.',
  toSurvey: 'Til undersøgelsen',
  answer: 'Svar',
  part: 'Del',
  group: 'Gruppe',
  everybody: 'Alle',
  question: 'Spørgsmål',
  number: 'Antal',
  of: 'Ud af',
  share: 'Andel',
  interval: 'Usikkerhed (95 %)',
  low: 'Nedre grænse',
  high: 'Øvre grænse',
  change: 'Ændring, procentpoint',
  changeLow: 'Ændring, nedre grænse',
  changeHigh: 'Ændring, øvre grænse',
  mean: 'Gennemsnit',
  median: 'Median, det midterste svar',
  scores: 'Samlede mål',
  source: 'Kilde',
  hidden: 'skjult',
  range: (low: string, high: string) => `${low} til ${high}`,
  hiddenNote:
    'Et tal er skjult, når få står bag, eller når det kunne røbe et andet, der er skjult. Usikkerheden er Wilsons og regner de spurgte som et tilfældigt udsnit.',
  changeNote:
    'Ændringens usikkerhed gælder alle spørgsmålets svar under ét. De, der svarede, kan være andre end sidst, og en ændring siger ikke, hvad den skyldes.',
  certain: 'Andelen med 95 % usikkerhed',
  uncertain: 'Usikkerheden kendes ikke',
  besideBefore: (title: string) => `Sidste runde: ${title}`,
  noValues: 'Der er for få svar til at vise en fordeling.',
  opens: 'Vis tallene',
  byGroup: 'Fordelt på grupper',
  groupCaption: (question: string) => `${question} – fordelt på grupper`,
  protectedHow: 'Sådan er tallene beskyttet',
  saidShare: (label: string, share: string, count: number) => `»${label}«: ${share} (${count})`,
  rose: (label: string, from: string, to: string, by: string, range: string) =>
    `Andelen, der svarer »${label}«, er steget fra ${from} til ${to}. Forskellen er ${by} procentpoint (usikkerhed: ${range}).`,
  fell: (label: string, from: string, to: string, by: string, range: string) =>
    `Andelen, der svarer »${label}«, er faldet fra ${from} til ${to}. Forskellen er ${by} procentpoint (usikkerhed: ${range}).`,
  same: 'Ingen af de viste andele kan skelnes fra sidste runde.',
  meanRose: (by: string, range: string) =>
    `Gennemsnittet er steget med ${by} siden sidste runde (usikkerhed: ${range}).`,
  meanFell: (by: string, range: string) =>
    `Gennemsnittet er faldet med ${by} siden sidste runde (usikkerhed: ${range}).`,
  meanSame: (by: string, range: string) =>
    `Gennemsnittet kan ikke skelnes fra sidste runde: forskellen er ${by} (usikkerhed: ${range}).`,
  notCompared: 'Spørgsmålet er stillet anderledes end sidst, og svarene sammenlignes ikke.',
  noMean: (fewest: number) =>
    `Gennemsnittet vises fra ${fewest} svar, og kun når det ikke kan røbe svar, der er skjult.`,
  why: {
    conditional:
      'Spørgsmålet stilles kun til nogle, afhængigt af hvad de har svaret. Det vises ikke: hvor mange der fik det, kunne røbe svarene på et andet.',
    text: 'Fritekst vises først, når mindst ti har skrevet noget, og et menneske har læst det og givet det fri.',
    'in-score': 'Spørgsmålet er følsomt og en del af et samlet mål. Det vises kun dér.',
  },
  tooFewOf: (fewest: number) =>
    `Spørgsmålet vises ikke. Der skal mindst ${fewest} svar til, og så mange bag et svar, at ingen kan kendes på det.`,
  download: 'Hent tallene:',
  downloadFigure: 'Hent som SVG',
  fileName: 'resultat',
  pages: 'Flere spørgsmål',
  pageOf: (page: number, pages: number) => `Side ${page} af ${pages}`,
  previousQuestions: 'Forrige spørgsmål',
  nextQuestions: 'Næste spørgsmål',
  allQuestions: 'Vis alle spørgsmål på én side, for eksempel til print',
  readTexts: 'Læs og frigiv fritekst',
  textsTitle: 'Frigiv fritekst',
  textsLead:
    'Læs hvert svar. Sæt kun kryds ved dem, der ikke kan føres tilbage til en person og ikke nævner nogen ved navn. De andre bliver ikke vist for nogen.',
  textsPersonal: 'Fritekst læses, før den må vises for andre',
  letGo: 'Må vises',
  saveTexts: 'Frigiv de valgte',
  textsSaved: 'De valgte svar kan nu læses under resultatet.',
  someTexts: 'Udvalgte svar, læst og frigivet:',
}

function times(count: number): string {
  return count === 1 ? 'én gang' : `${count} gange`
}

const en = {
  surveys: 'Surveys',
  title: 'Result',
  ofSurvey: (survey: string) => `Result: ${survey}`,
  lead: 'Answers are shown for groups, and only when there are enough of them. Shares are of everybody who answered the survey.',
  rate: 'Response rate',
  rateOf: (answered: number, invited: number) => `${answered} of ${invited} invited`,
  answers: 'Answers',
  counted: 'Counted',
  comparedWith: 'Compared with',
  count: 'Count the answers',
  countAgain: 'Count again',
  countedNow: 'The answers have been counted.',
  notClosedTitle: 'The survey is open',
  notClosed: (answered: number, fewest: number) =>
    `It has been answered ${timesEn(answered)}; results are shown from ${fewest}, when the survey is closed.`,
  tooFewTitle: 'Too few answers for a result',
  tooFew: (answered: number, fewest: number) =>
    `It has been answered ${timesEn(answered)}; results are shown from ${fewest}, so that nobody can see what one person answered. Open it again and send a reminder if more should take part.`,
  notCountedTitle: 'The answers have not been counted yet',
  notCounted: 'It happens by itself within a few minutes. You can also do it now.',
  toSurvey: 'To the survey',
  answer: 'Answer',
  part: 'Part',
  group: 'Group',
  everybody: 'Everybody',
  question: 'Question',
  number: 'Number',
  of: 'Out of',
  share: 'Share',
  interval: 'Uncertainty (95%)',
  low: 'Lower limit',
  high: 'Upper limit',
  change: 'Change, percentage points',
  changeLow: 'Change, lower limit',
  changeHigh: 'Change, upper limit',
  mean: 'Mean',
  median: 'Median, the middle answer',
  scores: 'Scores',
  source: 'Source',
  hidden: 'hidden',
  range: (low: string, high: string) => `${low} to ${high}`,
  hiddenNote:
    'A figure is hidden when few stand behind it, or when it could give away another that is hidden. The uncertainty is Wilson’s and takes those asked as a random sample.',
  changeNote:
    'The uncertainty of a change holds for all answers to the question together. Those who answered may be others than last time, and a change does not say what caused it.',
  certain: 'The share with its 95% uncertainty',
  uncertain: 'The uncertainty is not known',
  besideBefore: (title: string) => `Last round: ${title}`,
  noValues: 'There are too few answers to show a distribution.',
  opens: 'Show the figures',
  byGroup: 'By group',
  groupCaption: (question: string) => `${question} – by group`,
  protectedHow: 'How the figures are protected',
  saidShare: (label: string, share: string, count: number) => `“${label}”: ${share} (${count})`,
  rose: (label: string, from: string, to: string, by: string, range: string) =>
    `The share answering “${label}” has risen from ${from} to ${to}. The difference is ${by} percentage points (uncertainty: ${range}).`,
  fell: (label: string, from: string, to: string, by: string, range: string) =>
    `The share answering “${label}” has fallen from ${from} to ${to}. The difference is ${by} percentage points (uncertainty: ${range}).`,
  same: 'None of the shares shown can be told apart from the last round.',
  meanRose: (by: string, range: string) =>
    `The mean has risen by ${by} since the last round (uncertainty: ${range}).`,
  meanFell: (by: string, range: string) =>
    `The mean has fallen by ${by} since the last round (uncertainty: ${range}).`,
  meanSame: (by: string, range: string) =>
    `The mean cannot be told apart from the last round: the difference is ${by} (uncertainty: ${range}).`,
  notCompared: 'The question is asked otherwise than last time, and the answers are not compared.',
  noMean: (fewest: number) =>
    `The mean is shown from ${fewest} answers, and only when it cannot give away answers that are hidden.`,
  why: {
    conditional:
      'Only some are asked this, depending on what they answered. It is not shown: how many were asked could give away the answers to another question.',
    text: 'Free text is shown only when at least ten have written something and a person has read it and let it go.',
    'in-score': 'The question is sensitive and part of a score. It is shown there only.',
  },
  tooFewOf: (fewest: number) =>
    `The question is not shown. It takes at least ${fewest} answers, and so many behind one of them that nobody can be known by it.`,
  download: 'Download the figures:',
  downloadFigure: 'Download as SVG',
  fileName: 'result',
  pages: 'More questions',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousQuestions: 'Previous questions',
  nextQuestions: 'Next questions',
  allQuestions: 'Show all questions on one page, to print for example',
  readTexts: 'Read and release free text',
  textsTitle: 'Release free text',
  textsLead:
    'Read each answer. Tick only those that cannot be traced to a person and name nobody. The others are shown to nobody.',
  textsPersonal: 'Free text is read before others may see it',
  letGo: 'May be shown',
  saveTexts: 'Release those chosen',
  textsSaved: 'The chosen answers can now be read below the result.',
  someTexts: 'Some answers, read and released:',
} satisfies SameShape<typeof da>

function timesEn(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

export const texts = { da, en }
