/** A row or more for every table of today, with what is hard to carry: other scripts, empty texts, nothing at all. */
import type { Tx } from '../../../server/db/schema.ts'

const at = '2026-03-02T10:00:00.000Z'
const later = '2026-03-03T10:00:00.000Z'
const id = (n: number) => `019cadd5-5c00-7000-8000-${String(n).padStart(12, '0')}`
const odd = `量 ❓ \u{20bb7} ' '' " \\ \\n %s $1 ; -- \u2028 é\n\tend`

export async function sampleRows(tx: Tx): Promise<void> {
  const search = { visitId: id(2), terms: 'leave', language: 'zh-hans', resultCount: 0, answered: 1_000, at }
  await tx
    .insertInto('searches')
    .values([
      { ...search, id: id(1), query: odd },
      { ...search, id: id(3), query: '' },
    ])
    .execute()
  const click = { searchId: id(1), article: 'annual-leave', rank: 1, at }
  await tx
    .insertInto('searchClicks')
    .values({ ...click, id: id(4), section: null })
    .execute()
  await tx
    .insertInto('searchClicks')
    .values({ ...click, id: id(5), section: odd })
    .execute()
  await tx
    .insertInto('articleViews')
    .values({ id: id(6), visitId: id(2), article: 'vpn', searchId: null, at })
    .execute()
  const feedback = { article: 'vpn', reason: null, searchId: id(1), at }
  await tx
    .insertInto('feedback')
    .values({ ...feedback, id: id(7), verdict: 'yes', comment: null })
    .execute()
  await tx
    .insertInto('feedback')
    .values({ ...feedback, id: id(8), verdict: 'no', comment: odd })
    .execute()

  const ticket = {
    ...{ requestType: 'question', team: 'service-desk', subject: odd, body: odd, language: 'en', openedAt: at },
    ...{
      requesterName: '张雯',
      requesterEmail: 'zhang.wen@example.com',
      firstReplyDueAt: later,
      resolutionDueAt: later,
    },
  }
  const open = { searchId: null, query: null, firstRepliedAt: null, waitingSince: null, resolvedAt: null }
  const done = { searchId: id(1), query: odd, firstRepliedAt: later, waitingSince: null, resolvedAt: later }
  await tx
    .insertInto('tickets')
    .values([
      {
        ...ticket,
        ...open,
        ...numbered(1),
        tier: 1,
        priority: 'high',
        fields: '{}',
        articlesRead: '[]',
        assignee: null,
      },
      {
        ...ticket,
        ...open,
        ...numbered(2),
        tier: 3,
        priority: 'low',
        fields: '{}',
        articlesRead: '[]',
        assignee: 'wu-jing',
      },
      {
        ...{ ...ticket, ...done, ...numbered(3), tier: 2, priority: 'normal', assignee: null },
        ...{ fields: JSON.stringify({ what: odd }), articlesRead: '["vpn","annual-leave"]' },
      },
    ])
    .execute()
  await tx
    .insertInto('ticketMessages')
    .values([
      { id: id(30), ticketId: id(13), kind: 'reply', author: 'requester', body: odd, idempotencyKey: null, at },
      {
        id: id(31),
        ticketId: id(13),
        kind: 'note',
        author: 'wu-jing',
        body: 'Mine',
        idempotencyKey: 'once',
        at: later,
      },
    ])
    .execute()
  const kinds = ['opened', 'replied', 'noted', 'resolved', 'reopened'] as const
  const event = { ticketId: id(13), actor: 'requester', detail: JSON.stringify({ message: id(30) }), at }
  const events = kinds.map((kind, n) => ({ ...event, id: id(40 + n), kind, idempotencyKey: n === 3 ? 'once' : null }))
  await tx.insertInto('ticketEvents').values(events).execute()

  const secret = { createdAt: at, expiresAt: later }
  await tx
    .insertInto('linkTokens')
    .values({ ...secret, tokenHash: 'link', ticketId: id(13) })
    .execute()
  await tx
    .insertInto('signInLinks')
    .values({ ...secret, tokenHash: 'spent', spentAt: later })
    .execute()
  await tx
    .insertInto('signInLinks')
    .values({ ...secret, tokenHash: 'open', spentAt: null })
    .execute()
  await tx
    .insertInto('sessions')
    .values({ ...secret, tokenHash: 'session', person: 'wu-jing', seenAt: at })
    .execute()
  await tx.updateTable('counters').set({ value: 3 }).where('name', '=', 'tickets').execute()
}

function numbered(number: number) {
  return { id: id(10 + number), number, idempotencyKey: `key-${number}` }
}
