import { Details, type FieldError } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type RecommendationGroup, topOf } from '../edition.ts'
import type { Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'

/** A field for choosing recommendations: those chosen stand first, the rest folded away by guiding mark and package. */
export function RecommendationChoice(props: {
  name: string
  label: string
  hint?: string | undefined
  recommendations: readonly Recommendation[]
  groups: readonly RecommendationGroup[]
  values: readonly string[]
  locale: Locale
  errors?: FieldError[] | undefined
}) {
  const { name, recommendations, groups, values, locale } = props
  const t = texts[locale]
  const message = props.errors?.find((error) => error.field === name)?.message
  const chosen = recommendations.filter(({ id }) => values.includes(id))
  const rest = recommendations.filter(({ id }) => !values.includes(id))
  const tops = [
    ...new Map(rest.map((each) => [topOf(groups, each.group)?.id ?? each.group, topOf(groups, each.group)])),
  ]
  const boxes = (list: readonly Recommendation[]) =>
    list.map(({ id, statement }) => (
      <label key={id} class="choice">
        <input type="checkbox" name={name} value={id} checked={values.includes(id)} />
        <span>{statement[locale]}</span>
      </label>
    ))
  return (
    <fieldset
      class={message ? 'field wrong' : 'field'}
      id={name}
      aria-describedby={message ? `${name}-error` : undefined}
    >
      <legend>{props.label}</legend>
      {props.hint ? <p class="hint">{props.hint}</p> : null}
      {message ? (
        <p class="field-error" id={`${name}-error`}>
          {message}
        </p>
      ) : null}
      {chosen.length ? <div class="choices">{boxes(chosen)}</div> : null}
      {tops.map(([id, top]) => (
        <Details key={id} summary={top ? topName(top, locale) : t.ownSource}>
          <div class="choices">
            {boxes(rest.filter((each) => (topOf(groups, each.group)?.id ?? each.group) === id))}
          </div>
        </Details>
      ))}
    </fieldset>
  )
}

/** A mark, package or contribution as a heading: marks by their number, packages by what they are. */
export function topName(group: RecommendationGroup, locale: Locale): string {
  const name = group.name[locale]
  if (group.sort === 'mark') return texts[locale].markName(group.number, name)
  return group.sort === 'package' ? texts[locale].packageName(name) : name
}
