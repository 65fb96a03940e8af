/** step-unreached: a step that no way leads to, so that it is read and never done. */
import { at } from '../entries.ts'
import { reached } from '../flow.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'
import { writtenSteps } from './written-steps.ts'

export const stepUnreached: Rule = {
  id: 'step-unreached',
  *check(material) {
    for (const { steps, ways, clear, placeOf } of writtenSteps(material)) {
      // Where a way is wrong or missing, the step may be the one that was meant.
      if (!clear) continue
      const found = reached(ways)
      for (const [step, { id }] of steps.entries()) {
        if (found.has(step)) continue
        yield at(
          placeOf(step),
          said(
            'No way leads to the step “{id}”, so nobody ever gets to it. Let a step before it lead here with “next: {id}” or in its “branches:”, or remove it.',
            '没有哪一步通到“{id}”，所以永远走不到。请让前面某一步用“next: {id}”或在“branches:”里指向它，或者删掉这一步。',
            { id },
          ),
        )
      }
    }
  },
}
