import { PageHead, Tabs } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { MonitoringResponse, MonitoringRound } from '../monitoring.ts'
import { countsOf } from '../place-standing.ts'
import type { Work } from '../reads-answering.ts'
import { texts } from '../texts.ts'

type WorkTab = 'overview' | 'delegating' | 'settling' | 'signing' | 'completeness' | 'result' | 'proof'

const addresses: Record<WorkTab, string> = {
  overview: '',
  delegating: '/uddelegering',
  settling: '/afstemning',
  signing: '/underskrift',
  completeness: '/fuldstaendighed',
  result: '/resultat',
  proof: '/bevis',
}

/** The head of every page of a municipality's work on a round, with the way between them. */
export function WorkHead(props: {
  work: Work
  here: WorkTab
  /** Whether the reader shares out and settles; the others see what comes of it. */
  mayAnswer: boolean
  lead?: string
  facts?: { label: string; value: string }[]
  locale: Locale
}) {
  const { work, here, mayAnswer, locale } = props
  const { round, response } = work
  const title = said(round.title, locale)
  const { differing } = countsOf(work.places)
  return (
    <>
      <PageHead
        kicker={here === 'overview' ? undefined : title}
        title={here === 'overview' ? title : texts[locale].tabs[here]}
        lead={props.lead}
        facts={props.facts ?? []}
      />
      <WorkTabs {...{ round, response, here, mayAnswer, differing, locale }} />
    </>
  )
}

/** The way between the pages of a round; none where the municipality has not taken it on, or it was brought in. */
export function WorkTabs(props: {
  round: Pick<MonitoringRound, 'id' | 'title' | 'proofShare'>
  response: Pick<MonitoringResponse, 'signedOn'> | null
  here: WorkTab
  mayAnswer: boolean
  /** How many places differ, where the page knows. */
  differing?: number
  locale: Locale
}) {
  const { round, response, here, mayAnswer, differing = 0, locale } = props
  if (!response) return null
  const t = texts[locale]
  const isThere: Partial<Record<WorkTab, boolean>> = {
    delegating: mayAnswer,
    settling: mayAnswer,
    result: response.signedOn !== null || here === 'result',
    proof: round.proofShare !== null && (response.signedOn !== null || here === 'proof'),
  }
  return (
    <Tabs
      label={said(round.title, locale)}
      tabs={(Object.keys(addresses) as WorkTab[])
        .filter((tab) => isThere[tab] ?? true)
        .map((tab) => ({
          href: `/monitorering/${round.id}${addresses[tab]}`,
          label: t.tabs[tab],
          here: tab === here,
          ...(tab === 'settling' && differing > 0 ? { count: differing } : {}),
        }))}
    />
  )
}
