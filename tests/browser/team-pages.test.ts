/** What a file says of a team, of what is missing, or of an audit stands on its page, in every language. */
import { beforeAll, describe, expect, test } from 'vitest'
import { processFacts } from '../../content/dependencies.ts'
import { auditParts } from '../../content/journey-shape.ts'
import { processGaps } from '../../content/process-gaps.ts'
import { languages } from '../../content/schema.ts'
import { allTold, entriesAt, squeezed, standing, type Entries } from './written.ts'
import { content } from '../content/demonstration/content.ts'
import { prefix, words } from './words.ts'

const { teams, people, requests, articles, checklists } = content
const everyLanguage = languages.map((language) => ({ language, say: words(language), at: prefix[language] }))
const written = everyLanguage.flatMap((edition) =>
  teams.map((team) => ({ ...edition, team, path: `${edition.at}/directory/${team.id}/` })),
)
const across = (page: string) => everyLanguage.map((edition) => ({ ...edition, path: `${edition.at}/${page}/` }))

let pages: ReadonlyMap<string, Entries>
beforeAll(async () => {
  const paths = [...written, ...across('dependencies'), ...across('audits')].map(({ path }) => path)
  pages = await entriesAt(paths)
})

const entry = ({ path }: { readonly path: string }, title: string) => pages.get(path)!(title)

/** The page of an article in a language, or in the one it exists in. */
const articleIn = (id: string, language: (typeof languages)[number]) =>
  articles.find((one) => one.id === id && one.language === language) ?? articles.find((one) => one.id === id)!

describe('the page of a team', () => {
  test('has its charter, in words and as an article, and its mission', () => {
    allTold(written, (page) => {
      const { charter, mission } = page.team
      const { text, links } = entry(page, page.say('directory.charter'))
      const promise = charter?.text ? [page.say('directory.promise') + charter.text[page.language]] : []
      const meant = [...promise, ...(mission ? [page.say('directory.mission') + mission[page.language]] : [])]
      const article = charter?.article === undefined ? [] : [articleIn(charter.article, page.language)]
      const led = article.filter(({ path }) => links.some(({ href }) => href === path))
      const titles = (some: typeof article) => some.map(({ meta }) => meta.title)
      return { meant: [...meant, ...titles(article)], told: [...standing(text, meant), ...titles(led)] }
    })
  })

  test('has every tier with what it takes and who sits there', () => {
    allTold(written, (page) => ({
      meant: page.team.tiers.map(({ tier, takes, people: own }) => {
        const names = own.map((id) => people.find((person) => person.id === id)!.name)
        return [page.say('directory.tier', { tier }), takes[page.language], ...names.map((name) => name[page.language])]
          .map(squeezed)
          .join('…')
      }),
      told: entry(page, page.say('directory.tiers')).items.map((item, at) => {
        const { tier = 0, takes, people: own = [] } = page.team.tiers[at] ?? {}
        const names = own.map((id) => people.find((person) => person.id === id)!.name[page.language])
        const parts = [page.say('directory.tier', { tier }), takes?.[page.language] ?? '', ...names]
        return standing(item, parts).map(squeezed).join('…')
      }),
    }))
  })

  test('has every channel with where it leads and what it is for', () => {
    const leading = { mail: 'mailto:', phone: 'tel:', chat: '', video: '', form: '/requests/', visit: undefined }
    allTold(written, (page) => {
      const { text, links } = entry(page, page.say('directory.channels'))
      const leads = (start: string, to: string) => {
        const end = start === 'tel:' ? to.replaceAll(/[^+\d]/g, '') : to
        return links.some(({ href }) => href.replace(/\/$/, '').endsWith(start + end))
      }
      const told = page.team.channels.filter(({ kind, to = '', name, for: use }) => {
        const start = leading[kind]
        const said = [name?.[page.language] ?? '', use[page.language]]
        return standing(text, said).length === said.length && (start === undefined || leads(start, to))
      })
      const said = ({ kind, for: use }: (typeof told)[number]) => `${kind} ${use[page.language]}`
      return { meant: page.team.channels.map(said), told: told.map(said) }
    })
    expect(teams.flatMap(({ channels }) => channels.map(({ kind }) => kind))).toContain('chat')
  })

  test('says what to do when it cannot wait', () => {
    allTold(written, (page) => {
      const { emergency } = page.team
      const meant = emergency ? [page.say('directory.emergency') + emergency[page.language]] : []
      return { meant, told: standing(entry(page, page.say('directory.when')).text, meant) }
    })
  })
})

test('the register names whatever is missing under its kind, and leads there', () => {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  const gaps = processGaps(processFacts(content), ids(teams), ids(requests))
  allTold(across('dependencies'), (page) => {
    const { text, links } = entry(page, page.say('dependencies.gaps'))
    const kinds = [...new Set(gaps.map(({ kind }) => page.say(`dependencies.gap_${kind.replace('-', '_')}`)))]
    const addresses = gaps.map((gap) => {
      if (gap.kind === 'team') return `${page.at}/directory/${gap.team}/`
      if (gap.kind === 'request') return `${page.at}/requests/${gap.request}/`
      return articleIn(gap.process, page.language).path
    })
    const told = addresses.filter((address) => links.some(({ href }) => href === address))
    return { meant: [...kinds, ...addresses], told: [...standing(text, kinds), ...told] }
  })
})

test('the page of audits has every checklist: what for, its parts, every question in its order', () => {
  allTold(across('audits'), (page) => {
    const inWords = checklists.map(({ name, purpose, parts }) => ({
      name: name[page.language],
      meant: [
        purpose[page.language],
        ...parts.map(({ part, questions }) => {
          const asked = questions.map((question) => question[page.language])
          return page.say(`audits.part_${part}`) + asked.join('')
        }),
      ],
    }))
    return {
      meant: inWords.flatMap(({ meant }) => meant),
      told: inWords.flatMap(({ name, meant }) => standing(entry(page, name).text, meant)),
    }
  })
  expect(checklists.flatMap(({ parts }) => parts.map(({ part }) => part))).toEqual(
    expect.arrayContaining([...auditParts]),
  )
})
