import { type Visit, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findIndicator } from '../indicators/index.ts'
import { releasesUnder } from '../releases/index.ts'
import { subjectsOf } from './district.ts'
import type { Seen } from './finding.ts'
import { type ReleasedRound, roundsOf } from './round.ts'

/** The indicator and the round an address asks for; the newest round when it names none. Not found when nothing is released. */
export async function seenOf({
  tx,
  by,
  params,
  query,
}: Visit): Promise<{ seen: Seen; rounds: ReleasedRound[] }> {
  const id = params.indikator ?? ''
  const rounds = roundsOf(await releasesUnder(tx, subjectsOf(id)))
  const asked = query.get('runde')
  const place =
    asked === null || asked === '' ? rounds.length - 1 : rounds.findIndex(({ period }) => period === asked)
  const round = rounds[place]
  if (!round) throw new Refusal(webRefusals.notFound)
  const indicator = await findIndicator(tx, id)
  const seen = { indicator, municipality: by.municipalityName, round, earlier: rounds[place - 1] ?? null }
  return { seen, rounds }
}
