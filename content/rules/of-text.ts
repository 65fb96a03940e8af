/** The rules of one text, and what all of them find in it. */
import { callout } from './callout.ts'
import { html } from './html.ts'
import { imageAlt } from './image-alt.ts'
import { mdxComponent } from './mdx-component.ts'
import type { ParsedText, TextFinding, TextRule } from './text-rule.ts'

export const textRules: readonly TextRule[] = [imageAlt, callout, mdxComponent, html]

/** By the rule's id; rules that found nothing are not in it. */
export function findingsIn(text: ParsedText): Readonly<Record<string, readonly TextFinding[]>> {
  const found = textRules.map((rule) => [rule.id, [...rule.look(text)]] as const)
  return Object.fromEntries(found.filter(([, findings]) => findings.length > 0))
}
