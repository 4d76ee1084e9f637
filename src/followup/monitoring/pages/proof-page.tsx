import {
  Button,
  Card,
  Empty,
  Figure,
  Grid,
  PageHead,
  PostButton,
  PostForm,
  RadioField,
  Section,
  Tag,
  TextArea,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writePercentage } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { MonitoringResponse, MonitoringRound } from '../monitoring.ts'
import { questionsOf } from '../places.ts'
import type { ProofCheck } from '../reads-proof.ts'
import { reliabilityOf, verdicts } from '../reliability.ts'
import { proofTexts } from '../texts-proof.ts'
import { nameOfPlace, wordsOf } from '../words.ts'
import { WorkTabs } from './work-head.tsx'

export interface ProofProps {
  round: MonitoringRound
  response: MonitoringResponse | null
  checks: (ProofCheck & { isOwnAnswer: boolean })[]
  mayDraw: boolean
  mayCheck: boolean
  locale: Locale
}

/** A random sample of the signed answers, looked up again, and how far they hold. */
export function ProofPage(props: ProofProps) {
  const { round, response, mayDraw, checks, locale } = props
  const t = proofTexts[locale]
  return (
    <>
      <PageHead kicker={said(round.title, locale)} title={t.proof} lead={t.proofLead} />
      <WorkTabs {...{ round, response, locale }} mayAnswer={mayDraw} here="proof" />
      {round.proofShare === null ? (
        <Empty title={t.proofOff}>{t.proofOffText}</Empty>
      ) : !response?.signedOn ? (
        <Empty title={t.proofNotSigned}>{t.proofNotSignedText}</Empty>
      ) : checks.length === 0 ? (
        <Draw {...props} share={round.proofShare} />
      ) : (
        <Found {...props} />
      )}
    </>
  )
}

function Draw({ round, share, mayDraw, locale }: ProofProps & { share: number }) {
  const t = proofTexts[locale]
  const words = t.draw(writePercentage(100 * share, locale, 0))
  return (
    <Empty
      title={t.notDrawn}
      action={mayDraw ? <PostButton action={`/monitorering/${round.id}/bevis`}>{words}</PostButton> : null}
    >
      {t.drawOnce}
    </Empty>
  )
}

function Found(props: ProofProps) {
  const { checks, locale } = props
  const t = proofTexts[locale]
  const { holds, checked, drawn, counts } = reliabilityOf(checks.map(({ verdict }) => verdict))
  const percent = (share: number) => writePercentage(100 * share, locale, 0)
  return (
    <>
      <Grid columns={2}>
        {holds ? (
          <Figure
            label={t.reliability}
            value={percent(holds.share)}
            note={t.reliabilityNote(percent(holds.interval.low), percent(holds.interval.high), checked)}
          />
        ) : null}
        <Figure label={t.left} value={t.leftToCheck(drawn - checked, drawn)} />
      </Grid>
      {checked > 0 ? (
        <p>{verdicts.map((verdict) => `${t.verdicts[verdict]}: ${counts[verdict]}`).join(' · ')}</p>
      ) : null}
      <Section title={t.sample}>
        {checks.map((check) => (
          <Check
            key={`${check.questionId} ${check.rowId} ${check.administrationId}`}
            {...props}
            check={check}
          />
        ))}
      </Section>
    </>
  )
}

function Check({ round, check, mayCheck, locale }: ProofProps & { check: ProofProps['checks'][number] }) {
  const t = proofTexts[locale]
  const placed = questionsOf(round.instrument).find(({ question }) => question.id === check.questionId)
  if (!placed) return null
  const { question, row } = nameOfPlace(placed.question, check.rowId, locale)
  return (
    <Card title={row ? `${question} ${row}` : question} level={3}>
      <p>
        {check.administration}: <Tag>{wordsOf(placed.question, check.answer, locale)}</Tag>
      </p>
      {check.verdict ? (
        <p>
          <strong>{t.verdicts[check.verdict]}</strong>
          {check.note === '' ? '' : `: ${check.note}`}{' '}
          <small>
            {check.checkedByName && check.checkedOn
              ? t.checkedBy(check.checkedByName, writeDay(check.checkedOn, locale))
              : ''}
          </small>
        </p>
      ) : check.isOwnAnswer ? (
        <p>{t.gaveIt}</p>
      ) : mayCheck ? (
        <CheckForm round={round} check={check} locale={locale} label={row ?? question} />
      ) : null}
    </Card>
  )
}

function CheckForm(props: { round: MonitoringRound; check: ProofCheck; label: string; locale: Locale }) {
  const { round, check, label, locale } = props
  const t = proofTexts[locale]
  const mark = `${check.questionId}.${check.rowId}.${check.administrationId}`
  return (
    <PostForm action={`/monitorering/${round.id}/bevis/fund`} version={check.version} label={label}>
      <input type="hidden" name="spoergsmaal" value={check.questionId} />
      <input type="hidden" name="raekke" value={check.rowId} />
      <input type="hidden" name="forvaltning" value={check.administrationId} />
      <RadioField
        name={`fund.${mark}`}
        label={t.verdict}
        options={verdicts.map((verdict) => ({ value: verdict, label: t.verdicts[verdict] }))}
        inline
      />
      <TextArea name={`note.${mark}`} label={t.note} rows={2} />
      <Button look="secondary">{t.saveVerdict}</Button>
    </PostForm>
  )
}
