import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Answer, type Answers, type Question, said } from '../surveys/index.ts'
import { tellStanding } from './actions-response.ts'
import { fieldAsked } from './asked.ts'
import type { GivenAnswer } from './place-standing.ts'
import { partOf, partsOf, saysTheSame } from './places.ts'
import { originOf, type Prefill } from './prefill.ts'
import { addressOf, type Delegation, type Work, workOf } from './reads-answering.ts'
import { monitoringRefusals } from './refusals.ts'
import { wordsOf } from './words.ts'
import { insertDelegation, noteWork, replaceAnswers, type SavedAnswer } from './writes-answering.ts'

/** What somebody sent from one page. */
export interface Sheet {
  delegation: Delegation
  questions: Question[]
  answers: Answers
  /** By question id. */
  comments: Record<string, string>
  prefills: readonly Prefill[]
  /** The delegation's version as it was when the page was opened. */
  seenVersion: number
  seconds: number
  isDone: boolean
  /** Whether what stood there beforehand is confirmed by this: not when the page is only put aside. */
  confirms: boolean
}

/** Keeps what one person answered on one page, beside what others answered; `Stale` where they have answered otherwise elsewhere meanwhile. */
export async function saveSheet(
  tx: WriteTx,
  by: Actor,
  { work, sheet, today, locale }: { work: Work; sheet: Sheet; today: Day; locale: Locale },
): Promise<void> {
  const { delegation, questions } = sheet
  const stored = work.given.filter(({ delegationId }) => delegationId === delegation.id)
  const answers = questions.flatMap((question) => savedAnswers(question, sheet, stored))
  mustBeFresh({ sheet, stored, answers, locale })
  await replaceAnswers(tx, delegation.id, { questions: questions.map(({ id }) => id), answers })
  await noteWork(tx, delegation.id, sheet)
  await tellStanding(tx, work.round, today)
  await record(tx, by, {
    kind: 'monitoring-answered',
    subjectKind: 'monitoring-round',
    subjectId: work.round.id,
  })
}

/** Says that somebody has answered what they can. */
export async function finish(
  tx: WriteTx,
  by: Actor,
  { work, delegations, today }: { work: Work; delegations: Delegation[]; today: Day },
): Promise<void> {
  for (const { id } of delegations) await noteWork(tx, id, { seconds: 0, isDone: true })
  await tellStanding(tx, work.round, today)
  await record(tx, by, {
    kind: 'monitoring-answered',
    subjectKind: 'monitoring-round',
    subjectId: work.round.id,
  })
}

/** The part one answers oneself, as coordinator: made when it is not there yet. */
export async function ownDelegation(
  tx: WriteTx,
  by: Actor & { accountId: string },
  { work, sectionId, administrationId }: { work: Work; sectionId: string; administrationId: string },
): Promise<{ work: Work; delegation: Delegation }> {
  const administration = work.administrations.find(({ id }) => id === administrationId)
  if (!administration || fieldAsked(work.round, sectionId, administration) === null)
    throw new Refusal(monitoringRefusals.notWhole)
  const email = await addressOf(tx, by.accountId)
  const own = (each: Work) =>
    each.delegations.find(
      (known) =>
        known.email === email && known.sectionId === sectionId && known.administrationId === administrationId,
    )
  const known = own(work)
  if (known) return { work, delegation: known }
  const part = { sectionId, administrationId, name: by.name, email, note: '', isMailed: false }
  await insertDelegation(tx, { responseId: work.response.id, ...part })
  const again = await workOf(tx, work.round, work.response)
  const made = own(again)
  if (!made) throw new Refusal(webRefusals.notFound)
  return { work: again, delegation: made }
}

function savedAnswers(question: Question, sheet: Sheet, stored: GivenAnswer[]): SavedAnswer[] {
  const whole = sheet.answers[question.id]
  let comment = (sheet.comments[question.id] ?? '').trim()
  return partsOf(question).flatMap((rowId): SavedAnswer[] => {
    const answer = whole ? partOf(whole, rowId) : null
    if (!answer) return []
    const isHere = (each: { questionId: string; rowId: string }) =>
      each.questionId === question.id && each.rowId === rowId
    const known = stored.find(isHere)
    const beforehand = originOf(answer, sheet.prefills.find(isHere), known)
    if (!sheet.confirms && !known && beforehand.origin === 'confirmed') return []
    // a remark on a matrix stands at the first row that is answered
    const saved = { questionId: question.id, rowId, answer, comment, ...beforehand }
    comment = ''
    return [saved]
  })
}

/** An old page may be sent again as long as it says what is stored; where it does not, both are shown. */
function mustBeFresh(about: {
  sheet: Sheet
  stored: GivenAnswer[]
  answers: SavedAnswer[]
  locale: Locale
}): void {
  const { sheet, stored, answers, locale } = about
  if (sheet.seenVersion === sheet.delegation.version) return
  const differing = sheet.questions.flatMap((question) =>
    partsOf(question).flatMap((rowId) => {
      const at = <T extends { questionId: string; rowId: string; answer: Answer }>(list: T[]) =>
        list.find((each) => each.questionId === question.id && each.rowId === rowId)?.answer
      const [theirs, mine] = [at(stored), at(answers)]
      if (theirs === mine || (theirs && mine && saysTheSame(theirs, mine))) return []
      const row = question.kind === 'matrix' ? question.rows.find(({ id }) => id === rowId) : undefined
      const label = row
        ? `${said(question.text, locale)} ${said(row.label, locale)}`
        : said(question.text, locale)
      const say = (answer: Answer | undefined) => (answer ? wordsOf(question, answer, locale) : '–')
      return [{ label, theirs: say(theirs), mine: say(mine) }]
    }),
  )
  if (differing.length > 0) throw new Stale(sheet.delegation.version, differing)
}
