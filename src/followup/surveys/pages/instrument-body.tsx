import { Card, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { conditionInWords } from '../condition-words.ts'
import type { Instrument, Question, Score } from '../instrument.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'

/** What is asked and what is made of it, to be read. */
export function InstrumentBody({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      {instrument.sections.map((section) => (
        <Section
          key={section.id}
          title={said(section.title, locale)}
          lead={section.help ? said(section.help, locale) : undefined}
        >
          {section.showIf ? (
            <p class="condition">{t.onlyIf(conditionInWords(section.showIf, instrument, locale))}</p>
          ) : null}
          {section.questions.map((question) => (
            <QuestionCard key={question.id} question={question} instrument={instrument} locale={locale} />
          ))}
        </Section>
      ))}
      {instrument.scores.length > 0 ? <Scores instrument={instrument} locale={locale} /> : null}
      {instrument.source ? (
        <Section title={t.source}>
          <p>{said(instrument.source, locale)}</p>
        </Section>
      ) : null}
    </>
  )
}

function QuestionCard({
  question,
  instrument,
  locale,
}: {
  question: Question
  instrument: Instrument
  locale: Locale
}) {
  const t = texts[locale]
  return (
    <Card level={3} title={said(question.text, locale) || t.untitled(question.id)}>
      <p class="quiet small">
        {t.kinds[question.kind]} · <code>{question.id}</code>
        {question.required ? ` · ${t.required}` : ''}
        {question.sensitivity === 'ordinary' ? '' : ` · ${t.sensitivities[question.sensitivity]}`}
      </p>
      {question.help ? <p>{said(question.help, locale)}</p> : null}
      {question.showIf ? (
        <p class="condition">{t.onlyIf(conditionInWords(question.showIf, instrument, locale))}</p>
      ) : null}
      {question.requireIf ? (
        <p class="condition">{t.requiredIf(conditionInWords(question.requireIf, instrument, locale))}</p>
      ) : null}
      <AnswersOf question={question} locale={locale} />
    </Card>
  )
}

function AnswersOf({ question, locale }: { question: Question; locale: Locale }) {
  const t = texts[locale]
  const choices = 'steps' in question ? question.steps : 'choices' in question ? question.choices : []
  const own = [question.offersDontKnow && t.dontKnow, question.offersNotRelevant && t.notRelevant].filter(
    Boolean,
  )
  const ends =
    'lowest' in question ? [said(question.lowest, locale), said(question.highest, locale)].join(' – ') : null
  const answers = [...choices.map(({ label }) => said(label, locale)), ...own]
  return (
    <>
      {ends ? <p>{ends}</p> : null}
      {question.kind === 'matrix' ? (
        <ul>
          {question.rows.map(({ id, label }) => (
            <li key={id}>{said(label, locale)}</li>
          ))}
        </ul>
      ) : null}
      {answers.length > 0 ? <p class="quiet">{answers.join(' · ')}</p> : null}
    </>
  )
}

function Scores({ instrument, locale }: { instrument: Instrument; locale: Locale }) {
  const t = texts[locale]
  const number = (value: number) => writeNumber(value, locale, String(value).split('.')[1]?.length ?? 0)
  return (
    <Section title={t.scores}>
      {instrument.scores.map((score) => (
        <Card key={score.id} level={3} title={said(score.name, locale)}>
          <p>
            {ruleOf(score, locale)}: <code>{score.questions.join(', ')}</code>
          </p>
          {score.bands?.length ? (
            <ul>
              {score.bands.map(({ from, to, label }) => (
                <li key={from}>
                  {number(from)}–{number(to)}: {said(label, locale)}
                </li>
              ))}
            </ul>
          ) : null}
          <p class="quiet small">{said(score.source, locale)}</p>
        </Card>
      ))}
    </Section>
  )
}

/** A score's rule in words. */
export function ruleOf({ rule }: Score, locale: Locale): string {
  const t = texts[locale]
  return rule.kind === 'mean' ? t.meanRule(rule.atLeast) : t.rules[rule.kind]
}
