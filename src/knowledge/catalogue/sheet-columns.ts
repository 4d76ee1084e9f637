import { type Field, fields, type RecommendationContent } from './recommendation.ts'
import {
  addresseeNames,
  basisNames,
  equityNames,
  fieldNames,
  kindNames,
  levelNames,
  staffRoleNames,
  strengthNames,
  targetGroupNames,
} from './words.ts'

type Names = Record<'da' | 'en', Record<string, string>>

/** One column of the spreadsheet: its heading and what its cell holds. */
export interface SheetColumn {
  header: string
  /** The heading a Danish reader may use instead. */
  danish: string
  write(content: RecommendationContent): string
  /** Puts the cell into a row on its way in. */
  read(row: Record<string, unknown>, cell: string): void
}

/** The columns of a spreadsheet of recommendations, in their order; codes are written, codes and names are read. */
export const sheetColumns: SheetColumn[] = [
  text('id', 'id', 'id'),
  text('edition', 'edition', 'udgave'),
  text('group', 'group', 'gruppe'),
  number('number', 'number', 'nummer'),
  ...wording('statement', 'statement', 'anbefaling'),
  ...wording('explanation', 'explanation', 'forklaring'),
  text('source_heading', 'sourceHeading', 'overskrift i kilden'),
  number('source_page', 'sourcePage', 'side'),
  text('source_url', 'sourceUrl', 'adresse', null),
  choice('kind', 'kind', 'slags', kindNames),
  choice('strength', 'strength', 'styrke', strengthNames),
  choice('addressee', 'addressee', 'modtager', addresseeNames),
  choices('basis', 'basis', 'grundlag', basisNames),
  choice('level', 'level', 'niveau', levelNames),
  tick('priority', 'priority', 'prioriteret'),
  choices('fields', 'fields', 'fagområder', fieldNames),
  choices('staff_roles', 'staffRoles', 'roller', staffRoleNames),
  choices('target_groups', 'targetGroups', 'målgrupper', targetGroupNames),
  choices('arenas', 'arenas', 'arenaer'),
  choices('risk_factors', 'riskFactors', 'risikofaktorer'),
  choices('protective_factors', 'protectiveFactors', 'beskyttende faktorer'),
  choices('indicators', 'indicators', 'indikatorer'),
  choice('equity', 'equity', 'ulighed', equityNames),
  tick('thin_evidence', 'thinEvidence', 'tynd viden'),
  text('supersedes', 'supersedes', 'afløser', null),
  ...fields.flatMap((field) => [
    ...sentence(field, 'forHealth', 'for_health', 'for sundheden'),
    ...sentence(field, 'forOwnTask', 'for_own_task', 'for egen opgave'),
  ]),
]

type Key = keyof RecommendationContent

function text(header: string, key: Key, danish: string, empty: null | '' = ''): SheetColumn {
  return {
    header,
    danish,
    write: (content) => (content[key] as string | null) ?? '',
    read: (row, cell) => {
      row[key] = cell || empty
    },
  }
}

function number(header: string, key: Key, danish: string): SheetColumn {
  return {
    header,
    danish,
    write: (content) => String(content[key] ?? ''),
    read: (row, cell) => {
      row[key] = cell === '' ? null : /^\d+$/.test(cell) ? Number(cell) : cell
    },
  }
}

function tick(header: string, key: Key, danish: string): SheetColumn {
  return {
    header,
    danish,
    write: (content) => (content[key] ? 'true' : 'false'),
    read: (row, cell) => {
      const word = cell.toLowerCase()
      row[key] = ['true', 'ja', 'yes', 'x', '1'].includes(word)
        ? true
        : ['', 'false', 'nej', 'no', '0'].includes(word)
          ? false
          : cell
    },
  }
}

function choice(header: string, key: Key, danish: string, names: Names): SheetColumn {
  return {
    header,
    danish,
    write: (content) => (content[key] as string | null) ?? '',
    read: (row, cell) => {
      row[key] = cell === '' ? null : codeOf(cell, names)
    },
  }
}

function choices(header: string, key: Key, danish: string, names: Names = { da: {}, en: {} }): SheetColumn {
  return {
    header,
    danish,
    write: (content) => (content[key] as readonly string[]).join(' | '),
    read: (row, cell) => {
      row[key] = parts(cell, names).map((part) => codeOf(part, names))
    },
  }
}

function wording(header: string, key: Key, danish: string): SheetColumn[] {
  return (['da', 'en'] as const).map((language) => ({
    header: `${header}_${language}`,
    danish: language === 'da' ? danish : `${danish} på engelsk`,
    write: (content) => (content[key] as unknown as Record<string, string>)[language] ?? '',
    read: (row, cell) => {
      row[key] = { ...(row[key] as object), [language]: cell }
    },
  }))
}

function sentence(
  field: Field,
  key: 'forHealth' | 'forOwnTask',
  header: string,
  danish: string,
): SheetColumn[] {
  return (['da', 'en'] as const).map((language) => ({
    header: `${field}_${header}_${language}`,
    danish: `${fieldNames.da[field]}: ${danish}${language === 'da' ? '' : ' på engelsk'}`,
    write: (content) => content.sentences.find((each) => each.field === field)?.[key][language] ?? '',
    read: (row, cell) => {
      const sentences = {
        ...(row.sentencesByField as Record<string, Record<string, Record<string, string>>>),
      }
      sentences[field] = { ...sentences[field], [key]: { ...sentences[field]?.[key], [language]: cell } }
      row.sentencesByField = sentences
    },
  }))
}

/** Bars between codes are never part of a name; commas may be, so they only part what is no name as a whole. */
function parts(cell: string, names: Names): string[] {
  if (cell === '') return []
  if (cell.includes('|')) return trimmed(cell.split('|'))
  return codeOf(cell, names) === cell ? trimmed(cell.split(/[;,\n]/)) : [cell]
}

function trimmed(words: string[]): string[] {
  return words.map((word) => word.trim()).filter(Boolean)
}

/** The code a word stands for: itself, or its Danish or English name. */
function codeOf(word: string, names: Names): string {
  const wanted = word.toLowerCase()
  for (const language of ['da', 'en'] as const) {
    const found = Object.entries(names[language]).find(
      ([code, name]) => code === wanted || name.toLowerCase() === wanted,
    )
    if (found) return found[0]
  }
  return word
}
