/** Addresses as a browser reads them out of an attribute: with its references decoded, without what it drops. */

/** Those that stand for a character which can be part of a scheme or of what leads to another host, or that is dropped. */
const named: Readonly<Record<string, string>> = { colon: ':', sol: '/', bsol: '\\', tab: '', newline: '', amp: '&' }

/** What the browser makes of the value, as far as it decides where the address leads. */
export function addressIn(value: string): string {
  const decoded = value
    .replaceAll(/&#(?:x([\da-f]+)|(\d+));?/gi, (_, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replaceAll(/&(\w+);/g, (whole, name: string) => named[name.toLowerCase()] ?? whole)
  // Tabs and line ends are dropped anywhere, controls and spaces around; an address of ours holds none of them.
  return decoded.replaceAll(/[\0- ]/g, '')
}

/** Whether it leads out of the site: by a scheme, or by a host of its own. */
export function isForeign(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address)
}
