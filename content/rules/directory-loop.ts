/** directory-loop: teams that belong to each other in a ring, or people who are each other’s managers: nobody stands at the top. */
import { at, uses, type Use } from '../entries.ts'
import { said } from '../faults.ts'
import { loopsIn } from '../reporting.ts'
import { linesIn } from './directory-lines.ts'
import type { Rule } from './rule.ts'

export const directoryLoop: Rule = {
  id: 'directory-loop',
  *check(material) {
    const { teams, people, parents, managers } = linesIn(material)
    for (const loop of loopsIn(teams.keys(), (id) => parents.get(id))) {
      const [use] = uses(teams.get(loop[0]!), 'parent')
      if (use) yield at(use, teamsMessage(ring(loop)))
    }
    for (const loop of loopsIn(people.keys(), (id) => managers.get(id))) {
      yield at(writtenIn(loop.map((id) => people.get(id)!)), peopleMessage(ring(loop)))
    }
  },
}

/** Where the loop can be cut: at a manager that is written, else at the team of the first. */
function writtenIn(entries: readonly Parameters<typeof uses>[0][]): Use {
  const found = entries.flatMap((entry) => [...uses(entry, 'manager')])
  const teams = entries.flatMap((entry) => [...uses(entry, 'team')])
  return (found[0] ?? teams[0])!
}

const ring = (loop: readonly string[]) => [...loop, loop[0]!].join(' → ')

const teamsMessage = (loop: string) =>
  said(
    'These teams belong to each other in a ring: {loop}. Take “parent” away from the one that stands highest, or name another team there.',
    '这些团队互为上级，绕成了一圈：{loop}。请删掉最高一级团队的 parent，或者改成别的团队。',
    { loop },
  )

const peopleMessage = (loop: string) =>
  said(
    'These people are managers of each other in a ring: {loop}. Write another “manager” for one of them. Without one it is the lead of their team, and of a lead the lead of the team above.',
    '这些人互为上级，绕成了一圈：{loop}。请给其中一位另写 manager。不写的话，上级就是所在团队的负责人；负责人的上级是上一级团队的负责人。',
    { loop },
  )
