import type { ComponentChildren } from 'preact'
import { CheckField, Details, FilterForm, type Option, SelectField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { writePeriod } from '../../figures/index.ts'
import type { Choices } from '../choices.ts'
import type { Compared } from '../reads.ts'
import type { Scope } from '../scope.ts'
import { texts } from '../texts.ts'
import { scopeName } from '../words.ts'

export interface ComparisonFormProps {
  compared: Compared
  choices: Choices
  locale: Locale
  action: string
  areas: { label: string; chosen: Scope | null; among: readonly Scope[] }
  /** The municipality that stands out beside the own one. */
  besides: { label: string; none: string }
  children?: ComponentChildren
}

/** The choices with everything said that the page chose itself, so that a link shows the same next year. */
export function pinned(compared: Compared, choices: Choices): Choices {
  return {
    ...choices,
    municipality: compared.own?.id ?? choices.municipality,
    round: choices.round ?? compared.periods[0] ?? null,
    indicators: compared.chosen.map(({ id }) => id),
  }
}

/** What is shown of all that could be compared: areas, order, round, figures. */
export function ComparisonForm({
  compared,
  choices,
  locale,
  action,
  areas,
  besides,
  children,
}: ComparisonFormProps) {
  const t = texts[locale]
  const { frame, periods, chosen, own } = compared
  const periodOption = (period: string): Option => ({
    value: period,
    label: t.upTo(writePeriod(period, locale)),
  })
  return (
    <FilterForm action={action} label={t.view} submit={t.show}>
      {choices.municipality ? <input type="hidden" name="kommune" value={choices.municipality} /> : null}
      <SelectField
        name="omraader"
        label={areas.label}
        value={areas.chosen?.id ?? null}
        options={areas.among.map((each) => scopeOption(each, locale))}
      />
      {children}
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
        label={besides.label}
        value={choices.beside}
        empty={besides.none}
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
