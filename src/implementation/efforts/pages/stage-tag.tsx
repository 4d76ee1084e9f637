import { Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Stage } from '../stage.ts'
import { texts } from '../texts.ts'

const tones = { idea: 'plain', test: 'going', running: 'going', routine: 'good', stopped: 'plain' } as const

/** The stage of an effort in a word with a colour. */
export function StageTag({ stage, locale }: { stage: Stage; locale: Locale }) {
  return <Tag tone={tones[stage]}>{texts[locale].stages[stage]}</Tag>
}
