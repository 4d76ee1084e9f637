import { PageHead, Tabs } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import { countsOf } from '../place-standing.ts'
import type { Work } from '../reads-answering.ts'
import { texts } from '../texts.ts'

export type WorkTab = 'overview' | 'delegating' | 'settling' | 'signing' | 'completeness' | 'result'

const addresses: Record<WorkTab, string> = {
  overview: '',
  delegating: '/uddelegering',
  settling: '/afstemning',
  signing: '/underskrift',
  completeness: '/fuldstaendighed',
  result: '/resultat',
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
  const { work, here, locale } = props
  const t = texts[locale]
  const { differing } = countsOf(work.places)
  const tabs = (Object.keys(addresses) as WorkTab[]).filter(
    (tab) =>
      (tab !== 'result' || work.response.signedOn) &&
      (props.mayAnswer || (tab !== 'delegating' && tab !== 'settling')),
  )
  return (
    <>
      <PageHead
        kicker={here === 'overview' ? undefined : said(work.round.title, locale)}
        title={here === 'overview' ? said(work.round.title, locale) : t.tabs[here]}
        lead={props.lead}
        facts={props.facts ?? []}
      />
      <Tabs
        label={said(work.round.title, locale)}
        tabs={tabs.map((tab) => ({
          href: `/monitorering/${work.round.id}${addresses[tab]}`,
          label: t.tabs[tab],
          here: tab === here,
          ...(tab === 'settling' && differing > 0 ? { count: differing } : {}),
        }))}
      />
    </>
  )
}
