import { refusals } from '../../values/refusal.ts'

export const priorityRefusals = refusals('priorities', {
  referenceMissing: {
    status: 422,
    da: 'Der står ikke, hvilken politik det er. Skriv navnet på politikken, før I gemmer.',
    en: 'It does not say which policy it is. Write the name of the policy before you save.',
  },
  nothingCounts: {
    status: 422,
    da: 'Ingen kolonne tæller, så der er intet at lave bånd af. Lad mindst én kolonne tælle.',
    en: 'No column counts, so there is nothing to make bands of. Let at least one column count.',
  },
})
