import { type RecommendationGroup, topName, topOf } from '../../../knowledge/catalogue/index.ts'
import { Empty, FilterForm, LinkButton, Note, PageHead, SelectField, Tabs } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Administration, InstitutionReach } from '../../settings/index.ts'
import type { Coverage } from '../coverage-groups.ts'
import { type EntryFilter, type EntryRow, entryFilters } from '../entry.ts'
import { texts } from '../texts.ts'
import { statusMeanings } from '../texts-status.ts'
import { EntryRowForm } from './entry-row.tsx'
import { ReviewTabs } from './review-tabs.tsx'
import { SmallCompass } from './small-compass.tsx'
import { StatusChip } from './status-chip.tsx'

export interface EntryProps {
  locale: Locale
  administration: Administration
  answerable: Administration[]
  rows: EntryRow[]
  counts: Record<EntryFilter, number>
  filter: EntryFilter
  reach: InstitutionReach[]
  groups: RecommendationGroup[]
  coverage: Coverage
  isOpen: boolean
}

/** Fast entry for one administration: a row per recommendation, each a form of its own. */
export function EntryPage(props: EntryProps) {
  const { locale, administration, answerable, rows, counts, filter } = props
  const t = texts[locale]
  const address = (vis: EntryFilter) =>
    `/gennemgang/skema?forvaltning=${administration.id}${vis === 'alle' ? '' : `&vis=${vis}`}`
  const labels: Record<EntryFilter, string> = {
    alle: t.filterAll,
    mangler: t.filterMissing,
    ubekraeftede: t.filterUnconfirmed,
    aendret: t.filterChanged,
  }
  return (
    <>
      <PageHead
        kicker={administration.name}
        title={t.formHeading(counts.mangler, counts.ubekraeftede)}
        lead={t.formLead}
        aside={<SmallCompass coverage={props.coverage} locale={locale} />}
      />
      <ReviewTabs here="/skema" locale={locale} mayAnswer />
      {answerable.length > 1 ? (
        <FilterForm action="/gennemgang/skema" submit={t.choose} label={t.chooseAdministration}>
          <SelectField
            name="forvaltning"
            label={t.administration}
            value={administration.id}
            options={answerable.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      ) : null}
      <Tabs
        label={t.filters}
        tabs={entryFilters.map((vis) => ({
          href: address(vis),
          label: labels[vis],
          here: vis === filter,
          count: counts[vis],
        }))}
      />
      {props.isOpen ? null : (
        <Note>
          <p>{t.roundIsClosed}</p>
        </Note>
      )}
      <Meanings locale={locale} />
      <p class="keys-hint" hidden>
        {t.keysHint}
      </p>
      {rows.length === 0 ? (
        <Empty
          title={counts.alle ? t.noneLeft : t.notAskedAtAll}
          action={
            counts.alle ? <LinkButton href={address('alle')}>{t.showEverything}</LinkButton> : undefined
          }
        >
          <p>{t.noneLeftLead}</p>
        </Empty>
      ) : (
        <Rows {...props} />
      )}
    </>
  )
}

/** What the statuses mean, once for the whole form. */
function Meanings({ locale }: { locale: Locale }) {
  return (
    <ul class="meanings">
      {(['not-started', 'under-way', 'not-now', 'unconfirmed'] as const).map((status) => (
        <li key={status}>
          <StatusChip status={status} locale={locale} /> {statusMeanings[locale][status]}
        </li>
      ))}
    </ul>
  )
}

function Rows(props: EntryProps) {
  const { rows, groups, locale } = props
  const t = texts[locale]
  const tops = [
    ...new Map(
      rows.map((row) => [
        topOf(groups, row.recommendation.group)?.id ?? '',
        topOf(groups, row.recommendation.group),
      ]),
    ),
  ]
  return (
    <div class="entry" data-review-keys data-saving={t.saving} data-saved={t.saved} data-failed={t.notSaved}>
      {tops.map(([id, top]) => (
        <section key={id} class="section">
          <h2>{top ? topName(top, locale) : t.roundOwn}</h2>
          <ul class="entry-rows">
            {rows
              .filter((row) => (topOf(groups, row.recommendation.group)?.id ?? '') === id)
              .map((row) => (
                <EntryRowForm key={row.recommendation.id} {...props} row={row} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** For someone who may answer but belongs to no administration that is asked. */
export function NothingToAnswer({ locale }: { locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={t.title} title={t.formTitle} />
      <ReviewTabs here="/skema" locale={locale} mayAnswer />
      <Empty title={t.noneToAnswer}>
        <p>{t.noneToAnswerLead}</p>
      </Empty>
    </>
  )
}
