/** Elements of hast, written short. */
import type { Element, ElementContent, Properties } from 'hast'

/** An element with its properties (hast names: `className`, `ariaLabel`) and children; a string is a text. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  const nodes = children.map((child) => (typeof child === 'string' ? { type: 'text' as const, value: child } : child))
  return { type: 'element', tagName, properties, children: nodes }
}

/** Adds a class to what an element already has. */
export function addClass(node: Element, name: string): void {
  const { className } = node.properties
  node.properties['className'] = [...(Array.isArray(className) ? className : []), name]
}

/** The text of an element and all that stands in it. */
export function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

/** One of our line icons, 16 × 16, drawn by its path. */
export function icon(path: string): Element {
  return element('svg', { className: ['icon'], viewBox: '0 0 16 16', ariaHidden: 'true' }, [
    element('path', { d: path }),
  ])
}
