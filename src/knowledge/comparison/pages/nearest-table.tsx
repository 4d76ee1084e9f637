import { Actions, Button, Details, PostForm, Section, Table, Tag, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { populationId, writePeriod } from '../../figures/index.ts'
import { figureHref } from '../../indicators/index.ts'
import type { NearPlace } from '../nearest.ts'
import { becauseOf, mayBeChance, steadyWords, writeDistance, writtenFigure } from '../nearest-words.ts'
import { areaNamed, type NearestFound, newestFigure } from '../reads-nearest.ts'
import { nearestTexts } from '../texts-nearest.ts'
import type { NearestPageProps } from './nearest-page.tsx'

/** The nearest first, without numbers: a distance from here and no place in a row. */
export function NearestTable({
  found,
  places,
  locale,
}: {
  found: NearestFound
  places: NearPlace[]
  locale: Locale
}) {
  const t = nearestTexts[locale]
  const { frame, measures, own } = found
  const nameOf = (place: NearPlace) => areaNamed(frame.surroundings.areas, place.area)
  return (
    <Table<NearPlace>
      caption={t.found}
      rows={places}
      keyOf={({ area }) => area}
      columns={[
        { label: t.place, cell: (place) => <a href={`/sundhedsprofil/${place.area}`}>{nameOf(place)}</a> },
        { label: t.distance, align: 'right', cell: ({ distance }) => writeDistance(distance, locale) },
        { label: t.madeOf, cell: (place) => becauseOf(place, measures, locale) },
        {
          label: t.steadiness,
          cell: (place) => (
            <>
              {steadyWords(place, locale)}
              {mayBeChance(place) ? (
                <span class="under">
                  <Tag tone="attention">{t.notSteady}</Tag>
                </span>
              ) : null}
            </>
          ),
        },
        {
          label: t.figures,
          cell: (place) => (
            <PlaceFigures place={place} found={found} locale={locale} ownName={own?.name ?? ''} />
          ),
        },
      ]}
    />
  )
}

function PlaceFigures(props: { place: NearPlace; found: NearestFound; locale: Locale; ownName: string }) {
  const { place, found, locale, ownName } = props
  const t = nearestTexts[locale]
  const { measures, own, frame } = found
  const name = areaNamed(frame.surroundings.areas, place.area)
  const because = becauseOf(place, measures, locale)
  return (
    <Details summary={<span class="nowrap">{t.seeFigures}</span>}>
      <p>
        {place.distance === 0
          ? t.sentenceSame(name, ownName)
          : t.sentence(name, writeDistance(place.distance, locale), ownName, because)}
      </p>
      <ul class="plain-list">
        {measures.map((measure) => {
          const { indicator } = measure
          const figure = newestFigure(measure, place.area)
          const words = t.beside(
            writtenFigure(measure, place.area, locale),
            own ? writtenFigure(measure, own.id, locale) : '',
            ownName,
          )
          const href = figureHref({
            municipality: place.area,
            indicatorId: indicator.id,
            period: figure?.period,
          })
          return (
            <li key={indicator.id}>
              {indicator.short[locale]}
              {figure ? `, ${writePeriod(figure.period, locale)}` : ''}:{' '}
              {indicator.id === populationId ? words : <a href={href}>{words}</a>}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

/** Keeps the nearest as a group that other pages compare with. */
export function SaveGroup({ found, locale, name, errors, query }: NearestPageProps & { query: string }) {
  const t = nearestTexts[locale]
  const [newest] = found.rounds
  return (
    <Section title={t.save} lead={t.saveLead}>
      <PostForm action="/naermeste">
        <input type="hidden" name="valg" value={query} />
        <TextField
          name="navn"
          label={t.name}
          value={name ?? t.defaultName(newest ? writePeriod(newest, locale) : '')}
          errors={errors}
          maxLength={80}
          required
        />
        <Actions>
          <Button>{t.saveButton}</Button>
        </Actions>
      </PostForm>
    </Section>
  )
}
