/** Somebody without a browser, who sends what a browser would: forms and beacons, with the cookies that were given. */

export interface Sender {
  /** By name. */
  readonly cookies: ReadonlyMap<string, string>
  /** A form; gives where it led. @throws Error for a form that was not taken */
  readonly submit: (address: string, fields: Readonly<Record<string, string>>) => Promise<string>
  /** A beacon. @throws Error for one that was not taken */
  readonly beacon: (address: string, body: object) => Promise<void>
}

/** At the portal of this address, which ends without a slash. */
export function senderAt(url: string): Sender {
  const cookies = new Map<string, string>()
  const post = async (address: string, type: string, body: string) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${url}${address}`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { Origin: url, 'Content-Type': type, Accept: 'text/html', ...(cookie && { Cookie: cookie }) },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    if (answer.status >= 400) throw new Error(`${address} was not taken: ${answer.status} ${await answer.text()}`)
    await answer.body?.cancel()
    return answer
  }
  return {
    cookies,
    async submit(address, fields) {
      const answer = await post(address, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString())
      if (answer.status !== 303) throw new Error(`${address} did not lead on: ${answer.status}`)
      return answer.headers.get('Location') ?? ''
    },
    async beacon(address, body) {
      await post(address, 'application/json', JSON.stringify(body))
    },
  }
}
