import { Empty, LinkButton, Note, PageHead, PostButton } from '../../../ui/index.ts'
import { checkInstrument } from '../check-instrument.ts'
import { placeOf, problemInWords } from '../problem-words.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { untranslated } from '../wordings.ts'
import { SectionCard } from './draft-section.tsx'
import type { DraftProps } from './part-moves.tsx'
import { ScoreCard } from './score-card.tsx'

/** The draft as a whole: what stands where, and what is missing before it can be published. */
export function DraftPage(props: DraftProps) {
  const { whole, draft, locale } = props
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}`
  return (
    <>
      <PageHead
        title={t.draftOf(said(draft.title, locale))}
        lead={t.editorLead}
        actions={<Ways {...props} />}
      />
      <Readiness {...props} />
      <Translation {...props} />
      {draft.sections.map((section, at) => (
        <SectionCard key={section.id} {...props} section={section} at={at} />
      ))}
      {draft.sections.length === 0 ? (
        <Empty title={t.noSectionsTitle} action={<AddSection {...props} />}>
          {t.noSections}
        </Empty>
      ) : (
        <div class="actions editor-end">
          <AddSection {...props} />
        </div>
      )}
      {draft.sections.length === 0 ? null : <ScoreCard {...props} />}
      <div class="actions editor-end">
        <LinkButton href={`${here}/json?udgave=kladde`} look="quiet" download>
          {t.download}
        </LinkButton>
        <PostButton action={`${here}/kladde/sletning`} look="quiet">
          {t.discard}
        </PostButton>
      </div>
    </>
  )
}

function Ways({ whole, draft, locale }: DraftProps) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}`
  return (
    <>
      {checkInstrument(draft).length === 0 ? (
        <LinkButton href={`${here}/kladde/udgivelse`} look="primary">
          {t.publish}
        </LinkButton>
      ) : null}
      <LinkButton href={`${here}/proeve?udgave=kladde`}>{t.preview}</LinkButton>
      <LinkButton href={`${here}/papir?udgave=kladde`}>{t.paper}</LinkButton>
      <LinkButton href={`${here}/kladde/hoved`} look="quiet">
        {t.head}
      </LinkButton>
      <LinkButton href={`${here}/kladde/oversaettelse`} look="quiet">
        {t.translation}
      </LinkButton>
    </>
  )
}

function AddSection({ whole, locale }: DraftProps) {
  return (
    <PostButton
      action={`/undersoegelser/skemaer/${whole.id}/kladde/afsnit`}
      fields={{ _version: String(whole.version) }}
    >
      {texts[locale].addSection}
    </PostButton>
  )
}

/** What is still missing, each with a link to where it is mended. */
function Readiness({ whole, draft, locale }: DraftProps) {
  const t = texts[locale]
  const problems = checkInstrument(draft)
  if (draft.sections.length === 0) return null
  if (problems.length === 0) return <Note kind="good">{t.readyToPublish}</Note>
  const shown = problems.slice(0, 12)
  return (
    <Note kind="attention" title={t.stillMissing}>
      <ul>
        {shown.map((problem) => {
          const { words, href } = placeOf(draft, problem.path, locale)
          return (
            <li key={problem.path}>
              <a href={href.startsWith('#') ? href : `/undersoegelser/skemaer/${whole.id}/kladde${href}`}>
                {words}
              </a>
              : {problemInWords(problem, locale)}
            </li>
          )
        })}
      </ul>
      {problems.length > shown.length ? <p>{t.andMore(problems.length - shown.length)}</p> : null}
    </Note>
  )
}

function Translation({ whole, draft, locale }: DraftProps) {
  const count = untranslated(draft).length
  if (count === 0 || draft.sections.length === 0) return null
  return (
    <Note>
      {texts[locale].untranslatedCount(count)}{' '}
      <a href={`/undersoegelser/skemaer/${whole.id}/kladde/oversaettelse?vis=mangler`}>
        {texts[locale].translateNow}
      </a>
    </Note>
  )
}
