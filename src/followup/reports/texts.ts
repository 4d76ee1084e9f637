import { refusals } from '../../values/refusal.ts'
import { da } from './texts-da.ts'
import { en } from './texts-en.ts'

export const texts = { da, en }

export const reportRefusals = refusals('reports', {
  removed: {
    status: 422,
    da: 'Kladden er smidt væk. Hent den tilbage, før du retter i den.',
    en: 'The draft has been thrown away. Bring it back before you edit it.',
  },
  alreadyFrozen: {
    status: 422,
    da: 'Sagen er frosset, så den kan ikke rettes. Åbn den som en ny udgave, og ret der.',
    en: 'The item is frozen, so it cannot be edited. Open it as a new edition and edit that.',
  },
  notFrozen: {
    status: 422,
    da: 'Sagen er en kladde. Frys den først, så ved alle, at tallene ikke ændrer sig.',
    en: 'The item is a draft. Freeze it first, so that everybody knows the figures will not change.',
  },
  partsMissing: {
    status: 422,
    da: ({ parts }) => `Sagen kan ikke fryses endnu. Den mangler: ${parts}. Skriv det, og prøv igen.`,
    en: ({ parts }) => `The item cannot be frozen yet. It lacks: ${parts}. Write it and try again.`,
  },
  unfounded: {
    status: 422,
    da: ({ count }) =>
      `${count === 1 ? '1 sætning har' : `${count} sætninger har`} et tal uden kilde. Sæt en kode ind, eller sæt hak ved, at du har set det, og frys igen.`,
    en: ({ count }) =>
      `${count === 1 ? '1 sentence has' : `${count} sentences have`} a number without a source. Put in a code, or tick that you have seen it, and freeze again.`,
  },
  unknownCode: {
    status: 422,
    da: ({ code }) =>
      `Koden {{tal:${code}}} findes ikke blandt tallene. Vælg en anden fra listen, eller slet den.`,
    en: ({ code }) =>
      `The code {{tal:${code}}} names none of the figures. Choose another from the list, or delete it.`,
  },
  tooLateToThaw: {
    status: 422,
    da: 'Frysningen kan kun fortrydes samme dag, og kun så længe sagen ikke er vist for alle. Åbn den som en ny udgave i stedet.',
    en: 'A freezing can only be undone the same day, and only while the item is not shown to everybody. Open it as a new edition instead.',
  },
  hasSuccessor: {
    status: 422,
    da: 'Der er allerede en nyere udgave. Arbejd videre i den.',
    en: 'There is a newer edition already. Go on working in that one.',
  },
  alreadyPublished: {
    status: 422,
    da: 'Sagen er allerede vist for alle.',
    en: 'The item is already shown to everybody.',
  },
  publicUnfounded: {
    status: 422,
    da: 'Sagen har tal uden kilde, så den kan ikke vises for alle. Åbn en ny udgave, sæt kilderne ind, og frys den.',
    en: 'The item has numbers without a source, so it cannot be shown to everybody. Open a new edition, put in the sources, and freeze it.',
  },
  municipalityUnknown: {
    status: 422,
    da: ({ code }) =>
      `Kommunen ${code} arbejder ikke i Pejling her. Skriv koden på en, der gør, fx --municipality 9901.`,
    en: ({ code }) =>
      `Municipality ${code} does not work in Pejling here. Give the code of one that does, e.g. --municipality 9901.`,
  },
  municipalityNeeded: {
    status: 422,
    da: 'Flere kommuner arbejder i Pejling her. Skriv hvilken, fx --municipality 0101.',
    en: 'Several municipalities work in Pejling here. Say which, e.g. --municipality 0101.',
  },
  municipalityNone: {
    status: 422,
    da: 'Ingen kommune arbejder i Pejling her endnu. Opret den første, og prøv igen.',
    en: 'No municipality works in Pejling here yet. Set up the first one and try again.',
  },
  effortUnknown: {
    status: 422,
    da: ({ effort }) =>
      `Indsatsen »${effort}« findes ikke i kommunen. Skriv dens titel, som den står i Pejling, eller dens id.`,
    en: ({ effort }) =>
      `The effort “${effort}” is not in the municipality. Give its title as it stands in Pejling, or its id.`,
  },
  fileUnwritable: {
    status: 422,
    da: ({ file }) => `Filen ${file} kan ikke skrives. Se efter, om mappen findes.`,
    en: ({ file }) => `The file ${file} cannot be written. See whether its folder exists.`,
  },
})
