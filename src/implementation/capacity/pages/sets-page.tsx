import { Card, Grid, LinkButton, PageHead, PostButton, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import type { DimensionSet } from '../assessment.ts'
import { texts } from '../texts.ts'
import { setTexts } from '../texts-sets.ts'

interface SetsProps {
  sets: DimensionSet[]
  mayWrite: boolean
  mayChange(set: DimensionSet): boolean
  locale: Locale
}

/** All sets of areas with their questions and source, and what one can make of them. */
export function SetsPage({ sets, mayWrite, mayChange, locale }: SetsProps) {
  const t = setTexts[locale]
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          mayWrite ? (
            <LinkButton href="/kapacitet/omraader/ny" look="primary">
              {t.make}
            </LinkButton>
          ) : null
        }
      />
      <Grid>
        {sets.map((set) => (
          <Card key={set.id} title={set.name[locale]} class="area-set">
            <p class="quiet small">
              <Standing set={set} locale={locale} />
            </p>
            <dl class="questions">
              {set.dimensions.map(({ id, name, question, inferred }) => (
                <div key={id}>
                  <dt>
                    {name[locale]} {inferred ? <Tag tone="quiet">{texts[locale].inferred}</Tag> : null}
                  </dt>
                  <dd>{question[locale]}</dd>
                </div>
              ))}
            </dl>
            <p class="quiet small">{set.source[locale]}</p>
            {mayWrite ? <Deeds set={set} mayChange={mayChange(set)} locale={locale} /> : null}
          </Card>
        ))}
      </Grid>
    </>
  )
}

function Standing({ set: { own, used }, locale }: { set: DimensionSet; locale: Locale }) {
  const t = setTexts[locale]
  return (
    <>
      {own ? `${t.own} · ${t.version(writeNumber(own.version, locale))}` : t.ships} ·{' '}
      {used ? t.used(used) : t.unused} {own?.retiredOn ? <Tag tone="quiet">{t.retired}</Tag> : null}
    </>
  )
}

function Deeds({ set, mayChange, locale }: { set: DimensionSet; mayChange: boolean; locale: Locale }) {
  const t = setTexts[locale]
  const path = `/kapacitet/omraader/${set.id}`
  return (
    <div class="actions">
      {mayChange && !set.own?.retiredOn ? <LinkButton href={path}>{t.edit}</LinkButton> : null}
      {set.own ? null : <LinkButton href={`/kapacitet/omraader/ny?fra=${set.id}`}>{t.copy}</LinkButton>}
      {mayChange && set.own ? (
        <PostButton
          action={`${path}/${set.own.retiredOn ? 'genoptagelse' : 'henlaeggelse'}`}
          look={set.own.retiredOn ? 'secondary' : 'quiet'}
          label={`${set.own.retiredOn ? t.restore : t.retire}: ${set.name[locale]}`}
        >
          {set.own.retiredOn ? t.restore : t.retire}
        </PostButton>
      ) : null}
    </div>
  )
}
