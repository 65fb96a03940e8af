/** The portals in which every kind of page can be seen: a new one, an empty one, and one in use. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../content/schema.ts'
import { enter, fill } from './filling.ts'
import type { Example, PageKind, State } from './page-kinds.ts'
import { person, startPortal, type Portal } from './portal.ts'
import type { Sender } from './sender.ts'
import { prefix } from './words.ts'

export interface Portals {
  readonly full: Portal
  /** The whole address of a kind of page. */
  address(kind: PageKind, language: Language): string
  /** A browser of the person who looks at it: with links to the tickets, with a session, or with nothing. */
  person(browser: Browser, kind: PageKind, options?: BrowserContextOptions): ReturnType<typeof person>
  /** Opens it and prepares what is to be seen. @throws Error for an answer of another status */
  show(page: Page, kind: PageKind, language: Language): Promise<void>
  readonly stop: () => Promise<void>
}

/** The one in use, and the others that are needed: each is a server of its own. */
export async function startPortals(others: readonly Exclude<State, 'full'>[] = ['new', 'empty']): Promise<Portals> {
  const [full, ...more] = await Promise.all([startPortal(), ...others.map(() => startPortal())])
  const portals = new Map<State, Portal>([['full', full], ...more.map((portal, at) => [others[at]!, portal] as const)])
  const stop = async () => {
    await Promise.all([...portals.values()].map((portal) => portal.stop()))
  }
  const empty = portals.get('empty')
  const [{ requester, agent, examples }, lone] = await Promise.all([
    fill(full.url, full.signInLink),
    empty && enter(empty.url, empty.signInLink),
  ]).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  const token = new URL(portals.get('new')?.signInLink ?? full.url).searchParams.get('token') ?? ''
  const senders: Readonly<Record<string, Sender | undefined>> = {
    'empty agent': lone,
    'full agent': agent,
    'full requester': requester,
  }
  const portalIn = (state: State) => {
    const portal = portals.get(state)
    if (!portal) throw new Error(`No portal that is ${state} was started`)
    return portal
  }
  const address = ({ address, state }: PageKind, language: Language) => {
    const path = address.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'token' ? token : examples[name as Example],
    )
    return `${portalIn(state).url}${prefix[language]}${path}`
  }
  return {
    full,
    address,
    async person(browser, { as, state }, options) {
      const context = await person(browser, options)
      const sender = senders[`${state} ${as}`]
      if (as !== 'anyone' && !sender) throw new Error(`There is no ${as} in the portal that is ${state}`)
      const cookies = [...(sender?.cookies ?? [])].map(([name, value]) => ({
        ...{ name, value, domain: new URL(portalIn(state).url).hostname, path: '/' },
        ...{ httpOnly: true, secure: true, sameSite: 'Lax' as const },
      }))
      await context.addCookies(cookies)
      return context
    },
    async show(page, kind, language) {
      const answer = await page.goto(address(kind, language))
      const status = answer?.status()
      if (status !== (kind.status ?? 200)) throw new Error(`${kind.kind}: ${page.url()} answered ${status}`)
      await kind.prepare?.(page)
    },
    stop,
  }
}
