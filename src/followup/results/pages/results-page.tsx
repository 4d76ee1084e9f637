import {
  Card,
  Empty,
  Figure,
  Grid,
  LinkButton,
  PageHead,
  Pages,
  PostButton,
  Section,
} from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import { writeDay, writeNumber, writePercentage } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import { fewestFor } from '../counting.ts'
import { texts } from '../texts.ts'
import { LiveNote, LiveSwitch } from './live-parts.tsx'
import { PublishedList } from './published-list.tsx'
import { MeanSaid, QuestionCard } from './question-card.tsx'
import type { ResultsProps } from './results-props.ts'

/** What a survey showed: how many answered, every question, and the scores. */
export function ResultsPage(props: ResultsProps) {
  const { results, isOver, mayEdit, locale } = props
  const t = texts[locale]
  const { survey, releasedAt, before } = results
  const address = `/undersoegelser/${survey.id}`
  return (
    <>
      <PageHead
        kicker={survey.title}
        title={t.title}
        lead={t.lead}
        facts={[
          ...(releasedAt ? [{ label: t.counted, value: writeDay(dayIn(releasedAt), locale) }] : []),
          ...(before
            ? [
                {
                  label: t.comparedWith,
                  value: <a href={`/undersoegelser/${before.id}/resultat`}>{before.title}</a>,
                },
              ]
            : []),
        ]}
        actions={
          <>
            <LinkButton href={address}>{t.toSurvey}</LinkButton>
            {releasedAt && isOver && mayEdit && survey.answersDeletedOn === null ? (
              <PostButton action={`${address}/opgoerelse`} look="quiet">
                {t.countAgain}
              </PostButton>
            ) : null}
          </>
        }
      />
      <PublishedList {...props} />
      <div data-live-rate>
        <Rate {...props} />
        <LiveNote {...props} />
        {releasedAt ? <Shown {...props} /> : null}
      </div>
      {releasedAt ? null : <NotYet {...props} />}
      <LiveSwitch {...props} />
    </>
  )
}

function Rate({ rate, locale }: ResultsProps) {
  const t = texts[locale]
  return (
    <Grid columns={2}>
      {rate.invited > 0 ? (
        <Figure
          label={t.rate}
          value={writePercentage((100 * rate.answered) / rate.invited, locale, 0)}
          note={t.rateOf(rate.answered, rate.invited)}
        />
      ) : null}
      <Figure label={t.answers} value={writeNumber(rate.answered, locale)} />
    </Grid>
  )
}

function NotYet({ results, rate, isOver, mayEdit, locale }: ResultsProps) {
  const t = texts[locale]
  const fewest = fewestFor('ordinary')
  if (!isOver && results.survey.showsLive) return null
  if (!isOver) return <Empty title={t.notClosedTitle}>{t.notClosed(rate.answered, fewest)}</Empty>
  if (rate.answered < fewest) return <Empty title={t.tooFewTitle}>{t.tooFew(rate.answered, fewest)}</Empty>
  return (
    <Empty
      title={t.notCountedTitle}
      action={
        mayEdit ? (
          <PostButton action={`/undersoegelser/${results.survey.id}/opgoerelse`} look="primary">
            {t.count}
          </PostButton>
        ) : null
      }
    >
      {t.notCounted}
    </Empty>
  )
}

function Shown(props: ResultsProps) {
  const { results, paging, isOver, mayEdit, mayPublish, locale } = props
  const t = texts[locale]
  const { survey, questions } = results
  const file = `/undersoegelser/${survey.id}/resultat`
  const textsOf = (id: string) =>
    props.texts.filter(({ question }) => question === id).map(({ text }) => text)
  return (
    <>
      <p class="actions no-print">
        {t.download} <a href={`${file}/tal.csv`}>CSV</a> <a href={`${file}/tal.xlsx`}>XLSX</a>
      </p>
      {questions.map((result) => (
        <QuestionCard
          key={result.question.id}
          result={result}
          results={results}
          released={textsOf(result.question.id)}
          mayRelease={mayEdit && isOver}
          mayPublish={mayPublish && isOver}
          locale={locale}
        />
      ))}
      {paging.page === paging.pages && isOver ? <Scores {...props} /> : null}
      <OtherPages {...props} />
      <p class="quiet small">{t.hiddenNote}</p>
      {results.before ? <p class="quiet small">{t.changeNote}</p> : null}
    </>
  )
}

function Scores({ results: { scores }, locale }: ResultsProps) {
  const t = texts[locale]
  if (scores.length === 0) return null
  return (
    <Section title={t.scores}>
      {scores.map(({ score, mean, sensitivity }) => (
        <Card key={score.id} title={said(score.name, locale)} level={3}>
          <MeanSaid mean={mean} sensitivity={sensitivity} locale={locale} />
          <p class="hint">
            {t.source}: {said(score.source, locale)}
          </p>
        </Card>
      ))}
    </Section>
  )
}

/** The way to the other questions of a long survey, and to all of them at once for printing. */
function OtherPages({ results, paging, locale }: ResultsProps) {
  const t = texts[locale]
  if (paging.pages === 1) return null
  const linkTo = (page: number, label: string) =>
    page >= 1 && page <= paging.pages
      ? { href: `/undersoegelser/${results.survey.id}/resultat?side=${page}`, label }
      : null
  return (
    <>
      <Pages
        label={t.pages}
        where={t.pageOf(paging.page, paging.pages)}
        previous={linkTo(paging.page - 1, t.previousQuestions)}
        next={linkTo(paging.page + 1, t.nextQuestions)}
      />
      <p class="no-print">
        <a href="?side=alle">{t.allQuestions}</a>
      </p>
    </>
  )
}
