/**
 * left-behind: somebody who left and to whom something still belongs: articles and journeys or a part of them, a team, a turn
 * on a rota, reports, absences to cover, a golden query. The list is what has to be handed over before their entry may go.
 */
import { at, textAt, uses, type Entry, type Use } from '../entries.ts'
import { listed, said, type Said } from '../faults.ts'
import { hasLeft } from '../leaving.ts'
import type { Material } from '../material.ts'
import { ofPeople, ofTeams } from './named-people.ts'
import { ownersIn } from './owners.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

export const leftBehind: Rule = {
  id: 'left-behind',
  *check(material) {
    const { people, portal, now } = material
    const date = now && today(portal, now).toString()
    for (const entry of people) {
      const [id, left] = [textAt(entry, 'id'), textAt(entry, 'left')]
      if (id === undefined || left === undefined || !hasLeft(left, date)) continue
      const held = heldBy(id, material, date)
      if (held.length === 0) continue
      for (const use of uses(entry, 'left')) yield at(use, message(id, left, held))
    }
  },
}

/** One line a kind of thing. What others who left had is handed over when those are told themselves. */
function heldBy(id: string, material: Material, date: string | undefined): Said[] {
  const { teams, golden } = material
  const people = material.people.filter((person) => !hasLeft(textAt(person, 'left'), date))
  const theirs = (found: readonly Use[]) => found.filter(({ value }) => value === id)
  const owners = ownersIn(material)
  const owned = new Set(theirs(owners.whole).map(({ file }) => file))
  const parts = theirs(owners.parts).map(placeOf)
  const expecting = theirs([...uses(golden, 'person')]).map(placeOf)
  const naming = (entries: readonly Entry[], pattern: string) =>
    entries
      .filter((entry) => [...uses(entry, pattern)].some(({ value }) => value === id))
      .map((entry) => textAt(entry, 'id') ?? '')
  const [lead, tier, shift, override] = ofTeams.map((pattern) => naming(teams, pattern))
  const [manager, cover] = ofPeople.map((pattern) => naming(people, pattern))
  const told = (names: Iterable<string> | undefined, en: string, zh: string) => {
    const all = [...(names ?? [])]
    return all.length === 0 ? [] : [said(en, zh, { names: listed(all, 30) })]
  }
  return [
    ...told(owned, 'owns {names}', '负责 {names}'),
    ...told(parts, 'answers for something at {names}', '在 {names} 处担有职责'),
    ...told(lead, 'leads {names}', '是 {names} 的负责人'),
    ...told(tier, 'stands in a tier of {names}', '列在 {names} 的支持层级里'),
    ...told(new Set([...(shift ?? []), ...(override ?? [])]), 'is on the rota of {names}', '排在 {names} 的值班表里'),
    ...told(manager, 'is the manager of {names}', '是 {names} 的上级'),
    ...told(cover, 'covers {names}', '替 {names} 代班'),
    ...told(expecting, 'is expected by the golden query at {names}', '是 {names} 处必答查询的答案'),
  ]
}

const placeOf = ({ file, line }: Use) => `${file}:${line}`

function message(id: string, left: string, held: readonly Said[]): Said {
  const things: Said = {
    en: held.map(({ en }) => en).join('; '),
    'zh-hans': held.map((one) => one['zh-hans']).join('；'),
    'zh-hant': held.map((one) => one['zh-hant']).join('；'),
  }
  return said(
    '“{id}” left on {left} and still {things}. Hand each of these to somebody who is here; then this entry may go.',
    '“{id}”已于 {left} 离开，但仍然{things}。请逐项移交给在职的同事，之后就可以删掉这一条。',
    { id, left, things },
  )
}
