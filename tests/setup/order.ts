/** In which order test files run: what takes long begins first, so that nobody waits for it at the end. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest, longest first; the first three run while the site is built, and do without it. */
const longest = [
  ...['scripts/check', 'server/durability/killed', 'server/durability/leaving'],
  ...['browser/every-kind', 'scripts/warm', 'browser/keyboard', 'scripts/dev', 'browser/policy'],
  ...['browser/accessible-colours', 'server/migrations/migrations', 'site/build/whole', 'content/new'],
].map((name) => `tests/${name}.test.ts`)

/** Many small files come last: they fill what is left. */
const projects = ['browser', 'server', 'rules']

export class LongestFirst extends BaseSequencer {
  /** @throws Error for a file that is named above and gone */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config
    const gone = longest.filter((file) => !existsSync(join(root, file)))
    if (gone.length > 0) throw new Error(`tests/setup/order.ts names files that are gone: ${gone.join(', ')}`)
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId === join(root, file))
      return at < 0 ? longest.length + projects.indexOf(project.name) : at
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
