import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type TestBrowser } from '../test/browser.ts'

/** A page on which everything is wrong that the browser of the tests looks for. */
const page = `<!doctype html>
<html lang="cs" dir="rtl">
  <head><title>Wrong</title><link rel="icon" href="data:,"></head>
  <body>
    <p style="color: #aaa; background: #fff">Hardly to be read</p>
    <div style="width: 2000px">Wide</div>
    <img src="/missing.png">
    <img src="https://elsewhere.example/picture.png" alt="From elsewhere">
    <script>console.error('said in the console'); missing()</script>
  </body>
</html>`

describe('The browser through which every test sees its pages', () => {
  let browser: TestBrowser
  let noticed: string
  const server = createServer((request, response) => {
    if (request.url === '/missing.png') response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': 'seen=yes' }).end(page)
  })
  beforeAll(async () => {
    browser = await openBrowser()
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    noticed = await openWrong()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })
  const openWrong = async (wishes?: Parameters<TestBrowser['tab']>[0]) => {
    const tab = await browser.tab(wishes)
    const fault = await tab
      .open(`http://prague.localhost:${(server.address() as AddressInfo).port}/en/wrong`, { status: 404 })
      .catch((error: Error) => error)
    await tab.close()
    return (fault as Error).message
  }

  it.each([
    ['the status', 'answers 200, expected 404'],
    ['what is said in the console', 'console: said in the console'],
    ['a script that fails', 'console: missing is not defined'],
    ['a request to another origin', 'asks another origin: https://elsewhere.example/picture.png'],
    ['a picture that is not there', '/missing.png answers 404'],
    ['mark-up that is wrong', 'html-validate: '],
    ['a language that is not the address’s', "html lang is 'cs'"],
    ['a direction that is not the language’s', "html dir is 'rtl' in 'cs'"],
    ['a page wider than its window', 'px wide in a window of 1280 px'],
    ['a cookie on a public page', 'sets a cookie'],
    ['letters too pale', 'axe color-contrast'],
  ])('notices %s', (_, what) => {
    expect(noticed).toContain(what)
  })

  it('notices the same without scripts, where axe cannot look', async () => {
    const fault = await openWrong({ javaScript: false, width: 320 })
    for (const what of ['answers 200, expected 404', 'asks another origin', 'html-validate: ', "html lang is 'cs'", 'px wide in a window of 320 px'])
      expect(fault).toContain(what)
    expect(fault).not.toContain('said in the console')
  })
})
