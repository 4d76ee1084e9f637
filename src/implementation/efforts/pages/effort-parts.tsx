import { Card, Facts, Grid, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import {
  type Answers,
  fieldsOf,
  isAnswered,
  type Judgement,
  numberOf,
  type Part,
  partWords,
  successFactors,
  textOf,
} from '../parts.ts'
import type { Effort } from '../reads.ts'
import type { SavedPart } from '../reads-parts.ts'
import { texts } from '../texts.ts'
import { fieldLabels, judgementNames, partNames, successNames } from '../texts-parts.ts'

interface PartsProps {
  effort: Effort
  saved: Partial<Record<Part, SavedPart>>
  /** Parts this person may see. */
  seen: readonly Part[]
  mayEdit: boolean
  locale: Locale
}

/** The parts of an effort as cards; one that is empty says what it is for when the reader could fill it in. */
export function PartCards(props: PartsProps) {
  const { saved, seen, mayEdit } = props
  const shown = seen.filter((part) => part !== 'chain' && (mayEdit || isAnswered(saved[part]?.answers)))
  return shown.length ? (
    <Grid>
      {shown.map((part) => (
        <PartCard key={part} part={part} {...props} />
      ))}
    </Grid>
  ) : null
}

function PartCard({ part, effort, saved, mayEdit, locale }: PartsProps & { part: Part }) {
  const t = texts[locale]
  const answers = saved[part]?.answers
  const edit = `/indsatser/${effort.id}/rediger/${partWords[part]}`
  return (
    <Card
      title={partNames[locale][part]}
      foot={
        mayEdit ? (
          <a
            href={edit}
            aria-label={`${isAnswered(answers) ? t.edit : t.fillIn}: ${partNames[locale][part]}`}
          >
            {isAnswered(answers) ? t.edit : t.fillIn}
          </a>
        ) : null
      }
    >
      {isAnswered(answers) ? (
        <PartBody part={part} effort={effort} answers={answers ?? {}} locale={locale} />
      ) : (
        <p class="quiet">{t.notFilled}</p>
      )}
    </Card>
  )
}

function PartBody({
  part,
  effort,
  answers,
  locale,
}: {
  part: Part
  effort: Effort
  answers: Answers
  locale: Locale
}) {
  if (part === 'success') return <SuccessList answers={answers} locale={locale} />
  const labels = fieldLabels[locale]
  const questions = fieldsOf(part, effort.scope)
  const numbers = questions.flatMap((field) => {
    const value = field.kind === 'whole' ? numberOf(answers, field.name) : null
    return field.kind === 'whole' && value !== null
      ? [{ label: labels[field.name], value: writeNumber(value, locale) }]
      : []
  })
  const texts = questions.flatMap((field) => {
    const value = field.kind === 'whole' || field.kind === 'indicators' ? '' : textOf(answers, field.name)
    if (value === '' || field.kind === 'judgement' || field.kind === 'remark') return []
    return [{ label: labels[field.name], value: field.kind === 'day' ? writeDay(value, locale) : value }]
  })
  return (
    <>
      {numbers.length ? <Facts facts={numbers} /> : null}
      <dl class="answers">
        {texts.flatMap(({ label, value }) => [
          <dt key={`${label}-`}>{label}</dt>,
          <dd key={label}>{value}</dd>,
        ])}
      </dl>
    </>
  )
}

const tones = { yes: 'good', partly: 'going', no: 'attention', unknown: 'plain' } as const

function SuccessList({ answers, locale }: { answers: Answers; locale: Locale }) {
  return (
    <ul class="success-list">
      {successFactors.map((factor) => {
        const judgement = (textOf(answers, factor) || 'unknown') as Judgement
        const remark = textOf(answers, `${factor}Note`)
        return (
          <li key={factor}>
            <span>
              <Tag tone={tones[judgement]}>{judgementNames[locale][judgement]}</Tag>
            </span>
            <span>{successNames[locale][factor]}</span>
            {remark ? <p class="quiet small">{remark}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The chain from what is done to what should show, one link after the other. */
export function Chain({
  answers,
  indicators,
  locale,
}: {
  answers: Answers
  indicators: { id: string; name: string; href: string }[]
  locale: Locale
}) {
  const labels = fieldLabels[locale]
  const links = (['chainAction', 'chainMechanism', 'chainRecommendation', 'chainIndicator'] as const).filter(
    (name) => textOf(answers, name) || name === 'chainIndicator',
  )
  return (
    <ol class="chain">
      {links.map((name) => (
        <li key={name}>
          <h3>{labels[name]}</h3>
          {textOf(answers, name) ? <p>{textOf(answers, name)}</p> : null}
          {name === 'chainIndicator'
            ? indicators.map((indicator) => (
                <p key={indicator.id}>
                  <a href={indicator.href}>{indicator.name}</a>
                </p>
              ))
            : null}
        </li>
      ))}
    </ol>
  )
}
