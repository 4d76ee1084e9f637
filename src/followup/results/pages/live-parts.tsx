import { Details, Note, PostButton } from '../../../ui/index.ts'
import { fewestMore } from '../live.ts'
import { liveTexts } from '../texts-live.ts'
import type { ResultsProps } from './results-props.ts'

/** What an open survey shows now, and when it moves; afterwards, what was left out. */
export function LiveNote(props: ResultsProps) {
  const { results, rate, isOver, locale } = props
  const t = liveTexts[locale]
  const { survey, people, isLive } = results
  if (isOver) {
    const late = people === null ? 0 : rate.answered - people
    return isLive && people !== null && late > 0 ? <Note>{t.left(people, late)}</Note> : null
  }
  if (!survey.showsLive) return null
  return (
    <Note title={t.title}>
      <p>{when(props)}</p>
      <p>{t.never}</p>
    </Note>
  )
}

function when({ results: { people }, rate, locale }: ResultsProps): string {
  const t = liveTexts[locale]
  const fewest = fewestMore(people ?? 0)
  const isDue = rate.answered - (people ?? 0) >= fewest
  if (people === null) return isDue ? t.soon : t.waiting(fewest, rate.answered)
  return isDue ? t.moving(people) : t.shown(people, fewest)
}

/** Whether results are shown along the way, for those who made the survey. */
export function LiveSwitch({ results, isOver, mayEdit, locale }: ResultsProps) {
  const t = liveTexts[locale]
  const { survey, people, isLive } = results
  if (!mayEdit || isOver || (people !== null && !isLive)) return null
  const button = (
    <PostButton
      action={`/undersoegelser/${survey.id}/resultat/undervejs`}
      look="quiet"
      fields={{ vis: survey.showsLive ? 'nej' : 'ja' }}
    >
      {survey.showsLive ? t.off : t.on}
    </PostButton>
  )
  return survey.showsLive ? (
    <div class="actions no-print">{button}</div>
  ) : (
    <Details summary={t.title}>
      <p>{t.offer}</p>
      <div class="actions">{button}</div>
    </Details>
  )
}
