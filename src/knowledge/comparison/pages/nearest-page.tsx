import {
  Card,
  Details,
  Empty,
  type FieldError,
  FilterForm,
  LinkButton,
  Note,
  PageHead,
  Section,
  SelectField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { populationId, writePeriod } from '../../figures/index.ts'
import { countChoices, type NearestChoices, roundChoices, writeNearestChoices } from '../nearest-choices.ts'
import { isHealthOnly, refusedWords } from '../nearest-words.ts'
import { areaNamed, type NearestFound } from '../reads-nearest.ts'
import { texts } from '../texts.ts'
import { nearestTexts } from '../texts-nearest.ts'
import { NearestTable, SaveGroup } from './nearest-table.tsx'

export interface NearestPageProps {
  found: NearestFound
  choices: NearestChoices
  locale: Locale
  maySave: boolean
  /** What was typed when the group could not be saved. */
  name: string | null
  errors: FieldError[]
}

export function nearestHeading({ own }: NearestFound, locale: Locale): string {
  const t = nearestTexts[locale]
  return own ? t.heading(own.name) : t.title
}

export function NearestPage(props: NearestPageProps) {
  const { found, locale } = props
  const t = nearestTexts[locale]
  const { own, answer, measures } = found
  return (
    <>
      <PageHead title={nearestHeading(found, locale)} lead={own ? t.lead(own.name) : t.choose} />
      <NearestForm {...props} />
      {own?.invented ? <p class="quiet">{t.invented(own.name)}</p> : null}
      {answer !== null && measures.length > 0 && isHealthOnly(measures) ? (
        <Note>{t.healthOnly(own?.name ?? '')}</Note>
      ) : null}
      {answer?.kind === 'refused' ? <Refused {...props} answer={answer} /> : null}
      {answer?.kind === 'found' ? <Found {...props} /> : null}
    </>
  )
}

function Refused({
  found,
  locale,
  answer,
}: NearestPageProps & { answer: Parameters<typeof refusedWords>[0] }) {
  const t = nearestTexts[locale]
  if (found.measures.length === 0)
    return (
      <Empty title={t.emptyTitle}>
        <p>{t.empty}</p>
      </Empty>
    )
  return (
    <Note kind="attention" title={t.refusedTitle}>
      <p>{refusedWords(answer, found, locale)}</p>
    </Note>
  )
}

/** The choices as the page took them, so that its links show the same next year. */
export function pinnedQuery({ found, choices }: Pick<NearestPageProps, 'found' | 'choices'>): string {
  const weights = new Map(found.measures.map(({ indicator, weight }) => [indicator.id, weight]))
  const municipality = found.own?.id ?? choices.municipality
  return writeNearestChoices({ ...choices, municipality, weights, count: found.count }).toString()
}

function Found(props: NearestPageProps) {
  const { found, locale } = props
  const t = nearestTexts[locale]
  const { answer, frame, rounds } = found
  if (answer?.kind !== 'found') return null
  const query = pinnedQuery(props)
  const names = (ids: readonly string[]) =>
    ids.map((id) => areaNamed(frame.surroundings.areas, id)).join(', ')
  return (
    <>
      <Card title={t.found}>
        <NearestTable {...props} places={answer.places} />
        {answer.onlyNewest.length && rounds[0] ? (
          <p class="quiet">{t.onlyNewest(writePeriod(rounds[0], locale), names(answer.onlyNewest))}</p>
        ) : null}
        {answer.withoutSpread.length ? (
          <p class="quiet">{t.withoutSpread(measureNames(found, answer.withoutSpread, locale))}</p>
        ) : null}
        <div class="actions no-print">
          <LinkButton href={`/naermeste/tal.csv?${query}`} look="quiet">
            {texts[locale].downloadCsv}
          </LinkButton>
        </div>
      </Card>
      <Lacking {...props} />
      {props.maySave && answer.places.length >= 2 ? <SaveGroup {...props} query={query} /> : null}
      <Method {...props} />
      <p class="quiet small after-card">
        <a href={`/naermeste?${query}`}>{texts[locale].permalink}</a>
      </p>
    </>
  )
}

function measureNames({ measures }: NearestFound, ids: readonly string[], locale: Locale): string {
  return measures
    .filter(({ indicator }) => ids.includes(indicator.id))
    .map(({ indicator }) => indicator.name[locale])
    .join(', ')
}

function Lacking({ found, locale }: NearestPageProps) {
  const t = nearestTexts[locale]
  const { answer, frame, measures } = found
  if (answer?.kind !== 'found' || answer.lacking.length === 0) return null
  return (
    <Section title={t.lacking} lead={t.lackingLead}>
      <ul>
        {answer.lacking.map(({ area, measure, round }) => {
          const lacked = measures.find(({ indicator }) => indicator.id === measure)
          const period = lacked?.periods.get(round) ?? round
          const why = texts[locale].missing[lacked?.figures.get(period)?.get(area)?.missing ?? 'not-given']
          const name = lacked?.indicator.name[locale] ?? measure
          return (
            <li key={area}>
              {t.lackingOne(
                areaNamed(frame.surroundings.areas, area),
                name,
                writePeriod(period, locale),
                why,
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function NearestForm({ found, choices, locale }: NearestPageProps) {
  const t = nearestTexts[locale]
  const { measures, indicators, own, frame } = found
  const taken = new Set(measures.map(({ indicator }) => indicator.id))
  const places = frame.surroundings.areas.filter(
    (area) => area.kind === 'municipality' && (!area.invented || area.id === own?.id),
  )
  return (
    <FilterForm action="/naermeste" label={t.view} submit={t.show}>
      <SelectField
        name="kommune"
        label={t.municipality}
        value={own?.id ?? null}
        empty={own ? undefined : ''}
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {measures.map(({ indicator, weight }) => (
        <SelectField
          key={indicator.id}
          name={`v.${indicator.id}`}
          label={indicator.short[locale]}
          value={String(weight)}
          options={([0, 1, 2, 3] as const).map((each) => ({ value: String(each), label: t.weights[each] }))}
        />
      ))}
      <SelectField
        name="tilfoej"
        label={t.add}
        empty={t.addNothing}
        options={indicators
          .filter(({ id }) => !taken.has(id))
          .map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      <SelectField
        name="runder"
        label={t.rounds}
        value={String(choices.rounds)}
        options={roundChoices.map((each) => ({ value: String(each), label: String(each) }))}
      />
      <SelectField
        name="antal"
        label={t.count}
        value={String(found.count)}
        options={countChoices.map((each) => ({ value: String(each), label: String(each) }))}
      />
    </FilterForm>
  )
}

function Method({ found, locale }: NearestPageProps) {
  const t = nearestTexts[locale]
  const { rounds, measures, answer } = found
  if (answer?.kind !== 'found') return null
  const periodsOf = (id: string, used: readonly string[]) => {
    const { periods } = measures.find(({ indicator }) => indicator.id === id) ?? { periods: new Map() }
    return [...new Set(used.map((round) => writePeriod(periods.get(round) ?? round, locale)))].join(', ')
  }
  return (
    <div class="after-card">
      <Details summary={t.method}>
        <p>
          {t.methodText(
            rounds.length === 1 ? t.methodRound : t.methodRounds(writeNumber(rounds.length, locale)),
          )}
        </p>
        {measures.some(({ indicator }) => indicator.id === populationId) ? <p>{t.methodRatio}</p> : null}
        <p>{t.methodSteady}</p>
        <ul>
          {answer.used.map(({ measure, rounds: used }) => (
            <li key={measure}>
              {t.methodUsed(measureNames(found, [measure], locale), periodsOf(measure, used))}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
