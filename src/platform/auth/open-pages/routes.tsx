import { sql } from 'kysely'
import { Note, PageHead, Section } from '../../../ui/index.ts'
import { daysAfter } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { parseMunicipalityCode } from '../../../values/municipality-code.ts'
import { Refusal } from '../../../values/refusal.ts'
import { webRefusals } from '../../forms/index.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import { download, openPage, pageAnswer, type Route, seeOther } from '../../web/index.ts'
import { choicesOf } from '../choices.ts'
import { openPageTexts } from './texts.ts'

const daysTheContactHolds = 180

export const openPageRoutes: Route[] = [
  openPage({
    path: '/.well-known/security.txt',
    answer: async ({ house, today }) => {
      const { publicUrl, securityContact } = house.config
      // RFC 9116: contact and expires are required, and expires should be less than a year ahead
      const lines = [
        `Contact: ${securityContact}`,
        `Expires: ${daysAfter(today, daysTheContactHolds)}T00:00:00Z`,
        'Preferred-Languages: da, en',
        `Canonical: ${publicUrl}/.well-known/security.txt`,
      ]
      return download('security.txt', 'text/plain; charset=utf-8', `${lines.join('\n')}\n`, true)
    },
  }),
  openPage({
    path: '/tilgaengelighed',
    answer: async ({ tx, by, locale }) => {
      const municipalities = await joined(tx)
      const own = municipalities.filter(({ id }) => id === by?.municipality)
      return pageAnswer(
        openPageTexts[locale].title,
        <AccessibilityPage locale={locale} municipalities={own.length > 0 ? own : municipalities} />,
        { shell: 'public' },
      )
    },
  }),
  openPage({
    path: '/was',
    answer: async ({ tx, by }) => {
      const municipalities = await joined(tx)
      const only = by?.municipality ?? (municipalities.length === 1 ? municipalities[0]?.id : undefined)
      return seeOther(only ? `/was/${only}` : '/tilgaengelighed#erklaering')
    },
  }),
  openPage({
    path: '/was/:kommune',
    municipalityOf: (params) => parseMunicipalityCode(params.kommune ?? ''),
    answer: async ({ tx, locale }) => {
      const municipality = (await joined(tx)).find(({ id }) => id === tx.municipality)
      if (!municipality) throw new Refusal(webRefusals.notFound)
      const { statement } = await choicesOf(tx)
      if (statement) return seeOther(statement)
      const t = openPageTexts[locale]
      const body = (
        <>
          <PageHead title={t.statementTitle} />
          <Note>
            <p>{t.noStatement(municipality.name)}</p>
          </Note>
          <p>
            <a href="/tilgaengelighed">{t.title}</a>
          </p>
        </>
      )
      return pageAnswer(t.statementTitle, body, { shell: 'public' })
    },
  }),
]

interface JoinedMunicipality {
  id: string
  name: string
}

function joined(tx: ReadTx): Promise<JoinedMunicipality[]> {
  return tx.rows<JoinedMunicipality>(sql`
    select id, name from platform.municipality
    where joined_at is not null and id <> '0000' order by name collate "da-x-icu"`)
}

function AccessibilityPage({
  locale,
  municipalities,
}: {
  locale: Locale
  municipalities: JoinedMunicipality[]
}) {
  const t = openPageTexts[locale]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.standardTitle}>
        <p>{t.standard}</p>
      </Section>
      <Section title={t.testedTitle}>
        <ul>
          {t.tested.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.untestedTitle}>
        <ul>
          {t.untested.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.complainTitle}>
        <p>{t.complain}</p>
        <p>
          <a href="https://digst.dk/digital-inklusion/webtilgaengelighed/om-tilgaengelighedserklaeringen/">
            {t.authority}
          </a>
        </p>
      </Section>
      {municipalities.length ? (
        <Section title={t.statementTitle} id="erklaering">
          <p>{t.statement}</p>
          <ul>
            {municipalities.map(({ id, name }) => (
              <li key={id}>
                <a href={`/was/${id}`}>{t.statementOf(name)}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
