import { ChartTable, SpreadChart } from '../../../ui/charts/index.ts'
import { Card, Grid, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Choices, withChoices } from '../choices.ts'
import { heatProps, lineName } from '../heat.tsx'
import type { Line } from '../lines.ts'
import type { Spreading } from '../reads.ts'
import { spreadProps, spreadText } from '../spreads.ts'
import { texts } from '../texts.ts'
import { spreadTexts } from '../texts-spreads.ts'
import { ComparisonForm, pinned } from './comparison-form.tsx'
import { NoFigures, Notes } from './heat-page.tsx'

interface SpreadsPageProps {
  found: Spreading
  choices: Choices
  locale: Locale
  mayImport: boolean
}

/** Every chosen indicator's spread beside the others, each on an axis of its own. */
export function SpreadsPage(props: SpreadsPageProps) {
  const { found, choices, locale } = props
  const t = spreadTexts[locale]
  const lines = found.lines.filter(({ period }) => period !== null)
  return (
    <>
      <PageHead
        title={t.heading}
        lead={t.lead(texts[locale].among[found.scope.isInvented ? 'invented' : 'country'])}
        actions={<LinkButton href={withChoices('/sammenligning', choices)}>{t.toHeat}</LinkButton>}
      />
      <ComparisonForm
        {...{ choices, locale }}
        compared={found}
        action="/sammenligning/fordelinger"
        areas={{
          label: t.mark,
          chosen: found.marked ?? found.scope,
          among: found.scopes,
        }}
        besides={{ label: t.beside, none: t.besideNone }}
      />
      {lines.length === 0 ? (
        <NoFigures {...props} />
      ) : (
        <>
          <Notes compared={found} locale={locale} />
          <Grid columns={2}>
            {lines.map((line) => (
              <SpreadCard key={line.indicator.id} line={line} {...props} />
            ))}
          </Grid>
          <Figures {...props} />
        </>
      )}
    </>
  )
}

function SpreadCard({ line, ...props }: SpreadsPageProps & { line: Line }) {
  const { found, choices, locale } = props
  const t = spreadTexts[locale]
  const one = { ...addressed(props), indicators: [line.indicator.id] }
  return (
    <Card title={lineName(line, locale)}>
      <SpreadChart {...spreadProps(line, { found, choices, locale })} />
      <p>{spreadText(line, { found, choices, locale })}</p>
      <div class="actions no-print">
        <LinkButton
          href={withChoices(`/kort/${line.indicator.id}`, {
            municipality: choices.municipality,
            round: line.period,
          })}
          look="quiet"
        >
          {t.toMap}
        </LinkButton>
        <LinkButton href={withChoices('/sammenligning/fordelinger/figur.svg', one)} look="quiet">
          {texts[locale].downloadSvg}
        </LinkButton>
      </div>
    </Card>
  )
}

/** The choices with everything said, the marked region or group included. */
function addressed({ found, choices }: SpreadsPageProps): Choices {
  return { ...pinned(found, choices), scope: (found.marked ?? found.scope).id }
}

/** The figures of all the spreads in one table, by name, with what opens each of them. */
function Figures(props: SpreadsPageProps) {
  const { found, choices, locale } = props
  const { table } = heatProps(found, { ...choices, order: 'name' }, locale)
  const { permalink, downloadCsv } = texts[locale]
  const ofAll = { ...addressed(props), scope: found.scope.id }
  return (
    <div class="after-card comparison-figures">
      {table ? <ChartTable {...table} /> : null}
      <div class="actions no-print">
        <LinkButton href={withChoices('/sammenligning/tal.csv', ofAll)} look="quiet">
          {downloadCsv}
        </LinkButton>
      </div>
      <p class="quiet small after-card">
        <a href={withChoices('/sammenligning/fordelinger', addressed(props))}>{permalink}</a>
      </p>
    </div>
  )
}
