import { FilterForm, Pages, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Asked, type Listing, listAddress } from '../listing.ts'
import { texts } from '../texts.ts'

/** The search above a list; it keeps the order one has chosen. */
export function Search({ path, asked, locale }: { path: string; asked: Asked; locale: Locale }) {
  const t = texts[locale]
  const { sort, order } = asked
  return (
    <FilterForm
      action={path}
      submit={t.search}
      label={t.search}
      reset={asked.search ? { href: listAddress(path, asked, { search: '' }), label: t.showAll } : undefined}
    >
      {sort ? <input type="hidden" name="sorter" value={order === 'descending' ? `-${sort}` : sort} /> : null}
      <TextField name="soeg" type="search" label={t.searchFor} value={asked.search} />
    </FilterForm>
  )
}

export function ListPages<Row>(props: { path: string; listing: Listing<Row>; locale: Locale }) {
  const { asked, pages } = props.listing
  if (pages === 1) return null
  const t = texts[props.locale]
  const to = (page: number, label: string) => ({ href: listAddress(props.path, asked, { page }), label })
  return (
    <Pages
      label={t.pages}
      where={t.pageOf(asked.page, pages)}
      previous={asked.page > 1 ? to(asked.page - 1, t.previousPage) : null}
      next={asked.page < pages ? to(asked.page + 1, t.nextPage) : null}
    />
  )
}
