import { HeatMap } from '../../../ui/charts/index.ts'
import {
  Card,
  CheckField,
  Details,
  Empty,
  FilterForm,
  LinkButton,
  Note,
  type Option,
  PageHead,
  SelectField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { writePeriod } from '../../indicators/index.ts'
import { type Choices, withChoices } from '../choices.ts'
import { heatProps } from '../heat.tsx'
import type { Compared } from '../reads.ts'
import type { Scope } from '../scope.ts'
import { texts } from '../texts.ts'
import { scopeName } from '../words.ts'

export interface HeatPageProps {
  compared: Compared
  choices: Choices
  locale: Locale
  mayImport: boolean
}

export function HeatPage(props: HeatPageProps) {
  const { compared, choices, locale } = props
  const t = texts[locale]
  const isEmpty = compared.lines.every(({ period }) => period === null)
  const address = (path: string) => withChoices(path, pinned(props))
  return (
    <>
      <PageHead
        kicker={t.title}
        title={t.heading(scopeName(compared.scope, locale))}
        lead={t.lead}
        actions={
          <>
            <LinkButton href={withChoices('/naermeste', { municipality: choices.municipality })}>
              {t.nearestLink}
            </LinkButton>
            <LinkButton href={withChoices('/kort', { municipality: choices.municipality })}>
              {t.mapLink}
            </LinkButton>
            <LinkButton href="/sundhedsprofil/grupper" look="quiet">
              {t.groupLink}
            </LinkButton>
          </>
        }
      />
      <HeatForm {...props} />
      {isEmpty ? (
        <NoFigures {...props} />
      ) : (
        <>
          <Notes {...props} />
          <Card>
            <HeatMap {...heatProps(compared, choices, locale)} />
            <p class="quiet small no-print heat-phone">{t.phoneNote}</p>
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

/** The choices with everything said that the page chose itself, so that a link shows the same next year. */
function pinned({ compared, choices }: HeatPageProps): Choices {
  return {
    ...choices,
    municipality: compared.own?.id ?? choices.municipality,
    scope: compared.scope.id,
    round: choices.round ?? compared.periods[0] ?? null,
    indicators: compared.chosen.map(({ id }) => id),
  }
}

function HeatForm({ compared, choices, locale }: HeatPageProps) {
  const t = texts[locale]
  const { frame, scopes, scope, periods, chosen, own } = compared
  const periodOption = (period: string): Option => ({
    value: period,
    label: t.upTo(writePeriod(period, locale)),
  })
  return (
    <FilterForm action="/sammenligning" label={t.view} submit={t.show}>
      {choices.municipality ? <input type="hidden" name="kommune" value={choices.municipality} /> : null}
      <SelectField
        name="omraader"
        label={t.areas}
        value={scope.id}
        options={scopes.map((each) => scopeOption(each, locale))}
      />
      <SelectField
        name="orden"
        label={t.order}
        value={choices.order}
        options={[
          { value: 'navn', label: t.byName },
          { value: 'region', label: t.byRegion },
        ]}
      />
      {periods.length > 1 || choices.round ? (
        <SelectField
          name="runde"
          label={t.round}
          value={choices.round}
          empty={t.newest}
          options={[...new Set([...(choices.round ? [choices.round] : []), ...periods])].map(periodOption)}
        />
      ) : null}
      <SelectField
        name="ved"
        label={t.beside}
        value={choices.beside}
        empty={t.besideNobody}
        options={compared.areas
          .filter(({ id }) => id !== own?.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div class="whole-row">
        <Details
          summary={t.chooseIndicators(
            writeNumber(chosen.length, locale),
            writeNumber(frame.indicators.length, locale),
          )}
        >
          <CheckField
            name="tal"
            label={t.indicators}
            hint={t.mostIndicators}
            values={chosen.map(({ id }) => id)}
            options={frame.indicators.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            inline
          />
        </Details>
      </div>
    </FilterForm>
  )
}

function scopeOption(scope: Scope, locale: Locale): Option {
  const t = texts[locale]
  const isRegion = /^(\d{4}|[a-z]{6,})$/.test(scope.id) && scope.name.kind === 'named'
  const group = scope.name.kind === 'named' ? (isRegion ? t.regions : t.groups) : undefined
  return { value: scope.id, label: scopeName(scope, locale), group }
}

/** What a reader must know before the colours: said once, above the picture. */
function Notes({ compared, locale }: HeatPageProps) {
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

function NoFigures({ locale, mayImport }: HeatPageProps) {
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
