import type { Locale } from '../../../values/locale.ts'
import { conditionInWords } from '../condition-words.ts'
import type { Instrument, Question } from '../instrument.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'

/** The instrument to be filled in with a pen. */
export function PaperPage({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  const t = texts[locale]
  let number = 0
  return (
    <>
      <h1>{said(instrument.title, locale)}</h1>
      <p>{said(instrument.introduction, locale)}</p>
      <p>{t.paperDate}: ____________</p>
      {instrument.sections.map((section) => (
        <section key={section.id} class="paper-section">
          <h2>{said(section.title, locale)}</h2>
          {section.showIf ? (
            <p class="condition">{t.onlyIf(conditionInWords(section.showIf, instrument, locale))}</p>
          ) : null}
          {section.help ? <p>{said(section.help, locale)}</p> : null}
          {section.questions.map((question) => {
            number += 1
            return (
              <div key={question.id} class="paper-question">
                <h3>
                  {number}. {said(question.text, locale)}
                </h3>
                {question.showIf ? (
                  <p class="condition">{t.onlyIf(conditionInWords(question.showIf, instrument, locale))}</p>
                ) : null}
                {question.help ? <p>{said(question.help, locale)}</p> : null}
                <PaperAnswer question={question} locale={locale} />
              </div>
            )
          })}
        </section>
      ))}
    </>
  )
}

function PaperAnswer({ question, locale }: { question: Question; locale: Locale }) {
  const t = texts[locale]
  const own = [
    ...(question.offersDontKnow ? [t.dontKnow] : []),
    ...(question.offersNotRelevant ? [t.notRelevant] : []),
  ]
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return (
        <>
          {question.kind === 'multiple' ? (
            <p class="quiet small">{question.atMost ? t.tickAtMost(question.atMost) : t.tickSeveral}</p>
          ) : null}
          <Boxes
            labels={[...question.choices.map(({ label }) => said(label, locale)), ...own]}
            round={question.kind === 'single'}
          />
        </>
      )
    case 'likert':
      return <Boxes labels={[...question.steps.map(({ label }) => said(label, locale)), ...own]} round />
    case 'matrix':
      return <PaperMatrix question={question} own={own} locale={locale} />
    case 'dots':
    case 'scale':
      return (
        <>
          <p>
            {said(question.lowest, locale)} – {said(question.highest, locale)}
          </p>
          <Boxes
            labels={[
              ...(question.kind === 'dots' ? [1, 2, 3, 4, 5] : [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).map(
                String,
              ),
              ...own,
            ]}
            round
            row
          />
        </>
      )
    default:
      return (
        <>
          {question.kind === 'number' ? (
            <p>
              <span class="paper-blank" /> {question.unit ? said(question.unit, locale) : ''}
            </p>
          ) : (
            <div class="paper-line" />
          )}
          {question.kind === 'text' && question.long ? (
            <>
              <div class="paper-line" />
              <div class="paper-line" />
            </>
          ) : null}
          {own.length > 0 ? <Boxes labels={own} round={false} /> : null}
        </>
      )
  }
}

function Boxes(props: { labels: string[]; round: boolean; row?: boolean }) {
  return (
    <ul class={props.row ? 'paper-options row' : 'paper-options'}>
      {props.labels.map((label) => (
        <li key={label}>
          <span class={props.round ? 'paper-box round' : 'paper-box'} />
          {label}
        </li>
      ))}
    </ul>
  )
}

function PaperMatrix({
  question,
  own,
  locale,
}: {
  question: Question & { kind: 'matrix' }
  own: string[]
  locale: Locale
}) {
  const columns = [...question.steps.map(({ label }) => said(label, locale)), ...own]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must scroll by keyboard too (WCAG 2.1.1)
    <section class="paper-frame" aria-label={said(question.text, locale)} tabIndex={0}>
      <table class="paper-matrix">
        <thead>
          <tr>
            <td />
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.rows.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{said(label, locale)}</th>
              {columns.map((column) => (
                <td key={column}>
                  <span class="paper-box round" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
