import type { LatestFigure } from '../../knowledge/figures/index.ts'
import type { OverviewFacts } from './facts.ts'

const mostShown = 3
/** Shown when the priorities point at nothing: what most people ask for first. */
const usual = ['rygning', 'mentalt_helbred', 'ensomhed', 'selvvurderet_helbred']

/** The figures of the subjects that matter most here, then the usual ones; only figures there are. */
export function keyFiguresOf({
  figures,
  priorities,
}: Pick<OverviewFacts, 'figures' | 'priorities'>): LatestFigure[] {
  const lines = priorities?.bands.find(({ band }) => band === 'first')?.lines ?? []
  const pointedAt = lines.flatMap(({ gap }) => ('figure' in gap ? [gap.figure.indicatorId] : []))
  const wanted = [...new Set([...pointedAt, ...usual, ...figures.map(({ indicatorId }) => indicatorId)])]
  return wanted
    .flatMap((id) => figures.find(({ indicatorId, value }) => indicatorId === id && value !== null) ?? [])
    .slice(0, mostShown)
}
