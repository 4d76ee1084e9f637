import {
  Actions,
  Button,
  CheckField,
  Empty,
  type FieldError,
  LinkButton,
  Note,
  PostButton,
  PostForm,
  Section,
  SelectField,
  Table,
  Tag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import { askedSections } from '../asked.ts'
import { countsOf } from '../place-standing.ts'
import type { Colleague, Delegation, Work } from '../reads-answering.ts'
import { texts } from '../texts.ts'
import { WorkHead } from './work-head.tsx'

export interface DelegatingProps {
  work: Work
  colleagues: Colleague[]
  values: { colleague: string; name: string; email: string; note: string; parts: string[] }
  errors: FieldError[]
  /** A link just made, to be handed over. */
  link: { address: string; name: string } | null
  locale: Locale
}

/** Who answers what: those who are asked, and one form for asking somebody more. */
export function DelegatingPage(props: DelegatingProps) {
  const { work, link, locale } = props
  const t = texts[locale]
  return (
    <>
      <WorkHead work={work} here="delegating" mayAnswer lead={t.delegateLead} locale={locale} />
      {link ? (
        <Note kind="good" title={t.linkTitle}>
          <p class="monitoring-link">{link.address}</p>
          <p>{t.linkText(link.name)}</p>
        </Note>
      ) : null}
      <Section title={t.askedPeople}>
        {work.delegations.length === 0 ? (
          <Empty title={t.nobodyAsked}>
            <p>{t.nobodyAskedText}</p>
          </Empty>
        ) : (
          <Asked {...props} />
        )}
      </Section>
      {work.response.signedOn ? null : <AskForm {...props} />}
    </>
  )
}

/** One line for each person: what they are asked about, how far they are, and what can be done. */
function Asked({ work, locale }: DelegatingProps) {
  const t = texts[locale]
  const people = [...Map.groupBy(work.delegations, ({ email }) => email).values()]
  return (
    <Table
      caption={t.askedPeople}
      rows={people}
      keyOf={([person]) => person?.email ?? ''}
      columns={[
        { label: t.who, cell: (parts) => <Person parts={parts} locale={locale} /> },
        { label: t.what, cell: (parts) => <Parts work={work} parts={parts} locale={locale} /> },
        { label: t.remind, cell: (parts) => <PersonActs work={work} parts={parts} locale={locale} /> },
      ]}
    />
  )
}

interface PersonProps {
  parts: Delegation[]
  locale: Locale
}

function lastMailTo(parts: Delegation[]): string | null {
  const days = parts.flatMap(({ sentOn, remindedOn }) => remindedOn ?? sentOn ?? [])
  return days.sort().at(-1) ?? null
}

function Person({ parts, locale }: PersonProps) {
  const t = texts[locale]
  const lastMail = lastMailTo(parts)
  return (
    <>
      {parts[0]?.name}
      <span class="small quiet monitoring-why">{parts[0]?.email}</span>
      <span class="small quiet monitoring-why">
        {lastMail ? `${t.lastMail} ${writeDay(lastMail, locale, 'short')}` : t.unsent}
      </span>
    </>
  )
}

function PersonActs({ work, parts, locale }: PersonProps & { work: Work }) {
  const t = texts[locale]
  const [person] = parts
  const isOpen = parts.some(({ isDone }) => !isDone)
  if (!person || !isOpen || lastMailTo(parts) === null || work.response.signedOn) return null
  const base = `/monitorering/${work.round.id}`
  return (
    <div class="monitoring-cell">
      <PostButton
        action={`${base}/paamindelse`}
        fields={{ email: person.email }}
        label={`${t.remind}: ${person.name}`}
      >
        {t.remind}
      </PostButton>
      <PostButton
        action={`${base}/uddelegering/${person.id}/link`}
        look="quiet"
        label={`${t.link}: ${person.name}`}
      >
        {t.link}
      </PostButton>
    </div>
  )
}

function Parts({ work, parts, locale }: PersonProps & { work: Work }) {
  const t = texts[locale]
  const sections = work.round.instrument.sections
  const placeOf = ({ sectionId }: Delegation) => sections.findIndex(({ id }) => id === sectionId)
  const nameOf = (part: Delegation) => {
    const section = sections[placeOf(part)]
    const administration = work.administrations.find(({ id }) => id === part.administrationId)
    return `${section ? said(section.title, locale) : ''} · ${administration?.name ?? ''}`
  }
  return (
    <ul class="monitoring-parts">
      {[...parts]
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map((part) => (
          <li key={part.id}>
            <span>{nameOf(part)}</span>
            <Progress work={work} part={part} locale={locale} />
            {work.response.signedOn ? null : (
              <PostButton
                action={`/monitorering/${work.round.id}/uddelegering/${part.id}/tilbagetagning`}
                look="quiet"
                label={`${t.withdraw}: ${nameOf(part)}`}
              >
                {t.withdraw}
              </PostButton>
            )}
          </li>
        ))}
    </ul>
  )
}

function Progress({ work, part, locale }: { work: Work; part: Delegation; locale: Locale }) {
  const t = texts[locale]
  const own = work.given.filter(({ delegationId }) => delegationId === part.id).length
  const { asked } = countsOf(
    work.places.filter(
      (place) => place.sectionId === part.sectionId && place.administrationId === part.administrationId,
    ),
  )
  if (part.isDone) return <Tag tone="good">{t.cellDone}</Tag>
  if (own === 0) return <Tag tone="quiet">{t.partState.fresh}</Tag>
  return <Tag tone="going">{t.cellOf(own, asked)}</Tag>
}

function AskForm({ work, colleagues, values, errors, locale }: DelegatingProps) {
  const t = texts[locale]
  const parts = askedSections(work.round, work.administrations)
  const administrations = [...Map.groupBy(parts, ({ administration }) => administration.id).values()]
  return (
    <Section title={t.nextActs.delegate} id="fordel">
      <PostForm action={`/monitorering/${work.round.id}/uddelegering`}>
        <SelectField
          name="colleague"
          label={t.colleague}
          empty={t.someoneElse}
          options={colleagues.map(({ name, email, administrationId }) => {
            const place = work.administrations.find(({ id }) => id === administrationId)?.name
            return { value: email, label: place ? `${name} (${place})` : name }
          })}
          value={values.colleague}
          errors={errors}
        />
        <div class="monitoring-pair">
          <TextField name="name" label={t.name} value={values.name} errors={errors} maxLength={120} />
          <TextField name="email" label={t.email} type="email" value={values.email} errors={errors} />
        </div>
        <fieldset class="field" id="parts">
          <legend>{t.what}</legend>
          <p class="hint">{t.partsHint}</p>
          {errors.some(({ field }) => field === 'parts') ? <p class="field-error">{t.partsMissing}</p> : null}
          <div class="monitoring-fields">
            {administrations.map((own) => (
              <CheckField
                key={own[0]?.administration.id}
                name="parts"
                label={own[0]?.administration.name ?? ''}
                options={own.map(({ section, administration }) => ({
                  value: `${section.id}:${administration.id}`,
                  label: said(section.title, locale),
                }))}
                values={values.parts}
              />
            ))}
          </div>
        </fieldset>
        <TextArea name="note" label={t.note} optional={t.optional} value={values.note} errors={errors} />
        <Actions>
          <Button>{t.send}</Button>
          <LinkButton href={`/monitorering/${work.round.id}`} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </Section>
  )
}
