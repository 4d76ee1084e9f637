import { z } from 'zod'
import { cookieNames } from '../reading-requests.ts'
import { type ApiRoute, apiFormats, templateOf } from './api-route.ts'

/** The programming interface as OpenAPI 3.1, made of the routes themselves, so that it cannot say anything else than they do. */
export function openApiOf(routes: readonly ApiRoute[], about: { version: string; server: string }) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Pejling',
      version: about.version,
      summary: 'Areas, indicators and observations of local public health',
      description:
        'Figures carry their source, interval and number of respondents where the source gives them. Weighted means are ours and not the institute’s own. Name the source when you use them.',
      license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
    },
    servers: [{ url: about.server }],
    paths: Object.fromEntries(routes.map((route) => [templateOf(route.path), { get: operationOf(route) }])),
    components: {
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: 'What was wrong, in Danish or English (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieNames(about.server).session },
      },
    },
    // everything open is open to anyone; only a municipality's own figures need the cookie of the pages
    security: [{}, { session: [] }],
  }
}

function operationOf({ api }: ApiRoute) {
  const { formats } = api
  return {
    operationId: api.operationId,
    summary: api.summary.en,
    parameters: [
      ...Object.entries(api.params).map(([name, description]) => ({
        name,
        in: 'path',
        required: true,
        description: description.en,
        schema: { type: 'string' },
      })),
      ...Object.entries(api.query.shape).map(([name, schema]) => parameterOf(name, schema as z.ZodType)),
      ...(formats.length > 1
        ? [
            {
              name: 'format',
              in: 'query',
              description: 'The form of the answer; also chosen by the Accept header',
              schema: { type: 'string', enum: formats, default: formats[0] },
            },
          ]
        : []),
      {
        name: 'sprog',
        in: 'query',
        description: 'The language of names and faults; also chosen by the Accept-Language header',
        schema: { type: 'string', enum: ['da', 'en'], default: 'da' },
      },
    ],
    responses: {
      200: {
        description: 'The figures',
        headers: {
          ETag: { description: 'Changes when the answer does', schema: { type: 'string' } },
          'Cache-Control': { schema: { type: 'string' } },
        },
        content: Object.fromEntries(
          formats.map((format) => [
            apiFormats[format].split(';')[0] as string,
            { schema: format === 'json' ? z.toJSONSchema(api.schema, { io: 'output' }) : { type: 'string' } },
          ]),
        ),
      },
      304: { description: 'Unchanged since the entity tag you sent' },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function parameterOf(name: string, schema: z.ZodType) {
  const { description, $schema, danish, ...shape } = z.toJSONSchema(schema, { io: 'input' })
  return { name, in: 'query', required: !schema.safeParse(undefined).success, description, schema: shape }
}

const problemSchema = z.toJSONSchema(
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
  }),
)
