import { Compass } from '../../../ui/charts/index.ts'
import { Card, Grid, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Coverage } from '../coverage-groups.ts'
import type { ReviewSummary } from '../reads-coverage.ts'
import { texts } from '../texts.ts'
import { compassOf, markTotal, sumOf } from './compass.tsx'

/** The first page of the area: settings before all else, then where the review stands. */
export function AreaPage(props: {
  locale: Locale
  settings: { settings: number; confirmed: number; linked: number }
  coverage: Coverage | null
  summary: ReviewSummary | null
  maySettings: boolean
}) {
  const { locale, settings, coverage, summary } = props
  const t = texts[locale]
  const { recommendations } = coverage
    ? coverage.marks.length === 4
      ? markTotal(coverage)
      : coverage.total
    : { recommendations: null }
  const compass = coverage && compassOf(coverage, locale)
  return (
    <>
      <PageHead
        title={
          recommendations
            ? t.areaHeading(settings.settings, recommendations.full, sumOf(recommendations))
            : t.areaTitle
        }
        lead={t.areaLead}
      />
      <Grid columns={2}>
        <Card title={<a href="/rammer">{t.settingsHeading}</a>}>
          <p>{t.areaSettings(settings.settings, settings.confirmed)}</p>
          {settings.settings > settings.linked ? (
            <p class="quiet">{t.areaUnlinked(settings.settings - settings.linked)}</p>
          ) : null}
          <div class="actions">
            <LinkButton href="/rammer">{t.settingsAll}</LinkButton>
            {props.maySettings ? (
              <LinkButton href="/rammer/ny" look="quiet">
                {t.settingsAdd}
              </LinkButton>
            ) : null}
          </div>
        </Card>
        <Card title={<a href="/gennemgang">{t.title}</a>}>
          <div class="area-review">
            {compass ? <Compass {...compass} size="small" /> : null}
            <p>
              {summary
                ? summary.unconfirmed
                  ? t.nextConfirm(summary.unconfirmed)
                  : t.answeredOf(summary.answered, summary.asked)
                : t.noRoundTitle}
            </p>
          </div>
          <div class="actions">
            <LinkButton href="/gennemgang">{t.title}</LinkButton>
            <LinkButton href="/gennemgang/matrix" look="quiet">
              {t.matrix}
            </LinkButton>
          </div>
        </Card>
        <Card title={<a href="/indsatser">{t.effortsTitle}</a>}>
          <p>{t.effortsLead}</p>
        </Card>
        <Card title={<a href="/handleplaner">{t.plansTitle}</a>}>
          <p>{t.plansLead}</p>
        </Card>
      </Grid>
    </>
  )
}
