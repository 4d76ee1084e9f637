import type { Facet } from '../../../knowledge/catalogue/index.ts'
import {
  Card,
  Details,
  type FieldError,
  Note,
  PageHead,
  PostButton,
  Section,
  Table,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Institution } from '../institution.ts'
import type { Administration } from '../reads.ts'
import type { SettingValues } from '../routes-form.ts'
import type { Setting } from '../setting.ts'
import { texts } from '../texts.ts'
import { InstitutionForm } from './institution-form.tsx'

interface InstitutionProps {
  locale: Locale
  today: Day
  institution: Institution
  arena: string
  arenas: Facet[]
  settings: (Pick<Setting, 'id' | 'title' | 'sort'> & { seenOn: Day | null })[]
  administrations: Administration[]
  typed: { values: SettingValues; errors: FieldError[] } | null
  mayEdit: boolean
}

/** One place, and the settings people meet there. */
export function InstitutionPage(props: InstitutionProps) {
  const { locale, institution, settings } = props
  const t = texts[locale]
  const facts = [
    { label: t.arena, value: props.arena },
    { label: t.institutionAdministration, value: institution.administration ?? t.noAdministration },
    { label: t.district, value: institution.district || '–' },
    {
      label: t.institutionPeople,
      value: institution.people === null ? t.peopleUnknown : writeNumber(institution.people, locale),
    },
  ]
  return (
    <>
      <PageHead title={institution.name} facts={facts} />
      {institution.closedOn ? <Closed {...props} closedOn={institution.closedOn} /> : null}
      <Section title={t.holdsHere}>
        {settings.length === 0 ? (
          <p>{t.holdsNothing}</p>
        ) : (
          <Table
            caption={t.holdsHere}
            rows={settings}
            keyOf={({ id }) => id}
            columns={[
              { label: t.settingColumn, cell: ({ id, title }) => <a href={`/rammer/${id}`}>{title}</a> },
              { label: t.sortLabel, cell: ({ sort }) => t.sorts[sort] },
              { label: t.lastSeen, cell: ({ seenOn }) => (seenOn ? writeDay(seenOn, locale) : t.neverSeen) },
            ]}
          />
        )}
      </Section>
      {props.mayEdit && !institution.closedOn ? <Change {...props} /> : null}
    </>
  )
}

function Closed({ locale, institution, mayEdit, closedOn }: InstitutionProps & { closedOn: Day }) {
  const t = texts[locale]
  return (
    <Note>
      <p>
        {t.closedOn(writeDay(closedOn, locale))}. {t.closeHint}
      </p>
      {mayEdit ? (
        <PostButton action={`/institutioner/${institution.id}/genaabning`}>{t.reopen}</PostButton>
      ) : null}
    </Note>
  )
}

function Change({ locale, institution, administrations, arenas, typed }: InstitutionProps) {
  const t = texts[locale]
  const stored: Record<string, string | number | null> = {
    name: institution.name,
    arena: institution.arena,
    district: institution.district,
    administration: institution.administrationId,
    people: institution.people,
  }
  const values = typed?.values ?? { text: (name: string) => String(stored[name] ?? ''), all: () => [] }
  return (
    <div class="no-print">
      <Details summary={t.changeInstitution} open={typed !== null}>
        <Card>
          <InstitutionForm
            locale={locale}
            action={`/institutioner/${institution.id}`}
            version={institution.version}
            administrations={administrations}
            arenas={arenas}
            values={values}
            errors={typed?.errors ?? []}
          />
        </Card>
      </Details>
      <p class="quiet">{t.closeHint}</p>
      <PostButton action={`/institutioner/${institution.id}/lukning`} look="quiet">
        {t.closeInstitution}
      </PostButton>
    </div>
  )
}
