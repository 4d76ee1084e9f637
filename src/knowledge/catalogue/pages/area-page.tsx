import { KindIcon } from '../../../ui/charts/index.ts'
import { Card, Grid, PageHead, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { topOf } from '../edition.ts'
import type { CatalogueFrame } from '../reads.ts'
import { counts, kinds, type Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'
import { kindHints, kindNames } from '../words.ts'
import { topName } from './recommendation-choice.tsx'

/** The way into everything the municipality knows. */
export function AreaPage(props: {
  all: readonly Recommendation[]
  frame: CatalogueFrame
  examples: number
  mayPrioritise: boolean
  locale: Locale
}) {
  const { all, frame, locale } = props
  const t = texts[locale].area
  const under = (id: string) =>
    all.filter((each) => topOf(frame.groups, each.group)?.id === id && counts(each)).length
  const tops = (sort: 'mark' | 'package') => frame.groups.filter((group) => group.sort === sort)
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <div class="grid grid-4 even">
        <Way
          href="/anbefalinger"
          title={t.recommendations}
          text={t.recommendationsText}
          count={t.count(all.length)}
        />
        <Way
          href="/eksempler"
          title={t.examples}
          text={t.examplesText}
          count={t.exampleCount(props.examples)}
        />
        <Way href="/sundhedsprofil" title={t.profile} text={t.profileText} />
        {props.mayPrioritise ? (
          <Way href="/prioritering" title={t.priorities} text={t.prioritiesText} />
        ) : null}
      </div>
      <Section title={t.marks} lead={t.marksLead}>
        <Grid columns={2}>
          {tops('mark').map((mark) => (
            <Card
              key={mark.id}
              level={3}
              title={<a href={`/anbefalinger?gruppe=${mark.id}`}>{topName(mark, locale)}</a>}
              foot={t.count(under(mark.id))}
            >
              <p>{mark.intro[locale]}</p>
            </Card>
          ))}
        </Grid>
      </Section>
      <Grid columns={2}>
        <Card title={t.kinds}>
          <ul class="row-list">
            {kinds.map((kind) => (
              <li key={kind}>
                <span class="with-icon">
                  <KindIcon kind={kind} />
                  <a href={`/anbefalinger?slags=${kind}`}>{kindNames[locale][kind]}</a>
                </span>{' '}
                <span class="count">{all.filter((each) => each.kind === kind).length}</span>
                <p class="quiet small">{kindHints[locale][kind]}</p>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t.packages}>
          <p class="quiet">{t.packagesText}</p>
          <ul class="package-list">
            {tops('package').map((each) => (
              <li key={each.id}>
                <a href={`/anbefalinger?gruppe=${each.id}`}>{each.name[locale]}</a>{' '}
                <span class="count">{under(each.id)}</span>
              </li>
            ))}
          </ul>
        </Card>
      </Grid>
    </>
  )
}

function Way(props: { href: string; title: string; text: string; count?: string }) {
  return (
    <Card title={<a href={props.href}>{props.title}</a>} foot={props.count}>
      <p>{props.text}</p>
    </Card>
  )
}
