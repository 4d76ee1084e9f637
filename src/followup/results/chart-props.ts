import type { GroupChartProps } from '../../ui/charts/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writePercentage } from '../../values/numbers.ts'
import { said } from '../surveys/index.ts'
import type { QuestionResult, Results } from './results.ts'
import { texts } from './texts.ts'
import { sharesSaid } from './words.ts'

/** The distribution of a question's answers, a block for each row of a matrix, the last round beside. */
export function distributionChart(
  question: QuestionResult,
  { before }: Pick<Results, 'before'>,
  locale: Locale,
): GroupChartProps {
  const t = texts[locale]
  const title = said(question.question.text, locale)
  const decimals = question.blocks[0]?.lines[0]?.decimals ?? 1
  const isBeside = question.blocks.some(({ lines }) => lines.some(({ change }) => change !== null))
  return {
    id: `svar-${question.question.id}`,
    title,
    description: sharesSaid(question, locale),
    noValues: t.noValues,
    blocks: question.blocks.map(({ id, name, lines }) => ({
      id,
      name: name ? said(name, locale) : t.everybody,
      rows: lines.map(({ category, label, value, interval, change }, at) => ({
        id: `${category}-${at}`,
        name: said(label, locale),
        value,
        missing: t.hidden,
        interval: interval ?? undefined,
        beside: change?.before,
      })),
    })),
    axisLabel: t.share,
    writeValue: (value) => writePercentage(value, locale, decimals),
    writeTick: (value) => writePercentage(value, locale, 0),
    words: {
      certain: t.certain,
      uncertain: t.uncertain,
      ...(isBeside && before && { beside: t.besideBefore(before.title) }),
    },
  }
}
