/**
 * What `npm run new` writes for an article: a file that passes every rule as it is, with a hint wherever a person is to write.
 * New articles are drafts until their author removes the line.
 */
import type { ArticleKind } from './schema.ts'

/** Names that a new thing is given until somebody chooses better: the first of each list. */
export interface Beginning {
  readonly slug: string
  readonly title: string
  readonly today: string
  readonly team: string
  readonly person: string
  readonly topic: string
  readonly hours: string
  /** What follows the @ in the organisation's mail addresses. */
  readonly mailDomain: string
}

/** `annual-leave` for “Annual leave”; empty where a title has no letter of the Latin alphabet. */
export function slugOf(title: string): string {
  const latin = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
  if (/\p{Script=Han}/u.test(latin)) return ''
  return latin
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .reduce((slug, word) => (slug.length + word.length < 60 ? [slug, word].filter(Boolean).join('-') : slug), '')
}

/** A file of guides/, processes/ or faqs/. */
export function articleTemplate(kind: ArticleKind, beginning: Beginning): string {
  const { slug, title, today, team, topic } = beginning
  return `---
id: ${scalar(slug)}
title: ${quoted(title)}
description: One or two sentences that say what the reader can do after reading.
owner: ${scalar(team)} # a team or a person of directory/
topic: ${scalar(topic)} # a topic of portal.yaml
last_reviewed_on: ${today}
review_in: 6 months
asked_as:
  - The question, in the words of people who have it
${kind === 'process' ? processKeys(beginning) : ''}draft: true # remove this line to publish
---

${bodies[kind]}`
}

const processKeys = ({ team, today }: Beginning) => `purpose: What is better for those who receive, once it is done
trigger: What sets it off
state: proposed # then on-trial, live; under-review while it is being changed
gives: ${scalar(team)} # the team that provides
receives: [${scalar(team)}] # the teams that receive
brings:
  - What has to be there before it begins
gets:
  - What is there when it is done
channel:
  use: Where one asks for it
steps:
  - id: first
    title: What is done first
    phase: intake # then delivery, review
    team: ${scalar(team)}
    limit: 4h
    needs: What goes in
    makes: What comes out
  - id: decide
    title: Is it in order?
    phase: delivery
    team: ${scalar(team)}
    limit: 1h
    branches: # where each answer leads, by id of step; end where the process ends
      - when: 'Yes'
        to: last
      - when: 'No'
        to: first
  - id: last
    title: What is looked at in the end
    phase: review
    team: ${scalar(team)}
    limit: 1d
ladder:
  - when: It has not moved for a day
    who: ${scalar(team)}
    how: Call them
targets:
  total: 2d # from the trigger to the end, in service time; the limits add up to no more
  figures:
    - measure: What is counted
      target: What it should be
audit:
  on: ${today} # the last one
  by: ${scalar(team)}
  again_in: 1 year
risks:
  - risk: What might go wrong
    kind: process # or technical, human, communication, data
    likelihood: 1 # 1 seldom, 2 now and then, 3 often
    impact: 2 # 1 slight, 2 costly, 3 grave
    measure: What is done about it
    owner: ${scalar(team)}
`

const bodies: Readonly<Record<ArticleKind, string>> = {
  guide: `Say in one sentence what this is about and for whom.

## What you need

What has to be at hand before one begins.

## How it goes

1. One action a line.
2. Say what one sees when it worked.
`,
  process: `Say in one sentence what this process is for.

## When it applies

Name the case, and the cases that go another way.
`,
  faq: `## The question, as people ask it?

The answer first, the reason after it.
`,
}

/** A short name: in quotes where YAML would read a number, or yes and no. */
export const scalar = (slug: string) => (/^\d|^(?:true|false|null)$/.test(slug) ? `'${slug}'` : slug)

/** As it stands where YAML reads it as the text it is, else in quotes. */
export function quoted(title: string): string {
  const harmless = /^\p{L}[\p{L}\p{N} ’“”–-]*$/u.test(title) && !/^(?:true|false|null)$/i.test(title)
  if (harmless) return title
  return title.includes("'") || title.includes('\\') ? JSON.stringify(title) : `'${title}'`
}
