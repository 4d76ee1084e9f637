import {
  Actions,
  Button,
  Details,
  type FieldError,
  LinkButton,
  Note,
  PostForm,
  Section,
  Table,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { QuestionField, said } from '../../surveys/index.ts'
import { gapReasons } from '../monitoring.ts'
import type { GivenAnswer, StandingPlace } from '../place-standing.ts'
import { askedAlone, distinctAnswers, keyOf } from '../places.ts'
import type { Work } from '../reads-answering.ts'
import { seenMark } from '../seen-mark.ts'
import { texts } from '../texts.ts'
import { nameOfPlace, wordsOf } from '../words.ts'
import { PlaceName } from './answers-list.tsx'
import { WorkHead } from './work-head.tsx'

export interface SettlingProps {
  work: Work
  /** What was typed in the one form that was sent; null where nothing was. */
  typed: { key: string; chosen: string; reason: string; gapReason: string; places: string[] } | null
  errors: FieldError[]
  locale: Locale
}

/** The name of a field that stands on the page once for every place. */
export function fieldOf(place: StandingPlace, name: string): string {
  return `${name}-${keyOf(place).replaceAll(' ', '-')}`
}

/** What people differ about, side by side; what nobody has answered; and what has been settled, by whom and why. */
export function SettlingPage(props: SettlingProps) {
  const { work, locale } = props
  const t = texts[locale]
  const { places, response } = work
  const differing = places.filter(({ state }) => state === 'differing')
  const missing = places.filter(({ state }) => state === 'missing')
  const settled = places.filter(({ state }) => state === 'settled' || state === 'gap')
  return (
    <>
      <WorkHead work={work} here="settling" mayAnswer lead={t.settleLead} locale={locale} />
      {response.signedOn ? null : (
        <>
          <Section title={t.differTitle}>
            {differing.length === 0 ? <p class="quiet">{t.noneDiffer}</p> : null}
            {differing.map((place) => (
              <Differing key={keyOf(place)} {...props} place={place} />
            ))}
          </Section>
          <Section title={t.missingTitle} lead={missing.length > 0 ? t.missingLead : undefined}>
            {missing.length === 0 ? <p class="quiet">{t.noneMissing}</p> : null}
            {work.administrations
              .filter(({ id }) => missing.some(({ administrationId }) => administrationId === id))
              .map(({ id, name }) => (
                <Missing
                  key={id}
                  {...props}
                  administration={{ id, name }}
                  missing={missing.filter(({ administrationId }) => administrationId === id)}
                />
              ))}
          </Section>
        </>
      )}
      {settled.length > 0 ? <Settled work={work} settled={settled} locale={locale} /> : null}
    </>
  )
}

function Differing({ work, typed, errors, locale, place }: SettlingProps & { place: StandingPlace }) {
  const t = texts[locale]
  const own = typed?.key === keyOf(place) ? typed : null
  const administration = work.administrations.find(({ id }) => id === place.administrationId)?.name ?? ''
  const { question, row } = nameOfPlace(place.question, place.rowId, locale)
  const chosen = fieldOf(place, 'chosen')
  return (
    <section class="card monitoring-differing">
      <p class="kicker">{administration}</p>
      <h3>{row === null ? question : `${question} ${row}`}</h3>
      {place.settlement ? (
        <Note kind="attention">
          <p>{t.wasSettled(place.settlement.settledByName)}</p>
        </Note>
      ) : null}
      <PostForm
        action={`/monitorering/${work.round.id}/afstemning`}
        label={`${t.settle}: ${question} ${row ?? ''}`}
      >
        <input type="hidden" name="place" value={keyOf(place)} />
        <input type="hidden" name="seen" value={seenMark(place)} />
        <fieldset class="field" id={chosen}>
          <legend>{t.theAnswer}</legend>
          <Message errors={errors} field={chosen} />
          <div class="monitoring-sides">
            {distinctAnswers(place.given).map(({ answer, by }, at) => (
              <label key={at} class="choice monitoring-side">
                <input type="radio" name="chosen" value={String(at)} checked={own?.chosen === String(at)} />
                <span>
                  <strong>{wordsOf(place.question, answer, locale)}</strong>
                  {by.map((each) => (
                    <SaidBy key={each.delegationId} given={each} locale={locale} />
                  ))}
                </span>
              </label>
            ))}
          </div>
          <Details summary={t.otherAnswer} open={own?.chosen === 'other' || undefined}>
            <div class="choices">
              <label class="choice">
                <input type="radio" name="chosen" value="other" checked={own?.chosen === 'other'} />
                <span>{t.noneOfThem}</span>
              </label>
            </div>
            <QuestionField
              question={askedAlone(place.question, place)}
              answer={undefined}
              errors={[]}
              locale={locale}
            />
          </Details>
        </fieldset>
        <div class="field">
          <label for={fieldOf(place, 'reason')}>{t.why}</label>
          <p class="hint" id={`${fieldOf(place, 'reason')}-hint`}>
            {t.whyHint}
          </p>
          <Message errors={errors} field={fieldOf(place, 'reason')} />
          <textarea
            id={fieldOf(place, 'reason')}
            name="reason"
            rows={2}
            maxLength={1000}
            aria-describedby={`${fieldOf(place, 'reason')}-hint`}
          >
            {own?.reason ?? ''}
          </textarea>
        </div>
        <Actions>
          <Button>{t.settle}</Button>
        </Actions>
      </PostForm>
    </section>
  )
}

function Message({ errors, field }: { errors: FieldError[]; field: string }) {
  const message = errors.find((error) => error.field === field)?.message
  return message ? <p class="field-error">{message}</p> : null
}

function SaidBy({ given, locale }: { given: GivenAnswer; locale: Locale }) {
  const t = texts[locale]
  return (
    <span class="hint">
      {given.name} ({t.origins[given.origin]}){given.comment ? `: ${given.comment}` : ''}
    </span>
  )
}

function Missing(
  props: SettlingProps & { administration: { id: string; name: string }; missing: StandingPlace[] },
) {
  const { work, typed, errors, locale, administration, missing } = props
  const t = texts[locale]
  const own = typed?.key === administration.id ? typed : null
  const sections = work.round.instrument.sections.filter(({ id }) =>
    missing.some(({ sectionId }) => sectionId === id),
  )
  const named = (name: string) => `${name}-${administration.id}`
  return (
    <Details summary={`${administration.name} (${missing.length})`} open={own !== null || undefined}>
      <p class="actions">
        {sections.map(({ id, title }) => (
          <LinkButton
            key={id}
            href={`/monitorering/${work.round.id}/sektion/${id}/${administration.id}`}
            look="quiet"
          >
            {`${t.answerSelf}: ${said(title, locale)}`}
          </LinkButton>
        ))}
      </p>
      <PostForm
        action={`/monitorering/${work.round.id}/grunde`}
        label={`${t.giveReason}: ${administration.name}`}
      >
        <input type="hidden" name="administration" value={administration.id} />
        <fieldset class="field" id={named('places')}>
          <legend>{t.missingTitle}</legend>
          <Message errors={errors} field={named('places')} />
          <div class="choices">
            {missing.map((place) => (
              <label key={keyOf(place)} class="choice">
                <input
                  type="checkbox"
                  name="places"
                  value={keyOf(place)}
                  checked={own ? own.places.includes(keyOf(place)) : true}
                />
                <span>
                  <PlaceName place={place} locale={locale} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset class="field" id={named('gapReason')}>
          <legend>{t.gapReason}</legend>
          <Message errors={errors} field={named('gapReason')} />
          <div class="choices inline">
            {gapReasons.map((reason) => (
              <label key={reason} class="choice">
                <input type="radio" name="gapReason" value={reason} checked={own?.gapReason === reason} />
                <span>{t.gapReasons[reason]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="field">
          <label for={named('reason')}>
            {t.gapNote} <span class="optional">{t.optional}</span>
          </label>
          <input id={named('reason')} name="reason" class="full" maxLength={1000} value={own?.reason ?? ''} />
        </div>
        <Actions>
          <Button look="secondary">{t.giveReason}</Button>
        </Actions>
      </PostForm>
    </Details>
  )
}

function Settled({ work, settled, locale }: { work: Work; settled: StandingPlace[]; locale: Locale }) {
  const t = texts[locale]
  const nameOf = (id: string) =>
    work.administrations.find((administration) => administration.id === id)?.name ?? ''
  return (
    <Section title={t.settledTitle}>
      <Table
        caption={t.settledTitle}
        rows={settled}
        keyOf={(place) => keyOf(place)}
        columns={[
          { label: t.question, cell: (place) => <PlaceName place={place} locale={locale} /> },
          { label: t.forWhom, cell: ({ administrationId }) => nameOf(administrationId) },
          {
            label: t.theAnswer,
            cell: ({ question, answer, settlement }) =>
              answer
                ? wordsOf(question, answer, locale)
                : settlement?.gapReason
                  ? t.gapReasons[settlement.gapReason]
                  : null,
          },
          {
            label: t.why,
            cell: ({ settlement }) =>
              `${settlement?.settledByName ?? ''}${settlement?.reason ? `: ${settlement.reason}` : ''}`,
          },
        ]}
      />
    </Section>
  )
}
