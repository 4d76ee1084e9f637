import { Note } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writePercentage } from '../../../values/numbers.ts'
import { writeGroup, writePeriod } from '../../figures/index.ts'
import type { GroupPeople } from '../group-rounds.ts'
import { texts } from '../texts.ts'

/** Why sårbare and udsatte stand apart, and how large each is. */
export function SituationNote({ people, locale }: { people: GroupPeople | null; locale: Locale }) {
  const t = texts[locale]
  const shares = [...(people?.people ?? [])].map(([group, count]) =>
    t.shareOf(writeGroup(group, locale), writePercentage((count / (people?.all ?? 1)) * 100, locale)),
  )
  return (
    <Note title={t.situationTitle}>
      <p>
        {t.situation} {people ? t.situationHere(shares.join(', '), writePeriod(people.period, locale)) : null}
      </p>
      <p class="quiet small">{t.situationSource}</p>
    </Note>
  )
}
