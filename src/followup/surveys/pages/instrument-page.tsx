import { Card, Details, LinkButton, Note, PageHead, PostButton, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { conditionInWords } from '../condition-words.ts'
import type { Instrument, Question, Score } from '../instrument.ts'
import type { Published, WholeInstrument } from '../reads.ts'
import { placedQuestions } from '../references.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'

interface InstrumentProps {
  whole: WholeInstrument
  shown: Published
  versions: Published[]
  mayEdit: boolean
  day(instant: Date): string
  locale: Locale
}

/** One published version, to be read. */
export function InstrumentPage(props: InstrumentProps) {
  const { whole, shown, versions, locale } = props
  const t = texts[locale]
  const { contents } = shown
  const others = versions.filter(({ number }) => number !== shown.number)
  return (
    <>
      <PageHead
        kicker={t.publishedBy(shown.number, shown.publishedBy, props.day(shown.publishedAt))}
        title={said(contents.title, locale)}
        lead={said(contents.introduction, locale)}
        actions={<Moves {...props} />}
      />
      {whole.termsConfirmedBy ? (
        <Note title={t.termsBy(whole.termsConfirmedBy)}>
          <p>{whole.termsSource}</p>
        </Note>
      ) : null}
      {contents.sections.map((section) => (
        <Section
          key={section.id}
          title={said(section.title, locale)}
          lead={section.help ? said(section.help, locale) : undefined}
        >
          {section.showIf ? (
            <p class="condition">{t.onlyIf(conditionInWords(section.showIf, contents, locale))}</p>
          ) : null}
          {section.questions.map((question) => (
            <QuestionCard key={question.id} question={question} instrument={contents} locale={locale} />
          ))}
        </Section>
      ))}
      {contents.scores.length > 0 ? <Scores instrument={contents} locale={locale} /> : null}
      {shown.comparability.length > 0 ? <Comparability {...props} /> : null}
      {contents.source ? (
        <Section title={t.source}>
          <p>{said(contents.source, locale)}</p>
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={t.otherVersions}>
          <ul>
            {others.map(({ number, publishedBy, publishedAt }) => (
              <li key={number}>
                <a href={`/undersoegelser/skemaer/${whole.id}?udgave=${number}`}>
                  {t.publishedBy(number, publishedBy, props.day(publishedAt))}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Moves({ whole, shown, mayEdit, locale }: InstrumentProps) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}`
  const version = `?udgave=${shown.number}`
  return (
    <>
      {mayEdit && shown.number === whole.published?.number ? (
        <LinkButton href={`/undersoegelser/ny?skema=${whole.id}`} look="primary">
          {t.askWith}
        </LinkButton>
      ) : null}
      <LinkButton href={`${here}/proeve${version}`}>{t.preview}</LinkButton>
      <LinkButton href={`${here}/papir${version}`}>{t.paper}</LinkButton>
      <LinkButton href={`${here}/json${version}`} look="quiet" download>
        {t.download}
      </LinkButton>
      {mayEdit && !whole.isShape ? (
        whole.draft ? (
          <LinkButton href={`${here}/kladde`} look="quiet">
            {t.toDraft}
          </LinkButton>
        ) : (
          <PostButton action={`${here}/ny-udgave`} look="quiet">
            {t.newVersion}
          </PostButton>
        )
      ) : null}
      {mayEdit ? (
        <PostButton action={`${here}/henlaeggelse`} look="quiet">
          {t.retire}
        </PostButton>
      ) : null}
    </>
  )
}

export function QuestionCard({
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
                  {from}–{to}: {said(label, locale)}
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

function ruleOf({ rule }: Score, locale: Locale): string {
  const t = texts[locale]
  return rule.kind === 'mean' ? t.meanRule(rule.atLeast) : t.rules[rule.kind]
}

function Comparability({ shown, locale }: InstrumentProps) {
  const t = texts[locale]
  const questions = placedQuestions(shown.contents)
  return (
    <Section title={t.comparability}>
      {shown.comparability.map(({ question, isComparable, note }) => (
        <Details
          key={question}
          summary={said(questions.get(question)?.question.text ?? { da: question, en: question }, locale)}
        >
          <p>
            {isComparable ? t.comparable : t.notComparable}. {note}
          </p>
        </Details>
      ))}
    </Section>
  )
}
