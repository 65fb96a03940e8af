/** step-loop: steps that only lead to each other, so that whoever gets there never gets out. */
import { at } from '../entries.ts'
import { leadingOut, reached } from '../flow.ts'
import { listed, said } from '../faults.ts'
import type { Rule } from './rule.ts'
import { writtenSteps } from './written-steps.ts'

export const stepLoop: Rule = {
  id: 'step-loop',
  *check(material) {
    for (const { steps, ways, clear, placeOf } of writtenSteps(material)) {
      // A way that is wrong or missing may be the way out.
      if (!clear) continue
      const [there, out] = [reached(ways), leadingOut(ways)]
      const caught = [...steps.keys()].filter((step) => there.has(step) && !out.has(step))
      const [first] = caught
      if (first === undefined) continue
      yield at(
        placeOf(first),
        said(
          'From the step “{id}” no way leads to the end; one goes round for ever: {steps}. Let one of these lead on, or write “to: end” or “next: end”.',
          '从“{id}”这一步起，怎么走都到不了结束，只会来回转：{steps}。请让其中一步通向后面，或者写“to: end”、“next: end”。',
          { id: steps[first]?.id ?? '', steps: listed(caught.map((step) => steps[step]?.id ?? '')) },
        ),
      )
    }
  },
}
