import { hasCapability } from '../../platform/auth/index.ts'
import type { Visit } from '../../platform/web/index.ts'
import { mayWorkOn, type Shared } from '../plans/index.ts'
import { EffortCard } from './pages/effort-card.tsx'
import { assessments } from './reads.ts'

/** What an effort's own page shows of its capacity; the application puts it there, as efforts do not know of capacity. */
export async function capacityBeside({ tx, by, locale }: Visit, effort: Shared & { id: string }) {
  if (!hasCapability(by.role, 'read-capacity')) return null
  const all = await assessments(tx, { effortId: effort.id })
  const mayOpen = hasCapability(by.role, 'run-capacity') && mayWorkOn(by, effort)
  if (all.length === 0 && !mayOpen) return null
  return <EffortCard effortId={effort.id} all={all} mayOpen={mayOpen} locale={locale} />
}
