import { type Facet, facetName } from '../../../knowledge/catalogue/index.ts'
import { Card, Empty, type FieldError, PageHead, Section, Table, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Institution } from '../institution.ts'
import type { Administration } from '../reads.ts'
import type { SettingValues } from '../routes-form.ts'
import { texts } from '../texts.ts'
import { InstitutionForm } from './institution-form.tsx'

interface InstitutionsProps {
  locale: Locale
  institutions: Institution[]
  administrations: Administration[]
  arenas: Facet[]
  typed: { values: SettingValues; errors: FieldError[] } | null
  mayAdd: boolean
}

export function InstitutionsPage(props: InstitutionsProps) {
  const { locale, institutions, administrations, arenas, typed } = props
  const t = texts[locale]
  const open = institutions.filter(({ closedOn }) => closedOn === null)
  const closed = institutions.filter(({ closedOn }) => closedOn !== null)
  const without = open.filter(({ settings }) => settings === 0).length
  return (
    <>
      <PageHead
        title={open.length ? t.institutionsHeading(open.length, without) : t.institutionsTitle}
        lead={t.institutionsLead}
      />
      {open.length === 0 ? (
        <Empty title={t.noInstitutions}>
          <p>{t.noInstitutionsLead}</p>
        </Empty>
      ) : (
        <Institutions {...props} rows={open} caption={t.open} />
      )}
      {closed.length ? (
        <Section title={t.alsoClosed}>
          <Institutions {...props} rows={closed} caption={t.alsoClosed} />
        </Section>
      ) : null}
      {props.mayAdd ? (
        <Card title={t.addInstitution} class="no-print">
          <InstitutionForm
            locale={locale}
            action="/institutioner"
            administrations={administrations}
            arenas={arenas}
            values={typed?.values ?? { text: () => '', all: () => [] }}
            errors={typed?.errors ?? []}
          />
        </Card>
      ) : null}
    </>
  )
}

function Institutions({
  locale,
  rows,
  arenas,
  caption,
}: InstitutionsProps & { rows: Institution[]; caption: string }) {
  const t = texts[locale]
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: t.institutionColumn, cell: ({ id, name }) => <a href={`/institutioner/${id}`}>{name}</a> },
        { label: t.arena, cell: ({ arena }) => facetName(arenas, arena, locale) },
        { label: t.district, cell: ({ district }) => district || '–' },
        { label: t.institutionAdministration, cell: ({ administration }) => administration ?? '–' },
        {
          label: t.institutionPeople,
          align: 'right',
          cell: ({ people }) => (people === null ? '–' : writeNumber(people, locale)),
        },
        {
          label: t.settingsColumn,
          align: 'right',
          cell: ({ settings, closedOn }) =>
            closedOn ? <Tag>{t.closedOn(writeDay(closedOn, locale, 'short'))}</Tag> : settings,
        },
      ]}
    />
  )
}
