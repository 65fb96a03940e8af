/**
 * Articles for the benches: Markdown files of about 500 words with headings, a list, steps, a table, a notice, code and
 * links to each other, in the frontmatter that Deskbook and Starlight both read. Number n is the same on every machine.
 */
import { between, paragraph, phrase, randomOf, sentence, word, type Random } from './prose.ts'

export interface MadeArticle {
  /** The file's name without its end, and the last part of its address. */
  readonly slug: string
  readonly text: string
}

export function* articlesUpTo(count: number): Generator<MadeArticle> {
  for (let number = 1; number <= count; number++) yield { slug: slugOf(number), text: article(number, count) }
}

/** `revision` changes one paragraph, as an author's morning does. */
export function article(number: number, count: number, revision = 0): string {
  const random = randomOf(number * 7_919)
  const link = () => `[${phrase(random, 2, 4)}](/guides/${slugOf(between(random, 1, count))}/)`
  const parts = [
    frontmatter(number, random),
    `${paragraph(random)} ${link()} ${paragraph(random)}`,
    ...Array.from({ length: 4 }, (_, part) => section(random, part, link)),
    ...(revision > 0 ? [paragraph(randomOf(-number - revision))] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

export function slugOf(number: number): string {
  return `article-${number}`
}

function frontmatter(number: number, random: Random): string {
  return `---
id: ${slugOf(number)}
title: ${phrase(random, 3, 6)} ${number}
description: ${sentence(random)}
owner: office
topic: work
last_reviewed_on: 2026-01-01
review_in: 99 years
---`
}

/** Headings are numbered, so that each has an anchor of its own. */
function section(random: Random, part: number, link: () => string): string {
  const heading = (marks: string, name: string) => `${marks} ${phrase(random, 2, 5)} ${name}`
  const kinds = [
    () => `${items(random, () => '-')}\n\n${paragraph(random)}`,
    () => `${paragraph(random)}\n\n${table(random)}`,
    () => `${items(random, (at) => `${at + 1}.`)}\n\n:::note\n${sentence(random)}\n:::`,
    () => `${paragraph(random)}\n\n\`\`\`sh\n${word(random)} --${word(random)} ${word(random)}\n\`\`\``,
  ]
  return [
    heading('##', `${part + 1}`),
    `${paragraph(random)} ${link()}.`,
    kinds[part]?.() ?? '',
    heading('###', `${part + 1}.1`),
    paragraph(random),
  ].join('\n\n')
}

function items(random: Random, mark: (at: number) => string): string {
  return Array.from({ length: between(random, 3, 6) }, (_, at) => `${mark(at)} ${sentence(random)}`).join('\n')
}

function table(random: Random): string {
  const row = () => `| ${phrase(random, 1, 3)} | ${phrase(random, 2, 5)} | ${between(random, 1, 400)} |`
  return [row(), '| --- | --- | ---: |', ...Array.from({ length: between(random, 3, 6) }, row)].join('\n')
}
