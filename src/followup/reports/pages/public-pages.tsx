import { DocumentPage, type ReportDocument } from '../../../platform/documents/index.ts'
import { Empty, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { PublishedItem } from '../reads.ts'
import { texts } from '../texts.ts'

/** What a municipality has chosen to show everybody. */
export function PublishedItemsPage({
  locale,
  name,
  code,
  found,
}: {
  locale: Locale
  name: string
  code: string
  found: Pick<PublishedItem, 'itemId' | 'kind' | 'title' | 'committee' | 'meetingDay' | 'frozenOn'>[]
}) {
  const t = texts[locale]
  return (
    <>
      <PageHead title={t.public.title(name)} lead={t.public.lead} />
      {found.length === 0 ? <Empty title={t.public.empty}>{t.public.emptyBody}</Empty> : null}
      <ul class="row-list">
        {found.map((item) => (
          <li key={item.itemId}>
            <a href={`/o/${code}/sager/${item.itemId}`}>{item.title}</a>
            <p class="quiet">
              {[
                t.kinds[item.kind],
                item.committee,
                item.meetingDay ? writeDay(item.meetingDay, locale) : writeDay(item.frozenOn, locale),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A published item, as it was frozen. */
export function PublishedItemPage({
  locale,
  document,
  code,
  frozenOn,
}: {
  locale: Locale
  document: ReportDocument
  code: string
  frozenOn: string
}) {
  const t = texts[locale].public
  return (
    <div class="report-public">
      <div class="report-paper">
        <DocumentPage document={document} />
      </div>
      <p class="quiet">{t.frozen(writeDay(frozenOn, locale))}</p>
      <p>
        <a href={`/o/${code}/sager`}>{t.all}</a>
      </p>
    </div>
  )
}
