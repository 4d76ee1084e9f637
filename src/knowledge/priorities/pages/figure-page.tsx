import { LinkButton, Note, PageHead, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { BurdenFigure } from '../burden.ts'
import { texts } from '../texts.ts'
import { inSentence } from '../words.ts'

/** Where a national figure comes from and how it is to be read. */
export function FigurePage(props: {
  figure: BurdenFigure
  others: BurdenFigure[]
  line: { name: string; href: string } | null
  locale: Locale
}) {
  const { figure, locale, line } = props
  const t = texts[locale]
  return (
    <>
      <PageHead
        kicker={line ? `${t.columns.burden}: ${inSentence(line.name)}` : t.columns.burden}
        title={t.figureTitle(writeNumber(figure.value, locale), figure.unit[locale])}
        lead={t.figureLead}
        facts={[
          { label: t.figureEdition, value: figure.edition },
          { label: t.figurePublisher, value: figure.publisher },
          { label: t.figureRead, value: writeDay(figure.retrieved, locale) },
          ...(line ? [{ label: t.figureUsers, value: <a href={line.href}>{line.name}</a> }] : []),
        ]}
        actions={<LinkButton href={figure.sourceUrl}>{t.figureSource}</LinkButton>}
      />
      {figure.superseded ? (
        <Note kind="attention">
          <p>{t.figureSuperseded}</p>
        </Note>
      ) : null}
      <Section title={t.figureNote}>
        <p>{figure.note[locale]}</p>
      </Section>
      {props.others.length > 0 ? (
        <Section title={t.figureOther} lead={t.figureOtherLead}>
          <ul class="row-list">
            {props.others.map((other) => (
              <li key={other.id}>
                <a
                  href={`/prioritering/byrde/${other.id}`}
                >{`${writeNumber(other.value, locale)} ${other.unit[locale]}`}</a>
                <p class="quiet small">{other.edition}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
