import {
  Actions,
  Button,
  Card,
  CheckField,
  Empty,
  type FieldError,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { fields, nameOfField } from '../fields-of-work.ts'
import type { Place } from './places.ts'
import { placeTexts } from './texts.ts'

const path = '/administration/forvaltninger'

export function PlacesPage({ locale, places }: { locale: Locale; places: Place[] }) {
  const t = placeTexts[locale]
  const add = (
    <LinkButton href={`${path}/ny`} look="primary">
      {t.add}
    </LinkButton>
  )
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={add} />
      {places.length === 0 ? <Empty title={t.none}>{t.noneLead}</Empty> : null}
      {places.length ? (
        <Table
          caption={t.title}
          rows={places}
          keyOf={({ id }) => id}
          columns={[
            { label: t.name, cell: (place) => <PlaceName place={place} closed={t.closedTag} /> },
            {
              label: t.fields,
              cell: (place) => place.fields.map((code) => nameOfField(code, locale)).join(', ') || '–',
            },
            { label: t.people, align: 'right', cell: ({ people }) => people },
            {
              label: t.order,
              cell: (place) => (place.closedOn ? '–' : <Movers place={place} locale={locale} />),
            },
          ]}
        />
      ) : null}
    </>
  )
}

function PlaceName({ place, closed }: { place: Place; closed: string }) {
  return (
    <>
      <a href={`${path}/${place.id}`}>{place.name}</a>{' '}
      {place.closedOn ? <Tag tone="quiet">{closed}</Tag> : null}
    </>
  )
}

function Movers({ place, locale }: { place: Place; locale: Locale }) {
  const t = placeTexts[locale]
  const action = `${path}/${place.id}/flytning`
  return (
    <div class="actions">
      <PostButton action={action} fields={{ retning: 'op' }} look="quiet" label={t.upNamed(place.name)}>
        {t.up}
      </PostButton>
      <PostButton action={action} fields={{ retning: 'ned' }} look="quiet" label={t.downNamed(place.name)}>
        {t.down}
      </PostButton>
    </div>
  )
}

export function PlacePage(props: {
  locale: Locale
  place: Place | null
  values: { name: string; fields: string[] }
  errors: FieldError[]
}) {
  const t = placeTexts[props.locale]
  const { place, values, errors } = props
  const options = fields.map(({ code }) => ({ value: code, label: nameOfField(code, props.locale) }))
  return (
    <>
      <PageHead title={place?.name ?? t.add} />
      <PostForm action={place ? `${path}/${place.id}` : path} version={place?.version}>
        <TextField name="name" label={t.name} value={values.name} maxLength={120} errors={errors} required />
        <CheckField
          name="fields"
          label={t.fields}
          hint={t.fieldsHint}
          options={options}
          values={values.fields}
          errors={errors}
        />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </PostForm>
      {place?.closedOn ? <PostButton action={`${path}/${place.id}/aabning`}>{t.reopen}</PostButton> : null}
      {place && !place.closedOn ? (
        <Card title={t.close}>
          <p>{t.closeLead}</p>
          <PostButton action={`${path}/${place.id}/lukning`}>{t.close}</PostButton>
        </Card>
      ) : null}
    </>
  )
}
