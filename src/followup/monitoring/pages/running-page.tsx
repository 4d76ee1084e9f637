import {
  Button,
  CheckField,
  Details,
  type FieldError,
  Figure,
  Grid,
  LinkButton,
  Note,
  PageHead,
  PostButton,
  PostForm,
  Section,
  SelectField,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { Release } from '../benchmark.ts'
import { medianMinutes } from '../burden.ts'
import type { Completeness, MunicipalityStanding } from '../completeness.ts'
import type { MonitoringRound } from '../monitoring.ts'
import type { MunicipalityBurden } from '../reads-rounds.ts'
import { completenessTexts } from '../texts-completeness.ts'
import { resultTexts } from '../texts-results.ts'
import { Municipalities } from './completeness-page.tsx'

export interface RunningProps {
  round: MonitoringRound
  found: Completeness
  all: MunicipalityStanding[]
  areas: { name: string; release: Release | null }[]
  burdens: MunicipalityBurden[]
  errors: FieldError[]
  locale: Locale
}

/** A round as the national level runs it: how far, who needs help, what is released, and closing it. */
export function RunningPage(props: RunningProps) {
  const { round, found, burdens, locale } = props
  const t = completenessTexts[locale]
  const address = `/monitorering/${round.id}`
  const minutes = medianMinutes(burdens.filter(({ state }) => state === 'signed'))
  return (
    <>
      <PageHead
        title={said(round.title, locale)}
        lead={round.origin === 'imported' ? t.importedLead : round.closed ? t.closedLead : t.runningLead}
        facts={[
          { label: t.period, value: round.period },
          ...(round.origin === 'imported'
            ? []
            : [{ label: t.answersBy, value: writeDay(round.answersBy, locale) }]),
        ]}
        actions={
          <>
            <LinkButton href={`${address}/resultat`}>{resultTexts[locale].title}</LinkButton>
            <LinkButton href={`${address}/fuldstaendighed`}>{t.completeness}</LinkButton>
            <LinkButton href={`${address}/skema`} look="quiet">
              {t.questionnaire}
            </LinkButton>
            {round.closed ? null : (
              <LinkButton href={`${address}/rettelse`} look="quiet">
                {t.changeRound}
              </LinkButton>
            )}
          </>
        }
      />
      {found.isInvented ? <Note>{t.inventedOnly}</Note> : null}
      <Grid columns={2}>
        <Figure label={t.signedMunicipalities} value={t.completenessOf(found.signed, found.of)} />
        {minutes === null || round.origin === 'imported' ? null : (
          <Figure label={t.burden} value={t.medianMinutes(minutes)} note={t.median} />
        )}
      </Grid>
      <Needs {...props} />
      <Releases {...props} />
      <Absences {...props} />
      {round.closed ? null : <Closing {...props} />}
    </>
  )
}

function Needs({ round, found, locale }: RunningProps) {
  const t = completenessTexts[locale]
  const needing = found.municipalities.filter(
    ({ standing, asked, answered }) =>
      standing !== 'signed' && (standing !== 'answering' || answered * 2 < asked),
  )
  if (round.closed) return null
  return (
    <Section title={t.needs} lead={t.needsLead}>
      {needing.length === 0 ? (
        <p>{t.nobodyNeeds}</p>
      ) : (
        <Details summary={t.municipalitiesCount(needing.length)} open={needing.length <= 20}>
          <Municipalities municipalities={needing} round={round} locale={locale} />
        </Details>
      )}
    </Section>
  )
}

function Releases({ round, areas, locale }: RunningProps) {
  const t = completenessTexts[locale]
  const released = areas.flatMap(({ name, release }) => (release ? [{ name, release }] : []))
  return (
    <Section title={t.benchmarks}>
      {released.length === 0 ? (
        <p>{round.closed ? resultTexts[locale].neverReleased : t.noReleases}</p>
      ) : (
        <Table
          caption={t.benchmarks}
          rows={released}
          keyOf={({ name }) => name}
          columns={[
            { label: t.area, cell: ({ name }) => name },
            { label: t.releaseNumber, cell: ({ release }) => release.number, align: 'right' },
            { label: t.municipalities, cell: ({ release }) => release.municipalities, align: 'right' },
            {
              label: t.released,
              cell: ({ release }) => writeDay(dayIn(new Date(release.releasedAt)), locale),
            },
          ]}
        />
      )}
    </Section>
  )
}

function Absences({ round, all, errors, locale }: RunningProps) {
  const t = completenessTexts[locale]
  const action = `/monitorering/${round.id}/mangler`
  const told = all.filter(({ standing }) => standing === 'absent')
  const without = all.filter(({ standing }) => standing === 'not-begun' || standing === 'absent')
  if (without.length === 0) return null
  return (
    <Section title={t.absence} lead={t.absenceLead}>
      {told.length > 0 ? (
        <ul>
          {told.map(({ code, name, reason }) => (
            <li key={code}>
              {name}: {reason}{' '}
              <PostButton
                action={action}
                fields={{ kommune: code, fjern: 'ja' }}
                look="quiet"
                label={`${t.removeAbsence}: ${name}`}
              >
                {t.removeAbsence}
              </PostButton>
            </li>
          ))}
        </ul>
      ) : null}
      <PostForm action={action} label={t.absence}>
        <SelectField
          name="kommune"
          label={t.municipality}
          options={without.map(({ code, name }) => ({ value: code, label: name }))}
          empty="–"
          errors={errors}
        />
        <TextArea name="grund" label={t.reason} rows={2} errors={errors} />
        <Button look="secondary">{t.saveAbsence}</Button>
      </PostForm>
    </Section>
  )
}

function Closing({ round, errors, locale }: RunningProps) {
  const t = completenessTexts[locale]
  return (
    <Section title={t.close} lead={t.closeLead}>
      <PostForm action={`/monitorering/${round.id}/lukning`} version={round.version}>
        <CheckField
          name="sikker"
          label={t.close}
          options={[{ value: 'ja', label: t.closeConfirm }]}
          errors={errors}
        />
        <Button look="secondary">{t.close}</Button>
      </PostForm>
    </Section>
  )
}
