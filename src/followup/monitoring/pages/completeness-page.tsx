import type { MapProps } from '../../../ui/charts/index.ts'
import { TileMap } from '../../../ui/charts/index.ts'
import { Figure, Grid, LinkButton, Note, PageHead, Section, Table, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writePercentage } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { Completeness, MunicipalityStanding, Standing } from '../completeness.ts'
import type { MonitoringResponse, MonitoringRound } from '../monitoring.ts'
import { texts } from '../texts.ts'
import { completenessTexts } from '../texts-completeness.ts'
import { resultTexts } from '../texts-results.ts'
import { WorkTabs } from './work-head.tsx'

export interface CompletenessProps {
  round: MonitoringRound
  response: MonitoringResponse | null
  mayAnswer: boolean
  found: Completeness
  own: string
  locale: Locale
}

/** Who answers in a round, how much, and why the rest is missing. */
export function CompletenessPage(props: CompletenessProps) {
  const { round, response, mayAnswer, found, locale } = props
  const t = completenessTexts[locale]
  const { places } = found
  return (
    <>
      <PageHead
        kicker={said(round.title, locale)}
        title={t.completeness}
        lead={t.completenessLead}
        actions={
          response?.signedOn ? null : (
            <LinkButton href={`/monitorering/${round.id}/resultat`}>{resultTexts[locale].title}</LinkButton>
          )
        }
      />
      <WorkTabs {...{ round, response, mayAnswer, locale }} here="completeness" />
      <Grid columns={2}>
        <Figure label={t.signedMunicipalities} value={t.completenessOf(found.signed, found.of)} />
        {places.of > 0 ? (
          <Figure
            label={t.placesAnswered}
            value={writePercentage((100 * places.answered) / places.of, locale, 0)}
          />
        ) : null}
      </Grid>
      {found.isInvented ? <Note>{t.inventedOnly}</Note> : null}
      {found.isInvented ? null : (
        <Section title={t.map}>
          <TileMap {...standingMap(props)} />
        </Section>
      )}
      <Section title={t.whyGaps}>
        <Gaps {...props} />
      </Section>
      <Section title={t.municipalities}>
        <Municipalities municipalities={found.municipalities} round={round} locale={locale} />
      </Section>
    </>
  )
}

function Gaps({ found, locale }: CompletenessProps) {
  const t = completenessTexts[locale]
  if (found.gaps.length === 0) return <p>{t.noGaps}</p>
  return (
    <ul>
      {found.gaps.map(({ reason, places }) => (
        <li key={reason}>
          {texts[locale].gapReasons[reason]}: {t.places(places)}
        </li>
      ))}
    </ul>
  )
}

const tones: Record<Standing, 'good' | 'going' | 'attention' | 'quiet'> = {
  signed: 'good',
  answering: 'going',
  declined: 'attention',
  absent: 'attention',
  'not-begun': 'quiet',
}

/** Every municipality by name, in the order of the alphabet. */
export function Municipalities(props: {
  municipalities: MunicipalityStanding[]
  round: Pick<MonitoringRound, 'origin'>
  locale: Locale
}) {
  const { municipalities, round, locale } = props
  const t = completenessTexts[locale]
  return (
    <Table
      caption={t.municipalities}
      rows={municipalities}
      keyOf={({ code }) => code}
      columns={[
        { label: t.municipality, cell: ({ name }) => name },
        {
          label: t.standing,
          cell: ({ standing }) => <Tag tone={tones[standing]}>{standingWords(standing, round, locale)}</Tag>,
        },
        {
          label: t.answered,
          cell: ({ asked, answered }) =>
            asked > 0 ? writePercentage((100 * answered) / asked, locale, 0) : '–',
        },
        {
          label: t.why,
          cell: ({ reason, gaps }) =>
            [
              reason,
              ...Object.entries(gaps).map(
                ([gap, places]) =>
                  `${texts[locale].gapReasons[gap as keyof typeof gaps]}: ${t.places(places)}`,
              ),
            ]
              .filter((words) => words !== '')
              .join('; ') || '–',
        },
      ]}
    />
  )
}

function standingWords(
  standing: Standing,
  { origin }: Pick<MonitoringRound, 'origin'>,
  locale: Locale,
): string {
  const t = completenessTexts[locale]
  return origin === 'imported' && standing === 'not-begun'
    ? t.importedStandings['not-begun']
    : t.standings[standing]
}

function standingMap({ round, found, own, locale }: CompletenessProps): MapProps {
  const t = completenessTexts[locale]
  const values: Partial<Record<Standing, number>> = { answering: 0, signed: 1 }
  const notYet = round.origin === 'imported' ? t.mapMissing.didNot : t.mapMissing.notYet
  const missing = Object.fromEntries(
    ['not-yet-published', 'too-small', 'withdrawn', 'cannot-exist', 'not-collected'].map((sign) => [
      sign,
      notYet,
    ]),
  )
  return {
    id: 'hvem-svarer',
    title: t.mapTitle(said(round.title, locale)),
    description: t.mapDescription(found.signed, found.of),
    noValues: t.nobodyYet,
    places: found.municipalities.map(({ code, name, standing }) => ({
      code,
      name,
      value: values[standing] ?? null,
      missing: standing === 'not-begun' ? 'not-collected' : 'not-given',
      isOwn: code === own,
    })),
    limits: [0.5],
    writeValue: (value) => (value === 1 ? t.classes.signed : t.classes.answering),
    words: {
      class: (from) => (from === null ? t.classes.answering : t.classes.signed),
      uncertain: '',
      own: t.ownMunicipality,
      missing: { ...missing, 'not-given': t.mapMissing.declined } as MapProps['words']['missing'],
    },
  }
}
