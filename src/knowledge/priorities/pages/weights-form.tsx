import { PostForm, SelectField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { burdenChoices } from '../burden.ts'
import type { Priorities } from '../reads.ts'
import { texts } from '../texts.ts'
import { type Choices, columns, comparisons, fieldNames, weightSteps } from '../weights.ts'

/** The rule in words, and the weights for anyone to try. What is tried stands in the address and changes nothing for others. */
export function WeightsForm(props: Pick<Priorities, 'choices' | 'saved' | 'groups'> & { locale: Locale }) {
  const t = texts[props.locale]
  const { weights, measure, comparedWith } = props.choices
  const rules = [
    t.ruleFirst,
    t.ruleMissing,
    t.ruleBurden,
    t.ruleGap,
    t.ruleCoverage,
    t.ruleMandate,
    t.ruleReadiness,
  ]
  return (
    <>
      <p>{t.weightsLead}</p>
      <ul class="rules">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p class="quiet">
        {props.saved ? t.savedBy(props.saved.by, writeDay(props.saved.on, props.locale)) : t.usual}
      </p>
      <form method="get" action="/prioritering" class="filter weights" aria-label={t.tryLabel}>
        {columns.map((column) => (
          <SelectField
            key={column}
            name={fieldNames[column]}
            label={t.columns[column]}
            value={String(weights[column])}
            options={weightSteps.map((step) => ({ value: String(step), label: t.weightWords[step] }))}
          />
        ))}
        <SelectField
          name={fieldNames.measure}
          label={t.measureLabel}
          value={measure}
          options={burdenChoices.map((each) => ({ value: each, label: t.measures[each] }))}
        />
        <SelectField
          name={fieldNames.comparedWith}
          label={t.comparedLabel}
          value={comparedWith}
          options={[
            ...comparisons.map((each) => ({ value: each, label: t.comparisons[each] })),
            ...props.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div class="actions">
          <button type="submit" class="button secondary">
            {t.try}
          </button>
        </div>
      </form>
    </>
  )
}

/** The choices somebody tries, ready to be saved for the municipality. */
export function SaveChoices({ choices, locale }: { choices: Choices; locale: Locale }) {
  const t = texts[locale]
  return (
    <PostForm action="/prioritering/vaegte" class="post-button">
      {columns.map((column) => (
        <input key={column} type="hidden" name={fieldNames[column]} value={choices.weights[column]} />
      ))}
      <input type="hidden" name={fieldNames.measure} value={choices.measure} />
      <input type="hidden" name={fieldNames.comparedWith} value={choices.comparedWith} />
      <button type="submit" class="button primary">
        {t.save}
      </button>
    </PostForm>
  )
}
