import { refusals } from '../../values/refusal.ts'

export const capacityRefusals = refusals('capacity', {
  notYours: {
    status: 403,
    da: 'Vurderingen hører til en andens indsats. Bed den, der åbnede den, eller koordinatoren om at gøre det.',
    en: 'The assessment belongs to somebody else’s effort. Ask whoever opened it, or the coordinator, to do it.',
  },
  notYourSet: {
    status: 403,
    da: 'Områderne er skrevet af en anden. Bed koordinatoren om at rette dem, eller lav jeres egne ud fra dem.',
    en: 'The areas were written by somebody else. Ask the coordinator to change them, or make your own from them.',
  },
  closed: {
    status: 409,
    da: 'Vurderingen er lukket, så der kan ikke sættes flere prikker. Skriv til den, der inviterede dig, hvis den skal åbnes igen.',
    en: 'The assessment is closed, so no more dots can be placed. Write to the person who invited you if it should be opened again.',
  },
  full: {
    status: 409,
    da: 'Der er sat prikker fra alle de pladser, vurderingen har. Sig det til den, der styrer den.',
    en: 'Dots have come from all the seats the assessment has. Tell the person who runs it.',
  },
  released: {
    status: 409,
    da: 'Resultatet er frigivet og ligger fast. Åbn en ny vurdering, så kan I sammenligne før og efter.',
    en: 'The result has been released and stays as it is. Open a new assessment, and you can compare before and after.',
  },
  notShared: {
    status: 422,
    da: 'I denne vurdering sætter hver sine egne prikker.',
    en: 'In this assessment each person places dots of their own.',
  },
  notEach: {
    status: 422,
    da: 'Her sættes prikkerne et andet sted. Gå tilbage til vurderingen.',
    en: 'Dots are placed somewhere else here. Go back to the assessment.',
  },
  noPlan: {
    status: 422,
    da: 'Vurderingen handler ikke om en bestemt indsats. Vælg den, handlingen hører til, og prøv igen.',
    en: 'The assessment is not about one effort. Choose the one the action belongs to, and try again.',
  },
  noFocus: {
    status: 422,
    da: 'Skriv først, hvad du vil have fokus på. Så kan det blive til en handling.',
    en: 'First write what you want to focus on. Then it can become an action.',
  },
  alreadyAction: {
    status: 409,
    da: 'Dit fokus er allerede blevet til en handling i planen.',
    en: 'Your focus has become an action in the plan already.',
  },
})
