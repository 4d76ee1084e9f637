import { Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { StandingPlace } from '../place-standing.ts'
import type { Work } from '../reads-answering.ts'
import { texts } from '../texts.ts'
import { nameOfPlace, wordsOf } from '../words.ts'

/** Everything the municipality answers, section by section: a row for each place, a column for each administration. A matrix is a table of its own. */
export function AnswersList({ work, locale }: { work: Work; locale: Locale }) {
  return (
    <>
      {work.round.instrument.sections.map((section) => {
        const places = work.places.filter(({ sectionId }) => sectionId === section.id)
        const tables = Map.groupBy(places, ({ question }) => (question.kind === 'matrix' ? question.id : ''))
        if (places.length === 0) return null
        return (
          <section key={section.id} class="monitoring-answers">
            <h3>{said(section.title, locale)}</h3>
            {[...tables].map(([matrix, rows]) => (
              <AnswersTable
                key={matrix}
                work={work}
                about={said(section.title, locale)}
                places={rows}
                locale={locale}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

interface AnswersTableProps {
  work: Work
  /** The section, for a table of several questions. */
  about: string
  places: StandingPlace[]
  locale: Locale
}

function AnswersTable({ work, about, places, locale }: AnswersTableProps) {
  const t = texts[locale]
  const [first] = places
  const rows = [...Map.groupBy(places, ({ questionId, rowId }) => `${questionId} ${rowId}`).entries()]
  const asked = work.administrations.filter(({ id }) => places.some((place) => place.administrationId === id))
  const matrix = first?.question.kind === 'matrix' ? said(first.question.text, locale) : null
  const nameOf = (place: StandingPlace | undefined) => {
    if (!place) return ''
    const { question, row } = nameOfPlace(place.question, place.rowId, locale)
    return row ?? question
  }
  return (
    <Table
      caption={matrix ?? about}
      rows={rows}
      keyOf={([key]) => key}
      columns={[
        { label: matrix ?? t.question, cell: ([, [place]]) => nameOf(place) },
        ...asked.map(({ id, name }) => ({
          label: name,
          cell: ([, here]: [string, StandingPlace[]]) => (
            <Said place={here.find(({ administrationId }) => administrationId === id)} locale={locale} />
          ),
        })),
      ]}
    />
  )
}

export function PlaceName({ place, locale }: { place: StandingPlace; locale: Locale }) {
  const { question, row } = nameOfPlace(place.question, place.rowId, locale)
  return row === null ? (
    question
  ) : (
    <>
      <span class="small quiet">{question}</span> {row}
    </>
  )
}

function Said({ place, locale }: { place: StandingPlace | undefined; locale: Locale }) {
  const t = texts[locale]
  if (!place) return <span class="quiet">–</span>
  const comments = [...new Set(place.given.map(({ comment }) => comment).filter(Boolean))]
  return (
    <>
      {place.answer ? (
        wordsOf(place.question, place.answer, locale)
      ) : (
        <span class="quiet">
          {place.state === 'gap' && place.settlement?.gapReason
            ? t.gapReasons[place.settlement.gapReason]
            : place.state === 'differing'
              ? t.differs
              : t.noAnswer}
        </span>
      )}
      {place.state === 'settled' ? (
        <span class="small quiet monitoring-why">
          {t.settledBy(place.settlement?.settledByName ?? '')}: {place.settlement?.reason}
        </span>
      ) : null}
      {comments.map((comment) => (
        <span key={comment} class="small quiet monitoring-why">
          {comment}
        </span>
      ))}
    </>
  )
}
