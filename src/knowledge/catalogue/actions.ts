import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { mustBeKnownFacets } from './facet-form.ts'
import type { OwnContent } from './own-recommendation.ts'
import { facets, findRecommendation } from './reads.ts'
import { nationalIds } from './reads-content.ts'
import type { Recommendation } from './recommendation.ts'
import { catalogueRefusals } from './refusals.ts'
import { texts } from './texts-editing.ts'
import { insertOwn, keepVersion, setWithdrawn, updateOwn } from './writes-own.ts'

/** Writes a recommendation the municipality makes to itself, and gives its id. */
export async function writeOwnRecommendation(tx: WriteTx, by: Actor, content: OwnContent): Promise<string> {
  await mustBeKnown(tx, content)
  const id = crypto.randomUUID()
  await insertOwn(tx, id, content)
  await record(tx, by, { kind: 'recommendation-written', subjectKind: 'recommendation', subjectId: id })
  return id
}

/** Changes an own recommendation; what it said before is kept. Refuses (withdrawn) one that is taken out; stale when somebody was first. */
export async function amendOwnRecommendation(
  tx: WriteTx,
  by: Actor,
  change: { id: string; version: number; content: OwnContent; locale: Locale },
): Promise<void> {
  const before = await findOwn(tx, change.id)
  if (before.withdrawnOn !== null) throw new Refusal(catalogueRefusals.withdrawn)
  await mustBeKnown(tx, change.content)
  await keepVersion(tx, by, before)
  const touched = await updateOwn(tx, change.id, change.version, change.content)
  if (touched === 0) throw new Stale(before.version, differences(before, change.content, change.locale))
  await record(tx, by, {
    kind: 'recommendation-amended',
    subjectKind: 'recommendation',
    subjectId: change.id,
    details: { version: change.version + 1 },
  })
}

/** Takes an own recommendation out of the catalogue; reviews and efforts that point at it still find it. */
export async function withdrawOwnRecommendation(
  tx: WriteTx,
  by: Actor,
  { id, today }: { id: string; today: Day },
): Promise<void> {
  await findOwn(tx, id)
  await setWithdrawn(tx, id, today)
  await record(tx, by, { kind: 'recommendation-withdrawn', subjectKind: 'recommendation', subjectId: id })
}

export async function putBackOwnRecommendation(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await findOwn(tx, id)
  await setWithdrawn(tx, id, null)
  await record(tx, by, { kind: 'recommendation-put-back', subjectKind: 'recommendation', subjectId: id })
}

async function mustBeKnown(tx: WriteTx, content: OwnContent): Promise<void> {
  mustBeKnownFacets(await facets(tx), content)
  const { supersedes } = content
  if (supersedes !== null && !(await nationalIds(tx)).has(supersedes))
    throw new Refusal(catalogueRefusals.unknownFacet, { code: supersedes })
}

async function findOwn(tx: WriteTx, id: string): Promise<Recommendation> {
  const found = await findRecommendation(tx, id)
  if (!found.own) throw new Refusal(webRefusals.notFound)
  return found
}

function differences(saved: Recommendation, mine: OwnContent, locale: Locale) {
  const t = texts[locale].own
  return [
    { label: t.statement, theirs: saved.statement.da, mine: mine.statement.da },
    { label: t.explanation, theirs: saved.explanation.da, mine: mine.explanation.da },
    { label: t.sourceHeading, theirs: saved.sourceHeading, mine: mine.sourceHeading },
  ]
}
