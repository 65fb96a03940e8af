/** A portal in use, made by asking and answering as people do: a queue, a long conversation, one that ended. */
import { randomUUID } from 'node:crypto'
import { uuidv7 } from '../../server/db/id.ts'
import type { Example } from './page-kinds.ts'
import { senderAt, type Sender } from './sender.ts'

export interface Filled {
  readonly requester: Sender
  readonly agent: Sender
  /** Ids of tickets. */
  readonly examples: Readonly<Record<Example, string>>
}

/** One of everything that has ever run as script somewhere. As text it is harmless. */
export const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\${7*7}{{7*7}}</textarea></title>`

const teams = ['service-desk', 'people', 'finance', 'facilities', 'calibration-lab', 'workshop', 'customer-service']

/** Subjects as people write them: short, long, in two scripts, and one without a place to break it. */
const subjects = [
  'Badge does not open Hall 2',
  '苏州装配区的投影仪连不上',
  'Per diem for a day that begins in one country and ends in another, with the ferry in between',
  'AlderFinchInstrumentsCalibrationCertificateNumberG10442WithoutAnySpaceInItAtAll',
  '請問補休可以併入特休一起請嗎？',
  'Screen flickers',
]
const priorities = ['high', 'normal', 'low'] as const

/** Somebody of the directory at the desk. */
export async function enter(url: string, signInLink: string): Promise<Sender> {
  const agent = senderAt(url)
  const token = new URL(signInLink).searchParams.get('token') ?? ''
  await agent.submit('/desk/sign-in/', { token, person: 'ruth-sand' })
  return agent
}

/** Fills an empty portal; the sign-in link is spent. */
export async function fill(url: string, signInLink: string): Promise<Filled> {
  const agent = await enter(url, signInLink)
  const requester = senderAt(url)
  for (let at = 0; at < 21; at++) {
    await ask(requester, {
      subject: subjects[at % subjects.length] ?? '',
      team: teams[at % teams.length] ?? '',
      priority: priorities[at % priorities.length] ?? '',
    })
  }
  const long = await askedAfterSearching(requester)
  await talk(requester, agent, long)
  const resolved = await ask(requester, { subject: 'Where do I park a bicycle?', team: 'facilities' })
  await agent.submit(`/desk/tickets/${resolved}/resolution/`, {
    key: randomUUID(),
    kind: 'reply',
    body: 'Behind Hall 1, under the roof. See https://alderfinch.example/parking for the plan.',
  })
  return {
    requester,
    agent,
    examples: {
      asked: await ask(requester, { subject: 'Shield is red since this morning' }),
      hostile: await ask(requester, { subject: hostile, body: hostile, name: hostile.slice(0, 100), q: hostile }),
      long,
      resolved,
    },
  }
}

/** Through the form; gives the ticket's id. */
async function ask(requester: Sender, fields: Readonly<Record<string, string>>): Promise<string> {
  const where = await requester.submit('/requests/question/', {
    key: randomUUID(),
    name: 'Mara Lindholm',
    email: 'mara.lindholm@alderfinch.example',
    body: 'I tried it twice and asked the colleague next to me.\n\nNothing has changed since yesterday.',
    ...fields,
  })
  return /tickets\/([\da-f-]{36})/.exec(where)?.[1] ?? ''
}

/** With all that can come along: the search that did not answer, the articles read before. */
async function askedAfterSearching(requester: Sender): Promise<string> {
  const query = 'granite table re-levelling'
  const [search, visitId] = [uuidv7(new Date()), uuidv7(new Date())]
  await requester.beacon('/api/searches', {
    ...{ id: search, visitId, query, language: 'en' },
    ...{ resultCount: 3, answered: 0.2 },
  })
  return ask(requester, {
    ...{ subject: query, q: query, search, read: 'calibration-certificates,yearly-gauge-calibration' },
    ...{ team: 'calibration-lab', priority: 'high', 'field-place': 'suzhou', 'field-needed-by': '2027-03-01' },
  })
}

/** Thirty messages, every fifth of them a note among agents. */
async function talk(requester: Sender, agent: Sender, id: string): Promise<void> {
  for (let at = 1; at <= 30; at++) {
    const key = randomUUID()
    const body = `${at}. Table 3 reads ${at} µm higher than yesterday.\n\nWe went on with table 2. 三号平台还是偏。`
    if (at % 2 === 1) await requester.submit(`/tickets/${id}/messages/`, { key, body })
    else {
      const kind = at % 10 === 0 ? 'note' : 'reply'
      await agent.submit(`/desk/tickets/${id}/messages/`, { key, kind, body })
    }
  }
}
