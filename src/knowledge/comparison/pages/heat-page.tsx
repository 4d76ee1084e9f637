import { HeatMap } from '../../../ui/charts/index.ts'
import { Card, Empty, LinkButton, Note, PageHead, SelectField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Choices, withChoices } from '../choices.ts'
import { heatProps } from '../heat.tsx'
import type { Compared } from '../reads.ts'
import { spokenOf, standingOf } from '../standing.ts'
import { texts } from '../texts.ts'
import { scopeName, wholeName } from '../words.ts'
import { ComparisonForm, pinned } from './comparison-form.tsx'

interface HeatPageProps {
  compared: Compared
  choices: Choices
  locale: Locale
  mayImport: boolean
}

export function HeatPage(props: HeatPageProps) {
  const { compared, choices, locale } = props
  const t = texts[locale]
  const spoken = spokenOf(compared, choices.beside)
  const isEmpty = compared.lines.every(({ period }) => period === null)
  const address = (path: string) =>
    withChoices(path, { ...pinned(compared, choices), scope: compared.scope.id })
  return (
    <>
      <PageHead
        title={t.heading(scopeName(compared.scope, locale))}
        lead={t.lead(
          t.among[compared.scope.isInvented ? 'invented' : 'country'],
          wholeName(compared.scope, locale),
        )}
        actions={
          <>
            <LinkButton href={withChoices('/naermeste', { municipality: choices.municipality })}>
              {t.nearestLink}
            </LinkButton>
            <LinkButton href={withChoices('/kort', { municipality: choices.municipality })}>
              {t.mapLink}
            </LinkButton>
            <LinkButton href={withChoices('/sammenligning/fordelinger', { ...choices, order: 'name' })}>
              {t.spreadLink}
            </LinkButton>
            <LinkButton href="/sundhedsprofil/grupper" look="quiet">
              {t.groupLink}
            </LinkButton>
          </>
        }
      />
      <ComparisonForm
        {...{ compared, choices, locale }}
        action="/sammenligning"
        areas={{ label: t.areas, chosen: compared.scope, among: compared.scopes }}
        besides={{ label: t.beside, none: t.besideNobody }}
      >
        <SelectField
          name="orden"
          label={t.order}
          value={choices.order}
          options={[
            { value: 'navn', label: t.byName },
            { value: 'region', label: t.byRegion },
          ]}
        />
      </ComparisonForm>
      {isEmpty ? (
        <NoFigures {...props} />
      ) : (
        <>
          <Notes {...props} />
          <Card>
            <HeatMap {...heatProps(compared, choices, locale)} />
            <p class="quiet small no-print heat-phone">{t.phoneNote}</p>
            {spoken ? standingOf(compared, spoken, locale).map((each) => <p key={each}>{each}</p>) : null}
            <div class="actions no-print">
              <LinkButton href={address('/sammenligning/figur.svg')} look="quiet">
                {t.downloadSvg}
              </LinkButton>
              <LinkButton href={address('/sammenligning/tal.csv')} look="quiet">
                {t.downloadCsv}
              </LinkButton>
            </div>
          </Card>
          <p class="quiet small after-card">
            <a href={address('/sammenligning')}>{t.permalink}</a>
          </p>
        </>
      )}
    </>
  )
}

/** What a reader must know before the colours: said once, above the picture. */
export function Notes({ compared, locale }: Pick<HeatPageProps, 'compared' | 'locale'>) {
  const t = texts[locale]
  const { lines, scope, own } = compared
  const cells = lines.flatMap((line) => [...line.cells.values()])
  const isUnknown = cells.every((cell) => 'missing' in cell || cell.verdict === 'uncertainty-unknown')
  const none = lines.map(({ whole }) => whole).find((whole) => whole?.kind === 'none')
  return (
    <>
      {scope.isInvented ? <p class="quiet">{t.inventedNote}</p> : null}
      {own?.invented && !scope.isInvented ? <p class="quiet">{t.ownInvented(own.name)}</p> : null}
      {isUnknown && !scope.isInvented ? <Note>{t.uncertaintyNote}</Note> : null}
      {none?.kind === 'none' ? (
        <Note title={t.noCountryTitle}>
          <p>{none.sentence[locale]}</p>
        </Note>
      ) : null}
      {lines.some(({ spread, period }) => spread === null && period !== null) ? (
        <Note>{t.fewNote}</Note>
      ) : null}
    </>
  )
}

export function NoFigures({ locale, mayImport }: Pick<HeatPageProps, 'locale' | 'mayImport'>) {
  const t = texts[locale]
  const action = mayImport ? (
    <LinkButton href="/sundhedsprofil/indlaes" look="primary">
      {t.importFigures}
    </LinkButton>
  ) : null
  return (
    <Empty title={t.emptyTitle} action={action}>
      <p>{t.empty}</p>
      {mayImport ? null : <p>{t.mayNotLoad}</p>}
    </Empty>
  )
}
