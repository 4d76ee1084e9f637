import { refusals } from '../../values/refusal.ts'

export const comparisonRefusals = refusals('comparison', {
  notYourSet: {
    status: 403,
    da: 'Du kan ikke ændre de nationale omrids. Gem dem for kommunen selv.',
    en: 'You cannot change the national outlines. Store them for the municipality itself.',
  },
  alreadyRemoved: {
    status: 409,
    da: 'Omridsene er allerede fjernet.',
    en: 'The outlines have already been removed.',
  },
  notRemoved: {
    status: 409,
    da: 'Omridsene er der allerede.',
    en: 'The outlines are there already.',
  },
  nothingNearest: {
    status: 422,
    da: 'Der blev ikke fundet mindst to kommuner, så der er ingen gruppe at gemme. Vælg andre tal.',
    en: 'Fewer than two municipalities were found, so there is no group to save. Choose other figures.',
  },
})
