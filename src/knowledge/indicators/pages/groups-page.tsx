import {
  Actions,
  Button,
  Card,
  Empty,
  type FieldError,
  Grid,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { type Area, type Membership, regionOn } from '../../figures/index.ts'
import { originText } from '../group-origin.ts'
import type { PeerGroup } from '../reads-groups.ts'
import { groupTexts } from '../texts-groups.ts'

export function GroupsPage(props: {
  locale: Locale
  groups: PeerGroup[]
  areas: readonly Area[]
  mayEdit: boolean
}) {
  const { locale, groups, areas, mayEdit } = props
  const t = groupTexts[locale]
  const create = mayEdit ? (
    <LinkButton href="/sundhedsprofil/grupper/ny" look="primary">
      {t.create}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={groups.length ? create : null} />
      {groups.length === 0 ? (
        <Empty title={t.empty} action={create}>
          <p>{t.emptyExample}</p>
          {mayEdit ? null : <p>{t.readOnly}</p>}
        </Empty>
      ) : null}
      <Grid>
        {groups.map((group) => (
          <Card
            key={group.id}
            title={group.name}
            foot={
              <div class="actions">
                <LinkButton href={`/sundhedsprofil?gruppe=${group.id}`}>{t.see}</LinkButton>
                <LinkButton href={`/sammenligning?omraader=${group.id}`}>{t.compare}</LinkButton>
                {mayEdit ? (
                  <LinkButton href={`/sundhedsprofil/grupper/${group.id}`} look="quiet">
                    {t.edit}
                  </LinkButton>
                ) : null}
                {mayEdit ? (
                  <PostButton
                    action={`/sundhedsprofil/grupper/${group.id}/sletning`}
                    look="quiet"
                    label={t.removeNamed(group.name)}
                  >
                    {t.remove}
                  </PostButton>
                ) : null}
              </div>
            }
          >
            {group.foundBy ? <p class="quiet small">{originText(group.foundBy)[locale]}</p> : null}
            <p class="quiet">{t.count(writeNumber(group.members.length, locale))}</p>
            <p>
              {areas
                .filter(({ id }) => group.members.includes(id))
                .map(({ name }) => name)
                .join(', ')}
            </p>
          </Card>
        ))}
      </Grid>
    </>
  )
}

export interface GroupFormProps {
  locale: Locale
  group: PeerGroup | null
  values: { name: string; members: readonly string[] }
  errors: FieldError[]
  areas: readonly Area[]
  memberships: readonly Membership[]
  /** Municipality of the reader: never a peer of itself. */
  own: string
  today: string
}

export function GroupForm(props: GroupFormProps) {
  const { locale, group, values, errors, areas, memberships, own, today } = props
  const t = groupTexts[locale]
  const choosable = areas.filter((area) => area.kind === 'municipality' && area.id !== own)
  const regionOf = (area: Area) => regionOn(memberships, area.id, today)
  const regions = areas.filter(
    (area) => area.kind === 'region' && choosable.some((each) => regionOf(each) === area.id),
  )
  const missing = errors.find(({ field }) => field === 'kommuner')
  const fieldset = (label: string, places: Area[]) => (
    <MemberChoices key={label} label={label} places={places} chosen={values.members} />
  )
  const invented = choosable.filter(({ invented: isInvented }) => isInvented)
  return (
    <>
      <PageHead title={group ? t.editTitle(group.name) : t.newTitle} />
      <PostForm
        action={group ? `/sundhedsprofil/grupper/${group.id}` : '/sundhedsprofil/grupper'}
        version={group?.version}
      >
        <TextField
          name="navn"
          label={t.name}
          hint={t.nameHint}
          value={values.name}
          errors={errors}
          maxLength={80}
          required
        />
        <fieldset
          class={missing ? 'field wrong' : 'field'}
          id="kommuner"
          aria-describedby={missing ? 'kommuner-error' : undefined}
        >
          <legend>{t.members}</legend>
          {missing ? (
            <p class="field-error" id="kommuner-error">
              {missing.message}
            </p>
          ) : null}
          {regions.map((region) =>
            fieldset(
              region.name,
              choosable.filter((area) => regionOf(area) === region.id),
            ),
          )}
          {invented.length ? fieldset(t.invented, invented) : null}
        </fieldset>
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href="/sundhedsprofil/grupper" look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}

function MemberChoices({
  label,
  places,
  chosen,
}: {
  label: string
  places: Area[]
  chosen: readonly string[]
}) {
  return (
    <fieldset class="peer-choices">
      <legend>{label}</legend>
      <div class="choices">
        {places.map(({ id, name }) => (
          <label key={id} class="choice">
            <input type="checkbox" name="kommuner" value={id} checked={chosen.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
