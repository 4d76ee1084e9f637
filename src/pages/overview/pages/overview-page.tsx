import { PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type OverviewFacts, situationOf } from '../facts.ts'
import { findingOf } from '../finding.ts'
import { type Block, layouts } from '../layout.ts'
import { nextStepOf } from '../next-step.ts'
import { MineBlock, TroubleBlock } from './action-blocks.tsx'
import { FiguresBlock, PrioritiesBlock } from './knowledge-blocks.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { CommitteeBlock, FindBlock, NationalBlock, OperationBlock, PeopleBlock } from './other-blocks.tsx'
import { CompassBlock, OwnReviewBlock, SmallCompassBlock } from './review-blocks.tsx'

const drawn = {
  compass: CompassBlock,
  'small-compass': SmallCompassBlock,
  'own-review': OwnReviewBlock,
  trouble: TroubleBlock,
  mine: MineBlock,
  figures: FiguresBlock,
  priorities: PrioritiesBlock,
  committee: CommitteeBlock,
  find: FindBlock,
  national: NationalBlock,
  people: PeopleBlock,
  operation: OperationBlock,
} satisfies Record<Block, unknown>

/** One front page per role: the finding, the next step, and beside it what the role answers for. */
export function OverviewPage({ facts, locale }: { facts: OverviewFacts; locale: Locale }) {
  const { main, side } = layouts[facts.by.role]
  const finding = findingOf(facts, locale)
  const draw = (block: Block) => {
    const Drawn = drawn[block]
    return <Drawn key={block} facts={facts} locale={locale} />
  }
  return (
    <>
      <PageHead kicker={writeDay(facts.today, locale)} title={finding.title} lead={finding.lead} />
      <div class="overview">
        <NextStepCard step={nextStepOf(situationOf(facts))} locale={locale} />
        <div class="overview-main">{main.map(draw)}</div>
        {side.length > 0 ? <div class="overview-side">{side.map(draw)}</div> : null}
      </div>
    </>
  )
}
