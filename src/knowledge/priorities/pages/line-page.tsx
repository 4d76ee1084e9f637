import { Card, LinkButton, PageHead, Section, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Recommendation, RecommendationLink } from '../../catalogue/index.ts'
import type { PriorityLine } from '../priorities.ts'
import { texts } from '../texts.ts'
import { type Column, columns } from '../weights.ts'
import {
  burdenSentences,
  coverageSentence,
  figureWords,
  gapSentence,
  mandateSentence,
  readinessSentence,
} from '../why.ts'
import { PullMark } from './pull-mark.tsx'

export function LinePage(props: {
  line: PriorityLine
  bandName: string
  recommendations: Recommendation[]
  mayEdit: boolean
  mayStart: boolean
  locale: Locale
}) {
  const { line, locale } = props
  const t = texts[locale]
  const { judgement } = line
  return (
    <>
      <PageHead
        title={line.name}
        lead={t.lineLead}
        facts={[
          { label: t.fact.band, value: props.bandName },
          {
            label: t.fact.fresh,
            value: judgement.judgedOn ? writeDay(judgement.judgedOn, locale) : t.notJudgedYet,
          },
          { label: t.fact.owner, value: judgement.judgedBy ?? t.nobody },
          { label: t.fact.next, value: <NextStep line={line} mayEdit={props.mayEdit} locale={locale} /> },
        ]}
        actions={
          <>
            {props.mayStart ? (
              <LinkButton href={`/indsatser/ny?prioritet=${line.line.code}`} look="primary">
                {t.startEffort}
              </LinkButton>
            ) : null}
            {props.mayEdit ? <LinkButton href={`${line.href}/vurdering`}>{t.judge}</LinkButton> : null}
            <LinkButton href={recommendationsHref(line)} look="quiet">
              {t.recommendationsLink}
            </LinkButton>
          </>
        }
      />
      <Section title={t.whyHere}>
        <p class="why-text">{line.why.join(' ')}</p>
      </Section>
      <div class="grid grid-3 line-columns">
        {columns.map((column) => (
          <Card key={column} title={t.columns[column]}>
            <p class="quiet small">{t.columnHints[column]}</p>
            <PullMark pull={line.pulls[column]} locale={locale} />
            <ColumnWords column={column} line={line} locale={locale} />
          </Card>
        ))}
      </div>
      <Section title={t.efforts}>
        {line.efforts.length === 0 ? <p>{t.effortsNone}</p> : null}
        <ul class="row-list">
          {line.efforts.map((effort) => (
            <li key={effort.id}>
              <a href={`/indsatser/${effort.id}`}>{effort.title}</a>{' '}
              <Tag tone="quiet">{t.stages[effort.stage as keyof typeof t.stages] ?? effort.stage}</Tag>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.recommendations}>
        {props.recommendations.length === 0 ? <p>{t.coverageNothing}</p> : null}
        <ul class="row-list">
          {props.recommendations.map((recommendation) => (
            <li key={recommendation.id}>
              <RecommendationLink recommendation={recommendation} locale={locale} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** What would help most: the first column that counts and is not known. */
function NextStep({ line, mayEdit, locale }: { line: PriorityLine; mayEdit: boolean; locale: Locale }) {
  const next = line.missing[0] ?? 'none'
  const words = texts[locale].nextSteps[next]
  const judgement = mayEdit ? `${line.href}/vurdering` : null
  const href = {
    burden: null,
    gap: '/sundhedsprofil',
    coverage: '/gennemgang',
    mandate: judgement,
    readiness: judgement,
    none: null,
  }[next]
  return href ? <a href={href}>{words}</a> : <span>{words}</span>
}

function recommendationsHref(line: PriorityLine): string {
  return `/anbefalinger?risiko=${line.line.code}`
}

function ColumnWords({ column, line, locale }: { column: Column; line: PriorityLine; locale: Locale }) {
  const t = texts[locale]
  if (column === 'burden') return <BurdenWords line={line} locale={locale} />
  if (column === 'coverage') return <p>{coverageSentence(line.coverage, locale)}</p>
  if (column === 'mandate') return <p>{mandateSentence(line.judgement, locale)}</p>
  if (column === 'readiness') return <p>{readinessSentence(line.judgement, line.efforts, locale)}</p>
  if (line.gaps.length === 0) return <p>{t.gapNoIndicator}</p>
  return (
    <>
      {line.gaps.map((gap, place) => (
        <p key={place}>
          {gapSentence(gap, locale)} {'figure' in gap ? <a href={gap.figure.href}>{t.openFigure}</a> : null}
        </p>
      ))}
    </>
  )
}

function BurdenWords({ line, locale }: { line: PriorityLine; locale: Locale }) {
  const t = texts[locale]
  const figures = line.burden.flatMap((burden) => burden.figures)
  const source = line.burden.find(({ step }) => step)?.step?.source
  if (figures.length === 0 && !source) return <p>{t.burdenUnknown}</p>
  const ordered = line.burden.map((burden) => ({ ...burden, figures: [] }))
  return (
    <>
      {burdenSentences(ordered, 'heaviest', locale).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {figures.map((figure) => (
        <p key={figure.id}>
          <a href={`/prioritering/byrde/${figure.id}`}>{figureWords(figure, locale)}</a>
        </p>
      ))}
      {source ? <p class="quiet small">{`${t.source}: ${source[locale]}`}</p> : null}
    </>
  )
}
