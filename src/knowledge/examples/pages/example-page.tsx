import type { ComponentChildren } from 'preact'
import { Card, LinkButton, PageHead, PostButton, Section } from '../../../ui/index.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import {
  type Facets,
  facetName,
  KindLabel,
  languageOf,
  type Recommendation,
  RecommendationLink,
  targetGroupNames,
} from '../../catalogue/index.ts'
import type { Example, OwnExample } from '../example.ts'
import { texts } from '../texts.ts'

export function ExamplePage(props: {
  example: Example | OwnExample
  recommendations: readonly Recommendation[]
  facets: Facets
  may: { edit: boolean; start: boolean }
  locale: Locale
}) {
  const { example, recommendations, may, locale } = props
  const t = texts[locale]
  const isOwn = example.origin === 'own'
  const said = (wording: Wording | null) =>
    wording ? <p lang={languageOf(wording, locale)}>{wording[locale]}</p> : <p class="quiet">{t.notStated}</p>
  return (
    <>
      <PageHead
        kicker={t.originTags[example.origin]}
        title={example.title[locale]}
        facts={[
          { label: t.kind, value: <KindLabel kind={example.kind} locale={locale} /> },
          { label: t.place, value: example.municipalityName ?? t.notStated },
          { label: t.year, value: example.year ?? t.notStated },
        ]}
        actions={
          <>
            {may.start ? (
              <LinkButton href={`/indsatser/ny?eksempel=${example.id}`} look="primary">
                {t.doHere}
              </LinkButton>
            ) : null}
            {may.edit && isOwn ? (
              <LinkButton href={`/eksempler/${example.id}/rediger`}>{t.edit}</LinkButton>
            ) : null}
          </>
        }
      />
      <div class="grid grid-2 even">
        <Card title={t.what}>{said(example.what)}</Card>
        <Card title={t.outcome}>{said(example.outcome)}</Card>
        <Card title={t.forWhom}>{said(example.forWhom)}</Card>
        <Card title={t.howMuch}>{said(example.howMuch)}</Card>
      </div>
      <Section title={t.recommendations}>
        {recommendations.length === 0 ? (
          <p class="quiet">{t.notStated}</p>
        ) : (
          <ul class="row-list">
            {recommendations.map((each) => (
              <li key={each.id}>
                <RecommendationLink recommendation={each} locale={locale} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t.facets}>
        <div class="facet-groups">
          <Codes title={t.targetGroups}>
            {example.targetGroups.map((code) => (
              <li key={code}>
                <a href={`/eksempler?maalgruppe=${code}`}>{targetGroupNames[locale][code]}</a>
              </li>
            ))}
          </Codes>
          {example.arenas.length ? (
            <Codes title={t.arenas}>
              {example.arenas.map((code) => (
                <li key={code}>{facetName(props.facets.arenas, code, locale)}</li>
              ))}
            </Codes>
          ) : null}
          <Codes title={t.contact}>
            <li>{example.contact ?? t.notStated}</li>
          </Codes>
          {example.source ? (
            <Codes title={t.source}>
              <li>{t.sourceLine(example.source.title, example.source.heading, example.source.page)}</li>
            </Codes>
          ) : null}
        </div>
      </Section>
      {isOwn && 'sharedOn' in example ? (
        <Sharing example={example} mayEdit={may.edit} locale={locale} />
      ) : null}
    </>
  )
}

function Codes({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  )
}

function Sharing({ example, mayEdit, locale }: { example: OwnExample; mayEdit: boolean; locale: Locale }) {
  const t = texts[locale]
  return (
    <Section title={t.form.share}>
      <p>{example.sharedOn ? t.sharedOn(writeDay(example.sharedOn, locale)) : t.notShared}</p>
      {mayEdit ? (
        <p class="actions">
          {example.sharedOn ? (
            <PostButton action={`/eksempler/${example.id}/tilbagetagelse`}>{t.takeBack}</PostButton>
          ) : (
            <PostButton action={`/eksempler/${example.id}/deling`}>{t.share}</PostButton>
          )}
          <PostButton action={`/eksempler/${example.id}/sletning`} look="quiet">
            {t.remove}
          </PostButton>
        </p>
      ) : null}
    </Section>
  )
}
