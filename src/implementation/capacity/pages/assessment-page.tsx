import { Radar } from '../../../ui/charts/index.ts'
import { Card, Details, LinkButton, Note, PageHead, PostButton, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import { type Assessment, type Dimension, type DimensionSet, isAskedAlike } from '../assessment.ts'
import type { Picture } from '../finding.ts'
import { nameOf, radarOf } from '../picture.ts'
import { dotDays, fewestInGroup } from '../summary.ts'
import { pictureTexts, texts } from '../texts.ts'
import { setTexts } from '../texts-sets.ts'
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
  /** Whether the reader may write in the effort's plan. */
  mayPlan: boolean
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
        kicker={<About assessment={assessment} locale={locale} />}
        title={said.title}
        facts={factsOf(props)}
        actions={<ActionsOf {...props} />}
      />
      <Standing {...props} />
      <div class="told">
        {picture.summary || picture.own ? (
          <Card class="radar-card">
            <Radar {...radarOf(picture, locale)} />
          </Card>
        ) : null}
        {said.sentences.length ? (
          <Section title={t.what}>
            <ul>
              {said.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
      {picture.summary || picture.own ? <Downloads {...props} /> : null}
      {assessment.closedOn === null && assessment.way !== 'shared' ? (
        <LinkCard link={props.link} locale={locale} />
      ) : null}
      <MovesSection {...props} />
      <Sources {...props} />
      <Kept {...props} />
      <Administration {...props} />
    </>
  )
}

/** What the assessment is about, with the way back to its effort. */
function About({ assessment, locale }: { assessment: Assessment; locale: Locale }) {
  const moment = texts[locale].moments[assessment.moment].toLocaleLowerCase(locale)
  if (assessment.effortId === null) return <>{nameOf(assessment, locale)}</>
  return (
    <>
      <a href={`/indsatser/${assessment.effortId}#kapacitet`}>{assessment.subjectName}</a>: {moment}
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
      <a href={`/kapacitet/${assessment.id}/tal.xlsx`} download>
        {t.downloadXlsx}
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

/** How long the dots of single people are kept. */
function Kept({ picture: { assessment }, locale }: AssessmentProps) {
  const t = pictureTexts[locale]
  if (assessment.way === 'shared') return null
  const { ratingsDeletedOn } = assessment
  return (
    <p class="quiet small">
      {ratingsDeletedOn ? t.dotsDeleted(writeDay(ratingsDeletedOn, locale)) : t.dotsKept(dotDays)}
    </p>
  )
}

function Sources({ picture: { assessment }, set, locale }: AssessmentProps) {
  const t = texts[locale]
  const inferred = assessment.dimensions.filter((each) => each.inferred).map(({ name }) => name[locale])
  return (
    <Details summary={t.source}>
      {set ? <p>{set.source[locale]}</p> : null}
      {set && haveChanged(assessment.dimensions, set.dimensions) ? (
        <p>{setTexts[locale].changedSince}</p>
      ) : null}
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

/** Whether the set says something else now than when the assessment was opened. */
function haveChanged(then: readonly Dimension[], now: readonly Dimension[]): boolean {
  return (
    then.length !== now.length || then.some((dimension) => !now.some((each) => isAskedAlike(each, dimension)))
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
