import { Radar } from '../../../ui/charts/index.ts'
import { Card, Details, LinkButton, Note, PageHead, PostButton, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Dimension, DimensionSet } from '../assessment.ts'
import type { Picture } from '../finding.ts'
import { nameOf, radarOf } from '../picture.ts'
import { fewestInGroup } from '../summary.ts'
import { pictureTexts, texts } from '../texts.ts'
import { finding, listed } from '../words.ts'
import { LinkCard } from './link-card.tsx'
import { MovesSection } from './moves-section.tsx'

export interface AssessmentProps {
  picture: Picture
  set: DimensionSet | null
  /** How many have placed dots; null when they are too few to tell, or it is closed. */
  answered: number | null
  /** The whole address phones are sent to. */
  link: { href: string; short: string }
  releaseId: string | null
  low: Dimension[]
  examples: { dimension: string; id: string; title: string; place: string | null }[]
  mayRun: boolean
  mayRate: boolean
  locale: Locale
}

/** One assessment: the finding, the radar with its numbers, and what one can do now. */
export function AssessmentPage(props: AssessmentProps) {
  const { picture, locale } = props
  const { assessment } = picture
  const t = pictureTexts[locale]
  const said = finding(picture, locale)
  return (
    <>
      <PageHead
        kicker={nameOf(assessment, locale)}
        title={said.title}
        facts={factsOf(props)}
        actions={<ActionsOf {...props} />}
      />
      <Standing {...props} />
      <Card class="radar-card">
        <Radar {...radarOf(picture, locale)} />
      </Card>
      {said.sentences.length ? (
        <Section title={t.what}>
          <ul>
            {said.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {picture.summary || picture.own ? <Downloads {...props} /> : null}
      {assessment.closedOn === null && assessment.way !== 'shared' ? (
        <LinkCard link={props.link} locale={locale} />
      ) : null}
      <MovesSection {...props} />
      <Sources {...props} />
      <Administration {...props} />
    </>
  )
}

function Downloads({ picture: { assessment }, releaseId, locale }: AssessmentProps) {
  const t = pictureTexts[locale]
  return (
    <p class="downloads">
      <a href={`/kapacitet/${assessment.id}/radar.svg`} download>
        {t.downloadSvg}
      </a>
      <a href={`/kapacitet/${assessment.id}/tal.csv`} download>
        {t.downloadCsv}
      </a>
      {releaseId ? <a href={`/offentliggoerelser/${releaseId}`}>{t.protectedHow}</a> : null}
    </p>
  )
}

function factsOf({ picture: { assessment, summary }, set, answered, locale }: AssessmentProps) {
  const t = pictureTexts[locale]
  const count = assessment.closedOn === null ? answered : (summary?.count ?? null)
  return [
    { label: t.facts.held, value: writeDay(assessment.heldOn, locale) },
    { label: t.facts.way, value: texts[locale].ways[assessment.way] },
    ...(set ? [{ label: t.facts.ran, value: set.name[locale] }] : []),
    ...(assessment.way === 'each'
      ? [
          {
            label: t.facts.answered,
            value: count === null ? t.answeredFew(fewestInGroup) : t.answered(writeNumber(count, locale)),
          },
        ]
      : []),
  ]
}

function ActionsOf({ picture: { assessment, own }, mayRun, mayRate, locale }: AssessmentProps) {
  const t = pictureTexts[locale]
  const path = `/kapacitet/${assessment.id}`
  const isOpen = assessment.closedOn === null
  return (
    <>
      {isOpen && assessment.way === 'each' && mayRate ? (
        <LinkButton href={`${path}/svar`} look="primary">
          {own ? t.moveDots : t.placeDots}
        </LinkButton>
      ) : null}
      {isOpen && assessment.way === 'shared' && mayRun ? (
        <LinkButton href={`${path}/svar`} look="primary">
          {assessment.sharedScores ? t.moveShared : t.placeShared}
        </LinkButton>
      ) : null}
      {isOpen && assessment.way === 'room' && mayRun ? (
        <LinkButton href={`${path}/skaerm`} look="primary">
          {t.bigScreen}
        </LinkButton>
      ) : null}
      {mayRate ? <LinkButton href={`${path}/samtale`}>{t.interview}</LinkButton> : null}
    </>
  )
}

/** Why there is a picture or none, and whose it is. */
function Standing({ picture: { assessment, summary }, locale }: AssessmentProps) {
  const t = pictureTexts[locale]
  if (assessment.way === 'shared') return summary ? <Note>{t.sharedNote}</Note> : null
  if (assessment.way === 'room') return summary ? <Note>{t.roomNote}</Note> : null
  if (assessment.closedOn === null) return <Note>{t.openNote(fewestInGroup)}</Note>
  if (!summary) return <Note kind="attention">{t.tooFewNote(fewestInGroup)}</Note>
  const areApart = summary.leader.some(Boolean) && summary.staff.some(Boolean)
  return areApart ? null : <Note>{t.hiddenGroups(fewestInGroup)}</Note>
}

function Sources({ picture: { assessment }, set, locale }: AssessmentProps) {
  const t = texts[locale]
  const inferred = assessment.dimensions.filter((each) => each.inferred).map(({ name }) => name[locale])
  return (
    <Details summary={t.source}>
      {set ? <p>{set.source[locale]}</p> : null}
      {inferred.length ? <p>{t.inferredNote(listed(inferred, locale))}</p> : null}
      <dl class="questions">
        {assessment.dimensions.map(({ id, name, question }) => (
          <div key={id}>
            <dt>{name[locale]}</dt>
            <dd>{question[locale]}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}

function Administration({ picture: { assessment }, releaseId, mayRun, locale }: AssessmentProps) {
  const t = pictureTexts[locale]
  if (!mayRun) return null
  const path = `/kapacitet/${assessment.id}`
  return (
    <div class="actions no-print">
      {assessment.closedOn === null ? (
        <PostButton action={`${path}/lukning`} look="secondary">
          {t.close}
        </PostButton>
      ) : releaseId === null ? (
        <PostButton action={`${path}/aabning`}>{t.reopen}</PostButton>
      ) : null}
      <PostButton action={`${path}/fjernelse`} look="quiet">
        {t.remove}
      </PostButton>
    </div>
  )
}
