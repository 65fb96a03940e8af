/** What browsers of the portal send: a page asked for, beacons told, a ticket opened; whole requests as bytes. */
import { uuidv7 } from '../../server/db/id.ts'

const browser =
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\nAccept-Language: en\r\n'

/** A page, as a browser navigates to it. */
export function pageRequest(port: number, path: string): Buffer {
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${browser}` +
      'Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n' +
      'Sec-Fetch-Dest: document\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Site: none\r\n\r\n',
  )
}

/** JSON from a page of the portal at `portal`, which is where it is sent to unless another port is given. */
export function jsonRequest(portal: number, path: string, body: object, port = portal): string {
  const text = JSON.stringify(body)
  return (
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${browser}Accept: */*\r\n` +
    `Origin: http://127.0.0.1:${portal}\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n` +
    `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
  )
}

const id = () => uuidv7(new Date())

/** A search that settled, another one each time. */
export function newSearch(): object {
  const query = 'how do I claim travel expenses'
  return { id: id(), visitId: id(), query, language: 'en', resultCount: 7, answered: 0.82 }
}

/** An article that was opened from a search. */
export function newView(): object {
  return { id: id(), visitId: id(), article: 'travel-expenses', searchId: id() }
}

/** A ticket of the request type in which one asks in one's own words. */
export function newTicket(requestType: string): object {
  return {
    requestType,
    subject: 'The scales in hall 2 show different weights',
    body: 'Since this morning the left one shows 20 g more than the right one. I have swapped the trays.',
    name: 'Ana Ramos',
    email: 'ana.ramos@bench.example',
  }
}
