import {
  Card,
  ErrorSummary,
  type FieldError,
  LinkButton,
  PageHead,
  RadioField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { dimensionInAddress, dimensionsInOrder, inequalityHref, withView } from '../addresses.ts'
import type { GoalCheck, MeasuredGoal } from '../equity-clause.ts'
import { goalSentences } from '../equity-words.ts'
import { clauseNames, type GoalValues } from '../goal-form.ts'
import type { PairPicture } from '../picture.ts'
import type { ChosenIndicator } from '../reads.ts'
import { texts } from '../texts.ts'
import { goalTexts } from '../texts-goal.ts'

export interface GoalProps {
  chosen: ChosenIndicator
  pairs: readonly PairPicture[]
  values: GoalValues
  errors: FieldError[]
  answer: { goal: MeasuredGoal; check: GoalCheck; names: { one: Wording; other: Wording } | null } | null
  locale: Locale
}

/** Whether a goal with a clause on inequality can be followed in figures; nothing is stored. */
export function GoalPage(props: GoalProps) {
  const { chosen, errors, answer, locale } = props
  const { indicator, area, dimension } = chosen
  const t = goalTexts[locale]
  const page = inequalityHref(area.id, indicator.id)
  return (
    <>
      <PageHead
        kicker={`${texts[locale].title} · ${indicator.name[locale]}`}
        title={t.title(indicator.name[locale], area.name)}
        lead={t.lead}
        actions={
          <LinkButton href={withView(page, { dimension })} look="quiet">
            {t.back}
          </LinkButton>
        }
      />
      <ErrorSummary heading={t.wrong} errors={errors} />
      <Card title={t.form}>
        <p class="quiet">{t.example}</p>
        <GoalForm {...props} action={`${page}/maalcheck`} />
      </Card>
      {answer ? <Answer answer={answer} chosen={chosen} locale={locale} /> : null}
    </>
  )
}

function GoalForm({ chosen, pairs, values, errors, locale, action }: GoalProps & { action: string }) {
  const t = goalTexts[locale]
  const { unit } = chosen.indicator
  const dimensions = chosen.dimensions.length ? chosen.dimensions : dimensionsInOrder
  return (
    <form method="get" action={action} class="form" aria-label={t.form} noValidate>
      <TextField
        name="maal"
        label={t.target(unit)}
        value={values.maal}
        type="number"
        size="short"
        errors={errors}
      />
      <TextField name="aar" label={t.year} value={values.aar} type="number" size="short" errors={errors} />
      <RadioField
        name="klausul"
        label={t.clause}
        value={values.klausul}
        options={clauseNames.map((name) => ({ value: name, label: t.clauses[name] }))}
      />
      <TextField
        name="forskel"
        label={t.size(unit)}
        hint={t.sizeHint}
        value={values.forskel}
        type="number"
        size="short"
        errors={errors}
      />
      <SelectField
        name="efter"
        label={texts[locale].dimension}
        value={dimensionInAddress(chosen.dimension)}
        options={dimensions.map((each) => ({
          value: dimensionInAddress(each),
          label: texts[locale].dimensions[each],
        }))}
      />
      {pairs.length > 1 ? (
        <SelectField
          name="par"
          label={t.pair}
          value={values.par}
          options={pairs.map(({ pair, names }) => ({
            value: pair.one,
            label: `${names.one[locale]} – ${names.other[locale].toLowerCase()}`,
          }))}
        />
      ) : null}
      <div class="actions">
        <button type="submit" class="button primary">
          {t.submit}
        </button>
      </div>
    </form>
  )
}

function Answer({
  answer,
  chosen,
  locale,
}: {
  answer: NonNullable<GoalProps['answer']>
  chosen: ChosenIndicator
  locale: Locale
}) {
  const t = goalTexts[locale]
  const said = goalSentences(answer.check, { ...answer, indicator: chosen.indicator, locale })
  return (
    <>
      <Card title={t.level} id="niveau">
        <Sentences sentences={said.level} />
      </Card>
      <Card title={t.gap} id="forskel-svar">
        <Sentences sentences={said.gap} />
      </Card>
      {said.fulfilment ? (
        <Card title={t.fulfilled} id="begge">
          <p>{said.fulfilment}</p>
          <p class="quiet small">{t.fulfilmentNote}</p>
        </Card>
      ) : null}
    </>
  )
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}
