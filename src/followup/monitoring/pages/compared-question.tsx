import { Card, Details, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { ComparedFigure, ComparedQuestion } from '../comparison.ts'
import { areaWords, sinceWords, stepWords } from '../result-words.ts'
import type { CountedQuestion } from '../steps.ts'
import { texts } from '../texts.ts'
import { resultTexts } from '../texts-results.ts'
import { StepBar, StepKeys } from './step-bar.tsx'

export interface ComparedProps {
  compared: ComparedQuestion
  areas: readonly string[]
  /** The names of our administrations; empty for the national level. */
  administrations: ReadonlyMap<string, string>
  /** The municipality that shows its answers to all, instead of "we". */
  shownBy?: string
  /** The round before, as people call it. */
  before: string | null
  locale: Locale
}

/** A question with every part of it: what we answer, and how the region and the country share out. */
export function ComparedQuestionCard(props: ComparedProps) {
  const { compared, locale } = props
  const t = resultTexts[locale]
  const [first] = compared.parts
  return (
    <Card title={said(compared.question.text, locale)} level={3} class="compared-question">
      {first ? <StepKeys steps={first.counted.steps} locale={locale} /> : null}
      {compared.since === 'reworded' ? <p class="compared-since">{t.reworded}</p> : null}
      {compared.since === 'new' ? <p class="compared-since">{t.newQuestion}</p> : null}
      {compared.parts.map(({ counted, figure }) => (
        <Part key={counted.rowId} {...props} counted={counted} figure={figure} />
      ))}
    </Card>
  )
}

type PartProps = ComparedProps & { counted: CountedQuestion; figure: ComparedFigure }

function Part(props: PartProps) {
  const { counted, figure, areas, before, shownBy, locale } = props
  const t = resultTexts[locale]
  const since = sinceWords({ counted, figure }, areas, locale)
  return (
    <div class="compared-part" id={anchorOf(counted)}>
      {counted.part ? <h4>{said(counted.part, locale)}</h4> : null}
      <Own {...props} />
      {areas.map((area, at) => {
        const counts = figure.areas[at] ?? null
        return (
          <div key={area} class="compared-area">
            {counts ? (
              <StepBar steps={counted.steps} counts={counts} own={figure.own} locale={locale} />
            ) : (
              <div class="step-bar-missing" />
            )}
            <p>{areaWords({ counted, counts, own: figure.own }, { name: area, shownBy }, locale)}</p>
          </div>
        )
      })}
      {before !== null && since.length > 0 ? (
        <p class="compared-since">
          {t.since(before)}: {since.join('; ')}.
        </p>
      ) : null}
      <Named {...props} />
    </div>
  )
}

/** Where a figure stands on its page. */
export function anchorOf({ question, rowId }: Pick<CountedQuestion, 'question' | 'rowId'>): string {
  return ['svar', question.id, rowId].filter((part) => part !== '').join('-')
}

function Own({ counted, figure, administrations, shownBy, locale }: PartProps) {
  const t = resultTexts[locale]
  const words = (id: string) => stepWords(counted, id, locale)
  if (shownBy && figure.own)
    return (
      <p>
        {t.answersOf(shownBy)} <Tag>{words(figure.own)}</Tag>
      </p>
    )
  if (figure.own === null && figure.places.length === 0) return null
  const differing = new Set(figure.places.flatMap(({ step }) => step ?? [])).size > 1
  const [gap] = figure.places.flatMap(({ gapReason }) => gapReason ?? [])
  return (
    <p>
      {figure.own === null ? (
        <>
          {t.noOwn}
          {gap ? `: ${texts[locale].gapReasons[gap]}` : ''}
        </>
      ) : (
        <>
          {t.own} <Tag>{words(figure.own)}</Tag>
        </>
      )}
      {differing ? (
        <>
          {' '}
          <small>
            {t.several}{' '}
            {figure.places
              .map(
                ({ administrationId, step }) =>
                  `${administrations.get(administrationId) ?? ''}: ${step ? words(step) : '–'}`,
              )
              .join('; ')}
          </small>
        </>
      ) : null}
    </p>
  )
}

/** By name, gathered by answer and in the order of the alphabet: an order of municipalities would be a ranking. */
function Named({ counted, figure, locale }: PartProps) {
  if (figure.named.length === 0) return null
  const bySteps = counted.steps.flatMap((step) => {
    const names = figure.named
      .filter((named) => named.step === step.id)
      .map(({ municipality }) => municipality)
    return names.length > 0 ? [{ step, names }] : []
  })
  return (
    <Details summary={resultTexts[locale].named(figure.named.length)}>
      <ul>
        {bySteps.map(({ step, names }) => (
          <li key={step.id}>
            {said(step.label, locale)}: {names.join(', ')}
          </li>
        ))}
      </ul>
    </Details>
  )
}
