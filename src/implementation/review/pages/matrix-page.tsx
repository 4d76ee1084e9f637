import {
  type Edition,
  KindLabel,
  type RecommendationGroup,
  topName,
  topOf,
} from '../../../knowledge/catalogue/index.ts'
import { StatusMark } from '../../../ui/charts/index.ts'
import { FilterForm, LinkButton, PageHead, SelectField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writePercentage } from '../../../values/numbers.ts'
import { shownStatuses } from '../answer.ts'
import type { Coverage } from '../coverage-groups.ts'
import type { MatrixLine, MatrixOrder } from '../matrix.ts'
import type { Standing, StandingPair } from '../standing.ts'
import { texts } from '../texts.ts'
import { statusLetters, statusMeanings, statusWords } from '../texts-status.ts'
import { ReviewTabs } from './review-tabs.tsx'
import { SmallCompass } from './small-compass.tsx'

export interface MatrixProps {
  locale: Locale
  standing: Standing
  lines: MatrixLine[]
  groups: RecommendationGroup[]
  editions: Pick<Edition, 'id' | 'title'>[]
  edition: string
  order: MatrixOrder
  status: string
  coverage: Coverage
  mayAnswer: boolean
}

export function MatrixPage(props: MatrixProps) {
  const { locale, lines, coverage } = props
  const t = texts[locale]
  const pairs = lines.flatMap((line) => [...line.cells.values()])
  const unknown = pairs.filter(({ shown }) => shown === 'unknown').length
  const query = `udgave=${encodeURIComponent(props.edition)}&orden=${props.order}&vis=${props.status}`
  return (
    <div class="matrix-page">
      <PageHead
        kicker={t.matrixTitle}
        title={t.matrixHeading(pairs.length, unknown)}
        lead={t.matrixLead}
        aside={<SmallCompass coverage={coverage} locale={locale} />}
      />
      <ReviewTabs here="/matrix" locale={locale} mayAnswer={props.mayAnswer} />
      <Filter {...props} />
      <Legend locale={locale} />
      <Matrix {...props} />
      <div class="actions no-print">
        <LinkButton href={`/gennemgang/matrix/hent?form=csv&${query}`} look="quiet">
          {t.csv}
        </LinkButton>
        <LinkButton href={`/gennemgang/matrix/hent?form=xlsx&${query}`} look="quiet">
          {t.xlsx}
        </LinkButton>
      </div>
    </div>
  )
}

function Filter({ locale, editions, edition, order, status }: MatrixProps) {
  const t = texts[locale]
  return (
    <FilterForm action="/gennemgang/matrix" submit={t.choose} label={t.filters}>
      <SelectField
        name="udgave"
        label={t.edition}
        value={edition}
        options={editions.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        name="orden"
        label={t.orderLabel}
        value={order}
        options={[
          { value: 'katalog', label: t.orderCatalogue },
          { value: 'lettest', label: t.orderEasiest },
        ]}
      />
      <SelectField
        name="vis"
        label={t.filters}
        value={status}
        options={[
          { value: '', label: t.filterAll },
          { value: 'ubekraeftede', label: t.filterUnconfirmed },
          { value: 'mangler', label: t.filterMissing },
        ]}
      />
    </FilterForm>
  )
}

function Legend({ locale }: { locale: Locale }) {
  return (
    <ul class="matrix-legend">
      {shownStatuses.map((status) => (
        <li key={status} title={status === 'full' ? undefined : statusMeanings[locale][status]}>
          <StatusMark status={status} /> <b>{statusLetters[locale][status]}</b> {statusWords[locale][status]}
        </li>
      ))}
    </ul>
  )
}

function Matrix(props: MatrixProps) {
  const { locale, lines, standing, groups, order, coverage } = props
  const t = texts[locale]
  const heading = (line: MatrixLine) => topOf(groups, line.recommendation.group)
  const shares = new Map(coverage.administrations.map(({ id, coverage: share }) => [id, share]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="matrix-frame" aria-label={t.matrixCaption} tabIndex={0}>
      <table class="matrix">
        <caption class="visually-hidden">{t.matrixCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.recommendation}</th>
            <th scope="col" class="together">
              {t.overall}
            </th>
            {standing.administrations.map(({ id, name }) => (
              <th key={id} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(lines, order === 'katalog' ? heading : () => null).map(({ top, own }) => (
          <tbody key={top?.id ?? 'all'}>
            {top ? (
              <tr class="matrix-group">
                <th scope="rowgroup" colSpan={standing.administrations.length + 2}>
                  <span>{topName(top, locale)}</span>
                </th>
              </tr>
            ) : null}
            {own.map((line) => (
              <Line key={line.recommendation.id} {...props} line={line} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t.coverageRow}</th>
            <td class="together">
              {coverage.total.coverage === null
                ? ''
                : writePercentage(100 * coverage.total.coverage, locale, 0)}
            </td>
            {standing.administrations.map(({ id }) => {
              const share = shares.get(id)
              return <td key={id}>{share == null ? '' : writePercentage(100 * share, locale, 0)}</td>
            })}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function groupsOf(lines: MatrixLine[], heading: (line: MatrixLine) => RecommendationGroup | null) {
  const found: { top: RecommendationGroup | null; own: MatrixLine[] }[] = []
  for (const line of lines) {
    const top = heading(line)
    const known = found.find((group) => group.top?.id === top?.id)
    if (known) known.own.push(line)
    else found.push({ top, own: [line] })
  }
  return found
}

function Line({ line, standing, locale }: MatrixProps & { line: MatrixLine }) {
  const { recommendation, cells, overall } = line
  return (
    <tr>
      <th scope="row">
        <a href={`/gennemgang/${recommendation.id}`}>{recommendation.statement[locale]}</a>
        <span class="matrix-kind">
          <KindLabel kind={recommendation.kind} locale={locale} />
        </span>
      </th>
      <td class="together">
        <Sign status={overall} locale={locale} />
      </td>
      {standing.administrations.map(({ id, name }) => (
        <Cell
          key={id}
          pair={cells.get(id)}
          href={`/gennemgang/${recommendation.id}#a-${id}`}
          name={name}
          locale={locale}
        />
      ))}
    </tr>
  )
}

function Cell({
  pair,
  href,
  name,
  locale,
}: {
  pair: StandingPair | undefined
  href: string
  name: string
  locale: Locale
}) {
  if (!pair)
    return (
      <td class="not-asked">
        <span class="visually-hidden">{texts[locale].notAsked}</span>
      </td>
    )
  return (
    <td class={`cell-${pair.shown}`}>
      <a href={href} aria-label={`${name}: ${statusWords[locale][pair.shown]}`}>
        <Sign status={pair.shown} locale={locale} />
      </a>
    </td>
  )
}

function Sign({ status, locale }: { status: StandingPair['shown']; locale: Locale }) {
  return (
    <>
      <StatusMark status={status} label={statusWords[locale][status]} size={18} />
      <span class="matrix-letter" aria-hidden="true">
        {statusLetters[locale][status]}
      </span>
    </>
  )
}
