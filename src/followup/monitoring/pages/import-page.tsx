import {
  Button,
  Details,
  type FieldError,
  FileField,
  Note,
  PageHead,
  PostForm,
  SelectField,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { said } from '../../surveys/index.ts'
import type { ListedRound, OfferedInstrument } from '../reads-rounds.ts'
import { type ReadRoundFile, roundFileColumns } from '../round-file.ts'
import { texts } from '../texts.ts'
import { fileTexts } from '../texts-files.ts'

const shownFaults = 20

export interface ImportProps {
  offered: OfferedInstrument[]
  earlier: ListedRound[]
  values: Record<string, string>
  faults: ReadRoundFile['faults']
  errors: FieldError[]
  locale: Locale
}

/** Bringing in an earlier round from a file. What cannot be read is told line by line, and nothing is stored. */
export function ImportPage(props: ImportProps) {
  const { offered, earlier, values, errors, locale } = props
  const t = fileTexts[locale]
  return (
    <>
      <PageHead kicker={texts[locale].area} title={t.import} lead={t.importLead} />
      <Faults {...props} />
      <PostForm action="/monitorering/runder/hent" upload>
        <TextField name="titel" label={t.importTitle} value={values.titel} errors={errors} required />
        <TextField
          name="titelEngelsk"
          label={t.importTitleEnglish}
          value={values.titelEngelsk}
          errors={errors}
          required
        />
        <TextField
          name="periode"
          label={t.importPeriod}
          value={values.periode}
          size="short"
          errors={errors}
          required
        />
        <SelectField
          name="skema"
          label={t.importInstrument}
          value={values.skema}
          options={offered.map(({ id, instrument }) => ({
            value: id,
            label: said(instrument.title, locale),
          }))}
          errors={errors}
        />
        <SelectField
          name="forrige"
          label={t.importPredecessor}
          value={values.forrige}
          options={earlier.map(({ id, title }) => ({ value: id, label: said(title, locale) }))}
          empty={t.none}
          errors={errors}
        />
        <FileField name="fil" label={t.importFile} accept=".csv,.txt,.xlsx" errors={errors} />
        <Button>{t.importStart}</Button>
      </PostForm>
      <Details summary={t.importExample}>
        <pre>{`${roundFileColumns.join(';')}\n0101;kendskab_ledere;;health;some\n0101;gennemfoert;tobak;health;I nogen grad`}</pre>
      </Details>
    </>
  )
}

function Faults({ faults, locale }: ImportProps) {
  const t = fileTexts[locale]
  if (faults.length === 0) return null
  return (
    <Note kind="attention" title={t.importFaults}>
      <ul>
        {faults.slice(0, shownFaults).map(({ line, fault }) => (
          <li key={line}>{t.faultLine(line, t.faults[fault])}</li>
        ))}
      </ul>
      {faults.length > shownFaults ? <p>{t.moreFaults(faults.length - shownFaults)}</p> : null}
    </Note>
  )
}
