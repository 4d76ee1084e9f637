import { Button, Card, PostForm, Tag } from '../../../ui/index.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { conditionInWords } from '../condition-words.ts'
import { questionKinds } from '../drafting.ts'
import type { Question, Section } from '../instrument.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { type DraftProps, PartMoves } from './part-moves.tsx'

/** One section of the draft: its questions, what can be done with each, and a place for a new one. */
export function SectionCard(props: DraftProps & { section: Section; at: number }) {
  const { whole, draft, section, at, locale } = props
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}/kladde`
  const title = said(section.title, locale) || t.untitled(section.id)
  const [first, last] = [at === 0, at === draft.sections.length - 1]
  return (
    <Card title={<a href={`${here}/afsnit/${section.id}`}>{title}</a>} id={section.id} class="editor-section">
      <OtherLanguage wording={section.title} locale={locale} />
      {section.showIf ? (
        <p class="condition">{t.onlyIf(conditionInWords(section.showIf, draft, locale))}</p>
      ) : null}
      <PartMoves {...props} part={{ section: section.id }} title={title} first={first} last={last} />
      {section.questions.map((question, place) => (
        <QuestionLine
          key={question.id}
          {...props}
          question={question}
          first={first && place === 0}
          last={last && place === section.questions.length - 1}
        />
      ))}
      <PostForm
        action={`${here}/spoergsmaal`}
        version={whole.version}
        class="editor-new"
        label={`${t.addQuestion}: ${title}`}
      >
        <input type="hidden" name="section" value={section.id} />
        <label class="add-kind">
          <span>{t.kind}</span>
          <select name="kind">
            {questionKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <Button look="secondary">{t.addQuestion}</Button>
      </PostForm>
    </Card>
  )
}

function QuestionLine(props: DraftProps & { question: Question; first: boolean; last: boolean }) {
  const { whole, draft, question, locale } = props
  const t = texts[locale]
  const title = said(question.text, locale) || t.untitled(question.id)
  return (
    <div class="editor-question" id={`q-${question.id}`}>
      <div>
        <p>
          <a href={`/undersoegelser/skemaer/${whole.id}/kladde/spoergsmaal/${question.id}`}>{title}</a>
        </p>
        <OtherLanguage wording={question.text} locale={locale} />
        <p class="quiet small">
          {t.kinds[question.kind]} · <code>{question.id}</code>
          {question.required ? ` · ${t.required}` : ''}
        </p>
        {question.showIf ? (
          <p class="condition">{t.onlyIf(conditionInWords(question.showIf, draft, locale))}</p>
        ) : null}
        {question.requireIf ? (
          <p class="condition">{t.requiredIf(conditionInWords(question.requireIf, draft, locale))}</p>
        ) : null}
      </div>
      <PartMoves {...props} part={{ question: question.id }} title={title} />
    </div>
  )
}

/** The same in the language one is not reading; marked where it is not there. */
function OtherLanguage({ wording, locale }: { wording: Wording; locale: Locale }) {
  const other = locale === 'da' ? 'en' : 'da'
  if (wording.da === '' && wording.en === '') return null
  return (
    <p class="other-language" lang={wording[other] ? other : undefined}>
      {wording.en ? wording[other] : <Tag>{texts[locale].notTranslated}</Tag>}
    </p>
  )
}
