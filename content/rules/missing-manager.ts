/** missing-manager: somebody beside the head of the house to whom no line leads: where they stand in the chart nobody knows. */
import { at, textAt, uses, type Use } from '../entries.ts'
import { said } from '../faults.ts'
import { lineageOf } from '../reporting.ts'
import { linesIn } from './directory-lines.ts'
import type { Rule } from './rule.ts'
import { personNames, teamNames } from './names.ts'

export const missingManager: Rule = {
  id: 'missing-manager',
  *check(material) {
    const [teamsKnown, peopleKnown] = [teamNames(material), personNames(material)]
    if (!teamsKnown || !peopleKnown) return
    const { people, managers, teams, parents } = linesIn(material)
    // Whoever has an unknown name in their line has a manager once that fault is mended.
    const isTeam = ({ value }: Use) => teamsKnown.has(String(value))
    const isPerson = ({ value }: Use) => peopleKnown.has(String(value))
    const lines = new Map([...teams.keys()].map((id) => [id, { id, parent: parents.get(id) }]))
    const isKnown = (id: string) => {
      const person = people.get(id)!
      return (
        [...uses(person, 'team')].every(isTeam) &&
        [...uses(person, 'manager')].every(isPerson) &&
        lineageOf(textAt(person, 'team') ?? '', lines).every((team) => {
          const [lead] = uses(teams.get(team.id), 'lead')
          return lead !== undefined && isPerson(lead) && [...uses(teams.get(team.id), 'parent')].every(isTeam)
        })
      )
    }
    const tops = [...people].flatMap(([id, entry]) =>
      managers.has(id) || textAt(entry, 'left') !== undefined ? [] : [id],
    )
    const head = headOf(tops, managers)
    for (const id of tops) {
      if (id === head || !isKnown(id)) continue
      const entry = people.get(id)!
      for (const use of uses(entry, 'team')) yield at(use, message(id, String(use.value), head ?? ''))
    }
  },
}

/** Of those without a manager whoever most people report to, of equals the first. */
function headOf(tops: readonly string[], managers: ReadonlyMap<string, string>): string | undefined {
  const counts = new Map(tops.map((id) => [id, 0]))
  for (const id of managers.keys()) {
    const passed = new Set<string>()
    let at = id
    for (let next = managers.get(at); next !== undefined && !passed.has(at); next = managers.get(at)) {
      passed.add(at)
      at = next
    }
    if (counts.has(at)) counts.set(at, counts.get(at)! + 1)
  }
  return tops.reduce<string | undefined>(
    (best, id) => (best === undefined || counts.get(id)! > counts.get(best)! ? id : best),
    undefined,
  )
}

const message = (id: string, team: string, head: string) =>
  said(
    '“{id}” has no manager, and only the head of the house ({head}) may be without: “{id}” leads the team “{team}”, and no team is above it. Write “manager:” with a person of directory/people.yaml, or give the team a “parent”.',
    '“{id}”没有上级，而只有最高负责人（{head}）可以没有：“{id}”负责团队“{team}”，这个团队又没有上级团队。请写上 manager（directory/people.yaml 里的人员），或者给团队写 parent。',
    { id, team, head },
  )
