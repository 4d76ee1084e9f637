import { Tabs } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'

const pages = ['', '/skema', '/matrix', '/daekning', '/runder'] as const
export type ReviewPage = (typeof pages)[number]

/** The pages of the review. Answering is left out for those who only read. */
export function ReviewTabs({
  here,
  locale,
  mayAnswer,
}: {
  here: ReviewPage
  locale: Locale
  mayAnswer: boolean
}) {
  const t = texts[locale]
  const labels: Record<ReviewPage, string> = {
    '': t.title,
    '/skema': t.formTitle,
    '/matrix': t.matrix,
    '/daekning': t.coverage,
    '/runder': t.rounds,
  }
  const seen = pages.filter((page) => page !== '/skema' || mayAnswer)
  return (
    <Tabs
      label={t.title}
      tabs={seen.map((page) => ({ href: `/gennemgang${page}`, label: labels[page], here: page === here }))}
    />
  )
}
