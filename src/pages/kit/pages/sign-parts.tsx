import { reviewCompass } from '../../../ui/charts/havby-compass.ts'
import { Compass, KindIcon, kindSigns, Sparkline, StatusMark, statusSigns } from '../../../ui/charts/index.ts'
import { Card, Grid } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'

const course = [21.4, 18.6, null, 14.8, 13.1, 12.4]

/** The signs with their words, as they stand in lists and headings. */
export function SignParts({ locale }: { locale: Locale }) {
  const t = texts[locale].sign
  return (
    <Grid columns={4}>
      <Card level={3} title={t.status}>
        <ul class="plain-list">
          {statusSigns.map((status) => (
            <li key={status}>
              <span class="with-icon">
                <StatusMark status={status} /> {t[status]}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card level={3} title={t.kind}>
        <ul class="plain-list">
          {kindSigns.map((kind) => (
            <li key={kind}>
              <span class="with-icon">
                <KindIcon kind={kind} /> {t[kind]}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card level={3} title={t.course}>
        <p>
          <Sparkline points={course.map((value, index) => ({ at: 2010 + index, value }))} label={t.course} />
        </p>
      </Card>
      <Card level={3} title={t.compass}>
        <div lang="da">
          <Compass {...reviewCompass} size="small" />
        </div>
      </Card>
    </Grid>
  )
}
