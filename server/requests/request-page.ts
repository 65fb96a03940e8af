/** The page of a request form, prepared: what it asks, what it already knows, what it promises. Pure. */
import type { RequestType } from '../../content/model.ts'
import type { Outline } from '../../content/outline.ts'
import type { Say } from '../../content/words.ts'
import type { ProblemKind } from '../http/problem.ts'
import type { Crumb } from '../tickets/views/html.ts'
import { articleLinks, type ArticleLink } from '../tickets/details.ts'
import { limits } from '../tickets/input.ts'
import { choosesTeam, teamFor } from '../tickets/wanted.ts'
import { carriedOf, cut } from './carried.ts'
import { ALONE, type FormFault, type Typed } from './form.ts'
import { pledgeOf, type Pledge } from './pledge.ts'

export interface RequestPage {
  readonly say: Say
  /** Where the portal begins, and what it is called. */
  readonly home: Crumb
  readonly name: string
  readonly summary: string
  /** What to write, above the field for it. */
  readonly hint: string
  /** Whether that field may stay empty: the subject says it all. */
  readonly brief: boolean
  readonly topic: { readonly name: string; readonly href: string } | undefined
  readonly fields: readonly OwnField[]
  /** Teams to choose from; absent where the request type has its own. */
  readonly teams?: readonly { readonly value: string; readonly label: string }[]
  /** Ids of forms that nobody is pointed to from here: this one, and the one for questions of every kind. */
  readonly others: readonly string[]
  /** Articles that may already answer. */
  readonly readFirst: readonly ArticleLink[]
  readonly goesAlong: {
    readonly query: string | undefined
    readonly read: readonly ArticleLink[]
    readonly leftOut: boolean
  }
  /** What each team that may be chosen promises. */
  readonly pledges: readonly TeamPledge[]
  readonly typed: Typed
  readonly faults: readonly FormFault[]
  /** Why nothing can be sent just now, whatever is written. */
  readonly outage?: { readonly title: string; readonly text: string }
  /** Addresses with language prefix. */
  readonly to: RequestAddresses
}

/** Shown while its team is the one that shall answer. */
export interface TeamPledge {
  readonly team: string
  readonly chosen: boolean
  readonly pledge: Pledge
}

export interface RequestAddresses {
  readonly requests: string
  /** Where the form is posted to: this page. */
  readonly form: string
}

/** One of the request type's own fields, in the reader's language. */
export interface OwnField {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly kind: RequestType['fields'][number]['kind']
  readonly required: boolean
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export interface RequestPageParts {
  readonly type: RequestType
  readonly content: Outline
  readonly say: Say
  readonly now: Date
  readonly typed: Typed
  readonly faults: readonly FormFault[]
  readonly outage?: ProblemKind | undefined
  readonly home: Crumb
  readonly to: RequestAddresses
}

export function requestPage(parts: RequestPageParts): RequestPage {
  const { type, content, say, now, typed, faults, outage, home, to } = parts
  const { language } = say
  const own = content.teams.find(({ id }) => id === type.team)
  const team = teamFor(type, typed['team'] || undefined, content) ?? own
  if (!team) throw new Error(`Request type ${type.id} names a team that does not exist: ${type.team}`)
  const carried = carriedOf(typed, content)
  // The form for questions of every kind stands apart in the catalogue, under no topic.
  const isApart = type.id === content.portal.ask.request
  const topic = isApart ? undefined : content.portal.topics.find(({ id }) => id === type.topic)
  return {
    say,
    home,
    name: type.name[language],
    summary: type.summary[language],
    hint: type.hint[language],
    brief: choosesTeam(type, content),
    topic: topic && { name: topic.name[language], href: `${to.requests}#${topic.id}` },
    fields: type.fields.map((field) => ownField(field, say)),
    ...(choosesTeam(type, content)
      ? { teams: content.teams.map(({ id, name }) => ({ value: id, label: name[language] })) }
      : {}),
    others: [type.id, content.portal.ask.request],
    readFirst: articleLinks(type.read_first, content, language),
    goesAlong: {
      query: carried.query,
      read: articleLinks(carried.articlesRead, content, language),
      leftOut: Boolean(typed[ALONE]),
    },
    pledges: (choosesTeam(type, content) ? content.teams : [team]).map((each) => ({
      team: each.id,
      chosen: each.id === team.id,
      pledge: pledgeOf(type, each, content, say, now),
    })),
    // What was searched is the question until the person says it better.
    typed: { subject: cut(typed['q'] ?? '', limits.subject.max), ...typed, team: team.id },
    faults,
    ...(outage ? { outage: { title: say(`problem.${outage}.title`), text: say(`problem.${outage}.text`) } } : {}),
    to,
  }
}

function ownField({ name, label, hint, kind, required, choices }: RequestType['fields'][number], say: Say): OwnField {
  return {
    id: `field-${name}`,
    label: label[say.language],
    ...(hint ? { hint: hint[say.language] } : {}),
    kind,
    required,
    choices: (choices ?? []).map((choice) => ({ value: choice.value, label: choice.label[say.language] })),
  }
}
