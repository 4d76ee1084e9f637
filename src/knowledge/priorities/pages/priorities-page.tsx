import { Details, Empty, LinkButton, Note, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { headline, type PriorityBand, type PriorityLine } from '../priorities.ts'
import type { Priorities } from '../reads.ts'
import { texts } from '../texts.ts'
import { columns, queryOf } from '../weights.ts'
import { cells } from './column-cells.tsx'
import { PullMark } from './pull-mark.tsx'
import { SaveChoices, WeightsForm } from './weights-form.tsx'

export function PrioritiesPage(props: {
  found: Priorities
  isTrying: boolean
  mayEdit: boolean
  locale: Locale
}) {
  const { found, locale } = props
  const t = texts[locale]
  const seen = found.bands.filter(({ lines }) => lines.length > 0)
  const isEmpty = seen.every(({ band }) => band === 'too-little')
  return (
    <>
      <PageHead
        kicker={t.title}
        title={headline(found.bands, locale)}
        lead={t.lead}
        actions={
          <>
            <LinkButton href="#vaegte">{t.weightsTitle}</LinkButton>
            <LinkButton href={`/prioritering/hent?${queryOf(found.choices)}`} look="quiet" download>
              {t.csv}
            </LinkButton>
          </>
        }
      />
      {props.isTrying ? (
        <Note>
          <p>{t.trying}</p>
          <div class="actions">
            {props.mayEdit ? <SaveChoices choices={found.choices} locale={locale} /> : null}
            <a href="/prioritering">{t.backToSaved}</a>
          </div>
        </Note>
      ) : null}
      {isEmpty ? (
        <FirstSteps locale={locale} />
      ) : (
        <NoComparisons lines={seen.flatMap(({ lines }) => lines)} locale={locale} />
      )}
      {seen.map((band) => (
        <BandTable key={band.band} band={band} locale={locale} />
      ))}
      <section class="section" id="vaegte">
        <h2>{t.weightsTitle}</h2>
        <Details summary={t.tryLabel} open={props.isTrying}>
          <WeightsForm choices={found.choices} saved={found.saved} groups={found.groups} locale={locale} />
        </Details>
      </section>
    </>
  )
}

/** Where nothing is known: the two steps that bring most to light. */
function FirstSteps({ locale }: { locale: Locale }) {
  const t = texts[locale]
  return (
    <Empty
      title={t.firstStepsTitle}
      action={
        <>
          <LinkButton href="/sundhedsprofil" look="primary">
            {t.nextSteps.gap}
          </LinkButton>
          <LinkButton href="/gennemgang">{t.nextSteps.coverage}</LinkButton>
        </>
      }
    >
      <p>{t.firstStepsLead}</p>
    </Empty>
  )
}

/** When no figure has anything beside it, the reason is said once, and what would help. */
function NoComparisons({ lines, locale }: { lines: PriorityLine[]; locale: Locale }) {
  const t = texts[locale]
  const compared = lines.some(({ pulls }) => pulls.gap !== null)
  const why = lines.flatMap(({ gap }) => (gap.kind === 'no-comparison' ? [gap.why[locale]] : []))[0]
  if (compared || !why) return null
  return (
    <Note title={t.noComparisons}>
      <p>{why}</p>
    </Note>
  )
}

function BandTable({ band, locale }: { band: PriorityBand; locale: Locale }) {
  const t = texts[locale]
  const caption = t.captionOf(band.name)
  return (
    <>
      <div class="band-head">
        <h2>{band.name}</h2>
        <p>{`${t.bandLeads[band.band]} ${band.lines.length > 1 ? t.noOrder : ''}`.trim()}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled sideways, which the keyboard must reach */}
      <section class="table-frame" aria-label={caption} tabIndex={0}>
        <table class="table priorities">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.subject}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          {band.lines.map((line) => (
            <LineRows key={line.line.code} line={line} locale={locale} />
          ))}
        </table>
      </section>
    </>
  )
}

function LineRows({ line, locale }: { line: PriorityLine; locale: Locale }) {
  const t = texts[locale]
  return (
    <tbody>
      <tr class="line">
        <th scope="row">
          <a class="line-name" href={line.href}>
            {line.name}
          </a>
          <br />
          <span class="quiet small">{t.recommendationCount(line.recommendationIds.length)}</span>
        </th>
        {columns.map((column) => {
          const Cell = cells[column]
          return (
            <td key={column} data-label={t.columns[column]}>
              <PullMark pull={line.pulls[column]} locale={locale} />
              <Cell line={line} locale={locale} />
            </td>
          )
        })}
      </tr>
      <tr class="why">
        <td colSpan={columns.length + 1}>
          <p>
            <b>{`${t.whyHere}: `}</b>
            {line.why.join(' ')}
          </p>
        </td>
      </tr>
    </tbody>
  )
}
