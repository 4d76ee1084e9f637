import { Empty, PageHead, Pages, Section, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import { writeFigure, writeGroup, writePeriod } from '../../figures/index.ts'
import type { RevisingImport, Revision } from '../../indicators/index.ts'
import type { FigureUse, RevisedUse } from '../reads-ledger.ts'
import { texts } from '../texts.ts'

/** The ledger: what was revised, by which import, and which frozen reports stand on the figure as it was. */
export function RevisionsPage(props: {
  locale: Locale
  imports: RevisingImport[]
  /** Null for those who may not read reports. */
  uses: RevisedUse[] | null
}) {
  const { locale, imports, uses } = props
  const t = texts[locale].revisions
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.used} lead={uses?.length ? t.usedLead : undefined}>
        {uses === null ? <p class="quiet">{t.notYours}</p> : null}
        {uses?.length === 0 ? <p class="quiet">{t.noneUsed}</p> : null}
        {uses?.length ? <Uses uses={uses} locale={locale} /> : null}
        <p class="quiet small">{t.meansNote}</p>
      </Section>
      <Section title={t.imports}>
        {imports.length === 0 ? (
          <Empty title={t.empty}>
            <p>{t.emptyExample}</p>
          </Empty>
        ) : (
          <Imports imports={imports} locale={locale} />
        )}
      </Section>
    </>
  )
}

function Uses({ uses, locale }: { uses: RevisedUse[]; locale: Locale }) {
  const t = texts[locale].revisions
  return (
    <Table<RevisedUse>
      caption={t.used}
      rows={uses}
      keyOf={({ reportId, figureId }) => `${reportId} ${figureId}`}
      columns={[
        { label: t.report, cell: (use) => <a href={`/rapporter/${use.reportId}`}>{use.title}</a> },
        {
          label: t.figure,
          cell: ({ label, revision }) => (
            <>
              {label}
              <span class="quiet small under">{writePeriod(revision.period, locale)}</span>
            </>
          ),
        },
        { label: t.thenSaid, align: 'right', cell: ({ written }) => written },
        { label: t.now, align: 'right', cell: ({ now, revision }) => amount(revision, now, locale) },
        {
          label: t.when,
          cell: ({ revision }) => (
            <a class="nowrap" href={`/kilder/revisioner/${revision.importId}`}>
              {writeDay(dayIn(revision.at), locale, 'short')}
            </a>
          ),
        },
      ]}
    />
  )
}

function Imports({ imports, locale }: { imports: RevisingImport[]; locale: Locale }) {
  const t = texts[locale].revisions
  return (
    <Table<RevisingImport>
      caption={t.imports}
      rows={imports}
      keyOf={({ importId }) => importId}
      columns={[
        {
          label: t.source,
          cell: (each) => (
            <>
              <a href={`/kilder/revisioner/${each.importId}`}>{each.source}</a>
              {each.undone ? <span class="quiet small under">{t.undone}</span> : null}
            </>
          ),
        },
        {
          label: t.when,
          cell: ({ at }) => <span class="nowrap">{writeDay(dayIn(at), locale, 'short')}</span>,
        },
        { label: t.by, cell: ({ byName }) => byName },
        { label: t.setName, cell: ({ set }) => t.set[set] },
        { label: t.count, align: 'right', cell: ({ revised }) => writeNumber(revised, locale) },
      ]}
    />
  )
}

export interface ImportRevisionsProps {
  locale: Locale
  about: RevisingImport
  revisions: Revision[]
  uses: Map<string, FigureUse[]>
  page: { number: number; size: number }
}

export function ImportRevisionsPage(props: ImportRevisionsProps) {
  const { locale, about, page } = props
  const t = texts[locale].revisions
  const count = (amount: number) => writeNumber(amount, locale)
  const first = (page.number - 1) * page.size
  const last = Math.min(first + page.size, about.revised)
  const to = (number: number, label: string) => ({
    href: `/kilder/revisioner/${about.importId}?side=${number}`,
    label,
  })
  return (
    <>
      <PageHead
        title={t.one(about.source)}
        lead={t.oneLead(count(about.revised), writeDay(dayIn(about.at), locale))}
        facts={[
          { label: t.by, value: about.byName },
          { label: t.setName, value: about.undone ? `${t.set[about.set]}, ${t.undone}` : t.set[about.set] },
        ]}
      />
      <Revised {...props} />
      {about.revised > page.size ? (
        <Pages
          label={t.pages}
          where={t.page(count(first + 1), count(last), count(about.revised))}
          previous={page.number > 1 ? to(page.number - 1, t.previous) : null}
          next={last < about.revised ? to(page.number + 1, t.next) : null}
        />
      ) : null}
    </>
  )
}

function Revised({ locale, revisions, uses }: ImportRevisionsProps) {
  const t = texts[locale].revisions
  return (
    <Table<Revision>
      caption={t.title}
      rows={revisions}
      keyOf={(each) => each.figureIdBefore}
      columns={[
        { label: t.area, cell: ({ areaName }) => areaName },
        { label: t.indicator, cell: ({ indicator }) => indicator.name[locale] },
        {
          label: t.period,
          cell: ({ period, group }) =>
            `${writePeriod(period, locale)}${group === 'all' ? '' : `, ${writeGroup(group, locale)}`}`,
        },
        { label: t.before, align: 'right', cell: (each) => amount(each, each.before, locale) },
        { label: t.after, align: 'right', cell: (each) => amount(each, each.after, locale) },
        {
          label: t.usedIn,
          cell: (each) => {
            const found = uses.get(each.figureIdBefore) ?? []
            return found.length === 0 ? '–' : found.map((use) => <ReportLink key={use.reportId} use={use} />)
          },
        },
      ]}
    />
  )
}

function ReportLink({ use }: { use: FigureUse }) {
  return (
    <span class="under">
      <a href={`/rapporter/${use.reportId}`}>{use.title}</a>
    </span>
  )
}

function amount({ indicator }: Revision, value: number | null, locale: Locale): string {
  return value === null ? texts[locale].revisions.gone : writeFigure(indicator, value, locale)
}
