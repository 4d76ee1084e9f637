import { actorName } from '../../../platform/audit/index.ts'
import type { FieldError } from '../../../ui/index.ts'
import {
  Actions,
  Button,
  Details,
  FileField,
  LinkButton,
  PageHead,
  PostButton,
  PostForm,
  RadioField,
  Section,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Indicator, SetName } from '../../figures/index.ts'
import type { PastImport } from '../reads-imports.ts'
import { importTexts } from '../texts-import.ts'

export interface ImportProps {
  locale: Locale
  sets: SetName[]
  indicators: readonly Indicator[]
  past: PastImport[]
  values: { set: string; source: string }
  errors: FieldError[]
}

export function ImportPage(props: ImportProps) {
  const { locale, sets, values, errors } = props
  const t = importTexts[locale]
  const [only] = sets
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PostForm action="/sundhedsprofil/indlaes" upload>
        {sets.length > 1 ? (
          <RadioField
            name="saet"
            label={t.set}
            value={values.set || only}
            errors={errors}
            options={sets.map((set) => ({ value: set, label: t.setChoice[set], hint: t.setHint[set] }))}
          />
        ) : (
          <>
            <p>
              <strong>{only ? t.setIs[only] : ''}</strong>
            </p>
            <input type="hidden" name="saet" value={only} />
          </>
        )}
        <FileField
          name="fil"
          label={t.file}
          hint={t.fileHint}
          errors={errors}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
        />
        <TextField
          name="kilde"
          label={t.source}
          optional={t.optional}
          hint={t.sourceHint}
          value={values.source}
          errors={errors}
          size="full"
          maxLength={300}
        />
        <Actions>
          <Button>{t.read}</Button>
        </Actions>
      </PostForm>
      <Shapes {...props} />
      <Section title={t.past}>
        {props.past.length ? <Past {...props} /> : <p class="quiet">{t.noPast}</p>}
      </Section>
    </>
  )
}

function Shapes({ locale, indicators }: ImportProps) {
  const t = importTexts[locale]
  return (
    <Details summary={t.shapes}>
      <p>{t.shapeLong}</p>
      <pre>{'kommune_kode;indikator;aar;vaerdi\n0326;rygning;2025;12,4'}</pre>
      <p>{t.shapeWide}</p>
      <pre>{'kommune_kode;aar;rygning;ensomhed\n0326;2025;12,4;11,8'}</pre>
      <p>{t.shapeYears}</p>
      <pre>{'kommune;2017;2021;2025\nKalundborg;16,9;14,8;12,4'}</pre>
      <p>{t.shapePeople}</p>
      <pre>{'kommune_kode;folketal;aar\n0326;48123;2026'}</pre>
      <p>{t.ids}</p>
      <ul class="columns">
        {indicators.map(({ id, short }) => (
          <li key={id}>
            <code>{id}</code> <span class="quiet small under">{short[locale]}</span>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Past({ past, locale }: ImportProps) {
  const t = importTexts[locale]
  const count = (amount: number) => writeNumber(amount, locale)
  return (
    <Table<PastImport>
      caption={t.past}
      rows={past}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t.source,
          cell: (each) => (
            <>
              {each.source}
              {each.fileName && each.fileName !== each.source ? (
                <span class="quiet small under">{each.fileName}</span>
              ) : null}
            </>
          ),
        },
        { label: t.setName, cell: (each) => t.setChoice[each.set] },
        {
          label: t.when,
          cell: (each) => <span class="nowrap">{writeDay(dayIn(each.at), locale, 'short')}</span>,
        },
        { label: t.who, cell: (each) => actorName(each.byName, locale) },
        {
          label: t.figures,
          cell: (each) => t.counts(count(each.added), count(each.changed), count(each.unchanged)),
        },
        {
          label: t.undo,
          cell: (each) =>
            each.undoneAt ? (
              <span class="quiet">{t.undone}</span>
            ) : (
              <PostButton
                action={`/sundhedsprofil/indlaesninger/${each.id}/fortrydelse`}
                look="quiet"
                label={`${t.undo}: ${each.source}`}
              >
                <span class="nowrap">{t.undo}</span>
              </PostButton>
            ),
        },
      ]}
    />
  )
}

export function ChooseOther({ locale }: { locale: Locale }) {
  return (
    <LinkButton href="/sundhedsprofil/indlaes" look="quiet">
      {importTexts[locale].chooseOther}
    </LinkButton>
  )
}
