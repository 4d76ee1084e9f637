import type { Locale } from '../../values/locale.ts'
import type { FieldName, Judgement, Part, SuccessFactor } from './parts.ts'

type Words<Key extends string> = Record<Locale, Record<Key, string>>

export const partNames: Words<Part> = {
  da: {
    design: 'Udformning',
    chain: 'Virkning',
    dilemma: 'Dilemma',
    resources: 'Ressourcer',
    success: 'Succesfaktorer',
    closing: 'Afslutning',
  },
  en: {
    design: 'Design',
    chain: 'How it works',
    dilemma: 'Dilemma',
    resources: 'Resources',
    success: 'Success factors',
    closing: 'Closing test',
  },
}

/** Why a part is asked for, in one sentence. */
export const partLeads: Words<Part> = {
  da: {
    design: 'Det, der skal være på plads, for at indsatsen kan bæres.',
    chain: 'Fra det, I gør, til det, der kan ses i tallene. Ét led ad gangen.',
    dilemma: 'Alle indsatser er til besvær for nogen. Sig det højt, så kan det indgå i sagen til udvalget.',
    resources: 'Timer er hele timer om året, penge er hele kroner. Skriv, hvor tallene kommer fra.',
    success: 'Seks ting, som erfaringen siger bærer en indsats. »Ved ikke« er også et svar.',
    closing: 'Aftal det, mens I er gode venner: Hvad afgør, om I fortsætter eller stopper?',
  },
  en: {
    design: 'What must be in place for the effort to be carried.',
    chain: 'From what you do to what can be seen in the figures. One link at a time.',
    dilemma: 'Every effort is a nuisance to somebody. Say it aloud, and it can go into the committee item.',
    resources: 'Hours are whole hours a year, money is whole kroner. Write where the figures come from.',
    success: 'Six things that experience says carry an effort. “Unknown” is an answer too.',
    closing: 'Agree while you are good friends: what decides whether you go on or stop?',
  },
}

export const successNames: Words<SuccessFactor> = {
  da: {
    coordinator: 'Nogen driver processen',
    relations: 'Vi kender hinanden på tværs',
    early: 'Medarbejderne er med fra starten og har det, de skal kunne',
    across: 'Organiseret på tværs med fælles mål',
    leadership: 'Ledelsen bakker op og hjælper, når det er svært',
    political: 'Politikerne har prioriteret det',
  },
  en: {
    coordinator: 'Somebody drives the process',
    relations: 'We know each other across',
    early: 'Staff are in from the start and have the skills they need',
    across: 'Organised across with shared goals',
    leadership: 'Leaders back it and help when it is hard',
    political: 'Politicians have given it priority',
  },
}

export const judgementNames: Words<Judgement> = {
  da: { yes: 'Ja', partly: 'Delvist', no: 'Nej', unknown: 'Ved ikke' },
  en: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Unknown' },
}

export const remarkLabel = { da: 'Bemærkning', en: 'Remark' } as const

export const fieldLabels: Words<FieldName> = {
  da: {
    politicalAnchoring: 'Hvordan er den båret af politikerne?',
    executiveAnchoring: 'Hvordan er den båret af direktionen?',
    acrossOrganisation: 'Hvordan er den organiseret på tværs?',
    addedResources: 'Hvilke ressourcer er lagt til?',
    core: 'Kernen i anbefalingen, som ikke må gå tabt',
    adapted: 'Hvad har I tilpasset, og hvorfor?',
    whoDifferently: 'Hvem skal gøre hvad på en anden måde?',
    team: 'Holdet',
    preparation: 'Hvordan bliver de forberedt?',
    training: 'Hvad skal de lære?',
    chainAction: 'Det gør vi',
    chainMechanism: 'Det ændrer',
    chainRecommendation: 'Anbefalingen bliver til virkelighed',
    chainIndicator: 'Det kan ses',
    indicators: 'Indikatorer',
    inconvenienced: 'Hvem er det til besvær for?',
    interest: 'Hvilken interesse støder det mod?',
    cost: 'Hvad koster det dem?',
    ourAnswer: 'Vores svar',
    alternative: 'Alternativet, hvis vi lader være',
    developmentHours: 'Timer til udvikling',
    developmentMoney: 'Kroner til udvikling',
    operationHours: 'Timer om året i drift',
    operationMoney: 'Kroner om året i drift',
    resourceSource: 'Hvor kommer tallene fra?',
    fromAssociations: 'Det bidrager foreninger med',
    fromCitizens: 'Det bidrager borgerne selv med',
    fromFamily: 'Det bidrager familier med',
    fromNeighbourhood: 'Det bidrager nabolaget med',
    decides: 'Hvad afgør, om vi fortsætter eller stopper?',
    decidesOn: 'Hvornår tager vi stilling?',
  },
  en: {
    politicalAnchoring: 'How is it carried by the politicians?',
    executiveAnchoring: 'How is it carried by the executives?',
    acrossOrganisation: 'How is it organised across?',
    addedResources: 'Which resources have been added?',
    core: 'The core of the recommendation that must not be lost',
    adapted: 'What have you adapted, and why?',
    whoDifferently: 'Who must do what differently?',
    team: 'The team',
    preparation: 'How are they prepared?',
    training: 'What must they learn?',
    chainAction: 'We do this',
    chainMechanism: 'It changes this',
    chainRecommendation: 'The recommendation becomes real',
    chainIndicator: 'It can be seen',
    indicators: 'Indicators',
    inconvenienced: 'Who is inconvenienced?',
    interest: 'Which interest does it meet?',
    cost: 'What does it cost them?',
    ourAnswer: 'Our answer',
    alternative: 'The alternative if we leave it',
    developmentHours: 'Hours for development',
    developmentMoney: 'Kroner for development',
    operationHours: 'Hours a year in operation',
    operationMoney: 'Kroner a year in operation',
    resourceSource: 'Where do the figures come from?',
    fromAssociations: 'What associations contribute',
    fromCitizens: 'What citizens themselves contribute',
    fromFamily: 'What families contribute',
    fromNeighbourhood: 'What the neighbourhood contributes',
    decides: 'What decides whether we go on or stop?',
    decidesOn: 'When do we decide?',
  },
}

/** Help beside questions that are easily misunderstood. */
export const fieldHints: Record<Locale, Partial<Record<FieldName, string>>> = {
  da: {
    core: 'Fx: »Gælder alle, også lærerne, i hele skoletiden«',
    whoDifferently: 'Fx: »Gårdvagten går to og to ved cykelskuret«',
    inconvenienced: 'En gruppe eller en rolle, ikke en navngiven person.',
    chainMechanism: 'Fx: »Færre begynder, fordi ingen ser andre gøre det«',
    resourceSource: 'Fx: »Skøn fra skolelederne, oktober«, »Budget 2027, punkt 12«',
  },
  en: {
    core: 'E.g. “Applies to all, teachers too, throughout school hours”',
    whoDifferently: 'E.g. “Playground duty walks in pairs by the bicycle shed”',
    inconvenienced: 'A group or a role, not a named person.',
    chainMechanism: 'E.g. “Fewer begin, since nobody sees others do it”',
    resourceSource: 'E.g. “Estimate by the head teachers, October”, “Budget 2027, item 12”',
  },
}
