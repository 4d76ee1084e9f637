import type { Locale } from '../../../values/locale.ts'

type Words = Record<string, [da: string, en: string]>

/** Events that are more than a thing and what was done to it. */
const sayings: Words = {
  'signed-in': ['Logget ind', 'Signed in'],
  'signed-out': ['Logget ud', 'Signed out'],
  'sign-in-failed': ['Forkert login', 'Failed sign-in'],
  'password-set': ['Adgangskode valgt', 'Password chosen'],
  'own-details-changed': ['Egne oplysninger ændret', 'Own details changed'],
  'access-renewed': ['Nyt link sendt', 'New link sent'],
  'account-forgotten': ['Navn og e-mail slettet efter lukning', 'Name and e-mail deleted after closing'],
  'retention-done': ['Udløbne oplysninger slettet', 'Expired data deleted'],
  'municipality-exported': ['Alle kommunens data hentet', 'All the municipality’s data downloaded'],
  'municipality-joined': ['Kommunen begyndte her', 'The municipality began here'],
  'review-answered': ['Gennemgang besvaret', 'Review answered'],
  'status-asked': ['Status efterspurgt', 'Status asked for'],
  'status-reported': ['Status meldt', 'Status reported'],
  'priority-weights-saved': ['Vægte i prioriteringen gemt', 'Weights of priorities saved'],
  'capacity-rated': ['Prikker sat i kapacitetsvurdering', 'Dots placed in a capacity assessment'],
  'capacity-note-saved': ['Egne noter til kapacitet gemt', 'Own notes on capacity saved'],
  'effort-limit-set': ['Grænse for indsatser sat', 'Limit of efforts set'],
  'answer-begun': ['Svar begyndt med åbent link', 'Answer begun by open link'],
  'answer-draft-saved': ['Del af et svar gemt', 'Part of an answer saved'],
  'answer-sent': ['Svar sendt', 'Answer sent'],
  'invitations-added': ['Sat på listen over inviterede', 'Put on the list of invited'],
  'invitations-sent': ['Invitationer sendt', 'Invitations sent'],
  'reminders-sent': ['Påmindelser sendt', 'Reminders sent'],
  'survey-counted': ['Undersøgelse gjort op', 'Survey counted'],
  'survey-texts-released': ['Fritekst frigivet', 'Free text released'],
  'survey-link-made': ['Åbent link til undersøgelse lavet', 'Open link of a survey made'],
  'counts-stored': ['Rå optællinger gemt', 'Raw counts stored'],
  'counts-dropped': ['Rå optællinger smidt væk', 'Raw counts thrown away'],
  'counts-expired': ['Rå optællinger slettet', 'Raw counts deleted'],
  'release-published': ['Beskyttede tal offentliggjort', 'Protected figures released'],
  'source-run-asked': ['Hentning fra kilde bestilt', 'Fetch from a source ordered'],
  'source-file-kept': ['Fil til kilde gemt', 'File for a source kept'],
  'indicator-file-read': ['Fil med tal læst', 'File of figures read'],
}

/** What things are called. */
const things: Words = {
  'administration-': ['Forvaltning', 'Administration'],
  'account-': ['Konto', 'Account'],
  'action-': ['Handling', 'Action'],
  'calendar-': ['Kalender', 'Calendar'],
  'capacity-': ['Kapacitetsvurdering', 'Capacity assessment'],
  'catalogue-': ['Katalog', 'Catalogue'],
  'committee-item-': ['Sagsfremstilling', 'Committee item'],
  'choices-': ['Valg', 'Choices'],
  'effort-part-': ['Del af indsats', 'Part of an effort'],
  'effort-move-': ['Flytning af indsats', 'Move of an effort'],
  'effort-': ['Indsats', 'Effort'],
  'example-': ['Eksempel', 'Example'],
  'geometry-': ['Kommunernes omrids', 'Outlines of municipalities'],
  'indicator-': ['Indikator', 'Indicator'],
  'instrument-': ['Skema', 'Instrument'],
  'institution-': ['Institution', 'Institution'],
  'observations-import-': ['Import af målinger', 'Import of observations'],
  'observations-': ['Målinger', 'Observations'],
  'passkey-': ['Adgangsnøgle', 'Passkey'],
  'peer-group-': ['Sammenligningsgruppe', 'Peer group'],
  'personal-plan-': ['Egen plan', 'Own plan'],
  'plan-': ['Handleplan', 'Action plan'],
  'priority-': ['Prioritering', 'Priority'],
  'proof-': ['Bevis', 'Proof'],
  'recommendation-': ['Anbefaling', 'Recommendation'],
  'report-': ['Rapport', 'Report'],
  'review-': ['Gennemgang', 'Review'],
  'role-': ['Rolle', 'Role'],
  'round-': ['Runde', 'Round'],
  'session-': ['Login', 'Session'],
  'setting-confirmation-': ['Bekræftelse af ramme', 'Confirmation of a setting'],
  'setting-': ['Ramme', 'Setting'],
  'source-': ['Kilde', 'Source'],
  'state-request-': ['Ønske til staten', 'Request to the state'],
  'status-': ['Status', 'Status'],
  'survey-': ['Undersøgelse', 'Survey'],
}

const deeds: Words = {
  added: ['tilføjet', 'added'],
  amended: ['rettet', 'amended'],
  changed: ['ændret', 'changed'],
  closed: ['lukket', 'closed'],
  confirmed: ['bekræftet', 'confirmed'],
  'confirmed-at-institution': ['bekræftet af institution', 'confirmed at an institution'],
  created: ['oprettet', 'created'],
  'draft-discarded': ['kladde smidt væk', 'draft thrown away'],
  drafted: ['lavet som kladde', 'drafted'],
  deleted: ['slettet', 'deleted'],
  ended: ['afsluttet', 'ended'],
  frozen: ['låst fast', 'frozen'],
  imported: ['importeret', 'imported'],
  judged: ['vurderet', 'judged'],
  moved: ['flyttet', 'moved'],
  noted: ['noteret', 'noted'],
  opened: ['åbnet', 'opened'],
  published: ['offentliggjort', 'published'],
  'put-back': ['lagt tilbage', 'put back'],
  recorded: ['registreret', 'recorded'],
  removed: ['fjernet', 'removed'],
  reopened: ['genåbnet', 'reopened'],
  restored: ['gendannet', 'restored'],
  saved: ['gemt', 'saved'],
  set: ['sat', 'set'],
  shaped: ['tilrettelagt', 'shaped'],
  shared: ['delt', 'shared'],
  retired: ['lagt væk', 'put away'],
  started: ['startet', 'started'],
  'taken-into-use': ['taget i brug', 'taken into use'],
  'taken-back': ['taget tilbage', 'taken back'],
  thawed: ['gjort til kladde igen', 'made a draft again'],
  undone: ['fortrudt', 'undone'],
  unlocked: ['låst op', 'unlocked'],
  uploaded: ['lagt op', 'uploaded'],
  withdrawn: ['trukket tilbage', 'withdrawn'],
  written: ['skrevet', 'written'],
}

/** An event's kind in the reader's words; one nobody has found words for stands as it is written in the log. */
export function wordsOfEvent(kind: string, locale: Locale): string {
  const language = locale === 'da' ? 0 : 1
  const saying = sayings[kind]
  if (saying) return saying[language]
  for (const [start, thing] of Object.entries(things)) {
    const deed = kind.startsWith(start) ? deeds[kind.slice(start.length)] : undefined
    if (deed) return `${thing[language]} ${deed[language]}`
  }
  return kind
}
