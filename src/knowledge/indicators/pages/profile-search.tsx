import { FilterForm, Pages, TextField } from '../../../ui/index.ts'
import { type View, withView } from '../addresses.ts'
import { type ProfilePart, rowsOnPage } from '../profile-part.ts'
import { figurePageTexts } from '../texts-figure.ts'
import type { ProfileProps } from './profile-page.tsx'

type Props = ProfileProps & { page: string }

/** A page's address with the part of the profile it shows. */
export function withPart(path: string, part: Pick<ProfilePart<unknown>, 'search' | 'page'>): string {
  const query = new URLSearchParams()
  if (part.search) query.set('soeg', part.search)
  if (part.page > 1) query.set('side', String(part.page))
  if (query.size === 0) return path
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}

/** A search among the figures, where there are more than one looks through. */
export function ProfileSearch({ part, view, page, locale }: Props) {
  if (part.total <= rowsOnPage && part.search === '') return null
  const t = figurePageTexts[locale]
  return (
    <>
      <FilterForm
        action={page}
        label={t.search}
        submit={t.find}
        reset={part.search ? { href: withView(page, view), label: t.showAll } : undefined}
      >
        <Kept view={view} />
        <TextField name="soeg" type="search" label={t.search} hint={t.searchHint} value={part.search} />
      </FilterForm>
      {part.search ? <p>{part.found === 0 ? t.foundNone : t.found(part.found, part.total)}</p> : null}
    </>
  )
}

function Kept({ view }: { view: View }) {
  return (
    <>
      {view.group ? <input type="hidden" name="gruppe" value={view.group} /> : null}
      {view.regions ? <input type="hidden" name="regioner" value={view.regions} /> : null}
    </>
  )
}

/** The way to the figures before and after, where there is more than one page of them. */
export function ProfilePages({ part, view, page, locale }: Props) {
  if (part.pages === 1) return null
  const t = figurePageTexts[locale]
  const step = (to: number, label: string) =>
    to >= 1 && to <= part.pages
      ? { href: withPart(withView(page, view), { search: part.search, page: to }), label }
      : null
  return (
    <Pages
      label={t.pages}
      previous={step(part.page - 1, t.previous)}
      next={step(part.page + 1, t.next)}
      where={t.where(part.from, part.from + part.rows.length - 1, part.found)}
    />
  )
}
