import { FilterForm, SelectField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writePeriod } from '../../figures/index.ts'
import type { GroupsBeside } from '../../indicators/index.ts'
import { dimensionInAddress, dimensionsInOrder } from '../addresses.ts'
import type { Picture } from '../picture.ts'
import type { Place } from '../reads.ts'
import { texts } from '../texts.ts'

/** Chooses municipality, dimension, round and what stands beside; sent by GET, so that the address says what one sees. */
export function ViewForm({
  place,
  action,
  locale,
  picture = null,
  besides = [],
  isTabbed = false,
}: {
  place: Place
  action: string
  locale: Locale
  picture?: Picture | null
  besides?: readonly GroupsBeside[]
  /** The dimension is chosen by tabs, and only kept here. */
  isTabbed?: boolean
}) {
  const t = texts[locale]
  const { area, areas, dimension } = place
  const shown = areas.filter(
    (each) => each.kind === 'municipality' && (!each.invented || each.id === area.id),
  )
  const rounds = picture?.rounds ?? []
  return (
    <FilterForm action={action} label={t.choose} submit={t.show}>
      <SelectField
        name="kommune"
        label={t.municipality}
        value={area.id}
        options={shown.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {isTabbed ? (
        <input type="hidden" name="efter" value={dimensionInAddress(dimension)} />
      ) : (
        <SelectField
          name="efter"
          label={t.dimension}
          value={dimensionInAddress(dimension)}
          options={dimensionsInOrder.map((each) => ({
            value: dimensionInAddress(each),
            label: t.dimensions[each],
          }))}
        />
      )}
      {picture && rounds.length > 1 ? (
        <SelectField
          name="runde"
          label={t.round}
          value={picture.round.period}
          options={rounds
            .map(({ period }) => ({ value: period, label: writePeriod(period, locale) }))
            .reverse()}
        />
      ) : null}
      {picture ? <BesideField picture={picture} besides={besides} locale={locale} /> : null}
    </FilterForm>
  )
}

function BesideField({
  picture,
  besides,
  locale,
}: {
  picture: Picture
  besides: readonly GroupsBeside[]
  locale: Locale
}) {
  const t = texts[locale]
  const { earlier, beside } = picture
  if (!earlier && besides.length === 0) return null
  return (
    <SelectField
      name="ved"
      label={t.beside}
      value={beside === null ? 'ingen' : beside.kind === 'area' ? beside.groups.id : 'runde'}
      options={[
        ...(earlier ? [{ value: 'runde', label: t.besideRound(writePeriod(earlier.period, locale)) }] : []),
        ...besides.map(({ id, name }) => ({ value: id, label: t.besideArea(name) })),
        { value: 'ingen', label: t.besideNothing },
      ]}
    />
  )
}
