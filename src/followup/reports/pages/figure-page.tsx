import { Card, Facts, LinkButton, Note, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { referenceText } from '../compose-sources.ts'
import type { FigureChange, NumberedFigure } from '../figure.ts'
import { texts } from '../texts.ts'
import { changeWords } from './item-checks.tsx'

interface Props {
  locale: Locale
  figure: NumberedFigure
  /** The language of the document, in which the figure is explained. */
  language: Locale
  /** Title of the document, and where it stands. */
  document: { title: string; href: string }
  /** What has become of the figure; null when it is as it was, undefined where nothing is compared. */
  change?: FigureChange | null
  /** The figure's page in the health profile, for those who can reach it. */
  profileHref?: string | undefined
}

/** A figure of a document, opened: everything one may ask about it. */
export function FigurePage({ locale, figure, language, document, change, profileHref }: Props) {
  const { figure: t } = texts[locale]
  const facts = [
    { label: t.value, value: figure.written },
    { label: t.period, value: figure.period },
    { label: t.retrieved, value: writeDay(figure.retrievedOn, locale) },
  ]
  const explained = [
    [t.source, figure.source],
    [t.definition, figure.definition],
    [t.method, figure.method],
    [t.uncertainty, figure.uncertainty],
    [t.region, figure.region],
    [t.country, figure.country],
  ].filter(([, text]) => text !== '')
  return (
    <>
      <PageHead
        kicker={t.kicker(referenceText(figure), document.title)}
        title={figure.label}
        actions={<LinkButton href={document.href}>{t.back}</LinkButton>}
      />
      <Facts facts={facts} />
      {change ? (
        <Note kind="attention" title={t.now}>
          <p>{changeWords(change, locale)}</p>
        </Note>
      ) : null}
      {change === null ? (
        <Note kind="good">
          <p>{t.same}</p>
        </Note>
      ) : null}
      <Card>
        <dl class="report-explained" lang={language}>
          {explained.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{t.id}</dt>
            <dd>
              <code>{figure.figureId}</code>
            </dd>
          </div>
        </dl>
        {profileHref ? (
          <p>
            <a href={profileHref}>{t.toProfile}</a>
          </p>
        ) : null}
      </Card>
    </>
  )
}
