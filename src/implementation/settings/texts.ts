import type { SameShape } from '../../values/locale.ts'
import { refusals } from '../../values/refusal.ts'
import { da } from './texts-da.ts'
import { en } from './texts-en.ts'

export const texts = { da, en } satisfies { da: typeof da; en: SameShape<typeof da> }

export const settingRefusals = refusals('settings', {
  notYours: {
    status: 403,
    da: 'Rammen hører til en anden forvaltning. Bed den forvaltning eller forebyggelseskonsulenten om at rette den.',
    en: 'This setting belongs to another administration. Ask that administration or the prevention consultant to change it.',
  },
  nameTaken: {
    status: 422,
    da: ({ name }) => `Der er allerede en institution, der hedder ${name}. Vælg et navn, der skiller de to.`,
    en: ({ name }) =>
      `There already is an institution called ${name}. Choose a name that tells the two apart.`,
  },
  reachTooFar: {
    status: 422,
    da: 'Rammen kan ikke gælde på flere institutioner, end den skal nå. Ret et af de to tal.',
    en: 'A setting cannot hold in more institutions than it is meant to reach. Correct one of the two numbers.',
  },
  removedAlready: {
    status: 409,
    da: 'Rammen er fjernet i mellemtiden. Fortryd fjernelsen, før du retter den.',
    en: 'The setting has been removed in the meantime. Undo the removal before changing it.',
  },
})
