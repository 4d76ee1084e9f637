import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { facets, mustBeKnownFacets } from '../catalogue/index.ts'
import type { ExampleContent } from './example.ts'
import { findOwnExample } from './reads.ts'
import { texts } from './texts.ts'
import { deleteExample, insertExample, shareExample, takeBackExample, updateExample } from './writes.ts'

/** Writes an example of the municipality's own; shared with the others at once when it wishes so. */
export async function writeExample(
  tx: WriteTx,
  by: Actor,
  { content, share }: { content: ExampleContent; share: boolean },
): Promise<string> {
  mustBeKnownFacets(await facets(tx), content)
  const id = await insertExample(tx, content)
  await record(tx, by, { kind: 'example-written', subjectKind: 'example', subjectId: id })
  if (share) await shareOwnExample(tx, by, id)
  return id
}

/** Changes an own example. While it is shared, what the others see is changed with it; unticked, it is taken back. */
export async function amendExample(
  tx: WriteTx,
  by: Actor,
  change: { id: string; version: number; content: ExampleContent; share: boolean; locale: Locale },
): Promise<void> {
  const before = await findOwnExample(tx, change.id)
  mustBeKnownFacets(await facets(tx), change.content)
  const touched = await updateExample(tx, change.id, change.version, change.content)
  if (touched === 0) {
    const t = texts[change.locale].form
    throw new Stale(before.version, [
      { label: t.title, theirs: before.title.da, mine: change.content.title },
      { label: t.what, theirs: before.what?.da ?? '', mine: change.content.what },
      { label: t.outcome, theirs: before.outcome?.da ?? '', mine: change.content.outcome ?? '' },
    ])
  }
  await record(tx, by, {
    kind: 'example-amended',
    subjectKind: 'example',
    subjectId: change.id,
    details: { version: change.version + 1 },
  })
  if (change.share) await shareOwnExample(tx, by, change.id)
  else if (before.sharedOn !== null) await takeBackOwnExample(tx, by, change.id)
}

/** Shows the example to all municipalities as it stands now. */
export async function shareOwnExample(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await findOwnExample(tx, id)
  await shareExample(tx, id)
  await record(tx, by, { kind: 'example-shared', subjectKind: 'example', subjectId: id })
}

/** Takes it back: the others no longer see it. */
export async function takeBackOwnExample(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await findOwnExample(tx, id)
  await takeBackExample(tx, id)
  await record(tx, by, { kind: 'example-taken-back', subjectKind: 'example', subjectId: id })
}

export async function removeExample(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await findOwnExample(tx, id)
  await deleteExample(tx, id)
  await record(tx, by, { kind: 'example-removed', subjectKind: 'example', subjectId: id })
}
