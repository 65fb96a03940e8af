/**
 * The empty page that Astro built once a language; pages that know today are put into it here. It is split at its marks
 * when it is loaded, so what is filled in is never read again, and a missing mark stops the start.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language } from '../../content/schema.ts'
import type { Manifest } from './manifest.ts'
import type { ProblemStatus } from './problem.ts'

export interface Page {
  readonly language: Language
  /** Plain text; the shell adds the portal's name. */
  readonly title: string
  /** Written with `html` of hono/html, which escapes. */
  readonly main: HtmlEscapedString | Promise<HtmlEscapedString>
  /** The address without its language prefix (`c.var.path`): where the language picker leads. */
  readonly path: string
  readonly status?: 200 | ProblemStatus
  readonly mainClass?: string
}

export interface Shell {
  page(c: Context, page: Page): Promise<Response>
}

/** A shell cut at its marks: texts and, between them, what belongs there. */
export type ShellParts = readonly (string | { readonly mark: Mark })[]

const marks = ['title', 'main', 'path', 'main-class'] as const
type Mark = (typeof marks)[number]

/** The shells of a built site. @throws Error naming the language that has none, or the file and the mark it lacks. */
export function openShell(folder: string, manifest: Manifest, languages: readonly Language[]): Shell {
  const shells = new Map(
    languages.map((language) => {
      const file = manifest.shells[language]
      if (file === undefined) throw new Error(`The built site has no shell for ${language}. Build it again`)
      return [language, splitShell(readFileSync(path.join(folder, file), 'utf8'), file)] as const
    }),
  )
  return shellOf((language) => shells.get(language) ?? [])
}

/** A shell over parts from wherever they come: from files, or fresh from Astro while one writes. */
export function shellOf(parts: (language: Language) => ShellParts | Promise<ShellParts>): Shell {
  return {
    page: async (c, { language, title, main, path: address, status = 200, mainClass = '' }) => {
      const filling = {
        title: escape(title),
        main: String(await main),
        path: escape(address),
        'main-class': escape(mainClass),
      } satisfies Record<Mark, string>
      const text = (await parts(language))
        .map((part) => (typeof part === 'string' ? part : filling[part.mark]))
        .join('')
      return c.html(text, status)
    },
  }
}

/** @throws Error unless title, main and main-class stand in it exactly once and path at least once. */
export function splitShell(text: string, name: string): ShellParts {
  const parts = text
    .split(/%%deskbook:([a-z-]+)%%/)
    .map((part, at) => (at % 2 === 0 ? part : { mark: markOf(part, name) }))
  for (const mark of marks) {
    const times = parts.filter((part) => typeof part !== 'string' && part.mark === mark).length
    if (times === 0 || (times > 1 && mark !== 'path')) {
      throw new Error(`The shell ${name} has the mark %%deskbook:${mark}%% ${times} times instead of once`)
    }
  }
  return parts
}

function markOf(word: string, name: string): Mark {
  const mark = marks.find((known) => known === word)
  if (mark === undefined) throw new Error(`The shell ${name} has an unknown mark %%deskbook:${word}%%`)
  return mark
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char)
}
