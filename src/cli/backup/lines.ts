/** The lines of a stream of UTF-8, without their ends. By line feed alone: a text may hold what other readers take for the end of a line. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer[] = []
  for await (const part of stream) {
    let from = 0
    for (let end = part.indexOf(10); end !== -1; end = part.indexOf(10, from)) {
      yield Buffer.concat([...rest, part.subarray(from, end)]).toString('utf8')
      rest = []
      from = end + 1
    }
    if (from < part.length) rest.push(Buffer.from(part.subarray(from)))
  }
  if (rest.length) yield Buffer.concat(rest).toString('utf8')
}
