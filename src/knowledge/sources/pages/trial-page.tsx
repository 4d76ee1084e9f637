import { Figure, Grid, LinkButton, Note, PageHead, PostButton, Section, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import { type Observation, writeFigure, writeGroup, writePeriod } from '../../figures/index.ts'
import type { Cooked } from '../actions-refresh.ts'
import type { Source } from '../reads.ts'
import { texts } from '../texts.ts'
import type { RunResult } from '../writes.ts'

const shown = 100

export interface TrialProps {
  locale: Locale
  source: Source
  /** What the recipe gives, or why it gives nothing. */
  given: { cooked: Cooked; result: RunResult } | { problem: string }
  mayEdit: boolean
}

/** What a recipe gives of the answer that is kept, before any of it is stored. */
export function TrialPage(props: TrialProps) {
  const { locale, source, given, mayEdit } = props
  const t = texts[locale].preview
  const store =
    mayEdit && 'cooked' in given ? (
      <PostButton action={`/kilder/${source.id}/hentning`} fields={{ slags: 'refresh' }} look="primary">
        {t.store}
      </PostButton>
    ) : null
  return (
    <>
      <PageHead title={t.title(source.recipe.title[locale])} lead={t.lead} actions={store} />
      {'problem' in given ? (
        <>
          <Note kind="attention" title={t.cannot}>
            <p>{given.problem}</p>
          </Note>
          <LinkButton href={`/kilder/${source.id}`}>{source.recipe.title[locale]}</LinkButton>
        </>
      ) : (
        <Given locale={locale} {...given} />
      )}
    </>
  )
}

interface GivenProps {
  locale: Locale
  cooked: Cooked
  result: RunResult
}

function Given({ locale, cooked, result }: GivenProps) {
  const t = texts[locale].preview
  const { observations } = cooked.outcome
  const count = (amount: number) => writeNumber(amount, locale)
  const different = (key: 'area' | 'period') => count(new Set(observations.map((each) => each[key])).size)
  return (
    <>
      <Grid columns={4}>
        <Figure label={t.figures} value={count(observations.length)} />
        <Figure label={t.places} value={different('area')} />
        <Figure label={t.periods} value={different('period')} />
      </Grid>
      <p>{texts[locale].counts(count(result.added), count(result.changed), count(result.unchanged))}.</p>
      <Remarks locale={locale} cooked={cooked} absent={result.absent} />
      <Section title={t.first(count(Math.min(shown, observations.length)))}>
        <Figures observations={observations.slice(0, shown)} {...{ locale, cooked }} />
      </Section>
    </>
  )
}

function Remarks({ locale, cooked, absent }: { locale: Locale; cooked: Cooked; absent: string[] }) {
  const t = texts[locale].preview
  const { strangers } = cooked.outcome
  return (
    <>
      {cooked.fetchedAt ? <p class="quiet">{t.fetched(writeDay(dayIn(cooked.fetchedAt), locale))}</p> : null}
      {cooked.isNew ? <Note>{t.newIndicator}</Note> : null}
      {absent.length ? <Note kind="attention">{texts[locale].absent(absent.join(', '))}</Note> : null}
      {strangers.length ? (
        <p class="quiet">
          {t.strangers}: {strangers.slice(0, 30).join(', ')}
          {strangers.length > 30 ? ' …' : ''}
        </p>
      ) : null}
    </>
  )
}

function Figures(props: { observations: Observation[]; locale: Locale; cooked: Cooked }) {
  const { observations, locale, cooked } = props
  const t = texts[locale].preview
  const nameOf = new Map(cooked.areas.map(({ id, name }) => [id, name]))
  return (
    <Table<Observation>
      caption={t.figures}
      rows={observations}
      keyOf={({ area, group, period }) => `${area} ${group} ${period}`}
      columns={[
        { label: t.place, cell: ({ area }) => nameOf.get(area) ?? area },
        { label: t.group, cell: ({ group }) => writeGroup(group, locale) },
        { label: t.period, cell: ({ period }) => writePeriod(period, locale) },
        {
          label: t.value,
          align: 'right',
          cell: ({ value }) => (value === null ? t.missing : writeFigure(cooked.indicator, value, locale)),
        },
        { label: t.number, align: 'right', cell: ({ n }) => (n === null ? '–' : writeNumber(n, locale)) },
      ]}
    />
  )
}
