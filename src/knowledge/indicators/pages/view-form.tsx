import { FilterForm, type Option, SelectField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Area, type Membership, newRegionsFrom } from '../../figures/index.ts'
import type { View } from '../addresses.ts'
import type { Peers } from '../peers.ts'
import { texts } from '../texts.ts'

export interface ViewChoices {
  municipality: string
  areas: readonly Area[]
  memberships: readonly Membership[]
  groups: readonly Peers[]
  peers: Peers | null
  view: View
}

/** Chooses municipality, group and regions; sent by GET, so that the address says what one sees. */
export function ViewForm(
  props: ViewChoices & { action: string; locale: Locale; rounds?: Option[]; round?: string },
) {
  const { locale, municipality, areas, view } = props
  const t = texts[locale]
  const here = areas.find(({ id }) => id === municipality)
  const places = areas.filter(
    (area) => area.kind === 'municipality' && (!area.invented || area.id === municipality),
  )
  return (
    <FilterForm action={props.action} label={t.view} submit={t.show}>
      <SelectField
        name="kommune"
        label={t.municipality}
        value={municipality}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="gruppe"
        label={t.group}
        value={props.peers?.id ?? 'ingen'}
        options={[
          { value: 'ingen', label: t.noGroup },
          ...(here?.invented ? [] : [{ value: 'region', label: t.sameRegion }]),
          ...props.groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {changesRegion(props) ? (
        <SelectField
          name="regioner"
          label={t.regions}
          value={view.regions ?? ''}
          empty={t.regionsThen}
          options={[{ value: '2027', label: t.regionsNew }]}
        />
      ) : null}
      {props.rounds && props.rounds.length > 1 ? (
        <SelectField name="runde" label={t.roundShown} value={props.round} options={props.rounds} />
      ) : null}
    </FilterForm>
  )
}

/** Only where the region becomes another is there anything to choose. */
function changesRegion({ memberships, municipality }: ViewChoices): boolean {
  return memberships.some((each) => each.municipality === municipality && each.validFrom === newRegionsFrom)
}
