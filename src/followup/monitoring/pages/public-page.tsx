import { nameOfField } from '../../../platform/auth/fields-of-work.ts'
import { Details, PageHead, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { ComparedQuestion } from '../comparison.ts'
import type { MonitoringRound } from '../monitoring.ts'
import { resultTexts } from '../texts-results.ts'
import { ComparedQuestionCard } from './compared-question.tsx'

/** What a municipality has chosen to show to all: its answers beside the whole country. */
export function PublicPage(props: {
  round: MonitoringRound
  name: string
  fields: { field: string; compared: ComparedQuestion[] }[]
  locale: Locale
}) {
  const { round, name, fields, locale } = props
  const t = resultTexts[locale]
  return (
    <>
      <PageHead kicker={said(round.title, locale)} title={name} lead={t.publicLead(name)} />
      {fields.map(({ field, compared }) => (
        <Section key={field} title={nameOfField(field, locale)}>
          {compared.map((question) => (
            <ComparedQuestionCard
              key={question.question.id}
              compared={question}
              areas={[t.country]}
              administrations={new Map()}
              before={null}
              shownBy={name}
              locale={locale}
            />
          ))}
        </Section>
      ))}
      <Details summary={t.howProtected}>
        <p>{t.protection}</p>
      </Details>
    </>
  )
}
