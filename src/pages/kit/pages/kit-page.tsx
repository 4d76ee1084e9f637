import { charts, emptyCharts } from '../../../ui/charts/every-chart.tsx'
import { Card, PageHead, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { chartName, texts } from '../texts.ts'
import { FieldParts } from './field-parts.tsx'
import { ActionParts, ListParts, WordParts } from './page-parts.tsx'
import { SignParts } from './sign-parts.tsx'

const sections = ['words', 'actions', 'fields', 'lists', 'signs', 'charts', 'empty'] as const

/** Every part and every chart in all their states, with the invented figures the tests use. */
export function KitPage({ locale }: { locale: Locale }) {
  const t = texts[locale]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <nav aria-label={t.contents} class="no-print">
        <ul class="tags">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#kit-${id}`}>{t[id]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section title={t.words} id="kit-words">
        <WordParts locale={locale} />
      </Section>
      <Section title={t.actions} id="kit-actions">
        <ActionParts locale={locale} />
      </Section>
      <Section title={t.fields} id="kit-fields">
        <FieldParts locale={locale} />
      </Section>
      <Section title={t.lists} id="kit-lists">
        <ListParts locale={locale} />
      </Section>
      <Section title={t.signs} id="kit-signs">
        <SignParts locale={locale} />
      </Section>
      <Charts id="charts" locale={locale} shown={charts} />
      <Charts id="empty" locale={locale} shown={emptyCharts} />
    </>
  )
}

interface ChartsProps {
  id: 'charts' | 'empty'
  locale: Locale
  shown: typeof emptyCharts
}

/** The figures of the samples are written in Danish, which a screen reader must be told. */
function Charts({ id, locale, shown }: ChartsProps) {
  const t = texts[locale]
  return (
    <Section title={t[id]} id={`kit-${id}`} lead={locale === 'da' ? undefined : t.language}>
      {shown.map(({ name, figure }) => (
        <Card key={name} level={3} title={chartName(name, locale)}>
          <div lang="da">{figure}</div>
        </Card>
      ))}
    </Section>
  )
}
