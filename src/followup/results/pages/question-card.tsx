import { GroupChart } from '../../../ui/charts/index.ts'
import { Card, Details, LinkButton, Table } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { Block, Line } from '../blocks.ts'
import { distributionChart } from '../chart-props.ts'
import { fewestFor, fewestForMean } from '../counting.ts'
import type { Median } from '../middle.ts'
import type { Mean, QuestionResult, Results } from '../results.ts'
import { texts } from '../texts.ts'
import { publishingTexts } from '../texts-publishing.ts'
import { changesSaid, changeWords, countWords, meanSaid, rangeWords, shareWords } from '../words.ts'

interface QuestionProps {
  result: QuestionResult
  results: Results
  /** Free text that has been read and let go. */
  released: string[]
  mayRelease: boolean
  mayPublish: boolean
  locale: Locale
}

/** A question's result: its distribution as a chart and a table, what has changed, and each group. */
export function QuestionCard(props: QuestionProps) {
  const { result, locale } = props
  const title = said(result.question.text, locale)
  return (
    <Card title={title} id={`spoergsmaal-${result.question.id}`} class="result-question">
      {result.why ? <Nothing {...props} /> : <Distribution {...props} />}
    </Card>
  )
}

function Nothing({ result, results, released, mayRelease, locale }: QuestionProps) {
  const t = texts[locale]
  const { why, sensitivity, question } = result
  if (why === null) return null
  if (why === 'too-few') return <p class="hint">{t.tooFewOf(fewestFor(sensitivity))}</p>
  return (
    <>
      {released.length > 0 ? (
        <>
          <p>{t.someTexts}</p>
          <ul>
            {released.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="hint">{t.why[why]}</p>
      )}
      {why === 'text' && mayRelease ? (
        <div class="actions no-print">
          <LinkButton href={`/undersoegelser/${results.survey.id}/resultat/${question.id}/fritekst`}>
            {t.readTexts}
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}

function Distribution({ result, results, mayPublish, locale }: QuestionProps) {
  const t = texts[locale]
  const { question, blocks } = result
  const base = `/undersoegelser/${results.survey.id}/resultat/${question.id}`
  const title = said(question.text, locale)
  return (
    <>
      {changesSaid(result, locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {results.before && !result.isCompared ? <p class="hint">{t.notCompared}</p> : null}
      {result.median ? <MedianSaid median={result.median} locale={locale} /> : null}
      {result.mean ? <MeanSaid mean={result.mean} sensitivity={result.sensitivity} locale={locale} /> : null}
      <GroupChart {...distributionChart(result, results, locale)} />
      <Details summary={t.opens}>
        {blocks.map((block) => (
          <AnswerTable key={block.id} block={block} title={title} locale={locale} />
        ))}
      </Details>
      {blocks.some(({ groups }) => groups.length > 0) ? (
        <Details summary={t.byGroup}>
          {blocks.map((block) => (
            <GroupTable key={block.id} block={block} title={title} locale={locale} />
          ))}
        </Details>
      ) : null}
      <div class="actions no-print">
        <LinkButton href={`${base}/figur.svg`} look="quiet">
          {t.downloadFigure}
        </LinkButton>
        {result.releaseId ? (
          <LinkButton href={`/offentliggoerelser/${result.releaseId}`} look="quiet">
            {t.protectedHow}
          </LinkButton>
        ) : null}
        {mayPublish ? (
          <LinkButton href={`${base}/indikator`} look="quiet">
            {publishingTexts[locale].publish}
          </LinkButton>
        ) : null}
      </div>
    </>
  )
}

interface BlockProps {
  block: Block
  title: string
  locale: Locale
}

function captionOf({ block, title, locale }: BlockProps): string {
  return block.name ? said(block.name, locale) : title
}

function AnswerTable(props: BlockProps) {
  const { block, locale } = props
  const t = texts[locale]
  const isCompared = block.lines.some(({ change }) => change !== null)
  return (
    <Table<Line>
      caption={captionOf(props)}
      captionSeen={block.name !== null}
      rows={block.lines}
      keyOf={({ category, label }) => `${category} ${label.da}`}
      rowClass={({ isOwn }) => (isOwn ? 'result-own' : undefined)}
      columns={[
        { label: t.answer, cell: ({ label }) => said(label, locale) },
        { label: t.number, cell: ({ count }) => countWords(count, locale), align: 'right' },
        { label: t.of, cell: ({ of }) => countWords(of, locale), align: 'right' },
        { label: t.share, cell: (line) => shareWords(line, locale), align: 'right' },
        {
          label: t.interval,
          cell: ({ interval }) => (interval ? rangeWords(interval, locale) : '–'),
          align: 'right',
        },
        ...(isCompared
          ? [
              {
                label: t.change,
                cell: ({ change }: Line) => changeWords(change, locale),
                align: 'right' as const,
              },
            ]
          : []),
      ]}
    />
  )
}

type GroupLine = Block['groups'][number]

function GroupTable(props: BlockProps) {
  const { block, locale } = props
  const t = texts[locale]
  return (
    <Table<GroupLine>
      caption={texts[locale].groupCaption(captionOf(props))}
      captionSeen
      rows={block.groups}
      keyOf={({ id }) => id}
      columns={[
        { label: t.group, cell: ({ name }) => said(name, locale) },
        { label: t.answers, cell: ({ people }) => countWords(people, locale), align: 'right' },
        ...block.lines.map(({ label }, at) => ({
          label: said(label, locale),
          cell: ({ lines }: GroupLine) => {
            const line = lines[at]
            return line ? shareWords(line, locale) : t.hidden
          },
          align: 'right' as const,
        })),
      ]}
    />
  )
}

function MedianSaid({ median, locale }: { median: Median; locale: Locale }) {
  const t = texts[locale]
  const [middle, low, high] = [median.median, median.low, median.high].map((label) => said(label, locale))
  return (
    <p>
      {t.median}: <strong>{middle}</strong> ({t.interval}:{' '}
      {low === high ? low : t.range(low ?? '', high ?? '')})
    </p>
  )
}

/** A mean with its interval, and what it has done since the last round; or from how many answers it is shown. */
export function MeanSaid(props: {
  mean: Mean | null
  sensitivity: 'ordinary' | 'sensitive'
  locale: Locale
}) {
  const { mean, sensitivity, locale } = props
  const t = texts[locale]
  if (!mean) return <p class="hint">{t.noMean(fewestForMean(sensitivity))}</p>
  const moved = meanSaid(mean, locale)
  return (
    <>
      <p>
        {t.mean}: <strong>{writeNumber(mean.mean, locale, 1)}</strong> ({t.interval}:{' '}
        {rangeWords(mean, locale)})
      </p>
      {moved ? <p>{moved}</p> : null}
    </>
  )
}
