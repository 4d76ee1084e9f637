import { da } from './texts-da.ts'
import { en } from './texts-en.ts'

export const texts = { da, en }
