import type { VNode } from 'preact'
import type { z } from 'zod'
import { Card, PageHead, Section, Table } from '../../../ui/index.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { type ApiRoute, templateOf } from './api-route.ts'
import { apiTexts } from './texts.ts'

/** The programming interface for people: every address with its parameters and one to try. */
export function ApiPage(props: { routes: readonly ApiRoute[]; server: string; locale: Locale }): VNode {
  const t = apiTexts[props.locale]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.rulesTitle}>
        <ul>
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>
          <a href="/api/openapi.json">{t.document}</a>
        </p>
      </Section>
      {props.routes.map((route) => (
        <Address key={route.path} route={route} server={props.server} locale={props.locale} />
      ))}
    </>
  )
}

function Address({ route, server, locale }: { route: ApiRoute; server: string; locale: Locale }) {
  const t = apiTexts[locale]
  const { api } = route
  const path = templateOf(route.path)
  return (
    <Card title={<code>GET {path}</code>}>
      <p>{api.summary[locale]}</p>
      <p>
        {t.formats}: {api.formats.join(', ')}
      </p>
      <p>
        {t.tryIt}:{' '}
        <a href={api.example}>
          <code>{server + api.example}</code>
        </a>
      </p>
      <Table
        caption={t.parametersOf(path)}
        columns={[
          { label: t.parameter, cell: ({ name }) => <code>{name}</code> },
          { label: t.meaning, cell: ({ meaning }) => meaning[locale] },
        ]}
        rows={parametersOf(route)}
        keyOf={({ name }) => name}
      />
    </Card>
  )
}

function parametersOf({ api }: ApiRoute): { name: string; meaning: Wording }[] {
  const given = (key: 'formatMeaning' | 'languageMeaning') => ({ da: apiTexts.da[key], en: apiTexts.en[key] })
  const asked = Object.entries(api.query.shape).map(([name, schema]) => ({
    name,
    meaning: meaningOf(schema as z.ZodType),
  }))
  return [
    ...Object.entries(api.params).map(([name, meaning]) => ({ name, meaning })),
    ...asked,
    ...(api.formats.length > 1 ? [{ name: 'format', meaning: given('formatMeaning') }] : []),
    { name: 'sprog', meaning: given('languageMeaning') },
  ]
}

function meaningOf(schema: z.ZodType): Wording {
  const { description = '', danish } = schema.meta() ?? {}
  return { da: typeof danish === 'string' ? danish : description, en: description }
}
