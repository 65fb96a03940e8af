/**
 * An article's body, parsed once: its headings with their anchors, its links and pictures, its sections as plain text, and
 * what is wrong with it. Of a thousand articles these are kept; a tree is let go as soon as it was looked at.
 *
 * Anchors are those the page will have: github-slugger over the text of every heading, in the order of the file.
 */
import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-mdx'
import { restoreText } from './directives.ts'
import type { Section } from './model.ts'
import { nodesOf } from './nodes.ts'
import { parserFor } from './parsers.ts'
import { literalsOf, type Patch } from './patches.ts'
import { findingsIn } from './rules/of-text.ts'
import type { TextFinding } from './rules/text-rule.ts'

export interface Heading {
  readonly depth: number
  readonly text: string
  readonly anchor: string
  /** From the start of the body. */
  readonly offset: number
}

/** A link, a picture, or the definition that either refers to; offsets count from the start of the body. */
export interface Link {
  readonly type: 'link' | 'image' | 'definition'
  readonly url: string
  readonly offset: number
  readonly end: number
}

/** What is known of a text; plain data, so that it can be kept from one build to the next. */
export interface Page {
  readonly headings: readonly Heading[]
  readonly links: readonly Link[]
  readonly sections: readonly Section[]
  /** Stretches that are no human language. */
  readonly literals: readonly Patch[]
  /** What the rules of one text found, by the rule's id. */
  readonly findings: Readonly<Record<string, readonly TextFinding[]>>
}

/** @throws VFileMessage for MDX that cannot be parsed; Markdown always can. */
export function parseText(body: string, isMdx: boolean): Root {
  const tree = parserFor(body, isMdx).parse(body)
  restoreText(tree, body)
  return tree
}

/** What is to be known of a parsed text. */
export function pageOf(tree: Root, body: string, isMdx: boolean): Page {
  const nodes = nodesOf(tree)
  const headings = headingsOf(nodes)
  return {
    headings,
    links: linksOf(nodes),
    sections: sectionsOf(tree, headings),
    literals: literalsOf(nodes, body),
    findings: findingsIn({ nodes, body, isMdx }),
  }
}

/** @throws VFileMessage for MDX that cannot be parsed; Markdown always can. */
export function readPage(body: string, isMdx: boolean): Page {
  return pageOf(parseText(body, isMdx), body, isMdx)
}

function headingsOf(nodes: readonly Nodes[]): Heading[] {
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const text = plain(node, { alt: false })
    headings.push({ depth: node.depth, text, anchor: slugger.slug(text), offset: offsetOf(node) })
  }
  return headings
}

function linksOf(nodes: readonly Nodes[]): Link[] {
  const links: Link[] = []
  for (const node of nodes) {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue
    links.push({ type: node.type, url: node.url, offset: offsetOf(node), end: node.position?.end.offset ?? 0 })
  }
  return links
}

/** Split at `##` and `###`; what stands before the first of them is a section only where it says something. */
function sectionsOf(tree: Root, headings: readonly Heading[]): Section[] {
  const sections: { anchor: string; title: string; depth: number; parts: string[] }[] = []
  const open = (anchor: string, title: string, depth: number) => sections.push({ anchor, title, depth, parts: [] })
  const headingAt = new Map(headings.map((heading) => [heading.offset, heading]))
  open('', '', 1)
  for (const node of tree.children) {
    const heading = node.type === 'heading' ? headingAt.get(offsetOf(node)) : undefined
    if (heading && (heading.depth === 2 || heading.depth === 3)) open(heading.anchor, heading.text, heading.depth)
    else sections.at(-1)?.parts.push(plain(node))
  }
  return sections
    .map(({ parts, ...section }) => ({ ...section, text: parts.filter(Boolean).join('\n') }))
    .filter(({ depth, text }) => depth > 1 || text !== '')
}

const lines = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
  'table',
  'mdxJsxFlowElement',
])

/** Plain text without markup; HTML, MDX expressions and the like say nothing. */
export function plain(node: Nodes, { alt = true } = {}): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return alt ? (node.alt ?? '') : ''
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const parts = node.children.map((child) => plain(child, { alt }))
  if (lines.has(node.type))
    return parts.filter((part) => part.trim() !== '').join(node.type === 'table' ? ' |\n' : '\n')
  return parts.join(node.type === 'tableRow' ? ' · ' : '')
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}
