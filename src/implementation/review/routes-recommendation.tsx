import { findRecommendation } from '../../knowledge/catalogue/index.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import { pageAnswer, type Visit } from '../../platform/web/index.ts'
import { administrations, institutionReach, settingsFor } from '../settings/index.ts'
import { mayAnswerFor } from './may.ts'
import type { ProofTyped } from './pages/proof-section.tsx'
import { RecommendationPage } from './pages/recommendation-page.tsx'
import { answersOf, rounds } from './reads.ts'
import { keptAbout } from './reads-recommendation.ts'
import { currentOf } from './round.ts'
import { trailOf } from './routes-overview.tsx'
import { standingOf } from './standing.ts'

type Asked = Pick<Visit, 'tx' | 'by' | 'locale' | 'today' | 'params'>

/** One recommendation in the review; `typed` is proof that could not be read. */
export async function recommendationPage({ tx, by, locale, today, params }: Asked, typed: ProofTyped | null) {
  const recommendation = await findRecommendation(tx, params.recommendation ?? '')
  const round = currentOf(await rounds(tx))
  const known = await administrations(tx)
  const answers = round ? await answersOf(tx, round.id, recommendation.id) : []
  const standing =
    round && standingOf({ round, administrations: known, recommendations: [recommendation], answers }, today)
  const props = {
    locale,
    today,
    recommendation,
    round,
    pairs: standing?.pairs ?? [],
    names: new Map(known.map(({ id, name }) => [id, name])),
    ...(await keptAbout(tx, recommendation.id, round?.id ?? null)),
    settings: await settingsFor(tx, recommendation.id),
    reach: await institutionReach(tx, recommendation.id),
    mayAnswerFor: (administrationId: string) => mayAnswerFor(by, administrationId),
    maySettings: hasCapability(by.role, 'edit-settings'),
    typed,
  }
  return pageAnswer(recommendation.statement[locale], <RecommendationPage {...props} />, {
    trail: trailOf(locale),
  })
}
