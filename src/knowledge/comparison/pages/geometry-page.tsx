import {
  Actions,
  Button,
  type FieldError,
  FileField,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  RadioField,
  Section,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Area, SetName } from '../../figures/index.ts'
import type { Geometry } from '../reads-geometry.ts'
import { geometryTexts } from '../texts-geometry.ts'

export interface GeometryPageProps {
  locale: Locale
  sets: SetName[]
  stored: Geometry[]
  areas: readonly Area[]
  values: { set: string; source: string; property: string }
  errors: FieldError[]
}

export function GeometryPage(props: GeometryPageProps) {
  const { locale, sets, stored, values, errors } = props
  const t = geometryTexts[locale]
  const [only] = sets
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href="/kort?tegning=omrids">{t.seeMap}</LinkButton>}
      />
      <PostForm action="/kort/geometri" upload>
        {sets.length > 1 ? (
          <RadioField
            name="saet"
            label={t.set}
            value={values.set || only}
            errors={errors}
            options={sets.map((set) => ({ value: set, label: t.sets[set] }))}
          />
        ) : (
          <input type="hidden" name="saet" value={only} />
        )}
        <FileField name="fil" label={t.file} hint={t.fileHint} errors={errors} accept=".geojson,.json" />
        <TextField
          name="kilde"
          label={t.source}
          hint={t.sourceHint}
          value={values.source}
          errors={errors}
          size="full"
          maxLength={300}
          required
        />
        <TextField
          name="felt"
          label={t.property}
          optional={t.optional}
          hint={t.propertyHint}
          value={values.property}
          errors={errors}
          maxLength={100}
        />
        <Actions>
          <Button>{t.store}</Button>
        </Actions>
      </PostForm>
      <Section title={t.past}>
        {stored.length === 0 ? <p class="quiet">{t.noPast}</p> : <Stored {...props} />}
      </Section>
    </>
  )
}

function Stored({ locale, sets, stored, areas }: GeometryPageProps) {
  const t = geometryTexts[locale]
  const standing = stored.filter(({ removedAt }) => removedAt === null)
  const inUse = standing.find(({ set }) => set === 'own') ?? standing[0]
  const nameOf = (code: string) => areas.find(({ id }) => id === code)?.name ?? code
  return (
    <Table<Geometry>
      caption={t.past}
      rows={stored}
      keyOf={({ id }) => id}
      columns={[
        { label: t.source, cell: ({ source }) => source },
        {
          label: t.when,
          cell: ({ storedAt, storedBy }) => t.by(writeDay(dayIn(storedAt), locale), storedBy),
        },
        { label: t.set, cell: ({ set }) => t.sets[set] },
        {
          label: t.content,
          cell: ({ municipalities, points, codeProperty, absent }) => (
            <>
              {t.contentOf(writeNumber(municipalities, locale), writeNumber(points, locale), codeProperty)}
              {absent.length ? (
                <span class="quiet small under">{t.absent(absent.map(nameOf).join(', '))}</span>
              ) : null}
            </>
          ),
        },
        {
          label: t.state,
          cell: (geometry) => (
            <>
              {geometry.removedAt ? t.isRemoved : geometry.id === inUse?.id ? t.inUse : t.outOfUse}
              {sets.includes(geometry.set) ? <Change geometry={geometry} locale={locale} /> : null}
            </>
          ),
        },
      ]}
    />
  )
}

function Change({ geometry, locale }: { geometry: Geometry; locale: Locale }) {
  const t = geometryTexts[locale]
  return geometry.removedAt ? (
    <PostButton action={`/kort/geometri/${geometry.id}/genoprettelse`} look="quiet">
      {t.restore}
    </PostButton>
  ) : (
    <PostButton
      action={`/kort/geometri/${geometry.id}/sletning`}
      look="quiet"
      label={t.removeNamed(geometry.source)}
    >
      {t.remove}
    </PostButton>
  )
}
