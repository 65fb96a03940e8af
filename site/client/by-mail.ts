/** With the server away, every link that asks a team becomes a mail to it, with the search and the pages read. */
import { mailLink } from './ask-links.ts'
import { built } from './built.ts'
import { pageLanguage } from './language.ts'
import { mailLines } from './mail-lines.ts'
import { requestLinks } from './request-links.ts'
import { trail } from './trail.ts'

/** A link that says its team (`data-ask`) goes there, any other where unclaimed questions go. */
export async function askByMail(): Promise<void> {
  const files = await built(pageLanguage())
  const [{ teams }, say] = await Promise.all([files.hours(), files.say()])
  const along = trail()
  for (const link of requestLinks()) {
    const team = teams[link.dataset['ask'] ?? ''] ?? teams[files.entry.ask.team]
    if (team) link.href = mailLink(team.mail, along.query ?? say('ask.mail_subject'), mailLines(along, say))
  }
}
