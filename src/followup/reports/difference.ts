/** What differs between an item as it is stored and as somebody wrote it, for when two saved at once. Pure. */

import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { type ItemContent, itemParts } from './item.ts'
import { texts } from './texts.ts'

/** Every field with both texts; those that are alike are left out by whoever shows them. */
export function differencesOf(
  theirs: ItemContent,
  mine: ItemContent,
  locale: Locale,
): { label: string; theirs: string; mine: string }[] {
  const { edit, form } = texts[locale]
  const day = ({ meetingDay }: ItemContent) => (meetingDay ? writeDay(meetingDay, locale) : '')
  const line = (label: string, of: (content: ItemContent) => string) => ({
    label,
    theirs: of(theirs),
    mine: of(mine),
  })
  return [
    line(edit.itemTitle, ({ title }) => title),
    line(form.committee, ({ committee }) => committee),
    line(form.meetingDay, day),
    line(form.author, ({ author }) => author),
    ...itemParts.map((part) => line(edit.parts[part], ({ parts }) => parts[part])),
    line(edit.shown, ({ shown }) => shown.join(', ')),
    line(edit.drawn, ({ drawn }) => drawn.join(', ')),
  ]
}
