import type { Locale, SameShape, Wording } from '../../values/locale.ts'

const daStates = {
  queued: 'Venter på at blive hentet',
  running: 'Hentes nu',
  done: 'Hentet',
  failed: 'Gik ikke',
  never: 'Ikke hentet endnu',
}
const enStates = {
  queued: 'Waiting to be fetched',
  running: 'Being fetched',
  done: 'Fetched',
  failed: 'Did not work',
  never: 'Not fetched yet',
} satisfies SameShape<typeof daStates>

const daCommand = {
  listHead: ['kilde', 'indikator', 'henter fra', 'hvor tit', 'sidst hentet', 'status'],
  none: 'Ingen kilder.',
  noChange: 'ingen ændringer',
  counts: (added: string, changed: string, unchanged: string) =>
    `${added} nye, ${changed} ændrede, ${unchanged} uændrede`,
  dryRun: 'Prøve: intet er gemt.',
  leftOut: (count: string) =>
    `${count} steder i tabellen er ikke blandt dem, opskriften beder om, og er udeladt.`,
  absent: (names: string) => `Uden tal i den nyeste periode: ${names}.`,
}
const enCommand = {
  listHead: ['source', 'indicator', 'fetched from', 'how often', 'last fetched', 'state'],
  none: 'No sources.',
  noChange: 'no changes',
  counts: (added: string, changed: string, unchanged: string) =>
    `${added} new, ${changed} changed, ${unchanged} unchanged`,
  dryRun: 'Trial: nothing was stored.',
  leftOut: (count: string) =>
    `${count} places of the table are not among those the recipe asks for and were left out.`,
  absent: (names: string) => `Without a figure in the newest period: ${names}.`,
} satisfies { [K in keyof typeof daCommand]: (typeof daCommand)[K] }

/** What becomes of a run when we broke down, or were cut off. */
const fault: Wording = {
  da: 'Noget gik galt hos os. Fejlen er skrevet ned. Tallene er, som de var.',
  en: 'Something went wrong on our side. The fault has been written down. The figures are as they were.',
}
const cutOff: Wording = {
  da: 'Kørslen blev afbrudt, og intet er gemt. Prøv igen.',
  en: 'The run was cut off and nothing was stored. Try again.',
}

export const runTexts = {
  fault,
  cutOff,
  states: { da: daStates, en: enStates },
  command: { da: daCommand, en: enCommand },
}

export const scheduleNames: Record<
  Locale,
  Record<'never' | 'daily' | 'weekly' | 'monthly' | 'quarterly', string>
> = {
  da: {
    never: 'kun når nogen beder om det',
    daily: 'hver dag',
    weekly: 'hver uge',
    monthly: 'hver måned',
    quarterly: 'hvert kvartal',
  },
  en: {
    never: 'only when asked',
    daily: 'every day',
    weekly: 'every week',
    monthly: 'every month',
    quarterly: 'every quarter',
  },
}
