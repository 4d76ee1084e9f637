import { Card, LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { texts } from '../texts.ts'
import type { ViewChoices } from './view-form.tsx'

/** For those at the national level, who have no municipality of their own. */
export function ChoosePage(props: ViewChoices & { locale: Locale; mayImport: boolean }) {
  const t = texts[props.locale]
  const regions = props.areas.filter(({ kind }) => kind === 'region')
  const of = (region: string) =>
    props.memberships
      .filter((each) => each.region === region && each.validFrom === '-infinity')
      .map(({ municipality }) => municipality)
  return (
    <>
      <PageHead
        title={t.chooseTitle}
        lead={t.choose}
        actions={
          props.mayImport ? <LinkButton href="/sundhedsprofil/indlaes">{t.importFigures}</LinkButton> : null
        }
      />
      <div class="grid grid-3">
        {regions
          .filter(({ id }) => of(id).length > 0)
          .map((region) => (
            <Card key={region.id} title={region.name}>
              <ul class="plain-list columns">
                {props.areas
                  .filter(({ id }) => of(region.id).includes(id))
                  .map(({ id, name }) => (
                    <li key={id}>
                      <a href={`/sundhedsprofil/${id}`}>{name}</a>
                    </li>
                  ))}
              </ul>
            </Card>
          ))}
      </div>
    </>
  )
}
