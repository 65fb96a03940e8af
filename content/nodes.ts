/**
 * The nodes of a tree in the order of the text, found once for all who look for something in it. unist-util-visit, which names
 * a function anew at every node, costs ten times that, and a text is looked at by many; it stays where a tree is changed.
 */
import type { Nodes, Root } from 'mdast'

/** Every node, those that hold others before what they hold. */
export function nodesOf(tree: Root): readonly Nodes[] {
  const nodes: Nodes[] = []
  collect(tree, nodes)
  return nodes
}

function collect(node: Nodes, nodes: Nodes[]): void {
  nodes.push(node)
  if ('children' in node) for (const child of node.children) collect(child, nodes)
}
