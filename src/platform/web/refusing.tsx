import type { Context } from 'hono'
import { Refusal } from '../../values/refusal.ts'
import type { Person } from '../auth/index.ts'
import { type Form, webRefusals } from '../forms/index.ts'
import { type Answer, pageAnswer } from './answer.ts'
import { SayingPage, StalePage } from './plain-pages.tsx'
import { localeOf } from './reading-requests.ts'
import type { Front } from './respond.tsx'
import { Stale } from './stale.ts'
import { texts } from './texts.ts'

/** Carries an answer out of a transaction that must not be kept. */
export class Undo extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('undo')
    this.answer = answer
  }
}

/** Runs a change and answers for it when it is refused, stale or undone; a fault goes on to the fault page. */
export async function undone(
  context: Context,
  form: Form,
  front: Front,
  work: () => Promise<Answer>,
  by: () => Person | null,
): Promise<Answer> {
  try {
    return await onceMoreWhenBlind(work, form)
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.answer
    const locale = localeOf(context, front.house.config.publicUrl, by())
    if (thrown instanceof Stale) {
      const body = (
        <StalePage
          stale={thrown}
          form={form}
          action={context.req.path}
          backTo={backOf(context)}
          locale={locale}
        />
      )
      return pageAnswer(texts[locale].staleTitle, body, { status: 409 })
    }
    if (thrown instanceof Refusal) return refused(context, thrown, locale)
    if (pointsAtNothing(thrown)) return refused(context, new Refusal(webRefusals.notFound), locale)
    throw thrown
  }
}

/**
 * Two saves at the same moment: the second had read the row before the first was committed, so it knows that it is late but not what
 * was saved. Asked once more, in a transaction of its own, it sees both versions.
 */
async function onceMoreWhenBlind(work: () => Promise<Answer>, form: Form): Promise<Answer> {
  try {
    return await work()
  } catch (thrown) {
    const isBlind = thrown instanceof Stale && String(thrown.currentVersion) === form.text('_version')
    if (isBlind) return work()
    throw thrown
  }
}

/** A form that names something of another municipality: the composite foreign key finds nothing, and neither does the answer. */
function pointsAtNothing(thrown: unknown): boolean {
  return (thrown as { code?: string } | null)?.code === '23503'
}

/** Runs a read and answers for it when it is refused. */
export async function guarded(
  context: Context,
  locale: 'da' | 'en',
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Refusal) return refused(context, thrown, locale)
    throw thrown
  }
}

/** A refusal as a page: what cannot be found and what is not yours look the same. */
export function refused(context: Context, refusal: Refusal, locale: 'da' | 'en'): Answer {
  const t = texts[locale]
  const status = refusal.reason.status
  const sentence = refusal.reason.sentence[locale]
  const title = status === 404 ? t.notFoundTitle : status === 403 ? t.mayNotTitle : t.refusedTitle
  const words =
    refusal.reason === webRefusals.notFound
      ? t.notFound
      : typeof sentence === 'string'
        ? sentence
        : sentence(refusal.details)
  return pageAnswer(
    title,
    <SayingPage title={title} sentence={words} locale={locale} backTo={backOf(context)} />,
    { status },
  )
}

/** The page a form was sent from, on this site only. */
export function backOf(context: Context): string {
  try {
    const referrer = new URL(context.req.header('referer') ?? '')
    return referrer.host === context.req.header('host') ? referrer.pathname + referrer.search : '/'
  } catch {
    return '/'
  }
}
