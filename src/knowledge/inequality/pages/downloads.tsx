import { LinkButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'

/** A chart as a picture and as a table, for others' documents and spreadsheets. */
export function Downloads({ svg, csv, locale }: { svg: string; csv: string; locale: Locale }) {
  const t = texts[locale]
  return (
    <div class="actions no-print">
      <LinkButton href={svg} look="quiet">
        {t.downloadSvg}
      </LinkButton>
      <LinkButton href={csv} look="quiet">
        {t.downloadCsv}
      </LinkButton>
    </div>
  )
}
