import type { SameShape } from '../../values/locale.ts'
import { da } from './texts-da.ts'
import { en } from './texts-en.ts'

export const texts = { da, en } satisfies { da: typeof da; en: SameShape<typeof da> }
