import { KindIcon } from '../../../ui/charts/index.ts'
import { Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { fields, type Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'
import { basisNames, fieldNames, kindNames, levelNames, strengthNames } from '../words.ts'
import { Said } from './said.tsx'

/** One recommendation in a list: its kind's sign, its statement, and in small what it asks of whom. */
export function RecommendationRow({
  recommendation,
  locale,
}: {
  recommendation: Recommendation
  locale: Locale
}) {
  const t = texts[locale].list
  const { kind, addressee, priority, basis, level, thinEvidence } = recommendation
  return (
    <li class="recommendation-row">
      <KindIcon kind={kind} label={kindNames[locale][kind]} size={24} />
      <div>
        <a class="recommendation-name" href={`/anbefalinger/${recommendation.id}`}>
          <Said wording={recommendation.statement} locale={locale} />
        </a>
        <p class="quiet small">
          {[
            ...who(recommendation, locale),
            ...(recommendation.sourcePage ? [texts[locale].page(recommendation.sourcePage)] : []),
          ].join(' · ')}
        </p>
        {addressee === 'state' || priority || level || basis.includes('law') || thinEvidence ? (
          <p class="tags">
            {addressee === 'state' ? <Tag>{t.toState}</Tag> : null}
            {priority ? <Tag tone="good">{t.priority}</Tag> : null}
            {level ? <Tag>{levelNames[locale][level]}</Tag> : null}
            {basis.includes('law') ? <Tag>{basisNames[locale].law}</Tag> : null}
            {thinEvidence ? <Tag tone="attention">{t.thin}</Tag> : null}
          </p>
        ) : null}
      </div>
    </li>
  )
}

/** How strong it is and which fields of work must act; what is asked of the state says so in a tag. */
function who({ addressee, strength, fields: acting }: Recommendation, locale: Locale): string[] {
  if (addressee === 'state') return []
  const names = acting.map((field) => fieldNames[locale][field]).join(', ')
  return [
    strengthNames[locale][strength],
    ...(acting.length === fields.length ? [texts[locale].list.toAllAdministrations] : names ? [names] : []),
  ]
}
