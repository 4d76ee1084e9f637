import type { Locale } from '../../../values/locale.ts'
import { type Answers, type Question, said } from '../../surveys/index.ts'
import { texts } from '../texts.ts'
import { wordsOf } from '../words.ts'

/** Questions and what one person has answered to them, in words. */
export function AnswerList(props: { questions: Question[]; answers: Answers; locale: Locale }) {
  const { questions, answers, locale } = props
  return (
    <dl class="answering-list">
      {questions.map((question) => {
        const answer = answers[question.id]
        const lines = answer ? wordsOf(question, answer, locale) : []
        return (
          <div key={question.id}>
            <dt>{said(question.text, locale)}</dt>
            {lines.length > 0 ? (
              lines.map((line) => <dd key={line}>{line}</dd>)
            ) : (
              <dd class="quiet">{texts[locale].notAnswered}</dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}
