import type { Table as FileTable } from '../../../formats/table.ts'
import {
  Actions,
  Button,
  Card,
  Facts,
  FilterForm,
  Note,
  PageHead,
  PostForm,
  Section,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { type Indicator, parsePeriod, type SetName, writePeriod } from '../../figures/index.ts'
import type { Lack, Reading, Role } from '../column-roles.ts'
import { plainRoles } from '../column-roles.ts'
import type { Problem } from '../problem.ts'
import { problemWords } from '../problem-words.ts'
import type { ReadFigures } from '../read-figures.ts'
import { importTexts } from '../texts-import.ts'
import type { Difference } from '../writes.ts'
import { ChooseOther } from './import-page.tsx'

export interface PreviewProps {
  locale: Locale
  draftId: string
  fileName: string
  set: SetName
  table: FileTable
  reading: Reading
  leaveOutOthers: boolean
  lacks: Lack[]
  figures: ReadFigures
  difference: Difference | null
  indicators: readonly Indicator[]
}

const problemsShown = 100

/** What a file says before it is stored: where it goes, how it was read, what is wrong, what would change. */
export function PreviewPage(props: PreviewProps) {
  const { locale, set, figures, lacks, difference } = props
  const t = importTexts[locale]
  const isReady = lacks.length === 0 && figures.problems.length === 0 && figures.observations.length > 0
  return (
    <>
      <PageHead title={t.previewTitle(props.fileName)} lead={t.willStore[set]} />
      <Counts {...props} />
      {lacks.length ? (
        <Note kind="attention" title={t.lacksTitle}>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{t.lacks[lack]}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {figures.problems.length ? <Problems problems={figures.problems} locale={locale} /> : null}
      {isReady ? (
        <PostForm action={`/sundhedsprofil/indlaes/${props.draftId}`}>
          <Hidden {...props} />
          {difference && difference.added + difference.changed === 0 ? <Note>{t.nothingNew}</Note> : null}
          <p>{t.setIs[set]}</p>
          <Actions>
            <Button>{t.store(writeNumber(figures.observations.length, locale))}</Button>
            <ChooseOther locale={locale} />
          </Actions>
        </PostForm>
      ) : (
        <p>
          <ChooseOther locale={locale} />
        </p>
      )}
      <Columns {...props} />
    </>
  )
}

function Counts({ figures, difference, table, locale }: PreviewProps) {
  const t = importTexts[locale]
  const count = (amount: number) => writeNumber(amount, locale)
  const kinds = (of: 'area' | 'indicator' | 'period') =>
    count(new Set(figures.observations.map((each) => each[of])).size)
  const facts = [
    { label: t.rows, value: count(table.rows.length) },
    { label: t.observations, value: count(figures.observations.length) },
    { label: t.municipalities, value: kinds('area') },
    { label: t.indicators, value: kinds('indicator') },
    { label: t.periods, value: kinds('period') },
    ...(difference
      ? [
          { label: t.news, value: count(difference.added) },
          { label: t.changed, value: count(difference.changed) },
          { label: t.unchanged, value: count(difference.unchanged) },
        ]
      : []),
    ...(figures.empty ? [{ label: t.empty, value: count(figures.empty) }] : []),
    ...(figures.leftOut ? [{ label: t.leftOut, value: count(figures.leftOut) }] : []),
  ]
  return <Facts facts={facts} />
}

function Problems({ problems, locale }: { problems: Problem[]; locale: Locale }) {
  const t = importTexts[locale]
  const rest = problems.length - problemsShown
  const lines = new Set(problems.map(({ line }) => line)).size
  return (
    <Section title={t.problemsTitle(writeNumber(lines, locale))} lead={t.problemsLead} id="problemer">
      <Table<Problem>
        caption={t.problemsTitle(writeNumber(lines, locale))}
        rows={problems.slice(0, problemsShown)}
        keyOf={(each) => `${each.line} ${each.kind} ${each.cell}`}
        columns={[
          { label: t.line, cell: ({ line }) => `${t.line} ${line}` },
          { label: t.problem, cell: (each) => problemWords(each, locale).what },
          { label: t.inFile, cell: (each) => problemWords(each, locale).cell },
        ]}
      />
      {rest > 0 ? <p>{t.moreProblems(writeNumber(rest, locale))}</p> : null}
    </Section>
  )
}

function Hidden({ reading, leaveOutOthers }: PreviewProps) {
  return (
    <>
      {reading.roles.map((role, index) => (
        <input key={index} type="hidden" name="k" value={role} />
      ))}
      <input type="hidden" name="indikator" value={reading.indicator ?? ''} />
      <input type="hidden" name="periode" value={reading.period ?? ''} />
      {leaveOutOthers ? <input type="hidden" name="udelad" value="ja" /> : null}
    </>
  )
}

function Columns(props: PreviewProps) {
  const { locale, table, reading, indicators } = props
  const t = importTexts[locale]
  return (
    <Card title={t.columns} id="kolonner" class="import-card">
      <p>{t.columnsLead}</p>
      <FilterForm action={`/sundhedsprofil/indlaes/${props.draftId}`} label={t.columns} submit={t.again}>
        <ol class="import-columns">
          {table.headers.map((header, index) => (
            <li key={index}>
              <label for={`k-${index}`}>{header || t.unnamed(index + 1)}</label>
              <select id={`k-${index}`} name="k">
                <RoleOptions
                  header={header}
                  chosen={reading.roles[index] ?? 'ignored'}
                  indicators={indicators}
                  locale={locale}
                />
              </select>
              <p class="sample">{t.sample(table.rows[0]?.cells[index] || '–')}</p>
            </li>
          ))}
        </ol>
        <SelectField
          name="indikator"
          label={t.wholeIndicator}
          hint={t.wholeIndicatorHint}
          empty={t.fromFile}
          value={reading.indicator}
          options={indicators.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <TextField
          name="periode"
          label={t.wholePeriod}
          hint={t.wholePeriodHint}
          value={reading.period}
          size="short"
        />
        <label class="choice whole-row">
          <input type="checkbox" name="udelad" value="ja" checked={props.leaveOutOthers} />
          <span>
            {t.leaveOutOthers}
            <span class="hint">{t.leaveOutHint}</span>
          </span>
        </label>
      </FilterForm>
    </Card>
  )
}

function RoleOptions(props: {
  header: string
  chosen: Role
  indicators: readonly Indicator[]
  locale: Locale
}) {
  const { header, chosen, indicators, locale } = props
  const t = importTexts[locale]
  const period = parsePeriod(header)
  const option = (value: string, label: string) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <>
      {plainRoles.map((role) => option(role, t.roles[role]))}
      {period ? option(`figures-in:${period}`, t.figuresIn(writePeriod(period, locale))) : null}
      <optgroup label={t.figuresOf}>
        {indicators.map(({ id, short }) => option(`figures-of:${id}`, short[locale]))}
      </optgroup>
    </>
  )
}
