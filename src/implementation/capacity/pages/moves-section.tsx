import { Card, Grid, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Assessment, Dimension } from '../assessment.ts'
import { pictureTexts } from '../texts.ts'

/** For each low dimension: what has helped elsewhere, and practice examples of that kind. */
export function MovesSection(props: {
  low: Dimension[]
  examples: { dimension: string; id: string; title: string; place: string | null }[]
  picture: { assessment: Pick<Assessment, 'effortId'> }
  mayPlan: boolean
  locale: Locale
}) {
  const { low, examples, locale } = props
  const { effortId } = props.picture.assessment
  const t = pictureTexts[locale]
  if (low.length === 0) return null
  return (
    <Section title={t.moves} lead={t.movesLead} id="greb">
      <Grid>
        {low.map(({ id, name, moves }) => {
          const near = examples.filter(({ dimension }) => dimension === id)
          return (
            <Card key={id} level={3} title={t.movesOf(name[locale].toLocaleLowerCase(locale))}>
              {moves.length ? (
                <ul>
                  {moves.map((move) => (
                    <li key={move.da}>
                      {move[locale]}{' '}
                      {effortId && props.mayPlan ? (
                        <a
                          class="no-print"
                          href={`/indsatser/${effortId}/handleplan/ny?hvad=${encodeURIComponent(move[locale])}`}
                          aria-label={`${t.toPlan}: ${move[locale]}`}
                        >
                          {t.toPlan}
                        </a>
                      ) : null}
                    </li>
                  ))}
                </ul>
              ) : null}
              {near.length ? (
                <>
                  <p class="small">{t.examplesOf}</p>
                  <ul>
                    {near.map((example) => (
                      <li key={example.id}>
                        <a href={`/eksempler/${example.id}`}>{example.title}</a>
                        {example.place ? <span class="quiet"> {example.place}</span> : null}
                      </li>
                    ))}
                  </ul>
                </>
              ) : null}
            </Card>
          )
        })}
      </Grid>
    </Section>
  )
}
