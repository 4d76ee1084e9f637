import { sql } from 'kysely'
import { Card, Grid, Note, PageHead, PostButton, Section, Table } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { logAccess, record } from '../audit/index.ts'
import type { ReadTx } from '../tenancy/index.ts'
import { change, download, page, pageAnswer, type Route } from '../web/index.ts'
import { archiveOf } from './archive.ts'
import { exportedTables } from './tables.ts'
import { exportTexts } from './texts.ts'

const may = 'export-own-data'
const path = '/administration/eksport'
/** What a page can hold in memory while others are served too; beyond it the command is used. */
const limits = { rows: 500_000, bytes: 200 * 1024 * 1024 }

export const exportRoutes: Route[] = [
  page({
    path,
    may,
    answer: async ({ tx, by, locale }) =>
      pageAnswer(
        exportTexts[locale].title,
        <ExportPage locale={locale} code={by.municipality} tables={await countsOf(tx)} />,
      ),
  }),
  change({
    path,
    may,
    audit: ['municipality-exported'],
    answer: async ({ tx, by, actor, today, requestId }) => {
      const { bytes, tables, rows } = await archiveOf(
        tx,
        { code: by.municipality, name: by.municipalityName },
        today,
        limits,
      )
      await logAccess(tx, actor, {
        purpose: 'Hentning af alle kommunens data',
        subjectKind: path,
        subjectId: '*',
        requestId,
      })
      await record(tx, actor, {
        kind: 'municipality-exported',
        subjectKind: 'municipality',
        subjectId: by.municipality,
        details: { tables, rows },
      })
      return download(`pejling-${by.municipality}-${today}.zip`, 'application/zip', bytes)
    },
  }),
]

interface TableCount {
  name: string
  rows: number
}

/** One query for all tables: their names come from the catalogue, so they are put together as text. */
async function countsOf(tx: ReadTx): Promise<TableCount[]> {
  const counts = (await exportedTables(tx)).map(
    ({ schema, name }) =>
      sql`select ${`${schema}.${name}`} as name, count(*)::int as rows from ${sql.id(schema, name)} where municipality_id = ${tx.municipality}`,
  )
  return tx.rows<TableCount>(sql`${sql.join(counts, sql` union all `)} order by 1`)
}

function ExportPage({ locale, code, tables }: { locale: Locale; code: string; tables: TableCount[] }) {
  const t = exportTexts[locale]
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const filled = tables.filter((table) => table.rows > 0)
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <PostButton action={path} look="primary">
            {t.submit}
          </PostButton>
        }
      />
      <Note kind="attention" title={t.careTitle}>
        <p>{t.care}</p>
      </Note>
      <Grid>
        <Card title={t.notInside}>
          <p>{t.notInsideLead}</p>
        </Card>
        <Card title={t.command}>
          <p>
            <code>{`bin/pejling export --municipality ${code} --out alle-data.zip`}</code>
          </p>
        </Card>
      </Grid>
      <Section title={t.inside} lead={t.insideLead(tables.length, writeNumber(rows, locale))}>
        <Table
          caption={t.inside}
          rows={filled}
          keyOf={({ name }) => name}
          columns={[
            { label: t.table, cell: ({ name }) => <code>{name}</code> },
            { label: t.rows, align: 'right', cell: (table) => writeNumber(table.rows, locale) },
          ]}
        />
      </Section>
    </>
  )
}
