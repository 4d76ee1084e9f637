import { PageHead, Table, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { isAnswered, type Part, parts, partWords } from '../parts.ts'
import type { Effort } from '../reads.ts'
import type { SavedPart } from '../reads-parts.ts'
import { texts } from '../texts.ts'
import { partLeads, partNames } from '../texts-parts.ts'

/** The parts of an effort, what is in them, and who wrote there last. */
export function EditPage({
  effort,
  saved,
  locale,
}: {
  effort: Effort
  saved: Partial<Record<Part, SavedPart>>
  locale: Locale
}) {
  const t = texts[locale]
  const rows = [
    {
      path: 'grundlag',
      name: t.basics,
      lead: t.basicsLead,
      filled: true,
      when: t.changedBy(writeDay(effort.changedOn, locale, 'short'), effort.changedBy),
    },
    ...parts.map((part) => {
      const written = saved[part]
      return {
        path: partWords[part],
        name: partNames[locale][part],
        lead: partLeads[locale][part],
        filled: isAnswered(written?.answers),
        when: written ? t.changedBy(writeDay(written.changedOn, locale, 'short'), written.changedBy) : '',
      }
    }),
  ]
  return (
    <>
      <PageHead title={t.editTitle(effort.title)} lead={t.editLead} />
      <Table
        caption={t.partsCaption}
        rows={rows}
        keyOf={(row) => row.path}
        columns={[
          {
            label: t.part,
            cell: (row) => <a href={`/indsatser/${effort.id}/rediger/${row.path}`}>{row.name}</a>,
          },
          { label: t.partAbout, cell: (row) => row.lead },
          {
            label: t.changed,
            cell: (row) =>
              row.filled ? (
                <>
                  <Tag tone="good">{t.filled}</Tag> <span class="quiet small">{row.when}</span>
                </>
              ) : (
                <span class="quiet">{t.notFilled}</span>
              ),
          },
        ]}
      />
    </>
  )
}
