import { randomBytes } from 'node:crypto'
import type { Indicator } from '../../knowledge/figures/index.ts'
import {
  changeOwnRounds,
  defineOwnIndicator,
  findIndicator,
  recordObservations,
  takeBackObservations,
} from '../../knowledge/indicators/index.ts'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, type Survey } from '../surveys/index.ts'
import { type Countable, joinsSeries, observationOf, ownIndicator, shareOfAnswers } from './publishing.ts'
import { publishedIn } from './reads-publishing.ts'
import { resultRefusals } from './refusals.ts'
import { publishingTexts } from './texts-publishing.ts'
import { insertPublished, saveTakenBack } from './writes-publishing.ts'

export interface Publishing {
  survey: Survey
  countable: Countable
  /** The answers that count as yes. */
  answers: string[]
  period: string
  /** A series there is, or what a new one is called. */
  series:
    | { indicator: string }
    | { name: Wording; direction: Indicator['direction']; municipalityName: string }
}

/**
 * Makes a share of a closed survey a figure of the municipality's own: of a new indicator, or of one it has, with a break in the series
 * where it was asked otherwise. Worked out from what has been released alone. Refuses answers that are hidden, and a period with a figure.
 */
export async function publishResult(tx: WriteTx, by: Actor, publishing: Publishing): Promise<Indicator> {
  const { survey, countable, answers, period, series } = publishing
  const share = shareOfAnswers(countable, answers)
  if (!share) throw new Refusal(resultRefusals.shareHidden)
  const indicator =
    'indicator' in series
      ? await findIndicator(tx, series.indicator)
      : await begun(tx, by, publishing, series)
  const earlier = await publishedIn(tx, indicator.id)
  if (earlier.some((each) => each.period === period)) throw new Refusal(resultRefusals.periodTaken)
  const last = earlier.at(-1)
  const isSame =
    !last ||
    joinsSeries(
      { survey: await findSurvey(tx, last.surveyId), published: last },
      { survey, measure: countable.measure, answers },
    )
  const reason = { da: publishingTexts.da.breakReason, en: publishingTexts.en.breakReason }
  await changeOwnRounds(tx, by, {
    id: indicator.id,
    rounds: [...indicator.rounds, period],
    breaks: [...indicator.breaks, ...(isSame ? [] : [{ period, reason, newMethod: true }])],
  })
  const { importId } = await recordObservations(tx, by, {
    source: publishingTexts.da.importSource(survey.title),
    observations: [
      observationOf(share, { indicator: indicator.id, municipality: tx.municipality ?? '', period }),
    ],
  })
  const id = await insertPublished(tx, by.name, {
    surveyId: survey.id,
    measure: countable.measure.id,
    countedAnswers: answers,
    indicator: indicator.id,
    period,
    importId,
    releaseId: countable.releaseId,
  })
  await record(tx, by, {
    kind: 'result-published',
    subjectKind: 'survey',
    subjectId: survey.id,
    details: { indicator: indicator.id, period, publication: id },
  })
  return indicator
}

async function begun(
  tx: WriteTx,
  by: Actor,
  { survey, countable, answers }: Publishing,
  series: Exclude<Publishing['series'], { indicator: string }>,
): Promise<Indicator> {
  const mark = randomBytes(3).toString('hex')
  const indicator = ownIndicator({ survey, countable, counted: answers, ...series, mark })
  await defineOwnIndicator(tx, by, indicator)
  return indicator
}

/** Takes a published figure back: the indicator stands as before it, and the result may be published again. */
export async function takeBackResult(tx: WriteTx, by: Actor, id: string): Promise<void> {
  const published = await saveTakenBack(tx, id, by.name)
  if (!published) throw new Refusal(webRefusals.notFound)
  await takeBackObservations(tx, by, published.importId)
  const { rounds, breaks } = await findIndicator(tx, published.indicator)
  await changeOwnRounds(tx, by, {
    id: published.indicator,
    rounds: rounds.filter((period) => period !== published.period),
    breaks: breaks.filter(({ period }) => period !== published.period),
  })
  await record(tx, by, {
    kind: 'result-taken-back',
    subjectKind: 'survey',
    subjectId: published.surveyId,
    details: { indicator: published.indicator, period: published.period },
  })
}
