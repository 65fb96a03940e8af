/** What `npm run new` writes for everything that is YAML: files and entries that pass every rule as they are, with hints. */
import { auditParts } from './journey-shape.ts'
import { quoted, scalar, type Beginning } from './templates.ts'

/** A file of requests/. */
export function requestTemplate({ title, topic, team }: Beginning): string {
  return `name: { en: ${quoted(title)}, zh-hans: ${quoted(title)} } # write both languages
summary:
  en: One sentence that says what one gets.
  zh-hans: 用一句话说明可以得到什么。
topic: ${scalar(topic)} # a topic of portal.yaml
team: ${scalar(team)} # a team of directory/teams.yaml
targets: { first_reply: 4h, resolution: 2d }
hint:
  en: What the team needs to know to begin.
  zh-hans: 团队开始处理之前需要知道什么。
`
}

/** An entry of directory/people.yaml. */
export function personTemplate({ slug, title, team, mailDomain }: Beginning): string {
  return `- id: ${scalar(slug)}
  name: { en: ${quoted(title)}, zh-hans: ${quoted(title)} } # write both languages
  team: ${scalar(team)} # a team of directory/teams.yaml
  role: { en: What they do, zh-hans: 职务 }
  asks:
    en: What to come to them with
    zh-hans: 哪些事可以找这位同事
  mail: ${slug.replaceAll('-', '.')}@${mailDomain}
`
}

/** An entry of directory/teams.yaml. */
export function teamTemplate({ slug, title, person, hours, mailDomain }: Beginning): string {
  return `- id: ${scalar(slug)}
  name: { en: ${quoted(title)}, zh-hans: ${quoted(title)} } # write both languages
  purpose: { en: What this team is for, zh-hans: 这个团队负责什么 }
  asks: { en: What to come to them with, zh-hans: 哪些事可以找这个团队 }
  division: { en: Division, zh-hans: 部门 }
  lead: ${scalar(person)} # a person of directory/people.yaml
  hours: ${scalar(hours)} # a key of service_hours in portal.yaml
  place: { en: Where they are, zh-hans: 办公地点 }
  mail: ${slug}@${mailDomain}
`
}

/** A file of journeys/. */
export function journeyTemplate({ title, team, today }: Beginning): string {
  const stage = (id: string, en: string, zh: string) => `  - id: ${id}
    name: { en: ${en}, zh-hans: ${zh} }
    when: { en: When it is, zh-hans: 什么时候 }
    touch_points:
      - { en: Where they meet us, zh-hans: 在哪里和我们打交道 }
    processes: [] # ids of processes that run in this stage
    articles: [] # ids of guides and questions that help in it
    teams: [${scalar(team)}]
`
  return `name: { en: ${quoted(title)}, zh-hans: ${quoted(title)} } # write both languages
summary:
  en: From where to where it leads, in one sentence.
  zh-hans: 用一句话说明从哪里到哪里。
who: { en: Whose journey it is, zh-hans: 是谁的经历 }
owner: ${scalar(team)} # a team or a person of directory/
last_reviewed_on: ${today}
review_in: 1 year
stages: # two to twelve, in the order in which they are lived
${stage('first', 'The first stage', '第一段')}${stage('last', 'The last stage', '最后一段')}`
}

/** What each part of a checklist asks, until somebody writes it. */
const asked: Readonly<Record<(typeof auditParts)[number], readonly [en: string, zh: string]>> = {
  plan: ['Which one question do we want answered?', '这次只想弄清楚哪一个问题？'],
  do: ['What did we see when we walked through the last cases?', '跟着最近几次走一遍，看到了什么？'],
  check: ['Where is it other than written, and why?', '哪里和写的不一样，为什么？'],
  act: ['Who changes what, until when?', '谁在什么时候之前改什么？'],
}

/** A file of audits/. */
export function checklistTemplate({ title, team }: Beginning): string {
  const parts = auditParts.map((part) => {
    const [en, zh] = asked[part]
    return `  - part: ${part}\n    questions:\n      - { en: '${en}', zh-hans: ${zh} }\n`
  })
  return `name: { en: ${quoted(title)}, zh-hans: ${quoted(title)} } # write both languages
purpose:
  en: When it is used, and by whom.
  zh-hans: 什么时候用，由谁来用。
owner: ${scalar(team)} # a team or a person of directory/
parts:
${parts.join('')}`
}
