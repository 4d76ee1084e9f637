import {
  Actions,
  Button,
  Details,
  type FieldError,
  FileField,
  PageHead,
  PostForm,
  RadioField,
  Section,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import type { Indicator } from '../../figures/index.ts'
import type { Problem } from '../read-counts.ts'
import { importTexts } from '../texts-import.ts'

export interface ImportValues {
  indicator: string
  period: string
  source: string
  sensitivity: string
}

export interface ImportProps {
  locale: Locale
  indicators: readonly Indicator[]
  values: ImportValues
  errors: FieldError[]
  problems?: readonly Problem[]
}

const problemsShown = 100

export function ImportPage({ locale, indicators, values, errors, problems = [] }: ImportProps) {
  const t = importTexts[locale]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {problems.length ? <Problems problems={problems} locale={locale} /> : null}
      <PostForm action="/omraader/indlaes" upload>
        <SelectField
          name="indikator"
          label={t.indicator}
          empty={t.chooseIndicator}
          value={values.indicator}
          errors={errors}
          options={indicators.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
        <FileField
          name="fil"
          label={t.file}
          hint={t.fileHint}
          errors={errors}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
        />
        <TextField
          name="periode"
          label={t.period}
          optional={t.optional}
          hint={t.periodHint}
          value={values.period}
          errors={errors}
          size="short"
          maxLength={20}
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
        <RadioField
          name="foelsomhed"
          label={t.strict}
          hint={t.strictHint}
          value={values.sensitivity}
          errors={errors}
          options={[
            { value: 'ordinary', label: t.strictness.ordinary },
            { value: 'sensitive', label: t.strictness.sensitive },
          ]}
        />
        <p>{t.safe}</p>
        <Actions>
          <Button>{t.read}</Button>
        </Actions>
      </PostForm>
      <Details summary={t.shapes}>
        <p>{t.shapePlain}</p>
        <pre>{'kode;lokalområde;år;antal;svar\n01;Havnen;2025;41;312\n02;Strandby;2025;18;207'}</pre>
        <p>{t.shapeGroups}</p>
        <pre>
          {
            'kode;lokalområde;ligger i;år;køn;antal;svar\n01;Havnen;Byen;2025;Kvinder;19;160\n01;Havnen;Byen;2025;Mænd;22;152'
          }
        </pre>
        <p>{t.shapeNote}</p>
      </Details>
    </>
  )
}

function Problems({ problems, locale }: { problems: readonly Problem[]; locale: Locale }) {
  const t = importTexts[locale]
  const lines = writeNumber(new Set(problems.map(({ line }) => line)).size, locale)
  const rest = problems.length - problemsShown
  return (
    <Section title={t.problemsTitle(lines)} lead={t.problemsLead} id="problemer">
      <Table<Problem>
        caption={t.problemsTitle(lines)}
        rows={problems.slice(0, problemsShown)}
        keyOf={(each) => `${each.line} ${each.kind} ${each.cell}`}
        columns={[
          { label: t.line, cell: ({ line }) => `${t.line} ${line}` },
          { label: t.problem, cell: ({ kind }) => t.problems[kind] },
          { label: t.inFile, cell: ({ cell }) => (cell === '' ? '""' : cell.slice(0, 80)) },
        ]}
      />
      {rest > 0 ? <p>{t.moreProblems(writeNumber(rest, locale))}</p> : null}
    </Section>
  )
}
