import type { SameShape } from '../../values/locale.ts'

const da = {
  several: (count: string, chosen: string, others: string) =>
    `Filen har ${count} datasæt. Her er nummer ${chosen}; med --dataset kan du vælge et andet: ${others}.`,
}

const en = {
  several: (count: string, chosen: string, others: string) =>
    `The file has ${count} datasets. This is number ${chosen}; with --dataset you can choose another: ${others}.`,
} satisfies SameShape<typeof da>

export const conversionTexts = { da, en }
