import {
  type Facets,
  facetName,
  type Recommendation,
  RecommendationLink,
  targetGroupNames,
} from '../../../knowledge/catalogue/index.ts'
import type { TimelineEvent } from '../../../platform/audit/index.ts'
import { Card, Grid, LinkButton, Note, PageHead, PostButton, Section, Tag } from '../../../ui/index.ts'
import { type Day, dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Place } from '../reads-institutions.ts'
import { freshnessOf, nextStepOf, reachOf, type WholeSetting } from '../setting.ts'
import { texts } from '../texts.ts'
import { Seen } from './list-page.tsx'
import { ReachBar } from './reach-bar.tsx'

interface SettingProps {
  locale: Locale
  today: Day
  setting: WholeSetting
  proofDays: number
  places: Place[]
  arena: string | null
  facets: Facets
  recommendations: Recommendation[]
  events: TimelineEvent[]
  mayEdit(administrationId: string | null): boolean
}

export function SettingPage(props: SettingProps) {
  const { locale, today, setting, proofDays, mayEdit } = props
  const t = texts[locale]
  const freshness = freshnessOf(setting.lastSeenOn, today, proofDays)
  const editable = mayEdit(setting.administrationId)
  const facts = [
    {
      label: t.what,
      value: [t.sorts[setting.sort], props.arena, setting.district].filter(Boolean).join(' · '),
    },
    { label: t.fresh, value: <Seen lastSeenOn={setting.lastSeenOn} freshness={freshness} locale={locale} /> },
    { label: t.owner, value: setting.administration ?? t.noAdministration },
    { label: t.comesNext, value: t.nextSteps[nextStepOf(setting, freshness)] },
  ]
  return (
    <>
      <PageHead
        kicker={t.sorts[setting.sort]}
        title={setting.title}
        lead={setting.description || undefined}
        facts={facts}
        actions={
          editable && !setting.removedAt ? (
            <LinkButton href={`/rammer/${setting.id}/rediger`}>{t.edit}</LinkButton>
          ) : undefined
        }
      />
      {setting.removedAt ? (
        <Removed {...props} />
      ) : editable ? (
        <Confirm setting={setting} locale={locale} />
      ) : null}
      <Grid columns={2}>
        <Facts {...props} />
        <Recommendations {...props} />
      </Grid>
      <Places {...props} />
      {setting.note ? (
        <Section title={t.note}>
          <p>{setting.note}</p>
        </Section>
      ) : null}
      <History {...props} />
      {editable && !setting.removedAt ? (
        <div class="danger-zone no-print">
          <PostButton action={`/rammer/${setting.id}/fjernelse`} look="quiet">
            {t.remove}
          </PostButton>
        </div>
      ) : null}
    </>
  )
}

function Removed({ setting, locale, mayEdit }: SettingProps) {
  const t = texts[locale]
  return (
    <Note kind="attention">
      <p>{t.isRemoved}</p>
      {mayEdit(setting.administrationId) ? (
        <PostButton action={`/rammer/${setting.id}/gendannelse`}>{t.restore}</PostButton>
      ) : null}
    </Note>
  )
}

function Confirm({ setting, locale }: { setting: WholeSetting; locale: Locale }) {
  const t = texts[locale]
  return (
    <Note>
      <div class="confirm-box">
        <PostButton action={`/rammer/${setting.id}/bekraeftelse`} look="primary">
          {t.confirm}
        </PostButton>
        <p>{t.confirmHint}</p>
      </div>
    </Note>
  )
}

function Facts({ setting, locale, facets }: SettingProps) {
  const t = texts[locale]
  const names = (list: Facets[keyof Facets], codes: string[]) =>
    codes.map((code) => facetName(list, code, locale))
  const groups = setting.targetGroups.map(
    (code) => targetGroupNames[locale][code as keyof (typeof targetGroupNames)['da']] ?? code,
  )
  return (
    <Card title={t.facets}>
      <dl class="facts">
        <Fact label={t.reach} value={<ReachBar reach={reachOf(setting)} locale={locale} />} />
        <Fact
          label={t.people}
          value={setting.people === null ? t.peopleUnknown : writeNumber(setting.people, locale)}
        />
        <Fact label={t.since} value={setting.since ? writeDay(setting.since, locale) : t.sinceUnknown} />
        <Fact label={t.decidedBy} value={setting.decidedBy || t.undecided} />
      </dl>
      <Tags label={t.targetGroups} words={groups} />
      <Tags label={t.riskFactors} words={names(facets.riskFactors, setting.riskFactors)} />
      <Tags label={t.protectiveFactors} words={names(facets.protectiveFactors, setting.protectiveFactors)} />
    </Card>
  )
}

function Fact({ label, value }: { label: string; value: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Tags({ label, words }: { label: string; words: string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <p class="small quiet">{label}</p>
      <ul class="tags">
        {words.map((word) => (
          <li key={word}>
            <Tag>{word}</Tag>
          </li>
        ))}
      </ul>
    </>
  )
}

function Recommendations({ recommendations, locale, setting, mayEdit }: SettingProps) {
  const t = texts[locale]
  return (
    <Card title={t.recommendations}>
      <p>{recommendations.length ? t.countsAsProof : t.noRecommendations}</p>
      <ul class="row-list">
        {recommendations.map((recommendation) => (
          <li key={recommendation.id}>
            <RecommendationLink recommendation={recommendation} locale={locale} />
          </li>
        ))}
      </ul>
      {recommendations.length === 0 && mayEdit(setting.administrationId) ? (
        <LinkButton href={`/rammer/${setting.id}/rediger#recommendations`}>{t.edit}</LinkButton>
      ) : null}
    </Card>
  )
}

function Places({ places, setting, locale, today, proofDays, mayEdit }: SettingProps) {
  const t = texts[locale]
  return (
    <Section title={t.whereTitle} id="steder" lead={places.length ? t.whereLead : t.nowhere}>
      <ul class="place-list">
        {places.map((place) => (
          <li key={place.institutionId}>
            <span>
              <a href={`/institutioner/${place.institutionId}`}>{place.name}</a>
              <span class="setting-under">
                <Seen
                  lastSeenOn={place.seenOn}
                  freshness={freshnessOf(place.seenOn, today, proofDays)}
                  locale={locale}
                />
              </span>
            </span>
            {!setting.removedAt && (mayEdit(setting.administrationId) || mayEdit(place.administrationId)) ? (
              <PostButton
                action={`/rammer/${setting.id}/institutioner/${place.institutionId}/bekraeftelse`}
                label={t.seenHereLabel(place.name)}
              >
                {t.seenHere}
              </PostButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function History({ events, locale }: SettingProps) {
  const t = texts[locale]
  const words: Record<string, string> = t.events
  return (
    <Section title={t.history}>
      {events.length === 0 ? <p>{t.noHistory}</p> : null}
      <ul class="row-list">
        {events.map((event, index) => (
          <li key={index}>
            <span class="quiet nowrap">{writeDay(dayIn(event.at), locale)}</span>{' '}
            {t.historyLine(words[event.kind] ?? event.kind, event.byName)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
