import { DocumentPage, type ReportDocument } from '../../../platform/documents/index.ts'
import { Actions, Facts, LinkButton, Note, PostButton } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { Checks } from '../checks.ts'
import type { NumberedFigure } from '../figure.ts'
import type { CommitteeItem } from '../item.ts'
import { texts } from '../texts.ts'
import { DraftChecks, FrozenChecks } from './item-checks.tsx'
import { StateTag } from './items-page.tsx'

export interface ItemPageProps {
  locale: Locale
  item: CommitteeItem
  /** As it is read, with references, and in a draft with marks. */
  document: ReportDocument
  checks: Checks
  figures: NumberedFigure[]
  events: { at: Date; byName: string; kind: string }[]
  municipality: string
  mayWrite: boolean
  mayThaw: boolean
  mayRestore: boolean
}

/** The document beside what is to be looked at before a committee gets it. */
export function ItemPage(props: ItemPageProps) {
  const t = texts[props.locale]
  return (
    <>
      <Bar {...props} />
      <div class="report-view">
        <section class="report-paper" aria-label={t.checks.preview}>
          <DocumentPage document={props.document} />
        </section>
        <aside class="report-checks" id="tjek" aria-label={t.checks.heading}>
          {props.item.frozenAt ? <FrozenChecks {...props} /> : <DraftChecks {...props} />}
        </aside>
      </div>
    </>
  )
}

function Bar(props: ItemPageProps) {
  const { locale, item, mayWrite } = props
  const t = texts[locale]
  const said =
    item.frozenAt && item.frozenByName
      ? t.bar.by(writeDay(dayIn(item.frozenAt), locale), item.frozenByName)
      : t.bar.by(writeDay(dayIn(item.changedAt), locale), item.changedByName)
  return (
    <div class="report-bar">
      <p class="kicker">
        {item.edition > 1 ? `${t.kinds[item.kind]} · ${t.bar.edition(item.edition)}` : t.kinds[item.kind]}
      </p>
      <Facts
        facts={[
          { label: t.bar.status, value: <StateTag locale={locale} item={item} /> },
          { label: t.bar.meeting, value: item.meetingDay ? writeDay(item.meetingDay, locale) : t.noMeeting },
          { label: item.frozenAt ? t.columns.frozen : t.columns.changed, value: said },
        ]}
      />
      <Actions>
        {mayWrite && !item.frozenAt ? (
          <LinkButton href={`/rapporter/${item.id}/rediger`} look="primary">
            {t.bar.edit}
          </LinkButton>
        ) : null}
        <LinkButton href={`/rapporter/${item.id}/sag.pdf`} download>
          {t.bar.pdf}
        </LinkButton>
        <LinkButton href={`/rapporter/${item.id}/sag.docx`} download>
          {t.bar.docx}
        </LinkButton>
        {mayWrite && item.frozenAt && !item.successorId ? (
          <PostButton action={`/rapporter/${item.id}/udgave`}>{t.bar.newEdition}</PostButton>
        ) : null}
        {props.mayThaw ? (
          <PostButton action={`/rapporter/${item.id}/optoening`} look="quiet">
            {t.bar.thaw}
          </PostButton>
        ) : null}
        {mayWrite && !item.frozenAt ? (
          <PostButton action={`/rapporter/${item.id}/sletning`} look="quiet">
            {t.bar.remove}
          </PostButton>
        ) : null}
        {props.mayRestore ? (
          <PostButton action={`/rapporter/${item.id}/gendannelse`}>{t.bar.restore}</PostButton>
        ) : null}
      </Actions>
      <Ways {...props} />
      <Attention {...props} />
    </div>
  )
}

/** The effort the item is about, and the editions before and after. */
function Ways({ locale, item }: ItemPageProps) {
  const t = texts[locale].bar
  const ways = [
    item.effortId ? { href: `/indsatser/${item.effortId}`, label: t.effort } : null,
    item.predecessorId ? { href: `/rapporter/${item.predecessorId}`, label: t.predecessor } : null,
    item.successorId ? { href: `/rapporter/${item.successorId}`, label: t.successor } : null,
  ].filter((way) => way !== null)
  if (ways.length === 0) return null
  return (
    <ul class="report-ways">
      {ways.map((way) => (
        <li key={way.href}>
          <a href={way.href}>{way.label}</a>
        </li>
      ))}
    </ul>
  )
}

function Attention({ locale, item, checks, mayWrite }: ItemPageProps) {
  const t = texts[locale]
  const count =
    checks.unfounded.length + checks.unknownCodes.length + checks.missing.length + checks.changes.length
  if (item.frozenAt) {
    return checks.changes.length > 0 ? (
      <Note kind="attention">
        <p>
          <a href="#tjek">{t.checks.frozenChanges}</a>
        </p>
      </Note>
    ) : null
  }
  if (count > 0)
    return (
      <Note kind="attention">
        <p>
          <a href="#tjek">{t.bar.attention(count)}</a>
        </p>
      </Note>
    )
  return mayWrite ? (
    <Note kind="good">
      <p>
        <a href="#tjek">{t.bar.ready}</a>
      </p>
    </Note>
  ) : null
}
