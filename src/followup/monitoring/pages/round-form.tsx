import type { RecommendationGroup } from '../../../knowledge/catalogue/index.ts'
import { fields as fieldsOfWork, nameOfField } from '../../../platform/auth/fields-of-work.ts'
import {
  Actions,
  Button,
  Card,
  CheckField,
  type FieldError,
  FilterForm,
  LinkButton,
  PageHead,
  PostForm,
  Section,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { MonitoringRound } from '../monitoring.ts'
import type { ListedRound, OfferedInstrument } from '../reads-rounds.ts'
import { linkablePlaces } from '../review-links.ts'
import { texts } from '../texts.ts'
import { nameOfPlace } from '../words.ts'

export interface RoundFormProps {
  offered: OfferedInstrument[]
  chosen: OfferedInstrument
  groups: RecommendationGroup[]
  earlier: ListedRound[]
  /** What was typed; else what is proposed. */
  values: Record<string, string[]>
  errors: FieldError[]
  locale: Locale
}

/** Opening a round: what is asked, when, of whom, and what is known beforehand. */
export function RoundFormPage(props: RoundFormProps) {
  const { offered, chosen, values, errors, locale } = props
  const t = texts[locale]
  const value = (name: string) => values[name]?.[0] ?? ''
  return (
    <>
      <PageHead title={t.openTitle} lead={t.openLead} />
      <Card>
        <FilterForm action="/monitorering/runder/ny" submit={t.chooseInstrument} label={t.instrument}>
          <SelectField
            name="skema"
            label={t.instrument}
            hint={t.instrumentHint}
            value={chosen.id}
            options={offered.map(({ id, instrument, own }) => ({
              value: id,
              label: said(instrument.title, locale),
              group: own ? t.ownInstruments : t.readyInstruments,
            }))}
          />
        </FilterForm>
      </Card>
      <PostForm action="/monitorering/runder">
        <input type="hidden" name="instrument" value={chosen.id} />
        <div class="monitoring-pair">
          <TextField
            name="titleDa"
            label={t.titleDa}
            value={value('titleDa')}
            errors={errors}
            size="full"
            required
          />
          <TextField
            name="titleEn"
            label={t.titleEn}
            value={value('titleEn')}
            errors={errors}
            size="full"
            required
          />
        </div>
        <TextField
          name="period"
          label={t.period}
          hint={t.periodHint}
          value={value('period')}
          errors={errors}
          size="short"
          required
        />
        <div class="monitoring-pair">
          <TextField
            name="opensOn"
            label={t.opensOn}
            type="date"
            value={value('opensOn')}
            errors={errors}
            size="short"
            required
          />
          <TextField
            name="answersBy"
            label={t.answersBy}
            type="date"
            value={value('answersBy')}
            errors={errors}
            size="short"
            required
          />
        </div>
        <SelectField
          name="predecessor"
          label={t.predecessor}
          hint={t.predecessorHint}
          optional={t.optional}
          empty={t.noPredecessor}
          value={value('predecessor')}
          options={props.earlier.map(({ id, title, period }) => ({
            value: id,
            label: `${said(title, locale)} (${period})`,
          }))}
          errors={errors}
        />
        <TextField
          name="proof"
          label={t.proof}
          hint={t.proofHint}
          optional={t.optional}
          type="number"
          size="short"
          value={value('proof')}
          errors={errors}
        />
        <WhoAnswers {...props} />
        <Links {...props} />
        <Actions>
          <Button>{t.openRound}</Button>
          <LinkButton href="/monitorering" look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function WhoAnswers({ chosen, values, errors, locale }: RoundFormProps) {
  const t = texts[locale]
  const options = fieldsOfWork.map(({ code }) => ({ value: code, label: nameOfField(code, locale) }))
  return (
    <Section title={t.fieldsTitle} lead={t.fieldsLead}>
      <div class="monitoring-fields">
        {chosen.instrument.sections.map(({ id, title }) => (
          <CheckField
            key={id}
            name={`fields.${id}`}
            label={said(title, locale)}
            options={options}
            values={values[`fields.${id}`] ?? []}
            errors={errors}
          />
        ))}
      </div>
    </Section>
  )
}

function Links({ chosen, groups, values, errors, locale }: RoundFormProps) {
  const t = texts[locale]
  const places = linkablePlaces(chosen.instrument, groups)
  if (places.length === 0) return null
  const tops = groups
    .filter(({ parent }) => parent === null)
    .map(({ id, name }) => ({ value: id, label: said(name, locale) }))
  const questions = [...Map.groupBy(places, ({ question }) => question.id).values()]
  return (
    <Section title={t.linksTitle} lead={t.linksLead}>
      {questions.map((rows) => (
        <fieldset key={rows[0]?.question.id} class="field monitoring-links">
          <legend>{rows[0] ? said(rows[0].question.text, locale) : ''}</legend>
          <div>
            {rows.map(({ question, row }) => (
              <SelectField
                key={row}
                name={`link.${question.id}.${row}`}
                label={nameOfPlace(question, row, locale).row ?? row}
                empty={t.noLink}
                options={tops}
                value={values[`link.${question.id}.${row}`]?.[0] ?? ''}
                errors={errors}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Section>
  )
}

/** A round that runs: its last day, and proof checks on or off. */
export function ChangeRoundPage(props: {
  round: MonitoringRound
  values: { answersBy: string; proof: string }
  errors: FieldError[]
  locale: Locale
}) {
  const { round, values, errors, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={t.changeTitle} title={said(round.title, locale)} />
      <PostForm action={`/monitorering/${round.id}/rettelse`} version={round.version}>
        <TextField
          name="answersBy"
          label={t.answersBy}
          type="date"
          value={values.answersBy}
          errors={errors}
          size="short"
          required
        />
        <TextField
          name="proof"
          label={t.proof}
          hint={t.proofHint}
          optional={t.optional}
          type="number"
          size="short"
          value={values.proof}
          errors={errors}
        />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={`/monitorering/${round.id}/runde`} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
