import type { SameShape } from '../../values/locale.ts'

const da = {
  greeting: (name: string) => `Hej ${name}`,
  englishBelow: 'English below.',
  subjects: {
    asking: (title: string) => `Vil du svare? ${title}`,
    reminder: (title: string) => `Påmindelse: ${title}`,
    signing: (title: string) => `Vil du skrive under? ${title}`,
  },
  openings: {
    asking: (coordinator: string, title: string) =>
      `${coordinator} samler kommunens svar til "${title}" og beder dig svare for din forvaltning.`,
    reminder: (coordinator: string, title: string) =>
      `${coordinator} mangler stadig svar fra dig til "${title}". Det, du har gemt, ligger klar.`,
    signing: (coordinator: string, title: string) =>
      `Kommunens svar til "${title}" er klar. ${coordinator} beder dig læse dem og skrive under.`,
  },
  filledIn: 'Det, vi vidste i forvejen, er udfyldt, så du for det meste kan bekræfte eller rette.',
  until: (day: string) =>
    `Svar senest ${day}. Linket er dit eget. Du kan holde pause, komme tilbage og rette, til svarene er underskrevet.`,
  howSeen:
    'Dine svar står med dit navn for koordinatoren og den, der underskriver. Kun kommunens samlede svar sammenlignes med andre.',
  signBy: (day: string) =>
    `Svarene underskrives senest ${day}. Når du har skrevet under, ser kommunen sig selv ved siden af region og land.`,
}

const en: SameShape<typeof da> = {
  greeting: (name) => `Hello ${name}`,
  englishBelow: 'English below.',
  subjects: {
    asking: (title) => `Will you answer? ${title}`,
    reminder: (title) => `Reminder: ${title}`,
    signing: (title) => `Will you sign? ${title}`,
  },
  openings: {
    asking: (coordinator, title) =>
      `${coordinator} gathers the municipality’s answers to “${title}” and asks you to answer for your administration.`,
    reminder: (coordinator, title) =>
      `${coordinator} still lacks answers from you to “${title}”. What you have saved is ready.`,
    signing: (coordinator, title) =>
      `The municipality’s answers to “${title}” are ready. ${coordinator} asks you to read them and sign.`,
  },
  filledIn: 'What we knew beforehand is filled in, so that you can mostly confirm or correct.',
  until: (day) =>
    `Answer by ${day}. The link is your own. You can pause, come back and correct until the answers are signed.`,
  howSeen:
    'Your answers stand with your name before the coordinator and the person who signs. Only the municipality’s joint answer is compared with others.',
  signBy: (day) =>
    `The answers are to be signed by ${day}. When you have signed, the municipality sees itself beside region and country.`,
}

/** The words of the mails. */
export const letterTexts = { da, en }
