import { cellAt, type ReleasedTable, shareHidden } from '../../../statistics/disclosure/index.ts'
import { Actions, Button, Card, Facts, Note, PageHead, PostButton, PostForm } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber, writePercentage } from '../../../values/numbers.ts'
import { type Indicator, writePeriod } from '../../figures/index.ts'
import type { Release } from '../../releases/index.ts'
import { subjectOf } from '../district.ts'
import { figuresOf, type SmallAreaFigure, sharePlace } from '../figures.ts'
import type { Seen } from '../finding.ts'
import { importTexts } from '../texts-import.ts'
import type { Upload } from '../upload.ts'
import { FigureTable } from './figure-table.tsx'

/** What a waiting upload would show, or why it cannot be released. */
export interface Planned {
  upload: Upload
  plan?: { table: ReleasedTable; number: number }
  why?: string
}

export interface PreviewProps {
  indicator: Indicator
  municipality: string
  planned: readonly Planned[]
  locale: Locale
}

/** What others will see, and the button that lets them. */
export function PreviewPage(props: PreviewProps) {
  const { indicator, planned, locale } = props
  const t = importTexts[locale]
  const ready = planned.filter(({ plan }) => plan !== undefined)
  return (
    <>
      <PageHead title={t.previewTitle(indicator.name[locale])} lead={t.previewLead} />
      <p>{t.previewOnlyYou}</p>
      {planned.map((each) => (
        <Card key={each.upload.id} title={t.waitingOf(writePeriod(each.upload.period, locale))}>
          <p class="quiet small">
            {t.fromFile(
              each.upload.fileName,
              each.upload.uploadedBy,
              writeDay(dayIn(each.upload.uploadedAt), locale),
            )}
          </p>
          {each.plan ? <Plan {...props} upload={each.upload} plan={each.plan} /> : null}
          {each.why ? (
            <Note kind="attention" title={t.cannot}>
              <p>{each.why}</p>
            </Note>
          ) : null}
          <PostButton
            action={`/omraader/${indicator.id}/kassering`}
            fields={{ optaelling: each.upload.countsId }}
            look="quiet"
            label={`${t.throwAway}: ${writePeriod(each.upload.period, locale)}`}
          >
            {t.throwAway}
          </PostButton>
        </Card>
      ))}
      {ready.length ? (
        <PostForm action={`/omraader/${indicator.id}/frigivelse`} class="form release-form">
          {ready.map(({ upload }) => (
            <input key={upload.id} type="hidden" name="optaelling" value={upload.countsId} />
          ))}
          <p>{t.releaseNote}</p>
          <Actions>
            <Button>{t.releaseAll}</Button>
          </Actions>
        </PostForm>
      ) : null}
    </>
  )
}

function Plan(props: PreviewProps & { upload: Upload; plan: NonNullable<Planned['plan']> }) {
  const { indicator, municipality, upload, plan, locale } = props
  const t = importTexts[locale]
  const { table, number } = plan
  const seen: Seen = { indicator, municipality, round: roundOf(upload, plan), earlier: null }
  const hiddenFor = (reason: 'too-small' | 'protects-another') =>
    writeNumber(table.cells.filter((cell) => cell.kind === 'hidden' && cell.reason === reason).length, locale)
  const why = (figure: SmallAreaFigure) => {
    const cell = cellAt(table, sharePlace(table, figure))
    return t.reasons[
      cell?.kind === 'hidden' && cell.reason === 'too-small' ? 'too-small' : 'protects-another'
    ]
  }
  return (
    <>
      <Facts
        facts={[
          { label: t.cells, value: writeNumber(table.cells.length, locale) },
          { label: t.small, value: hiddenFor('too-small') },
          { label: t.protecting, value: hiddenFor('protects-another') },
          { label: t.shareHidden, value: writePercentage(100 * shareHidden(table), locale, 0) },
          { label: t.rules, value: t.ruleOf[upload.sensitivity] },
        ]}
      />
      {number > 1 ? <p>{t.again(String(number))}</p> : null}
      <FigureTable seen={seen} locale={locale} opens="nothing" hidden={why} />
    </>
  )
}

/** The plan as if it were released, so that the preview is drawn by what draws the page. */
function roundOf(upload: Upload, { table, number }: NonNullable<Planned['plan']>): Seen['round'] {
  const release: Release = {
    ...{ id: upload.id, subject: subjectOf(upload.indicator, upload.period), number, table },
    ...{ layer: table.layer, sensitivity: table.sensitivity, rules: table.rules, source: upload.source },
    title: { da: '', en: '' },
    releasedAt: upload.uploadedAt,
    releasedBy: upload.uploadedBy,
  }
  return { indicator: upload.indicator, period: upload.period, release, figures: figuresOf(table) }
}
