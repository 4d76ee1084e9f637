import { refusals } from '../../values/refusal.ts'

/** What any topic may refuse by: what is not there, or not yours, looks the same. */
export const webRefusals = refusals('web', {
  notFound: {
    status: 404,
    da: 'Det, du leder efter, findes ikke her.',
    en: 'What you are looking for is not here.',
  },
  keyMissing: {
    status: 422,
    da: 'Formularen mangler sin nøgle. Åbn siden igen, og prøv en gang til.',
    en: 'The form lacks its key. Open the page again and retry.',
  },
  keyReused: {
    status: 422,
    da: 'Formularen er sendt før med et andet indhold. Åbn siden igen, og prøv en gang til.',
    en: 'This form was sent before with other content. Open the page again and retry.',
  },
})
