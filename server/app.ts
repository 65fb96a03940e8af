/**
 * The whole server as one function from request to answer: the built site first, then what every other request passes,
 * then the features. Their order is the order of reading below.
 */
import { $ } from '@hono/zod-openapi'
import { api } from './http/api.ts'
import { signedIn, withActor } from './http/actor.ts'
import { beaconLane } from './http/beacon.ts'
import { beaconSized, jsonOnly, utf8Only } from './http/bodies.ts'
import { openDoor, type Lane } from './http/door.ts'
import { frame } from './http/frame.ts'
import { guards, ourHost } from './http/guards.ts'
import { pagePrefixes } from './http/language.ts'
import { missing } from './http/missing.ts'
import { describeApi } from './http/openapi.ts'
import { problemPages } from './http/problem-page.ts'
import { answerErrors, throwErrors } from './http/problem.ts'
import type { Site } from './http/site.ts'
import { serveSite, siteLane } from './http/static.ts'
import { deskPages } from './desk/pages.ts'
import { feedbackBeacons, feedbackRoutes } from './feedback/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { signInPages } from './people/pages.ts'
import { findActor } from './people/sessions.ts'
import { requestPages } from './requests/pages.ts'
import { searchBeacons, searchRoutes, type SearchDeps } from './searches/routes.ts'
import { ticketPages } from './tickets/pages.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { viewBeacons, viewRoutes } from './views/routes.ts'

export interface AppDeps extends SearchDeps {
  readonly site: Site
  /** Aborted when the server is asked to stop: it is no longer ready, but finishes what it began. */
  readonly leaving: AbortSignal
}

/** What stands before the app, for what comes by the thousand. */
export function createDoor(deps: AppDeps): Lane {
  const beacons = [...searchBeacons(deps), ...viewBeacons(deps), ...feedbackBeacons(deps)]
  return openDoor(siteLane(deps.site, deps.config), beaconLane(beacons, deps))
}

/** Everything that answers, mounted. */
export function createApp(deps: AppDeps) {
  const { config, content, db, now, site } = deps
  const app = api()
  app.onError(answerErrors(deps))

  app.use(serveSite(site, ourHost(config)))
  app.use(frame(deps), throwErrors, guards(config))
  app.use('/api/*', jsonOnly)

  for (const path of ['/api/searches', '/api/searches/:id/clicks', '/api/views', '/api/feedback']) {
    app.post(path, beaconSized)
  }
  app.use('/api/*', utf8Only)
  app.route('/', searchRoutes(deps))
  app.route('/', viewRoutes(deps))
  app.route('/', feedbackRoutes(deps))
  app.route('/', healthRoutes(deps))

  app.use(withActor(config, (secret) => findActor(db, content, secret, now())))
  app.route('/', ticketRoutes(deps))
  for (const prefix of pagePrefixes(content.portal)) {
    app.route(prefix, $(problemPages(deps)))
    app.route(prefix, $(signInPages(deps)))
    app.route(prefix, $(requestPages(deps)))
    app.route(prefix, $(ticketPages(deps)))
    app.use(`${prefix}/desk/*`, signedIn)
    app.route(prefix, $(deskPages(deps)))
  }

  let described: ReturnType<typeof describeApi> | undefined
  app.get('/api/openapi.json', (c) => c.json((described ??= describeApi(app, config.publicUrl))))
  app.notFound(missing(app, site))
  return app
}
