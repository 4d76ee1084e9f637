import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Søg',
  lead: 'Ét felt til alt, du har adgang til. Skriv, som du taler; slåfejl gør ikke noget.',
  field: 'Hvad leder du efter?',
  submit: 'Søg',
  found: (count: number, text: string) =>
    count === 1 ? `1 ting om »${text}«` : `${count} ting om »${text}«`,
  nothingTitle: (text: string) => `Vi fandt ikke noget om »${text}«`,
  nothing: 'Prøv et andet eller et kortere ord, fx »rygning«, »ensomhed« eller »skole«.',
  tooShort: 'Skriv mindst to bogstaver.',
  all: (count: number) => `Se alle ${count}`,
}
const en = {
  title: 'Search',
  lead: 'One box for everything you have access to. Write as you speak; slips of the keyboard do not matter.',
  field: 'What are you looking for?',
  submit: 'Search',
  found: (count: number, text: string) =>
    count === 1 ? `1 thing about “${text}”` : `${count} things about “${text}”`,
  nothingTitle: (text: string) => `We found nothing about “${text}”`,
  nothing: 'Try another or a shorter word, e.g. “smoking”, “loneliness” or “school”.',
  tooShort: 'Write at least two letters.',
  all: (count: number) => `See all ${count}`,
} satisfies SameShape<typeof da>
export const texts = { da, en }
