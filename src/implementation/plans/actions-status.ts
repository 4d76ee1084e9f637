import { type Actor, record } from '../../platform/audit/index.ts'
import { issueToken, type Person, type Secret, useToken } from '../../platform/auth/index.ts'
import { queueMail } from '../../platform/mail/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { ReportedStatus } from './action.ts'
import { requestMail } from './letters.ts'
import { mayReport } from './may.ts'
import { findPlanSubject, type PlannedAction, plannedActions } from './reads.ts'
import { mailboxOf } from './reads-history.ts'
import { planRefusals } from './refusals.ts'
import { insertReport, insertRequest, withdrawReport } from './writes.ts'

const daysALinkHolds = 30

/** Stores how far a person says an action is, and gives the report's id. Not theirs to say is refused. */
export async function reportStatus(
  tx: WriteTx,
  by: Person,
  report: { actionId: string; status: ReportedStatus; note: string | null; today: Day },
): Promise<{ reportId: string; action: PlannedAction }> {
  const [action] = await plannedActions(tx, report.today, { actionId: report.actionId, by })
  const subject = action && (await findPlanSubject(tx, action.effortId, by))
  if (!action || !subject) throw new Refusal(webRefusals.notFound)
  if (!mayReport(by, action, subject)) throw new Refusal(planRefusals.notYourAction)
  const actor = { accountId: by.accountId, name: by.name }
  return { reportId: await storeReport(tx, actor, { ...report, via: 'page' }), action }
}

/** Takes back one's own latest report, as if it had never been said; the row stays. */
export async function takeBackReport(
  tx: WriteTx,
  by: Person,
  actionId: string,
  reportId: string,
): Promise<void> {
  if ((await withdrawReport(tx, actionId, reportId, by.accountId)) === 0)
    throw new Refusal(planRefusals.saidSince)
  const actor = { accountId: by.accountId, name: by.name }
  await record(tx, actor, { kind: 'status-withdrawn', subjectKind: 'action', subjectId: actionId })
}

/** Stores an answer given by a mailed link. The link is used up by it: of two answers at the same time, one wins. */
export async function answerByLink(
  tx: WriteTx,
  secret: Secret,
  answer: {
    action: PlannedAction
    accountId: string | null
    status: ReportedStatus
    note: string | null
    today: Day
  },
): Promise<void> {
  if (!(await useToken(tx, secret, 'report-status'))) throw new Refusal(planRefusals.linkUsed)
  const actor = { accountId: answer.accountId, name: answer.action.ownerName ?? 'link' }
  await storeReport(tx, actor, {
    actionId: answer.action.id,
    status: answer.status,
    note: answer.note,
    today: answer.today,
    via: 'link',
  })
}

/** Stores a report as it was given; who may is asked before. */
export async function storeReport(
  tx: WriteTx,
  by: Actor,
  report: { actionId: string; status: ReportedStatus; note: string | null; today: Day; via: 'page' | 'link' },
): Promise<string> {
  const { actionId, status, via } = report
  const id = await insertReport(tx, by, { actionId, status, on: report.today, note: report.note, via })
  await record(tx, by, {
    kind: 'status-reported',
    subjectKind: 'action',
    subjectId: actionId,
    details: { status, via },
  })
  return id
}

/** Asks the one who answers for an action, by mail, how far it is. Refuses when nobody can be reached, or was asked today already. */
export async function askForStatus(
  tx: WriteTx,
  by: Actor,
  request: { action: PlannedAction; today: Day; publicUrl: string },
): Promise<string> {
  const { action, today, publicUrl } = request
  const mailbox = await mailboxOf(tx, action.id)
  if (!mailbox) throw new Refusal(planRefusals.nobodyToAsk)
  if (action.standing.state === 'done') throw new Refusal(planRefusals.doneAlready)
  if (action.askedOn === today) throw new Refusal(planRefusals.askedToday)
  const token = {
    purpose: 'report-status',
    subjectId: action.id,
    accountId: mailbox.accountId,
    days: daysALinkHolds,
  } as const
  const secret = await issueToken(tx, token)
  await queueMail(tx, {
    recipient: mailbox.recipient,
    ...requestMail(mailbox.locale, {
      action,
      link: `${publicUrl}/svar/${secret}`,
      daysItHolds: daysALinkHolds,
    }),
  })
  await insertRequest(tx, by, action.id, today)
  await record(tx, by, { kind: 'status-asked', subjectKind: 'action', subjectId: action.id })
  return mailbox.recipient
}
