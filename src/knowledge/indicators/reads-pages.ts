import { type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { inOrderOfTime, newRegionsFrom } from '../figures/index.ts'
import { nextRoundAsked, trendUntil } from '../findings/index.ts'
import { readView } from './addresses.ts'
import { spreadProps, type TrendRound, trendProps } from './chart-props.ts'
import { choosePeers, othersOf, type Peers, peerMean } from './peers.ts'
import { type FiguresByPeriod, figureOf, groupComparison, newestRound, type Surroundings } from './profile.ts'
import { dimensionsOf } from './reads-breakdown.ts'
import { profileFrame } from './reads-frame.ts'
import { figuresOf, roundsOf } from './reads-rounds.ts'
import { trendRounds } from './reads-trend.ts'
import { texts } from './texts.ts'

/** What is known of an indicator in a municipality before any figure is chosen. Refuses an unknown indicator or municipality. */
async function foundIndicator({ tx, params }: Visit) {
  const [code, indicatorId] = [params.kode ?? '', params.indikator ?? '']
  const { indicators: every, surroundings: around, groups } = await profileFrame(tx)
  const indicator = every.find(({ id }) => id === indicatorId)
  const area = around.areas.find(({ id, kind }) => id === code && kind === 'municipality')
  if (!indicator || !area) throw new Refusal(webRefusals.notFound)
  const rounds = inOrderOfTime((await roundsOf(tx, code, [indicatorId])).get(indicatorId) ?? [])
  const others: FiguresByPeriod =
    (await figuresOf(tx, { indicators: [indicatorId] })).get(indicatorId) ?? new Map()
  const at = every.indexOf(indicator)
  const neighbours = { previous: every[at - 1] ?? null, next: every[at + 1] ?? null }
  return { indicator, area, rounds, others, around, groups, neighbours }
}

/** Everything the page of one indicator in one municipality shows, and its downloads; `figure` is null where there is no round. */
export async function chosenIndicator(visit: Visit) {
  const { by, query, locale } = visit
  const view = readView(query)
  const { indicator, area, rounds, others, around, groups, neighbours } = await foundIndicator(visit)
  const round = rounds.find(({ period }) => period === view.round) ?? newestRound(rounds)
  const period = round?.period ?? indicator.rounds.at(-1) ?? '2025'
  const from = {
    groups,
    surroundings: around,
    municipality: area.id,
    isOwn: area.id === by.municipality,
    regionName: texts[locale].sameRegion,
  }
  const peers = choosePeers(view.group, { ...from, period })
  const choices = {
    municipality: area.id,
    areas: around.areas,
    memberships: around.memberships,
    groups,
    peers,
    view,
    invented: area.invented,
    neighbours,
    indicator,
  }
  if (!round) return { ...choices, municipalityName: area.name, figure: null }
  const on = view.regions ? newRegionsFrom : undefined
  const figure = figureOf(indicator, rounds, round, { surroundings: around, others, on })
  const dots = othersOf(figure, peers, around, others)
  const besides = besidePeers(trendRounds(rounds, { around, others, on }), { peers, around, others })
  return {
    ...choices,
    municipalityName: area.name,
    figure,
    trendRounds: besides,
    trend: trendProps(besides, { indicator, municipalityName: area.name, locale }),
    tested: trendUntil(figure),
    dots,
    spread: spreadProps(figure, {
      others: dots.others,
      spread: dots.spread,
      spreadIsOfGroup: dots.isOfGroup,
      groupName: peers?.name ?? null,
      locale,
    }),
    nextRound: nextRoundAsked(askedIn(query), figure),
    hasGroups: ((await dimensionsOf(visit.tx, area.id)).get(indicator.id) ?? []).length > 0,
    spreadIsOfGroup: dots.isOfGroup,
    mean: peerMean(figure, peers, around, others),
  }
}

function askedIn(query: URLSearchParams) {
  const written = (name: string) => (query.get(name) ?? '').slice(0, 40)
  return { answers: written('svar'), next: written('naeste'), to: written('til') }
}

/** Where neither region nor country is known, the group's mean takes the region's line. */
function besidePeers(
  rounds: TrendRound[],
  from: { peers: Peers | null; around: Surroundings; others: FiguresByPeriod },
): TrendRound[] {
  const { peers, around, others } = from
  if (!peers || rounds.some(({ region, country }) => region.kind === 'value' || country.kind === 'value'))
    return rounds
  return rounds.map((each) => {
    const { area, period } = each.round
    return {
      ...each,
      region: groupComparison(around, others, {
        name: peers.name,
        members: peers.members,
        period,
        without: area,
      }),
    }
  })
}
