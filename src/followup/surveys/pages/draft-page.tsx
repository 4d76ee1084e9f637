import { Button, Card, Empty, LinkButton, Note, PageHead, PostButton, PostForm } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { conditionInWords } from '../condition-words.ts'
import { questionKinds } from '../drafting.ts'
import type { Instrument, Question, Section as SectionOf } from '../instrument.ts'
import type { Problem } from '../problem.ts'
import type { WholeInstrument } from '../reads.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'

interface DraftProps {
  whole: WholeInstrument
  draft: Instrument
  problems: Problem[]
  locale: Locale
}

/** The draft as a whole: what stands where, and what is missing before it can be published. */
export function DraftPage(props: DraftProps) {
  const { whole, draft, problems, locale } = props
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}`
  return (
    <>
      <PageHead
        kicker={t.hasDraft}
        title={t.draftOf(said(draft.title, locale))}
        lead={t.editorLead}
        actions={
          <>
            {problems.length === 0 ? (
              <LinkButton href={`${here}/kladde/udgivelse`} look="primary">
                {t.publish}
              </LinkButton>
            ) : null}
            <LinkButton href={`${here}/proeve?udgave=kladde`}>{t.preview}</LinkButton>
            <LinkButton href={`${here}/papir?udgave=kladde`}>{t.paper}</LinkButton>
            <LinkButton href={`${here}/kladde/hoved`} look="quiet">
              {t.head}
            </LinkButton>
            <PostButton action={`${here}/kladde/sletning`} look="quiet">
              {t.discard}
            </PostButton>
          </>
        }
      />
      <Readiness {...props} />
      {draft.sections.map((section, at) => (
        <SectionCard key={section.id} {...props} section={section} at={at} />
      ))}
      {draft.sections.length === 0 ? <Empty title={t.sections}>{t.created}</Empty> : null}
      <Scores {...props} />
      <div class="actions editor-end">
        <PostButton action={`${here}/kladde/afsnit`} fields={{ _version: String(whole.version) }}>
          {t.addSection}
        </PostButton>
      </div>
    </>
  )
}

/** Scores come with the instrument's file; here one can go, so that its questions can. */
function Scores({ whole, draft, locale }: DraftProps) {
  const t = texts[locale]
  if (draft.scores.length === 0) return null
  return (
    <Card title={t.scores}>
      {draft.scores.map(({ id, name, questions }) => (
        <div key={id} class="editor-question">
          <p>
            {said(name, locale)}: <code>{questions.join(', ')}</code>
          </p>
          <PostButton
            action={`/undersoegelser/skemaer/${whole.id}/kladde/fjernelse`}
            fields={{ score: id, _version: String(whole.version) }}
            look="quiet"
            label={t.removeOf(said(name, locale))}
          >
            {t.remove}
          </PostButton>
        </div>
      ))}
    </Card>
  )
}

function Readiness({ problems, draft, locale }: DraftProps) {
  const t = texts[locale]
  if (problems.length === 0) return <Note kind="good">{t.readyToPublish}</Note>
  return (
    <Note kind="attention" title={t.stillMissing}>
      <ul>
        {problems.slice(0, 12).map(({ path, message }) => (
          <li key={path}>
            {placeOf(draft, path, locale)}: {message[locale]}
          </li>
        ))}
      </ul>
    </Note>
  )
}

/** Where a problem stands, as a person would say it. */
function placeOf(draft: Instrument, path: string, locale: Locale): string {
  const t = texts[locale]
  const [, sectionAt, , questionAt] = path.split('.')
  if (!path.startsWith('sections.')) return path.startsWith('scores') ? t.scores : t.head
  const section = draft.sections[Number(sectionAt)]
  const question = section?.questions[Number(questionAt)]
  if (question) return t.questionTitle(question.id)
  return t.sectionTitle(section ? said(section.title, locale) || section.id : '')
}

function SectionCard({ whole, draft, section, at, locale }: DraftProps & { section: SectionOf; at: number }) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}/kladde`
  const title = said(section.title, locale) || t.untitled(section.id)
  return (
    <Card title={title} id={section.id}>
      {section.showIf ? (
        <p class="condition">{t.onlyIf(conditionInWords(section.showIf, draft, locale))}</p>
      ) : null}
      <div class="editor-moves">
        <a class="button quiet" href={`${here}/afsnit/${section.id}`} aria-label={t.editOf(title)}>
          {t.edit}
        </a>
        <Moves
          whole={whole}
          what="section"
          id={section.id}
          title={title}
          locale={locale}
          first={at === 0}
          last={at === draft.sections.length - 1}
        />
      </div>
      {section.questions.map((question, place) => (
        <QuestionLine
          key={question.id}
          whole={whole}
          draft={draft}
          question={question}
          first={at === 0 && place === 0}
          last={at === draft.sections.length - 1 && place === section.questions.length - 1}
          locale={locale}
        />
      ))}
      <PostForm
        action={`${here}/spoergsmaal`}
        version={whole.version}
        class="editor-moves"
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

function QuestionLine(props: {
  whole: WholeInstrument
  draft: Instrument
  question: Question
  first: boolean
  last: boolean
  locale: Locale
}) {
  const { whole, draft, question, locale } = props
  const t = texts[locale]
  const title = said(question.text, locale) || t.untitled(question.id)
  return (
    <div class="editor-question" id={`q-${question.id}`}>
      <div>
        <p>
          <a href={`/undersoegelser/skemaer/${whole.id}/kladde/spoergsmaal/${question.id}`}>{title}</a>
        </p>
        <p class="quiet small">
          {t.kinds[question.kind]} · <code>{question.id}</code>
        </p>
        {question.showIf ? (
          <p class="condition">{t.onlyIf(conditionInWords(question.showIf, draft, locale))}</p>
        ) : null}
        {question.requireIf ? (
          <p class="condition">{t.requiredIf(conditionInWords(question.requireIf, draft, locale))}</p>
        ) : null}
      </div>
      <div class="editor-moves">
        <Moves
          whole={whole}
          what="question"
          id={question.id}
          title={title}
          first={props.first}
          last={props.last}
          locale={locale}
        />
      </div>
    </div>
  )
}

function Moves(props: {
  whole: WholeInstrument
  what: 'section' | 'question'
  id: string
  title: string
  first: boolean
  last: boolean
  locale: Locale
}) {
  const { whole, what, id, title, locale } = props
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}/kladde`
  const fields = { [what]: id, _version: String(whole.version) }
  return (
    <>
      {props.first ? null : (
        <PostButton
          action={`${here}/flytning`}
          fields={{ ...fields, step: 'up' }}
          look="quiet"
          label={t.upOf(title)}
        >
          {t.up}
        </PostButton>
      )}
      {props.last ? null : (
        <PostButton
          action={`${here}/flytning`}
          fields={{ ...fields, step: 'down' }}
          look="quiet"
          label={t.downOf(title)}
        >
          {t.down}
        </PostButton>
      )}
      <PostButton action={`${here}/fjernelse`} fields={fields} look="quiet" label={t.removeOf(title)}>
        {t.remove}
      </PostButton>
    </>
  )
}
