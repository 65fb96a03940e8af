/** rota-end (warning): a rota that is planned only for a few weeks more, or not any more: soon nobody will be told. */
import { Temporal } from 'temporal-polyfill'
import { at, textAt } from '../entries.ts'
import { said } from '../faults.ts'
import { rotasOf } from './rotas.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

/** How long before the end it is time to plan on. */
const AHEAD_DAYS = 14

export const rotaEnd: Rule = {
  id: 'rota-end',
  severity: 'warning',
  *check({ portal, teams, now }) {
    if (!now) return
    const soon = today(portal, now).add({ days: AHEAD_DAYS })
    for (const { team, rota, at: placeOf } of rotasOf(teams)) {
      const end = placeOf('through')
      if (!end || Temporal.PlainDate.compare(Temporal.PlainDate.from(rota.through), soon) > 0) continue
      yield at(end, message(textAt(team, 'id') ?? '', rota.through))
    }
  },
}

const message = (team: string, end: string) =>
  said(
    'The rota of “{team}” is planned only through {end}. Look through who takes turns, and move the date.',
    '“{team}”的值班表只排到 {end}。请核对轮班的人，再把日期往后改。',
    { team, end },
  )
