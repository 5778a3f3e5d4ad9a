import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemsOf } from '../../design/valid-html.fixture.ts'
import { paths } from '../../paths.ts'
import { newId } from '../../platform/database/ids.ts'
import { languages } from '../../platform/languages/index.ts'
import { administratorOf, colleague, hiddenFields } from '../testing/colleague.ts'
import { type Browser, type TestDesk, testDesk } from '../testing/desk.ts'

let desk: TestDesk
let editor: Browser
let author: Browser
let translator: Browser
let auditor: Browser
beforeAll(async () => {
  desk = await testDesk()
  const administrator = await administratorOf(desk)
  editor = await colleague(desk, administrator, 'Eva Editor', ['editor'])
  author = await colleague(desk, administrator, 'Adam Author', ['author'])
  translator = await colleague(desk, administrator, 'Tara Translator', ['translator'], ['cs'])
  auditor = await colleague(desk, administrator, 'Otto Auditor', ['auditor'])
})
afterAll(() => desk.end())

const typed = { language: 'en', type: 'news', datedOn: '2027-06-07', precision: 'day', lead: '', text: 'Some words.' }
/** With the spaces that keep a day beside its month as plain ones. */
const text = async (answer: Response | Promise<Response>) => (await (await answer).text()).replaceAll('\u00a0', ' ')
/** Begins an article and answers its address at the desk. */
async function begun(title: string, browser = editor): Promise<string> {
  const answer = await browser.post(paths.desk.newArticle({}), { ...typed, title, 'form-key': newId() })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
/** Presses the button of the form on a page that goes to an address. */
async function press(browser: Browser, page: string, action: string, more: Record<string, string> = {}): Promise<Response> {
  return browser.post(action, { ...hiddenFields(await text(browser.get(page)), action), ...more })
}

describe('Writing', () => {
  it('gives everything back that was typed when something is wrong, and says it on top and beside', async () => {
    const answer = await editor.post(paths.desk.newArticle({}), {
      ...typed,
      title: '<i>"Quotes"</i>',
      type: 'statement',
      text: 'Words\n\n# Too high',
      'attachment[]': ['', ''],
      'form-key': newId(),
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('<title>Error: ')
    expect(html).toContain('<a href="#text">Line 3: headings have two to four # signs')
    expect(html).toContain('id="text-error"')
    expect(html).toContain('value="&lt;i>&quot;Quotes&quot;&lt;/i>"')
    expect(html).toContain('# Too high</textarea>')
    expect(html).toMatch(/value="statement" checked/)
  })

  it.each(['xx', 'EN', "e'", '%00', 'en-x-%3Cb%3E'])('in a language that there is not, %s, is not found', async language => {
    const article = (await begun('In one language')).slice(0, -2) + language
    const status = language === '%00' ? 400 : 404
    for (const page of [article, `${article}/history`, `${article}/preview`, `${article}/schedule`])
      expect((await editor.get(page)).status, page).toBe(status)
    expect((await editor.post(`${article}/schedule/removal`, { 'form-key': newId() })).status).toBe(status)
    expect((await editor.post(article, { title: 'T', text: 'Words', 'form-key': newId() })).status).toBe(status)
  })

  it('happens once when a form is sent twice', async () => {
    const form = { ...typed, title: 'Sent twice', 'form-key': newId() }
    const both = await Promise.all([editor.post(paths.desk.newArticle({}), form), editor.post(paths.desk.newArticle({}), form)])
    expect(new Set(both.map(answer => answer.headers.get('location'))).size).toBe(1)
    expect((await text(editor.get(paths.desk.articles({}, { q: 'Sent twice' })))).match(/<tr>/g)).toHaveLength(2)
  })

  it('says once that it worked, and who saved which revision', async () => {
    const page = await begun('Said once')
    const html = await text(editor.get(page))
    expect(html).toContain('Saved as a draft.')
    expect(html).toContain('you, ')
    expect(await text(editor.get(page))).not.toContain('Saved as a draft.')
    expect(await text(author.get(page))).toContain('Eva Editor, ')
  })

  it('shows both texts when somebody saved meanwhile; neither is lost', async () => {
    const page = await begun('Two at once')
    const opened = hiddenFields(await text(author.get(page)), page)
    const first = { ...hiddenFields(await text(editor.get(page)), page), ...typed, title: 'Two at once', text: 'Theirs.' }
    expect((await editor.post(page, first)).status).toBe(303)
    const answer = await author.post(page, { ...opened, ...typed, title: 'Two at once', text: 'Mine.' })
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('Revision 2 was saved meanwhile, by: Eva Editor.')
    expect(html).toContain('<del>Theirs.</del>')
    expect(html).toContain('<ins>Mine.</ins>')
    const joined = await author.post(page, { ...hiddenFields(html, page), ...typed, title: 'Two at once', text: 'Theirs and mine.' })
    expect(joined.status).toBe(303)
    expect(await text(author.get(`${page}/history`))).toContain('Revision 3')
  })

  it('keeps a picture only with words for it, and files in the order of their numbers', async () => {
    const answer = await editor.post(paths.desk.newArticle({}), { ...typed, title: 'Files', 'attachment[]': [newId()], 'form-key': newId() })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('<a href="#attachments">One of the files is not in the library.')
  })
})

describe('Who writes but does not publish', () => {
  it('sees no way to publish, and is refused when they try', async () => {
    const page = await begun('By an author', author)
    const html = await text(author.get(page))
    expect(html).not.toContain('Publish now')
    expect(html).toContain('An editor or an administrator publishes it.')
    expect((await author.post(`${page}/publication`, { revision: newId() })).status).toBe(403)
  })

  it('translates into their languages with the first text beside, if they are a translator', async () => {
    const page = await begun('To translate')
    expect(await text(translator.get(page))).not.toContain('<textarea')
    const czech = page.replace(/en$/, 'cs')
    const html = await text(translator.get(czech))
    expect(html).toContain('The first text (English)')
    const saved = await translator.post(czech, { ...hiddenFields(html, czech), ...typed, title: 'Přeloženo' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, czech])
    const ukrainian = page.replace(/en$/, 'uk')
    expect(await text(translator.get(ukrainian))).not.toContain('<textarea')
    const refused = await translator.post(ukrainian, { ...typed, title: 'Не моя', 'form-key': newId() })
    expect(refused.status).toBe(422)
  })

  it('reads everything and changes nothing, if they audit', async () => {
    const page = await begun('Audited')
    for (const address of [page, `${page}/history`, `${page}/preview`]) expect((await auditor.get(address)).status).toBe(200)
    expect(await text(auditor.get(page))).not.toMatch(/<form class="desk-form"|Publish now|Move to the bin/)
    expect((await auditor.post(page, { ...typed, title: 'Changed' })).status).toBe(403)
  })
})

describe('Going out', () => {
  it('is pressed, or set to a time of the office; what is set can be taken back', async () => {
    const page = await begun('To go out')
    const set = await press(editor, `${page}/schedule`, `${page}/schedule`, { date: '2099-06-08', time: '9:00' })
    expect([set.status, set.headers.get('location')]).toEqual([303, page])
    expect(await text(editor.get(page))).toContain('It will go out: 8 June 2099 at 9:00.')
    expect(await text(editor.get(paths.desk.start({})))).toContain('8 June 2099 at 9:00')
    expect(await text(editor.get(paths.desk.articles({}, { state: 'scheduled' })))).toContain('To go out')
    expect((await press(editor, page, `${page}/schedule/removal`)).status).toBe(303)
    expect((await press(editor, page, `${page}/publication`)).status).toBe(303)
    expect(await text(editor.get(page))).toContain('Published. Readers see it now.')
    const twice = hiddenFields(await text(editor.get(`${page}/withdrawal`)), `${page}/withdrawal`)
    const down = await press(editor, `${page}/withdrawal`, `${page}/withdrawal`)
    expect(down.status).toBe(303)
    expect(await text(editor.get(page))).toContain('Taken down')
    const again = await editor.post(`${page}/withdrawal`, twice)
    expect([again.status, (await again.text()).includes('Readers do not see this text')]).toEqual([422, true])
  })

  it('is not asked to be taken back where readers do not see it', async () => {
    const page = await begun('Only a draft')
    const html = await text(editor.get(`${page}/withdrawal`))
    expect(html).toContain('Readers do not see this text, so it cannot be taken away from them.')
    expect(html).not.toContain(`action="${page}/withdrawal"`)
  })

  it('is refused at a time that does not exist, asked about at one that comes twice, refused in the past', async () => {
    const page = await begun('Clocks')
    const set = async (fields: Record<string, string>) => text(press(editor, `${page}/schedule`, `${page}/schedule`, fields))
    expect(await set({ date: '2099-03-29', time: '02:30' })).toContain('The next one there is: Sunday 29 March 2099, 3:00.')
    const twice = await set({ date: '2099-10-25', time: '02:30' })
    expect(twice).toContain('The earlier one (UTC+02:00)')
    expect(twice).toContain('value="02:30"')
    expect(await set({ date: '2020-01-01', time: '9:00' })).toContain('This time is over.')
    expect(await set({ date: '2099-02-30', time: '9:00' })).toContain('This date does not exist.')
    expect(await set({ date: '2099-02-03', time: '25:00' })).toContain('Enter a time of day')
    const answer = await press(editor, `${page}/schedule`, `${page}/schedule`, { date: '2099-10-25', time: '02:30', which: 'later' })
    expect(answer.status).toBe(303)
  })

  it('of an article to the bin is refused while another names it, by name; it comes out of the bin again', async () => {
    const page = await begun('Named by another')
    const id = page.split('/')[3]!
    const naming = await begun('The one that names it')
    const form = { ...hiddenFields(await text(editor.get(naming)), naming), ...typed, title: 'The one that names it', text: `[it](record:${id})` }
    expect((await editor.post(naming, form)).status).toBe(303)
    const bin = paths.desk.articleTrash({ id })
    const refused = await press(editor, bin, bin)
    expect([refused.status, (await refused.text()).includes('“The one that names it” uses this.')]).toEqual([422, true])
    const free = paths.desk.articleTrash({ id: naming.split('/')[3]! })
    expect((await press(editor, free, free)).headers.get('location')).toBe(paths.desk.articles({}))
    expect(await text(editor.get(paths.desk.articles({}, { state: 'trashed' })))).toContain('The one that names it')
    expect((await press(editor, naming, paths.desk.articleRecovery({ id: naming.split('/')[3]! }))).status).toBe(303)
  })
})

describe('What readers will see', () => {
  it('is drawn as the site draws it, says that it is a preview, and is kept by nobody', async () => {
    const page = await begun('Seen before')
    const answer = await editor.get(`${page}/preview`)
    const html = await answer.text()
    expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex'])
    expect(html).toContain('Preview. Only people who work here can see this page.')
    expect(html).toContain('<p>Some words.</p>')
    expect((await desk.browser().get(`${page}/preview`)).status).toBe(303)
  })
})

describe('Every page of writing', () => {
  it('is valid HTML in every language of the desk', async () => {
    const page = await begun('Valid')
    const addresses = [
      paths.desk.start({}),
      paths.desk.articles({}),
      paths.desk.articles({}, { q: 'nothing like it' }),
      paths.desk.newArticle({}),
      page,
      page.replace(/en$/, 'ar'),
      `${page}/facts`,
      `${page}/schedule`,
      `${page}/history`,
      `${page}/withdrawal`,
      paths.desk.articleTrash({ id: page.split('/')[3]! }),
    ]
    for (const language of languages) {
      editor.cookies.set('waypost-language', language)
      for (const address of addresses) {
        const html = await text(editor.get(address))
        expect(html).toContain(`<html lang="${language}"`)
        expect([address, await problemsOf(html)]).toEqual([address, []])
      }
    }
    editor.cookies.delete('waypost-language')
  })

  it('answers 404 for what is not there and 400 for a filter that there is not', async () => {
    for (const address of ['/desk/articles/x/en', `/desk/articles/${newId()}/en`, `/desk/articles/${newId()}/en/history`, '/desk/articles?page=99'])
      expect([address, (await editor.get(address)).status]).toEqual([address, 404])
    for (const query of ['state=wild', 'type=x', 'page=0', 'language=de', 'sort=up'])
      expect([query, (await editor.get(`/desk/articles?${query}`)).status]).toEqual([query, 400])
  })
})
