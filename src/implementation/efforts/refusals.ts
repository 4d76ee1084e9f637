import { refusals } from '../../values/refusal.ts'

export const effortRefusals = refusals('efforts', {
  notYourEffort: {
    status: 403,
    da: 'Indsatsen hører til en anden forvaltning. Bed dens ejer om at rette den, eller om at tage jer med.',
    en: 'The effort belongs to another administration. Ask its owner to change it, or to let you join.',
  },
  outsideYourAdministration: {
    status: 422,
    da: 'Du kan oprette indsatser, som din egen forvaltning er med i, eller som du selv ejer. Vælg jeres forvaltning, eller sæt dig selv som ejer.',
    en: 'You can create efforts your own administration takes part in, or that you own yourself. Choose your administration, or make yourself the owner.',
  },
  noSuchMove: {
    status: 409,
    da: 'Indsatsen er flyttet imens. Åbn siden igen, og se, hvor den er nu.',
    en: 'The effort has been moved in the meantime. Open the page again to see where it is now.',
  },
  needsOwner: {
    status: 422,
    da: 'Indsatsen har ingen ejer. Sæt en ejer på under Grundlag, før den går i gang.',
    en: 'The effort has no owner. Name one under Basics before it starts.',
  },
  needsAdministration: {
    status: 422,
    da: 'Ingen forvaltning er med i indsatsen. Vælg mindst én under Grundlag, før den går i gang.',
    en: 'No administration takes part in the effort. Choose at least one under Basics before it starts.',
  },
  needsReason: {
    status: 422,
    da: 'Skriv et par linjer om, hvad I lærte, og hvorfor indsatsen lukkes nu. Det er det, de næste får brug for.',
    en: 'Write a few lines on what you learned and why the effort is closed now. It is what the next ones will need.',
  },
  movedSince: {
    status: 409,
    da: 'Indsatsen er flyttet igen siden, så det kan ikke fortrydes. Flyt den i stedet.',
    en: 'The effort has been moved again since, so this cannot be undone. Move it instead.',
  },
  hasActions: {
    status: 422,
    da: 'Indsatsen har handlinger i sin plan. Luk den i stedet, så historien bliver bevaret.',
    en: 'The effort has actions in its plan. Close it instead, so that its history is kept.',
  },
  limitNotYours: {
    status: 403,
    da: 'Grænsen sættes af den, der koordinerer forebyggelsen. Skriv til vedkommende, hvis den bør være en anden.',
    en: 'The limit is set by the person who coordinates prevention. Write to them if it should be another.',
  },
  limitUnclear: {
    status: 422,
    da: 'Grænsen skal være et helt tal fra 1 til 100. Gå tilbage, og ret den.',
    en: 'The limit must be a whole number from 1 to 100. Go back and correct it.',
  },
})
