import { download, pageAnswer } from '../answer.ts'
import { openPage, type Route } from '../route.ts'
import { ApiPage } from './api-page.tsx'
import type { ApiRoute } from './api-route.ts'
import { openApiOf } from './openapi.ts'
import { apiTexts } from './texts.ts'

/** The page for people and the document for programs, both made of the routes. */
export function apiRoutes(routes: readonly ApiRoute[]): Route[] {
  return [
    ...routes,
    openPage({
      path: '/api',
      answer: async ({ locale, house }) =>
        pageAnswer(
          apiTexts[locale].title,
          <ApiPage routes={routes} server={house.config.publicUrl} locale={locale} />,
          {
            shell: 'public',
          },
        ),
    }),
    openPage({
      path: '/api/openapi.json',
      answer: async ({ house }) =>
        download(
          'openapi.json',
          'application/json',
          JSON.stringify(openApiOf(routes, { version: '1', server: house.config.publicUrl }), null, 2),
          true,
        ),
    }),
  ]
}
