import { z } from 'zod'
import { findToken, readSecret, type Secret, type Token } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  fields,
  openChange,
  openPage,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
} from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { answerByLink } from './actions-status.ts'
import { AnswerPage, answerWords, ThanksPage } from './pages/answer-page.tsx'
import { type PlannedAction, plannedActions } from './reads.ts'
import { planRefusals } from './refusals.ts'
import { openTexts } from './texts-open.ts'

/** One tap from a mail: opening the link shows the buttons, and only a tap changes anything. */
export const answerRoutes: Route[] = [
  openPage({
    path: '/svar/:secret',
    municipalityOf: (params) => readSecret(params.secret ?? '')?.municipality ?? null,
    answer: async ({ tx, params, locale, today }) => {
      const { secret, token, action } = await behind(tx, params.secret, today)
      const t = openTexts[locale]
      if (token.usedAt)
        return pageAnswer(t.thanksTitle, <ThanksPage what={action.what} locale={locale} />, {
          shell: 'public',
        })
      const body = (
        <AnswerPage
          what={action.what}
          effortTitle={action.effortTitle}
          dueOn={action.dueOn}
          secret={secret.text}
          locale={locale}
        />
      )
      return pageAnswer(t.answerTitle, body, { shell: 'public' })
    },
  }),
  openChange({
    path: '/svar/:secret/:status',
    audit: ['status-reported'],
    municipalityOf: async (params) => readSecret(params.secret ?? '')?.municipality ?? null,
    answer: async ({ tx, params, form, locale, today }) => {
      const { secret, token, action } = await behind(tx, params.secret, today)
      const status = answerWords[params.status as keyof typeof answerWords]
      const parsed = readForm(form, z.object({ note: fields.optionalText(1000) }), locale)
      if (!status || !parsed.ok) throw new Refusal(planRefusals.linkExpired)
      await answerByLink(tx, secret, {
        action,
        accountId: token.accountId,
        status,
        note: parsed.value.note,
        today,
      })
      return seeOther(`/svar/${secret.text}`)
    },
  }),
]

/** What a link points at. Everything that cannot be used looks the same: expired, for something else, or somewhere else. */
async function behind(
  tx: ReadTx,
  text: string | undefined,
  today: Day,
): Promise<{ secret: Secret; token: Token; action: PlannedAction }> {
  const secret = readSecret(text ?? '')
  const token = secret && (await findToken(tx, secret, 'report-status'))
  const [action] = token ? await plannedActions(tx, today, { actionId: token.subjectId }) : []
  if (!secret || !token || !action) throw new Refusal(planRefusals.linkExpired)
  return { secret, token, action }
}
