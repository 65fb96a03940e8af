/** Every rule, in the order in which faults at one place are told. */
import { inOrder, type Finding } from '../faults.ts'
import type { Material } from '../material.ts'
import type { Fault } from '../model.ts'
import type { Rule } from './rule.ts'
import { callout } from './callout.ts'
import { channelAddress } from './channel-address.ts'
import { deadLink } from './dead-link.ts'
import { deadPicture } from './dead-picture.ts'
import { directoryLoop } from './directory-loop.ts'
import { duplicateEntry } from './duplicate-entry.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateTitle } from './duplicate-title.ts'
import { emptyGroup } from './empty-group.ts'
import { fieldChoices } from './field-choices.ts'
import { fileName } from './file-name.ts'
import { goldenAnswer } from './golden-answer.ts'
import { headingOrder } from './heading-order.ts'
import { hoursEnd } from './hours-end.ts'
import { hoursReach } from './hours-reach.ts'
import { hoursSpan } from './hours-span.ts'
import { html } from './html.ts'
import { idDiffers } from './id-differs.ts'
import { imageAlt } from './image-alt.ts'
import { leftBehind } from './left-behind.ts'
import { mdxComponent } from './mdx-component.ts'
import { missingId } from './missing-id.ts'
import { missingLanguage } from './missing-language.ts'
import { missingManager } from './missing-manager.ts'
import { missingPortal } from './missing-portal.ts'
import { missingWord } from './missing-word.ts'
import { pinEnd } from './pin-end.ts'
import { portalLanguage } from './portal-language.ts'
import { processDiffers } from './process-differs.ts'
import { reviewDue } from './review-due.ts'
import { rotaDays } from './rota-days.ts'
import { rotaEnd } from './rota-end.ts'
import { rotaGap } from './rota-gap.ts'
import { schema } from './schema.ts'
import { stepLimits } from './step-limits.ts'
import { stepLoop } from './step-loop.ts'
import { stepTarget } from './step-target.ts'
import { stepUnreached } from './step-unreached.ts'
import { stepWays } from './step-ways.ts'
import { syntax } from './syntax.ts'
import { takenAddress } from './taken-address.ts'
import { takenAnchor } from './taken-anchor.ts'
import { told } from './text-rule.ts'
import { unknownArticle } from './unknown-article.ts'
import { unknownHours } from './unknown-hours.ts'
import { unknownLanguage } from './unknown-language.ts'
import { unknownLocation } from './unknown-location.ts'
import { unknownOwner } from './unknown-owner.ts'
import { unknownPerson } from './unknown-person.ts'
import { unknownRequest } from './unknown-request.ts'
import { unknownSection } from './unknown-section.ts'
import { unknownTeam } from './unknown-team.ts'
import { unknownTier } from './unknown-tier.ts'
import { unknownTopic } from './unknown-topic.ts'
import { unknownZone } from './unknown-zone.ts'
import { word } from './word.ts'

export const rules: readonly Rule[] = [
  syntax,
  missingPortal,
  fileName,
  schema,
  emptyGroup,
  missingId,
  fieldChoices,
  duplicateEntry,
  duplicateId,
  idDiffers,
  duplicateTitle,
  missingLanguage,
  portalLanguage,
  unknownTeam,
  unknownPerson,
  unknownLocation,
  unknownOwner,
  unknownTopic,
  unknownHours,
  unknownZone,
  unknownRequest,
  unknownArticle,
  unknownSection,
  unknownLanguage,
  unknownTier,
  takenAddress,
  takenAnchor,
  channelAddress,
  directoryLoop,
  missingManager,
  leftBehind,
  goldenAnswer,
  hoursSpan,
  hoursReach,
  rotaDays,
  rotaGap,
  stepTarget,
  stepWays,
  stepUnreached,
  stepLoop,
  stepLimits,
  processDiffers,
  headingOrder,
  told(imageAlt),
  told(callout),
  told(mdxComponent),
  told(html),
  deadLink,
  deadPicture,
  word,
  missingWord,
  reviewDue,
  hoursEnd,
  rotaEnd,
  pinEnd,
]

/** Every fault that any rule finds, in the order of files and lines. */
export function judge(material: Material): Fault[] {
  const faults = rules.flatMap((rule) => [...rule.check(material)].map((finding) => faultOf(rule, finding)))
  // A name nobody has is told once, by the rule that knows which names there are.
  const names = new Set(faults.filter(({ rule }) => rule.startsWith('unknown-')).map(placeOf))
  return inOrder(faults.filter((fault) => !also.has(fault.rule) || !names.has(placeOf(fault))))
}

/** Rules that a name nobody has would make speak as well. */
const also: ReadonlySet<string> = new Set([schema.id, processDiffers.id])

const placeOf = ({ file, line, column }: Fault) => `${file}:${line}:${column}`

function faultOf({ id, severity }: Rule, { file, line, column, message }: Finding): Fault {
  return { rule: id, severity: severity ?? 'error', file, line, column, message }
}
