import { Card, LinkButton, Note, PageHead, PostButton, Section, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { EarlierVersion, Linked, StateRequest } from '../linked.ts'
import type { CatalogueFrame } from '../reads.ts'
import type { Recommendation } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts.ts'
import {
  addresseeNames,
  basisNames,
  equityNames,
  fieldNames,
  levelNames,
  strengthMeanings,
  strengthNames,
} from '../words.ts'
import { FacetLinks } from './facet-links.tsx'
import { KindLabel } from './kind-label.tsx'
import { Kicker, SourceCard } from './recommendation-source.tsx'
import { Said } from './said.tsx'
import { StateRequests } from './state-requests.tsx'

export interface RecommendationPageProps {
  recommendation: Recommendation
  frame: CatalogueFrame
  linked: Linked
  requests: StateRequest[]
  earlier: EarlierVersion[]
  may: { edit: boolean; start: boolean; review: boolean }
  municipality: string
  today: string
  locale: Locale
}

export function RecommendationPage(props: RecommendationPageProps) {
  const { recommendation, frame, linked, may, locale } = props
  const t = texts[locale].one
  const isState = recommendation.addressee === 'state'
  return (
    <>
      <PageHead
        kicker={<Kicker recommendation={recommendation} frame={frame} locale={locale} />}
        title={titleOf(recommendation.statement, locale)}
        lead={<Said wording={recommendation.explanation} locale={locale} />}
        facts={factsOf(recommendation, locale)}
        actions={
          <>
            {may.start && !isState ? (
              <LinkButton href={`/indsatser/ny?anbefaling=${recommendation.id}`} look="primary">
                {t.start}
              </LinkButton>
            ) : null}
            {may.review && !isState ? (
              <LinkButton href={`/gennemgang?anbefaling=${recommendation.id}`}>{t.review}</LinkButton>
            ) : null}
            <LinkButton href={`/anbefalinger/${recommendation.id}/kort`} look="quiet">
              {t.card}
            </LinkButton>
            {may.edit && recommendation.own && !recommendation.withdrawnOn ? (
              <LinkButton href={`/anbefalinger/${recommendation.id}/rediger`} look="quiet">
                {t.edit}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {recommendation.withdrawnOn ? (
        <Note kind="attention">
          <p>{t.withdrawnNote(writeDay(recommendation.withdrawnOn, locale))}</p>
          {may.edit && recommendation.own ? (
            <PostButton action={`/anbefalinger/${recommendation.id}/genoptagelse`}>{t.putBack}</PostButton>
          ) : null}
        </Note>
      ) : null}
      {isState ? (
        <StateRequests {...props} />
      ) : (
        <WhoDoesWhat recommendation={recommendation} locale={locale} />
      )}
      <div class="grid grid-3">
        <Examples recommendation={recommendation} linked={linked} mayWrite={may.edit} locale={locale} />
        {isState || !may.review ? null : <AtYours linked={linked} locale={locale} />}
        <SourceCard recommendation={recommendation} frame={frame} linked={linked} locale={locale} />
      </div>
      <FacetLinks {...props} />
      <Earlier earlier={props.earlier} locale={locale} />
      {may.edit && recommendation.own && !recommendation.withdrawnOn ? (
        <p class="no-print">
          <PostButton action={`/anbefalinger/${recommendation.id}/udtagelse`} look="quiet">
            {t.withdraw}
          </PostButton>
        </p>
      ) : null}
    </>
  )
}

function factsOf(recommendation: Recommendation, locale: Locale) {
  const t = texts[locale].one
  const { level, priority, equity, strength } = recommendation
  return [
    { label: t.kind, value: <KindLabel kind={recommendation.kind} locale={locale} /> },
    ...(recommendation.addressee === 'state'
      ? [{ label: texts[locale].filters.modtager, value: addresseeNames[locale].state }]
      : [
          {
            label: t.strength,
            value: (
              <>
                {strengthNames[locale][strength]}
                <span class="fact-note">{strengthMeanings[locale][strength]}</span>
              </>
            ),
          },
        ]),
    {
      label: t.basis,
      value: basisOf(recommendation, locale),
    },
    ...(level || priority ? [{ label: t.level, value: level ? levelNames[locale][level] : t.priority }] : []),
    ...(equity ? [{ label: t.equity, value: equityNames[locale][equity] }] : []),
  ]
}

function basisOf({ basis, own }: Recommendation, locale: Locale): string {
  const t = texts[locale].one
  if (basis.length > 0) return basis.map((each) => basisNames[locale][each]).join(', ')
  return own ? t.basisUnwritten : t.basisUnknown
}

function WhoDoesWhat({ recommendation, locale }: { recommendation: Recommendation; locale: Locale }) {
  const t = texts[locale].one
  const said = new Map(recommendation.sentences.map((each) => [each.field, each]))
  const rows = [...new Set([...recommendation.fields, ...said.keys()])].map((field) => ({
    field,
    sentences: said.get(field),
  }))
  return (
    <Section title={t.who} lead={rows.length ? t.whoLead : t.noSentences}>
      {rows.length === 0 ? null : (
        <Table
          caption={t.who}
          rows={rows}
          keyOf={(row) => row.field}
          columns={[
            {
              label: t.field,
              cell: (row) => (
                <a href={`/anbefalinger?fagomraade=${row.field}`}>{fieldNames[locale][row.field]}</a>
              ),
            },
            {
              label: t.forHealth,
              cell: (row) =>
                row.sentences ? <Said wording={row.sentences.forHealth} locale={locale} /> : '–',
            },
            {
              label: t.forOwnTask,
              cell: (row) =>
                row.sentences ? <Said wording={row.sentences.forOwnTask} locale={locale} /> : '–',
            },
          ]}
        />
      )}
    </Section>
  )
}

function Examples(props: {
  recommendation: Recommendation
  linked: Linked
  mayWrite: boolean
  locale: Locale
}) {
  const t = texts[props.locale].one
  const { examples } = props.linked
  return (
    <Card
      title={t.examples}
      foot={
        props.mayWrite ? (
          <a href={`/eksempler/ny?anbefaling=${props.recommendation.id}`}>{t.writeExample}</a>
        ) : null
      }
    >
      {examples.length === 0 ? (
        <p class="quiet">{t.noExamples}</p>
      ) : (
        <ul class="row-list">
          {examples.map(({ id, title, place }) => (
            <li key={id}>
              <a href={`/eksempler/${id}`}>{titleOf(title, props.locale)}</a>
              {place ? <p class="quiet small">{place}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function AtYours({ linked, locale }: { linked: Linked; locale: Locale }) {
  const t = texts[locale].one
  return (
    <Card title={t.atYours}>
      <p>{linked.reviews ? t.reviewed(linked.reviews) : t.notReviewed}</p>
      {linked.efforts.length === 0 ? (
        <p class="quiet">{t.noEfforts}</p>
      ) : (
        <>
          <h3>{t.efforts}</h3>
          <ul class="row-list">
            {linked.efforts.map(({ id, title }) => (
              <li key={id}>
                <a href={`/indsatser/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Earlier({ earlier, locale }: { earlier: EarlierVersion[]; locale: Locale }) {
  if (earlier.length === 0) return null
  const t = texts[locale].one
  return (
    <Section title={t.earlier}>
      <ul class="row-list">
        {earlier.map((version) => (
          <li key={version.version}>
            {titleOf(version.statement, locale)}
            <p class="quiet small">
              {t.earlierLine(version.version, version.savedBy)},{' '}
              {writeDay(version.savedAt.toISOString().slice(0, 10), locale)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
