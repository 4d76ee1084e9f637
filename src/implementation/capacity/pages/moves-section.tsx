import { Card, Grid, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Dimension } from '../assessment.ts'
import { pictureTexts } from '../texts.ts'

/** For each low dimension: what has helped elsewhere, and practice examples of that kind. */
export function MovesSection(props: {
  low: Dimension[]
  examples: { dimension: string; id: string; title: string; place: string | null }[]
  locale: Locale
}) {
  const { low, examples, locale } = props
  const t = pictureTexts[locale]
  if (low.length === 0) return null
  return (
    <Section title={t.moves} lead={t.movesLead} id="greb">
      <Grid>
        {low.map(({ id, name, moves }) => {
          const near = examples.filter(({ dimension }) => dimension === id)
          return (
            <Card key={id} level={3} title={t.movesOf(name[locale].toLocaleLowerCase(locale))}>
              <ul>
                {moves.map((move) => (
                  <li key={move.da}>{move[locale]}</li>
                ))}
              </ul>
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
