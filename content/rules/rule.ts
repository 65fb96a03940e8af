/** What a rule is: a name, and a look at everything in the folder that yields what it finds wrong. */
import type { Finding } from '../faults.ts'
import type { Material } from '../material.ts'

export interface Rule {
  /** In kebab-case, shown beside every fault. */
  readonly id: string
  /** A warning lets the site be built. */
  readonly severity?: 'warning'
  check(material: Material): Iterable<Finding>
}
