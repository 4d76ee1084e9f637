import { Card } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Edition, topOf } from '../edition.ts'
import type { Linked } from '../linked.ts'
import type { CatalogueFrame } from '../reads.ts'
import type { Recommendation } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts.ts'
import { topName } from './recommendation-choice.tsx'

/** Where a recommendation stands: its edition, its mark or package, and its sub-theme. */
export function Kicker({
  recommendation,
  frame,
  locale,
}: {
  recommendation: Recommendation
  frame: CatalogueFrame
  locale: Locale
}) {
  const group = frame.groups.find(({ id }) => id === recommendation.group)
  const top = topOf(frame.groups, recommendation.group)
  const edition = frame.editions.find(({ id }) => id === recommendation.edition)
  if (!edition || !top) return <>{texts[locale].ownSource}</>
  return (
    <>
      {editionName(edition, locale)} · <a href={`/anbefalinger?gruppe=${top.id}`}>{topName(top, locale)}</a>
      {group && group.id !== top.id ? ` · ${group.name[locale]}` : ''}
    </>
  )
}

/** An edition in a few words: `KL 2024`. */
export function editionName(edition: Edition, locale: Locale): string {
  return `${edition.publisher} ${edition.published?.slice(0, 4) ?? `(${texts[locale].undated})`}`
}

/** Where to read the original, and what may be done with it. */
export function SourceCard(props: {
  recommendation: Recommendation
  frame: CatalogueFrame
  linked: Linked
  locale: Locale
}) {
  const { recommendation, frame, linked, locale } = props
  const t = texts[locale].one
  const edition = frame.editions.find(({ id }) => id === recommendation.edition)
  const address = recommendation.sourceUrl ?? edition?.url ?? null
  if (!edition && !recommendation.sourceHeading && !address && !linked.supersedes) return null
  return (
    <Card title={t.source}>
      <dl class="source-list">
        {edition ? (
          <>
            <dt>{t.edition}</dt>
            <dd>
              {edition.title}. {edition.publisher}
              {edition.published ? `, ${edition.published.slice(0, 4)}` : ''}
            </dd>
          </>
        ) : null}
        {recommendation.sourceHeading ? (
          <>
            <dt>{t.heading}</dt>
            <dd lang={edition?.language}>{recommendation.sourceHeading}</dd>
          </>
        ) : null}
        {recommendation.sourcePage ? (
          <>
            <dt>{t.where}</dt>
            <dd>{recommendation.sourcePage}</dd>
          </>
        ) : null}
        {linked.supersedes ? (
          <>
            <dt>{t.supersedes}</dt>
            <dd>
              <a href={`/anbefalinger/${linked.supersedes.id}`}>
                {titleOf(linked.supersedes.statement, locale)}
              </a>
            </dd>
          </>
        ) : null}
        {linked.supersededBy.length ? (
          <>
            <dt>{t.supersededBy}</dt>
            {linked.supersededBy.map(({ id, statement }) => (
              <dd key={id}>
                <a href={`/anbefalinger/${id}`}>{titleOf(statement, locale)}</a>
              </dd>
            ))}
          </>
        ) : null}
      </dl>
      {address ? (
        <p>
          <a href={address} rel="noreferrer">
            {recommendation.sourceUrl ? t.read : t.publisher}
          </a>
        </p>
      ) : null}
      {edition?.licenceNote ? <p class="quiet small">{edition.licenceNote[locale]}</p> : null}
    </Card>
  )
}
