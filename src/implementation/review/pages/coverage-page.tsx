import { Bars } from '../../../ui/charts/index.ts'
import { Note, PageHead, Section, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import { shownStatuses } from '../answer.ts'
import type { Coverage, CoverageRow } from '../coverage-groups.ts'
import { texts } from '../texts.ts'
import { statusWords } from '../texts-status.ts'
import { ReviewTabs } from './review-tabs.tsx'
import { SmallCompass } from './small-compass.tsx'

/** Coverage per guiding mark, kind, package, level and administration, this round against the last. */
export function CoveragePage({
  coverage,
  locale,
  mayAnswer,
}: {
  coverage: Coverage
  locale: Locale
  mayAnswer: boolean
}) {
  const t = texts[locale]
  const { total } = coverage
  const packages = [...coverage.packages, ...coverage.collections.filter(({ id }) => id !== 'packages')]
  return (
    <>
      <PageHead
        kicker={t.coverage}
        title={headingOf(total, locale)}
        lead={t.coverageLead}
        aside={<SmallCompass coverage={coverage} locale={locale} />}
      />
      <ReviewTabs here="/daekning" locale={locale} mayAnswer={mayAnswer} />
      {total.before === null ? null : (
        <Note>
          <p>{t.beforeNote}</p>
        </Note>
      )}
      <Part id="pejlemaerker" title={t.coverageMarks} rows={coverage.marks} locale={locale} />
      <Part id="slags" title={t.coverageKinds} rows={coverage.kinds} locale={locale} />
      <Part id="pakker" title={t.coveragePackages} rows={packages} locale={locale} />
      {coverage.levels.length ? (
        <Part id="niveau" title={t.coverageLevels} rows={coverage.levels} locale={locale} />
      ) : (
        <Section title={t.coverageLevels}>
          <p>{t.coverageLevelsNone}</p>
        </Section>
      )}
      <Part
        id="forvaltninger"
        title={t.coverageAdministrations}
        rows={coverage.administrations.filter(({ asked }) => asked > 0)}
        locale={locale}
      />
    </>
  )
}

function Part({
  id,
  title,
  rows,
  locale,
}: {
  id: string
  title: string
  rows: CoverageRow[]
  locale: Locale
}) {
  const t = texts[locale]
  if (rows.length === 0) return null
  const best = rows
    .filter(({ asked }) => asked > 0)
    .reduce((top, row) => ((row.coverage ?? 0) > (top.coverage ?? 0) ? row : top), rows[0] as CoverageRow)
  return (
    <Section title={title} id={id}>
      <Bars
        id={`daekning-${id}`}
        title={t.barsTitle(title)}
        description={t.barsDescription(
          best.name[locale],
          best.coverage === null ? '–' : share(best.coverage, locale),
        )}
        noValues={t.noRoundTitle}
        noCounts={t.noCounts}
        rows={rows.map((row) => ({ id: row.id, name: row.name[locale], counts: row.pairs }))}
        writeTally={(full, of) => t.answeredOf(full, of)}
        statusWords={statusWords[locale]}
      />
      <div class="coverage-numbers">
        <Numbers title={title} rows={rows} locale={locale} />
      </div>
    </Section>
  )
}

function Numbers({ title, rows, locale }: { title: string; rows: CoverageRow[]; locale: Locale }) {
  const t = texts[locale]
  return (
    <Table
      caption={title}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: t.part, cell: ({ id, name }) => <span id={id}>{name[locale]}</span> },
        {
          label: t.coverageNow,
          align: 'right',
          cell: ({ coverage }) => (coverage === null ? '–' : share(coverage, locale)),
        },
        {
          label: t.coverageBefore,
          align: 'right',
          cell: ({ before }) => (before === null ? '–' : share(before, locale)),
        },
        {
          label: t.coverageChange,
          align: 'right',
          cell: ({ comparable, before }) =>
            comparable === null || before === null
              ? '–'
              : signed(Math.round(100 * comparable) - Math.round(100 * before), locale),
        },
        ...shownStatuses.map((status) => ({
          label: statusWords[locale][status],
          align: 'right' as const,
          cell: ({ pairs }: CoverageRow) => writeNumber(pairs[status], locale),
        })),
      ]}
    />
  )
}

/** Two rounds are compared by what both asked, and by nothing else. */
function headingOf({ coverage, before, comparable }: CoverageRow, locale: Locale): string {
  const t = texts[locale]
  if (coverage === null) return t.coverage
  if (before === null || comparable === null) return t.coverageHeading(share(coverage, locale), '')
  const isSame = Math.round(100 * comparable) === Math.round(100 * coverage)
  if (isSame) return t.coverageHeading(share(coverage, locale), share(before, locale))
  return t.coverageBoth(share(comparable, locale), share(before, locale))
}

function share(coverage: number, locale: Locale): string {
  return writePercentage(100 * coverage, locale, 0)
}

function signed(points: number, locale: Locale): string {
  if (points === 0) return writeNumber(0, locale)
  return `${points > 0 ? '+' : '−'}${writeNumber(Math.abs(points), locale)}`
}
