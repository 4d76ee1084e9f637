import type { ReleasedTable } from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'
import type { Question } from '../surveys/index.ts'
import { type Change, changesBetween } from './change.ts'
import { answersShown, groupsOf, peopleIn, type Share, sharesOf } from './figures.ts'
import { type Measure, yesOrNo } from './measure.ts'

/** One answer to a question, or to a row of it, as it may be told. */
export interface Line extends Share {
  label: Wording
  /** Don't know, not relevant, not answered: apart from the answers one chooses between. */
  isOwn: boolean
  change: Change | null
}

/** The answers that stand together: of the question, or of a row of its matrix. */
export interface Block {
  id: string
  name: Wording | null
  lines: Line[]
  /** The same answers in each group of the background. */
  groups: { id: string; name: Wording; people: number | null; lines: Line[] }[]
}

/** What is told of a measure now, and what was told of it last time where that may be compared. */
export interface Told {
  measure: Measure
  now: ReleasedTable | null
  before: ReleasedTable | null
}

/** The blocks of a question: one, or one for each row of a matrix. A row or a choice of which nothing may be told stands as hidden. */
export function blocksOf(question: Question, told: readonly Told[]): Block[] {
  const known = told.map((each) => ({ ...each, block: each.now && blockOf(each, each.now) }))
  const like = known.find(({ block }) => block !== null)?.block
  if (!like) return []
  const blocks = known.map(({ measure, block }) => block ?? hiddenBlock(measure, like))
  if (question.kind !== 'multiple') return blocks
  // each choice is counted by itself; on the page they stand together
  const groups = like.groups.map((group) => ({
    ...group,
    lines: blocks.flatMap((block) => block.groups.find(({ id }) => id === group.id)?.lines ?? []),
  }))
  return [{ id: question.id, name: null, lines: blocks.flatMap(({ lines }) => lines), groups }]
}

function blockOf({ measure, before }: Told, table: ReleasedTable): Block {
  const shown = answersShown(table)
  const sharesIn = (group?: string) => sharesOf(table, group).filter(({ category }) => shown.has(category))
  const everybody = sharesIn()
  const changes = before ? changesBetween(sharesOf(before), everybody) : new Map<string, Change>()
  const groups = groupsOf(table).map(({ id, label }) => ({
    id,
    name: label,
    people: peopleIn(table, id),
    lines: linesOf(measure, sharesIn(id), new Map()),
  }))
  return {
    id: measure.id,
    name: isChoice(measure) ? null : measure.part,
    lines: linesOf(measure, everybody, changes),
    groups: groups.filter(({ people }) => people !== 0),
  }
}

function hiddenBlock(measure: Measure, like: Block): Block {
  const of = like.lines[0]?.of ?? null
  const hidden = { count: null, of, value: null, decimals: 0, interval: null, asOf: null }
  const shares = measure.categories
    .filter(({ id, within }) => within === undefined && id !== 'missing')
    .map(({ id }): Share => ({ category: id, group: '', ...hidden }))
  const lines = linesOf(measure, shares, new Map())
  return {
    id: measure.id,
    name: isChoice(measure) ? null : measure.part,
    lines,
    groups: like.groups.map((group) => ({ ...group, lines })),
  }
}

/** Of a choice among several only "chosen" is shown, under the choice's own name. */
function isChoice({ categories }: Measure): boolean {
  return categories.some(({ id }) => id === yesOrNo.yes)
}

function linesOf(measure: Measure, shares: Share[], changes: ReadonlyMap<string, Change>): Line[] {
  return shares.flatMap((share): Line[] => {
    const category = measure.categories.find(({ id }) => id === share.category)
    if (!category || (isChoice(measure) && share.category !== yesOrNo.yes)) return []
    // nobody can be missing where one must answer
    if (share.category === 'missing' && share.count === 0) return []
    const label = isChoice(measure) && measure.part ? measure.part : category.label
    const isOwn = !share.category.startsWith('answer-')
    return [{ ...share, label, isOwn, change: changes.get(share.category) ?? null }]
  })
}
