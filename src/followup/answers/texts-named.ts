import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Svar med navn',
  lead: 'Hvad hver har svaret. Det ved de: det står i mailen og på den side, de svarer på. Det noteres, hvem der ser efter her.',
  until: (day: string) => `Svarene slettes efter ${day}.`,
  days: (days: number) => `Svarene slettes ${days} dage efter, at undersøgelsen er lukket.`,
  emptyTitle: 'Ingen har sendt et svar',
  empty: 'Når nogen sender deres svar, står det her.',
  goneTitle: 'Svarene er slettet',
  gone: (day: string) => `Det skete ${day}, fordi undersøgelsen havde været lukket længe. Resultatet er der.`,
  answeredOn: (day: string) => `svaret ${day}`,
  pages: 'Svar med navn',
  of: (from: number, to: number, count: number) => `${from}–${to} af ${count}`,
  previous: 'Forrige',
  next: 'Næste',
  personal: 'se, hvad hver har svaret i en undersøgelse med navn',
}

const en = {
  title: 'Answers by name',
  lead: 'What each has answered. They know: it is said in the mail and on the page they answer on. Who looks here is noted.',
  until: (day: string) => `The answers are deleted after ${day}.`,
  days: (days: number) => `The answers are deleted ${days} days after the survey is closed.`,
  emptyTitle: 'Nobody has sent an answer',
  empty: 'When somebody sends their answer, it stands here.',
  goneTitle: 'The answers have been deleted',
  gone: (day: string) =>
    `That was on ${day}, since the survey had been closed for long. The result is there.`,
  answeredOn: (day: string) => `answered ${day}`,
  pages: 'Answers by name',
  of: (from: number, to: number, count: number) => `${from}–${to} of ${count}`,
  previous: 'Previous',
  next: 'Next',
  personal: 'see what each has answered in a survey asked by name',
} satisfies SameShape<typeof da>

/** What those who run a survey asked by name see of its answers. */
export const namedTexts = { da, en }
