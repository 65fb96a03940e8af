/** channel-address: a channel of a team that leads nowhere: no address, or one of another kind. */
import { z } from 'zod'
import type { Channel } from '../directory-schema.ts'
import { at, isGroup, uses, type Use } from '../entries.ts'
import { listed, said, type Said } from '../faults.ts'
import { requestNames } from './names.ts'
import type { Rule } from './rule.ts'

/** Programs that open such an address themselves, beside the browser. */
const schemes = [
  'https:',
  'http:',
  'msteams:',
  'slack:',
  'sip:',
  'xmpp:',
  'matrix:',
  'weixin:',
  'dingtalk:',
  'zoommtg:',
]

export const channelAddress: Rule = {
  id: 'channel-address',
  *check(material) {
    const forms = requestNames(material)
    for (const use of uses(material.teams, 'channels.*')) {
      if (!isGroup(use.value) || !Object.hasOwn(expectedTo, String(use.value['kind']))) continue
      const { kind, to } = use.value as { kind: Channel['kind']; to?: unknown }
      if (to !== undefined && typeof to !== 'string') continue
      if (!leads(kind, to, forms)) yield at(placeOf(material.teams, use), message(kind, to, forms))
    }
  },
}

/** Where the address stands, or where the channel begins that has none. */
function placeOf(teams: Parameters<typeof uses>[0], channel: Use): Use {
  const all = [...uses(teams, 'channels.*.to')]
  const written = isGroup(channel.value) && Object.hasOwn(channel.value, 'to')
  const own = all.find(({ line, column }) => line > channel.line || (line === channel.line && column >= channel.column))
  return (written && own) || channel
}

function leads(kind: Channel['kind'], to: string | undefined, forms: ReadonlySet<string> | undefined): boolean {
  if (kind === 'visit') return to === undefined
  if (to === undefined) return false
  if (kind === 'mail') return z.email().safeParse(to).success
  if (kind === 'phone') return /^[+\d][\d ()-]*$/.test(to)
  if (kind === 'form') return forms?.has(to) ?? true
  return URL.canParse(to) && schemes.includes(new URL(to).protocol)
}

/**
 * In words for whoever wrote it. Made when a fault is told: Traditional Chinese loads its dictionaries, 0.3 s of processor
 * time.
 */
const expectedTo: Readonly<Record<Channel['kind'], () => Said>> = {
  mail: () => said('a mail address', '电子邮件地址'),
  phone: () => said('a number as it is dialled, in quotes', '电话号码（加引号）'),
  chat: addressOfProgram,
  video: addressOfProgram,
  form: () => said('the id of a request type', '服务申请的 id'),
  visit: () =>
    said('nothing, since the place of the team tells where to come', '不写，因为团队的 place 已经说明在哪里'),
}

function addressOfProgram(): Said {
  return said('an address that begins with {schemes}', '以 {schemes} 开头的地址', { schemes: listed(schemes) })
}

function message(kind: Channel['kind'], to: string | undefined, forms: ReadonlySet<string> | undefined): Said {
  const expected = kind === 'form' ? formsIn(forms) : expectedTo[kind]()
  return to === undefined
    ? said('A channel of the kind “{kind}” needs a key “to:” with {expected}.', '“{kind}”渠道需要写 to：{expected}。', {
        kind,
        expected,
      })
    : said(
        'A channel of the kind “{kind}” cannot lead to “{to}”. Expected here: {expected}.',
        '“{kind}”渠道的 to 不能写“{to}”。应当是：{expected}。',
        {
          ...{ kind, to, expected },
        },
      )
}

const formsIn = (forms: ReadonlySet<string> | undefined) =>
  said('the id of a request type, one of {names}', '服务申请的 id，以下之一：{names}', {
    names: listed(forms ?? [], 20),
  })
