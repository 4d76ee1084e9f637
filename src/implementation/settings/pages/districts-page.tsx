import { Empty, LinkButton, Note, PageHead, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber, writePercentage } from '../../../values/numbers.ts'
import type { DistrictRow } from '../institution.ts'
import { texts } from '../texts.ts'

/** Settings held against the people in each district, those reached least first. */
export function DistrictsPage({ locale, rows }: { locale: Locale; rows: DistrictRow[] }) {
  const t = texts[locale]
  const named = rows.filter(({ district }) => district !== '')
  const least = named.find(({ people, peopleReached }) => people > 0 && peopleReached < people)
  const c = t.districtColumns
  return (
    <>
      <PageHead
        title={least && named.length > 1 ? t.districtHeading(least.district) : t.districtTitle}
        lead={t.districtLead}
      />
      {named.length === 0 ? (
        <Empty title={t.noDistricts} action={<LinkButton href="/institutioner">{t.institutions}</LinkButton>}>
          <p>{t.noDistrictsLead}</p>
        </Empty>
      ) : (
        <Table
          caption={t.districtTitle}
          rows={rows}
          keyOf={({ district }) => district}
          columns={[
            { label: c.district, cell: ({ district }) => district || t.noDistrict },
            {
              label: c.institutions,
              align: 'right',
              cell: ({ institutions }) => writeNumber(institutions, locale),
            },
            {
              label: c.reached,
              align: 'right',
              cell: ({ institutionsReached }) => writeNumber(institutionsReached, locale),
            },
            { label: c.settings, align: 'right', cell: ({ settings }) => writeNumber(settings, locale) },
            {
              label: c.people,
              align: 'right',
              cell: ({ people }) => (people ? writeNumber(people, locale) : '–'),
            },
            {
              label: c.peopleReached,
              align: 'right',
              cell: ({ people, peopleReached }) =>
                people
                  ? `${writeNumber(peopleReached, locale)} (${writePercentage((100 * peopleReached) / people, locale, 0)})`
                  : '–',
            },
          ]}
        />
      )}
      <Note>
        <p>{t.peopleCaution}</p>
      </Note>
    </>
  )
}
