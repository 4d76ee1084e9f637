import { nationalLevel } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Locale } from '../../values/locale.ts'
import { figureHref } from './addresses.ts'
import { plain } from './area.ts'
import { indicators } from './reads.ts'

/** The indicators whose name or description holds every word asked for, with what they measure. */
export async function searchIndicators(
  tx: ReadTx,
  text: string,
  locale: Locale,
): Promise<{ href: string; title: string; note: string }[]> {
  const asked = plain(text).split(' ').filter(Boolean)
  if (asked.length === 0) return []
  const { municipality } = tx
  return (await indicators(tx))
    .filter(({ name, short, measures, finding }) => {
      const said = plain([name, short, measures, finding].flatMap(({ da, en }) => [da, en]).join(' '))
      return asked.every((word) => said.includes(word))
    })
    .map(({ id, name, measures }) => ({
      href:
        municipality === null || municipality === nationalLevel
          ? '/sundhedsprofil'
          : figureHref({ municipality, indicatorId: id }),
      title: name[locale],
      note: measures[locale],
    }))
}
