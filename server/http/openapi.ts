/** `/api/openapi.json`: the API described (OpenAPI 3.1) from the schemas of its own routes. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import about from '../../package.json' with { type: 'json' }
import type { Env } from './api.ts'
import { describedProblem } from './problem.ts'

type Document = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>

/** To be made once, when somebody asks for it: everything is mounted by then. Every operation may answer with a problem. */
export function describeApi(app: OpenAPIHono<Env>, publicUrl: string): Document {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Deskbook',
      version: about.version,
      description: about.description,
      license: { name: about.license },
    },
    servers: [{ url: publicUrl }],
  })
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method]
      if (operation)
        operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } }
    }
  }
  document.components = { ...document.components, responses: { Problem: describedProblem() } }
  return document
}
