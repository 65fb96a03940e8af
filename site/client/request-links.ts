/** Links of a page that lead to a request form: they take the trail along, or become mails when the server is away. */

/** Whether an address is that of a form: `/requests/<type>/`, in any language. The catalogue itself is none. */
export function isRequestForm(address: Pick<URL, 'pathname'>): boolean {
  return /^(?:\/zh-han[st])?\/requests\/[a-z0-9-]+\/$/.test(address.pathname)
}

/** The links of the page that ask a team. */
export function requestLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-ask], a[href*="/requests/"]')].filter(
    (link) => link.origin === location.origin && isRequestForm(link),
  )
}
