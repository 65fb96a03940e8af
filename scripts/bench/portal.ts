/** A content folder of any number of made articles, with the least that an organisation needs around them. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { article, articlesUpTo, slugOf } from './articles.ts'

const both = (text: string) => `{ en: ${text}, zh-hans: ${text} }`

const files: Readonly<Record<string, string>> = {
  'portal.yaml': `name: ${both('Bench')}
title: ${both('Handbook')}
about: ${both('A portal that is measured')}
default_language: en
languages: [en]
zone: Europe/London
service_hours:
  always: { zone: Europe/London, week: { mon: [09:00-17:00] }, valid_through: 2099-12-31 }
topics: [{ id: work, name: ${both('Work')} }]
ask: { team: office, request: question }
home: { asked: [] }
`,
  'directory/teams.yaml': `- id: office
  name: ${both('Office')}
  purpose: ${both('Everything')}
  asks: ${both('Anything')}
  division: ${both('Support')}
  lead: somebody
  hours: always
  place: ${both('Here')}
  mail: office@bench.example
`,
  'directory/people.yaml': `- id: somebody
  name: ${both('Somebody')}
  team: office
  role: ${both('Lead')}
  asks: ${both('Anything')}
  mail: somebody@bench.example
`,
  'requests/question.yaml': `name: ${both('A question')}
summary: ${both('Ask anything')}
topic: work
team: office
targets: { first_reply: 2h, resolution: 1d }
hint: ${both('Write it down')}
`,
}

/** Writes the folder. */
export async function makePortal(folder: string, count: number): Promise<void> {
  for (const [file, text] of Object.entries(files)) await write(join(folder, file), text)
  for (const { slug, text } of articlesUpTo(count)) await write(join(folder, 'guides', `${slug}.md`), text)
}

/** Somebody adds a paragraph to one article in the middle. */
export async function changeOne(folder: string, count: number, revision: number): Promise<void> {
  const number = Math.ceil(count / 2)
  await write(join(folder, 'guides', `${slugOf(number)}.md`), article(number, count, revision))
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
