import { Radar } from '../../../ui/charts/index.ts'
import { Card, CheckField, Empty, FilterForm, Grid, Note, PageHead, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Assessment, summaryOf } from '../assessment.ts'
import { learningsOf } from '../finding.ts'
import { nameOf, radarOf } from '../picture.ts'
import { pictureTexts, texts } from '../texts.ts'
import { finding, listed } from '../words.ts'

/** Several assessments beside each other by name: each its own radar, nothing added up, nothing in order of size. */
export function SidePage(props: { all: Assessment[]; chosen: Assessment[]; locale: Locale }) {
  const { all, chosen, locale } = props
  const t = pictureTexts[locale]
  if (all.length < 2)
    return (
      <>
        <PageHead title={t.sideTitle} lead={t.sideLead} />
        <Empty title={t.unconfirmed}>
          <p>{t.sideNone}</p>
        </Empty>
      </>
    )
  return (
    <>
      <PageHead title={t.sideTitle} lead={t.sideLead} />
      <FilterForm action="/kapacitet/side-om-side" submit={t.sideShow} label={t.sideChoose}>
        <CheckField
          name="vurdering"
          label={t.sideChoose}
          values={chosen.map(({ id }) => id)}
          options={all.map((each) => ({
            value: each.id,
            label: nameOf(each, locale),
            hint: writeDay(each.heldOn, locale, 'short'),
          }))}
        />
      </FilterForm>
      {chosen.length < 2 ? (
        <Note>{t.sideEmpty}</Note>
      ) : (
        <>
          <Grid columns={3}>
            {chosen.map((assessment) => (
              <OneBeside key={assessment.id} assessment={assessment} locale={locale} />
            ))}
          </Grid>
          <Learnings chosen={chosen} locale={locale} />
        </>
      )}
      <p class="quiet small">{t.learnOnly}</p>
    </>
  )
}

/** Whom one may ask: where one stands low and another strong. Names in the order of the alphabet, no figures. */
function Learnings({ chosen, locale }: { chosen: Assessment[]; locale: Locale }) {
  const t = pictureTexts[locale]
  const found = learningsOf(chosen)
  if (found.length === 0) return null
  const names = (several: Assessment[]) =>
    listed([...new Set(several.map(({ subjectName }) => `»${subjectName}«`))], locale)
  return (
    <Section title={t.learnTitle}>
      <dl class="questions">
        {found.map(({ dimension, low, strong }) => (
          <div key={dimension.id}>
            <dt>{dimension.name[locale]}</dt>
            <dd>{t.learnFrom(names(low), names(strong))}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function OneBeside({ assessment, locale }: { assessment: Assessment; locale: Locale }) {
  const picture = { assessment, summary: summaryOf(assessment), own: null, earlier: null }
  return (
    <Card
      class="beside"
      title={<a href={`/kapacitet/${assessment.id}`}>{nameOf(assessment, locale)}</a>}
      foot={texts[locale].ways[assessment.way]}
    >
      <p>{finding(picture, locale).title}.</p>
      <Radar {...radarOf(picture, locale, `radar-${assessment.id}`)} />
    </Card>
  )
}
