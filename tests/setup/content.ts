/** The demonstration content, read once a run for all tests of the server. */
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Content } from '../../content/model.ts'
import { readContent } from '../../content/read.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    content: Content
  }
}

export default async function setUp(project: TestProject) {
  const { content, faults } = await readContent(path.resolve('content'))
  if (!content) {
    const told = faults
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, message }) => `${file}:${line} ${message.en}`)
    throw new Error(`The demonstration content cannot be read:\n${told.join('\n')}`)
  }
  project.provide('content', content)
}
