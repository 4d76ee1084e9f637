import { type FieldError, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Answers, Instrument } from '../instrument.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { missingAnswers, visible } from '../visible.ts'
import { QuestionField } from './question-field.tsx'

interface PreviewProps {
  instrument: Instrument
  answers: Answers
  errors: FieldError[]
  /** Fields of other sections, carried along in the address; nothing is stored. */
  carried: [string, string][]
  /** The section shown, counted from 0; past the last one it is the end. */
  at: number
  address: string
  version: string | null
  locale: Locale
}

/** The instrument as on a phone, with conditions at work. */
export function PreviewPage(props: PreviewProps) {
  const { instrument, address, locale } = props
  const t = texts[locale]
  const sections = visible(instrument, props.answers)
  const shown = sections[props.at]
  const back = address.replace(/\/proeve$/, props.version === 'kladde' ? '/kladde' : '')
  return (
    <>
      <PageHead
        title={t.previewTitle(said(instrument.title, locale))}
        lead={t.previewLead}
        actions={<LinkButton href={back}>{t.backToInstrument}</LinkButton>}
      />
      <div class="phone-frame">
        {shown ? (
          <form method="get" action={address}>
            {props.at === 0 && said(instrument.introduction, locale) ? (
              <p>{said(instrument.introduction, locale)}</p>
            ) : null}
            <p class="kicker">{t.page(props.at + 1, sections.length)}</p>
            <h2>{said(shown.section.title, locale)}</h2>
            {shown.section.help ? <p>{said(shown.section.help, locale)}</p> : null}
            {props.carried.map(([name, value], place) => (
              <input key={`${name}-${place}`} type="hidden" name={name} value={value} />
            ))}
            {props.version ? <input type="hidden" name="udgave" value={props.version} /> : null}
            <input type="hidden" name="fra" value={shown.section.id} />
            {shown.questions.map(({ id }) => (
              <input key={id} type="hidden" name="vist" value={id} />
            ))}
            {shown.questions.map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                answer={props.answers[question.id]}
                errors={props.errors}
                locale={locale}
              />
            ))}
            <div class="actions">
              <button type="submit" class="button primary" name="gaa" value="frem">
                {t.next}
              </button>
              {props.at > 0 ? (
                <button type="submit" class="button quiet" name="gaa" value="tilbage">
                  {t.back}
                </button>
              ) : null}
            </div>
          </form>
        ) : (
          <>
            <p>{t.previewDone}</p>
            <Missing {...props} />
            <LinkButton href={props.version ? `${address}?udgave=${props.version}` : address}>
              {t.previewAgain}
            </LinkButton>
          </>
        )}
      </div>
    </>
  )
}

function Missing({ instrument, answers, locale }: PreviewProps) {
  const count = missingAnswers(instrument, answers).length
  return count > 0 ? <p>{texts[locale].stillToAnswer(count)}</p> : null
}
