import { Card, Empty, PageHead, Pages } from '../../../ui/index.ts'
import { type Day, daysAfter } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { daysKeptByName, type Survey, visible } from '../../surveys/index.ts'
import type { Named } from '../reads.ts'
import type { NamedAnswer } from '../reads-named.ts'
import { namedTexts } from '../texts-named.ts'
import { AnswerList } from './answer-list.tsx'

interface NamedProps {
  survey: Survey
  answers: NamedAnswer[]
  count: number
  /** The first shown, from 0, and how many at most. */
  from: number
  most: number
  administrations: Named[]
  /** The day from which no more answers are taken; null while they are. */
  ended: Day | null
  locale: Locale
}

/** What each has answered where a survey is asked by name, and how long that is kept. */
export function NamedPage(props: NamedProps) {
  const { survey, answers, count, from, most, ended, locale } = props
  const t = namedTexts[locale]
  const gone = survey.answersDeletedOn
  const href = (at: number) => `/undersoegelser/${survey.id}/svar?fra=${at}`
  return (
    <>
      <PageHead kicker={survey.title} title={t.title} lead={t.lead} />
      {gone ? <Empty title={t.goneTitle}>{t.gone(writeDay(gone, locale))}</Empty> : null}
      {!gone && answers.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : null}
      {answers.map((answer) => (
        <OnePerson key={answer.respondent} {...props} answer={answer} />
      ))}
      {count > most ? (
        <Pages
          label={t.pages}
          where={t.of(from + 1, from + answers.length, count)}
          previous={from > 0 ? { href: href(Math.max(0, from - most)), label: t.previous } : null}
          next={from + answers.length < count ? { href: href(from + most), label: t.next } : null}
        />
      ) : null}
      {gone ? null : (
        <p class="hint">
          {ended ? t.until(writeDay(daysAfter(ended, daysKeptByName), locale)) : t.days(daysKeptByName)}
        </p>
      )}
    </>
  )
}

function OnePerson({ survey, answer, administrations, locale }: NamedProps & { answer: NamedAnswer }) {
  const place = administrations.find(({ id }) => id === answer.administration)?.name
  const about = [place, answer.role, namedTexts[locale].answeredOn(writeDay(answer.answeredOn, locale))]
  const questions = visible(survey.instrument, answer.answers).flatMap((shown) => shown.questions)
  return (
    <Card title={answer.respondent} level={2}>
      <p class="quiet small">{about.filter(Boolean).join(' · ')}</p>
      <AnswerList questions={questions} answers={answer.answers} locale={locale} />
    </Card>
  )
}
