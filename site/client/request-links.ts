/** Links of a page that lead to a request form: they take the trail along, or become mails when the server is away. */

/** Whether an address is that of a form: `/requests/<type>/`, in any language. The catalogue itself is none. */
function isRequestForm(address: Pick<URL, 'pathname'>): boolean {
  return /^(?:\/zh-han[st])?\/requests\/[a-z0-9-]+\/$/.test(address.pathname)
}

/** Whether a link leads from the page one is on to a form; a link to a field of this very form does not. */
export function leadsToForm(link: Pick<URL, 'origin' | 'pathname'>, here: Pick<URL, 'origin' | 'pathname'>): boolean {
  return link.origin === here.origin && link.pathname !== here.pathname && isRequestForm(link)
}

/** The links of the page that ask a team. */
export function requestLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-ask], a[href*="/requests/"]')].filter((link) =>
    leadsToForm(link, location),
  )
}
