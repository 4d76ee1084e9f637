import {
  Actions,
  Button,
  Details,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type DimensionSet, moments, ways } from '../assessment.ts'
import { texts } from '../texts.ts'
import { setTexts } from '../texts-sets.ts'

/** Opening an assessment: what it is about, when in its course, and how dots are placed. The rest is filled in. */
export function OpeningPage(props: {
  efforts: { id: string; title: string }[]
  sets: DimensionSet[]
  values: Record<string, string>
  errors: FieldError[]
  locale: Locale
}) {
  const { efforts, sets, values, errors, locale } = props
  const t = texts[locale]
  const about = [
    ...efforts.map(({ id, title }) => ({ value: id, label: title, group: t.efforts })),
    { value: 'team', label: t.aboutTeam },
    { value: 'municipality', label: t.aboutMunicipality },
  ]
  const field = (name: string) => ({ name, errors, value: values[name] })
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newLead} />
      <PostForm action="/kapacitet" class="form opening-form">
        <SelectField
          {...field('about')}
          label={t.about}
          hint={t.aboutHint}
          options={about}
          empty={values.about ? undefined : t.chooseAbout}
        />
        <div class="team-name">
          <TextField {...field('team')} label={t.team} optional={t.optional} maxLength={120} />
        </div>
        <div class="form-columns">
          <RadioField
            {...field('moment')}
            label={t.moment}
            options={moments.map((value) => ({ value, label: t.moments[value] }))}
          />
          <TextField {...field('heldOn')} label={t.heldOn} type="date" size="short" />
        </div>
        <RadioField
          {...field('way')}
          label={t.way}
          options={ways.map((value) => ({ value, label: t.ways[value], hint: t.wayHints[value] }))}
        />
        <RadioField
          {...field('set')}
          label={t.set}
          options={sets.map(({ id, name, dimensions }) => ({
            value: id,
            label: name[locale],
            hint: dimensions
              .map((each) => (each.inferred ? `${each.name[locale]} (${t.inferred})` : each.name[locale]))
              .join(' · '),
          }))}
        />
        <p>
          <a href="/kapacitet/omraader">{setTexts[locale].link}</a>
        </p>
        <div class="seats">
          <TextField {...field('seats')} label={t.seats} hint={t.seatsHint} type="number" size="short" />
        </div>
        <Actions>
          <Button>{t.start}</Button>
          <LinkButton href="/kapacitet">{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
      <Details summary={t.source}>
        {sets.map(({ id, name, source }) => (
          <p key={id}>
            <strong>{name[locale]}.</strong> {source[locale]}
          </p>
        ))}
      </Details>
    </>
  )
}
