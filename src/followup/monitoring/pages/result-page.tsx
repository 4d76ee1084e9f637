import {
  Button,
  Details,
  Empty,
  FilterForm,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  RadioField,
  Section,
  SelectField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { Release } from '../benchmark.ts'
import type { ComparedQuestion } from '../comparison.ts'
import { findingOf } from '../finding.ts'
import { levels, type MonitoringResponse, type MonitoringRound } from '../monitoring.ts'
import { resultTexts } from '../texts-results.ts'
import { anchorOf, ComparedQuestionCard } from './compared-question.tsx'
import { WorkTabs } from './work-head.tsx'

export interface ResultProps {
  round: MonitoringRound
  before: MonitoringRound | null
  response: MonitoringResponse | null
  areas: { name: string; invented: boolean; release: Release | null }[]
  fields: { code: string; name: string }[]
  field: string
  compared: ComparedQuestion[]
  administrations: ReadonlyMap<string, string>
  isNational: boolean
  isPublic: boolean
  maySign: boolean
  mayAnswer: boolean
  locale: Locale
}

/** A municipality beside its region and the country; for the national level the regions beside each other. */
export function ResultPage(props: ResultProps) {
  const { round, response, areas, compared, isNational, mayAnswer, locale } = props
  const t = resultTexts[locale]
  const address = `/monitorering/${round.id}`
  const isReleased = areas.some(({ release }) => release)
  return (
    <>
      <PageHead
        kicker={said(round.title, locale)}
        title={t.title}
        lead={isNational ? t.leadNational : t.lead}
        facts={areas.map(({ name, release }) => ({
          label: name,
          value: release
            ? `${t.counted(release.municipalities)} (${t.release(release.number)})`
            : t.notReleased[round.closed ? 'closed' : 'running'],
        }))}
        actions={
          response ? null : (
            <>
              {round.origin === 'imported' && !isNational ? null : (
                <LinkButton href={isNational ? `${address}/runde` : address}>{t.toRound}</LinkButton>
              )}
              <LinkButton href={`${address}/fuldstaendighed`} look="quiet">
                {t.toCompleteness}
              </LinkButton>
            </>
          )
        }
      />
      <WorkTabs {...{ round, response, mayAnswer, locale }} here="result" />
      {areas.some(({ invented, release }) => invented && release) ? <Note>{t.invented}</Note> : null}
      {isReleased ? null : <Note>{round.closed ? t.neverReleased : t.notReleasedLong}</Note>}
      {response && !response.signedOn ? <Note>{t.notSigned}</Note> : null}
      <FieldChoice {...props} />
      <Found {...props} />
      <Questions {...props} />
      {compared.length === 0 ? <Empty title={t.nothingCounted}>{t.protection}</Empty> : null}
      <Details summary={t.howProtected}>
        <p>{t.protection}</p>
        <p>{t.notReleasedLong}</p>
      </Details>
      <Files {...props} />
      {isNational || !response?.signedOn ? null : <LevelChoice {...props} />}
    </>
  )
}

function FieldChoice({ round, fields, field, locale }: ResultProps) {
  const t = resultTexts[locale]
  return (
    <FilterForm action={`/monitorering/${round.id}/resultat`} submit={t.choose} label={t.field}>
      <SelectField
        name="fagomraade"
        label={t.field}
        value={field}
        options={fields.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </FilterForm>
  )
}

/** The field of work by its name, for the choice is not there on paper, and what can be taken from it before the figures begin. */
function Found({ compared, areas, fields, field, before, locale }: ResultProps) {
  const t = resultTexts[locale]
  const found = findingOf(compared, areas.length)
  const name = fields.find(({ code }) => code === field)?.name ?? ''
  if (!found) return <h2>{name}</h2>
  const { of, apart, since } = found
  return (
    <>
      <h2>{name}</h2>
      <p class="lead">
        {t.finding(of - apart.length, of, areas[found.area]?.name ?? '')}
        {before && since.of > 0 ? ` ${t.findingSince(since.changed, since.of, before.period)}` : null}
      </p>
      {apart.length > 0 ? (
        <Details summary={t.apart}>
          <ul>
            {apart.map(({ counted }) => (
              <li key={anchorOf(counted)}>
                <a href={`#${anchorOf(counted)}`}>
                  {[said(counted.question.text, locale), counted.part ? said(counted.part, locale) : '']
                    .filter((words) => words !== '')
                    .join(' ')}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

function Questions({ compared, areas, administrations, before, locale }: ResultProps) {
  const bySection = Map.groupBy(compared, ({ section }) => section.id)
  return (
    <>
      {[...bySection.values()].map((questions) => {
        const [first] = questions
        return first ? (
          <Section key={first.section.id} title={said(first.section.title, locale)}>
            {questions.map((question) => (
              <ComparedQuestionCard
                key={question.question.id}
                compared={question}
                areas={areas.map(({ name }) => name)}
                administrations={administrations}
                before={before ? before.period : null}
                locale={locale}
              />
            ))}
          </Section>
        ) : null
      })}
    </>
  )
}

function Files({ round, response, locale }: ResultProps) {
  const t = resultTexts[locale]
  const address = `/monitorering/${round.id}/resultat`
  return (
    <Section title={t.files}>
      <div class="actions">
        <LinkButton href={`${address}/tal.csv`}>{t.asCsv}</LinkButton>
        <LinkButton href={`${address}/tal.xlsx`}>{t.asWorkbook}</LinkButton>
        <LinkButton href={`${address}/tal.json`}>{t.asJsonStat}</LinkButton>
        {response?.signedOn ? (
          <LinkButton href={`${address}/egne-svar.csv`} look="quiet">
            {t.ownAnswersFile}
          </LinkButton>
        ) : null}
      </div>
    </Section>
  )
}

function LevelChoice({ round, response, isPublic, maySign, locale }: ResultProps) {
  const t = resultTexts[locale]
  if (!response) return null
  return (
    <Section title={t.level} lead={t.levelLead} id="visning">
      <p>
        {t.levelNow(t.levels[response.level])}.{' '}
        {isPublic ? <a href={`/monitorering/${round.id}/offentlig`}>{t.toPublic}</a> : null}
      </p>
      {maySign ? (
        <PostForm action={`/monitorering/${round.id}/visning`} version={response.version}>
          <RadioField
            name="level"
            label={t.level}
            value={response.level}
            options={levels.map((level) => ({
              value: level,
              label: t.levels[level],
              hint: t.levelHints[level],
            }))}
          />
          <p class="hint">{t.levelLeftOut}</p>
          <Button>{t.saveLevel}</Button>
        </PostForm>
      ) : (
        <p>{t.levelBy}</p>
      )}
    </Section>
  )
}
