import { StatusMark } from '../../../ui/charts/index.ts'
import { keyPlace, PageHead, TextArea } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { openTexts } from '../texts-open.ts'

/** What a link may answer, and the Danish word of each in the address. */
export const answerWords = { faerdig: 'done', 'i-gang': 'under-way', forsinket: 'delayed' } as const
const marks = { faerdig: 'full', 'i-gang': 'under-way', forsinket: 'under-way' } as const

/** Behind a mailed link: the action and three big buttons. Opening the page changes nothing, since mail scanners open links. */
export function AnswerPage(props: {
  what: string
  effortTitle: string
  dueOn: string | null
  secret: string
  locale: Locale
}) {
  const { locale, secret } = props
  const t = openTexts[locale]
  const words = Object.keys(answerWords) as (keyof typeof answerWords)[]
  return (
    <div class="answer">
      <PageHead
        kicker={t.partOf(props.effortTitle)}
        title={props.what}
        lead={`${t.answerLead} ${props.dueOn ? t.due(writeDay(props.dueOn, locale)) : ''}`}
      />
      <form
        method="post"
        action={`/svar/${secret}/i-gang`}
        class="form"
        aria-label={t.answerTitle}
        noValidate
      >
        <input type="hidden" name="_key" value={keyPlace} />
        <div class="answer-buttons">
          {words.map((word) => (
            <button key={word} type="submit" class="button secondary" formaction={`/svar/${secret}/${word}`}>
              <StatusMark status={marks[word]} size={24} />
              {t.answers[answerWords[word]]}
            </button>
          ))}
        </div>
        <TextArea name="note" label={t.noteLabel} hint={t.noteHint} optional={t.optional} rows={2} />
      </form>
    </div>
  )
}

export function ThanksPage(props: { what: string; locale: Locale }) {
  const t = openTexts[props.locale]
  return (
    <div class="answer">
      <PageHead title={t.thanksTitle} lead={t.thanks(props.what)} />
      <p>{t.thanksAgain}</p>
    </div>
  )
}
