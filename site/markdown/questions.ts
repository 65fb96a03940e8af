/**
 * The pages of questions and answers: each `##` and what follows it become a `<details>`, so that a page of forty
 * questions can be read at a glance; the browser's own search and a link to the heading open them.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Plugin } from 'unified'
import { element } from './element.ts'

export const questions: Plugin<[], Root> = () => (tree, file) => {
  if (!/[\\/]faqs[\\/]/.test(file.path)) return
  const folded: RootContent[] = []
  let answer: ElementContent[] | undefined
  for (const node of tree.children) {
    if (isQuestion(node)) {
      answer = linksIn(node)
      folded.push(question(node, answer))
    } else if (answer && isContent(node)) {
      answer.push(node)
    } else {
      folded.push(node)
    }
  }
  tree.children = folded
}

/** The link to a question stands with its answer: what opens a `<details>` holds nothing else one can press. */
function linksIn(heading: Element): ElementContent[] {
  const isLink = (node: ElementContent) => node.type === 'element' && node.tagName === 'a'
  const links = heading.children.filter(isLink)
  heading.children = heading.children.filter((node) => !isLink(node))
  return links
}

/** `answer` is filled while the tree is walked, so the box around it keeps the very same list. */
function question(heading: Element, answer: ElementContent[]): Element {
  const body = element('div', { className: ['answered'] })
  body.children = answer
  return element('details', { className: ['question'] }, [element('summary', {}, [heading]), body])
}

function isQuestion(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'h2'
}

/** Imports and exports of .mdx stay at the top level. */
function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype' && node.type !== 'mdxjsEsm'
}
