/**
 * The files that the search of the browser reads, by address: an index a language with its shards, and a small entry a
 * language, which names the indexes, the service hours and the words by their hashes.
 */
import { daysOffOf, type DaysOff } from '../../content/hours/days-off.ts'
import { openTimesOf, endOfKnowledge } from '../../content/hours/spans.ts'
import { serviceTime } from '../../content/hours/clock.ts'
import { tableOf } from '../../content/hours/table.ts'
import type { Content, Full } from '../../content/model.ts'
import type { Team } from '../../content/directory-schema.ts'
import type { Language } from '../../content/schema.ts'
import type { Entry, Hours, Team as BrowserTeam } from '../client/built.ts'
import { EVERYONE, filed, folderOf, ofLanguage } from '../search/file.ts'
import { buildIndex } from '../search/index.ts'
import { dutyFile } from './duty-file.ts'
import type { FullText } from './full-text.ts'
import { hashOf } from './hash.ts'
import { searchDocs } from './search-docs.ts'

const DAY = 86_400_000
/** How far ahead a browser can tell the hours of a site that nobody builds again. */
const DAYS_AHEAD = 400

/** Groups of words that browser code says. */
const SPOKEN = ['search', 'ask']

/** `fullText` names pagefind's bundles; none stand beside the pages while somebody writes. So far everything is for everyone. */
export function searchFiles(
  content: Content,
  now: Date,
  fullText: FullText = {},
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  const folder = folderOf(EVERYONE)
  const named = (name: string, value: unknown) => {
    const text = JSON.stringify(value)
    const address = `${folder}${name}.${hashOf(text)}.json`
    files.set(address, text)
    return address
  }
  const { portal } = content
  const index = buildIndex(searchDocs(content), content.pins)
  const indexes = Object.fromEntries(
    portal.languages.map((language) => {
      const { file, shards } = filed(ofLanguage(index, language), hashOf, EVERYONE)
      for (const [address, bytes] of shards) files.set(address, bytes)
      return [language, named(`index.${language}`, file)] as const
    }),
  )
  for (const language of portal.languages) {
    const words = Object.fromEntries(SPOKEN.map((group) => [group, content.words[language][group]]))
    const entry: Entry = {
      indexes,
      hours: named(`hours.${language}`, hoursOf(content, language, now)),
      duty: named(`duty.${language}`, dutyFile(content, language, now)),
      words: named(`words.${language}`, words),
      bundles: fullText[language] ?? [],
      default: portal.default_language,
      language,
      zone: portal.zone,
      ask: portal.ask,
    }
    files.set(`${folder}${language}.json`, JSON.stringify(entry))
  }
  return files
}

/** Told from the beginning of the day, so that two builds of a day are the same. */
function hoursOf(content: Content, language: Language, now: Date): Hours {
  const from = Math.floor(now.getTime() / DAY) * DAY
  const teams = content.teams.map((team) => [team.id, teamOf(content, team, language, from)] as const)
  return { made: new Date(from).toISOString(), zone: content.portal.zone, teams: Object.fromEntries(teams) }
}

function teamOf({ portal, requests }: Content, team: Full<Team>, language: Language, from: number): BrowserTeam {
  const hours = portal.service_hours[team.hours]
  if (!hours) throw new Error(`${team.id} keeps the hours "${team.hours}", which portal.yaml does not have`)
  const question = requests.find(({ id }) => id === portal.ask.request)
  if (!question) throw new Error(`portal.yaml asks with the request type "${portal.ask.request}", which does not exist`)
  return {
    name: team.name[language],
    zone: hours.zone,
    mail: team.mail,
    ...(team.phone !== undefined && { phone: team.phone }),
    table: tableOf(openTimesOf(hours), from, Math.min(from + DAYS_AHEAD * DAY, endOfKnowledge(hours))),
    daysOff: within(daysOffOf(hours, language), from, from + DAYS_AHEAD * DAY),
    firstReply: serviceTime(question.targets.first_reply) / 60_000,
  }
}

/** The days off from one instant to another; a day more on either side does no harm. */
function within(daysOff: DaysOff, from: number, to: number): DaysOff {
  return Object.fromEntries(
    Object.entries(daysOff).filter(([date]) => from <= Date.parse(date) + DAY && Date.parse(date) <= to),
  )
}
