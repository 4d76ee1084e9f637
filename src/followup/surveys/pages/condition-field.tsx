import { Details, type FieldError, SelectField, TextArea } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { faultsIn } from '../check-expression.ts'
import { choosable, offers } from '../condition-offers.ts'
import { conditionInWords } from '../condition-words.ts'
import type { Instrument, Question } from '../instrument.ts'
import { placedQuestions } from '../references.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import type { Values } from './question-form.tsx'

interface ConditionProps {
  name: 'showIf' | 'requireIf'
  draft: Instrument
  /** The questions whose answers are known when the condition is asked. */
  earlier: Question[]
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** A condition: chosen from a list or written, said in words, and where it cannot be read the place is pointed at. */
export function ConditionField(props: ConditionProps) {
  const { name, draft, earlier, values, errors, locale } = props
  const t = texts[locale]
  const written = values.text(name)
  const fault = written === '' ? undefined : faultsIn(written, placedQuestions(draft))[0]
  return (
    <div class="condition-field">
      <TextArea
        name={name}
        label={t[name]}
        hint={t.conditionHint}
        optional={t.optional}
        value={written}
        errors={errors}
        rows={2}
      />
      {fault ? <Pointed text={written} {...fault} /> : null}
      {written !== '' && !fault ? (
        <p class="condition">{t.means(conditionInWords(written, draft, locale))}</p>
      ) : null}
      {earlier.length === 0 ? (
        <p class="hint">{t.nothingEarlier}</p>
      ) : (
        <>
          <SelectField
            name={`${name}Pick`}
            label={t.pick}
            hint={t.pickHint}
            empty={t.pickNone}
            value={values.text(`${name}Pick`)}
            options={offers(earlier, locale)}
          />
          <Names earlier={earlier} locale={locale} />
        </>
      )}
    </div>
  )
}

/** The line of the condition with a mark under the character where it stops making sense. */
function Pointed({ text, line, column }: { text: string; line: number; column: number }) {
  return (
    <pre class="pointed" aria-hidden="true">
      {`${text.split('\n')[line - 1] ?? ''}\n${' '.repeat(column - 1)}↑`}
    </pre>
  )
}

/** What a condition may be made of: earlier questions with their names and answers, and the words between them. */
function Names({ earlier, locale }: Pick<ConditionProps, 'earlier' | 'locale'>) {
  const t = texts[locale]
  return (
    <Details summary={t.namesSummary}>
      <ul class="condition-names">
        {earlier.map((question) => (
          <li key={question.id}>
            <code>{question.id}</code> {said(question.text, locale)}
            <Answers question={question} locale={locale} />
          </li>
        ))}
      </ul>
      <p>{t.wordsLead}</p>
      <ul class="condition-names">
        {t.conditionWords.map(([written, meaning]) => (
          <li key={written}>
            <code>{written}</code> {meaning}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Answers({ question, locale }: { question: Question; locale: Locale }) {
  const rows =
    'rows' in question ? question.rows.map(({ id, label }) => [`${question.id}.${id}`, label] as const) : []
  const answers = choosable(question).map(({ id, label }) => [`'${id}'`, label] as const)
  if (rows.length + answers.length === 0) return null
  return (
    <ul>
      {[...rows, ...answers].map(([written, label]) => (
        <li key={written}>
          <code>{written}</code> {said(label, locale)}
        </li>
      ))}
    </ul>
  )
}
