import { Card, type FieldError, FilterForm, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type LatestFigure, writeFigure } from '../../figures/index.ts'
import { answersText, heldRound, type NextRoundAsked, sightText } from '../../findings/index.ts'
import type { View } from '../addresses.ts'
import { figurePageTexts } from '../texts-figure.ts'

interface Props {
  figure: LatestFigure
  asked: NextRoundAsked
  page: string
  view: View
  locale: Locale
}

/** The smallest change the next round can show, and how many answers a change one hopes for would take. */
export function NextRoundCard({ figure, asked, page, view, locale }: Props) {
  const t = figurePageTexts[locale].nextRound
  const held = heldRound(figure, asked.answers)
  const isSimple = figure.interval === null && held.answers !== null
  return (
    <Card title={t.title} id="naeste-runde">
      <p>
        <strong>{sightText(figure.indicator, held, asked.next)[locale]}</strong>
      </p>
      {asked.to === null ? null : <p>{answersText(figure.indicator, held, asked.to)[locale]}</p>}
      {figure.value === null ? null : <Questions {...{ figure, asked, page, view, locale }} />}
      <p class="quiet small">
        {t.lead} {isSimple ? t.simple : ''}
      </p>
    </Card>
  )
}

/** Asked by GET: the answer is in the address and can be shared. */
function Questions({ figure, asked, page, view, locale }: Props) {
  const t = figurePageTexts[locale].nextRound
  const { indicator, n, value } = figure
  const errors = errorsOf(asked, figure, locale)
  const number = { type: 'number', size: 'short', optional: t.optional, errors } as const
  return (
    <FilterForm action={`${page}#naeste-runde`} label={t.title} submit={t.reckon}>
      <Kept view={view} round={figure.period} />
      {n === null ? (
        <TextField
          {...number}
          name="svar"
          label={t.answers}
          hint={t.answersHint}
          optional={undefined}
          value={asked.written.answers}
        />
      ) : null}
      <TextField {...number} name="naeste" label={t.next} value={asked.written.next} />
      {indicator.unit === 'percent' && value !== null ? (
        <TextField
          {...number}
          name="til"
          label={t.to}
          hint={t.toHint(writeFigure(indicator, value, locale))}
          value={asked.written.to}
        />
      ) : null}
    </FilterForm>
  )
}

/** What the rest of the page is looking at. */
function Kept({ view, round }: { view: View; round: string }) {
  const kept = { gruppe: view.group, regioner: view.regions, runde: view.round ? round : null }
  return (
    <>
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </>
  )
}

function errorsOf(
  { wrong }: NextRoundAsked,
  { indicator, value }: LatestFigure,
  locale: Locale,
): FieldError[] {
  const t = figurePageTexts[locale].nextRound
  const write = (number: number) => writeFigure(indicator, number, locale)
  const messages = {
    answers: { field: 'svar', message: t.wrongAnswers },
    next: { field: 'naeste', message: t.wrongAnswers },
    to: { field: 'til', message: t.wrongTo(write(indicator.minimum), write(indicator.maximum)) },
    'to-same': { field: 'til', message: t.same(write(value ?? 0)) },
  }
  return wrong.map((each) => messages[each])
}
