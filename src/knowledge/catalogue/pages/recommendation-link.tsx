import { KindIcon } from '../../../ui/charts/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Recommendation } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { kindNames } from '../words.ts'

/** A recommendation as a link, with the sign of its kind. */
export function RecommendationLink(props: {
  recommendation: Pick<Recommendation, 'id' | 'statement' | 'kind'>
  locale: Locale
}) {
  const { recommendation, locale } = props
  return (
    <span class="with-icon">
      <KindIcon kind={recommendation.kind} label={kindNames[locale][recommendation.kind]} />
      <a href={`/anbefalinger/${recommendation.id}`}>{titleOf(recommendation.statement, locale)}</a>
    </span>
  )
}
