import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draft, found, value } from '../../../test/office.ts'
import { type TestProgram, testProgram } from '../../../test/program.ts'
import { writeArticle } from '../../domain/articles/index.ts'
import { knownOrigins } from '../../domain/importing/index.ts'
import { folder } from '../testing/places.ts'
import { run } from '../testing/run.ts'

const head = (version = '1.2', language = 'en-US') => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY bomb "bombbombbomb">]>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Old site</title><link>https://old.example/blog</link><language>${language}</language>
<wp:wxr_version>${version}</wp:wxr_version><wp:base_blog_url>https://old.example/blog</wp:base_blog_url>
<wp:author><wp:author_login>jana</wp:author_login><wp:author_display_name><![CDATA[Jana Nováková]]></wp:author_display_name></wp:author>
<wp:category><wp:category_nicename>courses</wp:category_nicename><wp:cat_name><![CDATA[Courses & more]]></wp:cat_name></wp:category>
`
const foot = '</channel></rss>\n'

const item = (id: number, title: string, content: string, more: Record<string, string> = {}, extra = '') => {
  const fields = {
    'wp:post_type': 'post',
    'wp:status': 'publish',
    'wp:post_name': title.toLowerCase().replaceAll(' ', '-'),
    link: `https://old.example/blog/2014/05/${title.toLowerCase().replaceAll(' ', '-')}/`,
    'wp:post_date_gmt': '2014-05-03 23:30:00',
    'wp:post_date': '2014-05-03 18:30:00',
    ...more,
  }
  return `<item><title>${title}</title><guid>https://old.example/blog/?p=${id}</guid><dc:creator>jana</dc:creator><wp:post_id>${id}</wp:post_id>
${Object.entries(fields)
  .map(([name, value]) => `<${name}>${value}</${name}>`)
  .join('\n')}
<content:encoded><![CDATA[${content}]]></content:encoded>${extra}</item>\n`
}

describe('An export of WordPress', () => {
  const undo = new AsyncDisposableStack()
  let running: TestProgram
  let settings: Record<string, string>
  let place: string

  beforeAll(async () => {
    place = undo.use(await folder()).path
    running = await testProgram(database => found(database.program, 'prague'))
    undo.defer(() => running.close())
    const { user, database, host, port } = running.platform.database.connection
    settings = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host!)}&port=${port}`,
      DATA_DIR: join(place, 'data'),
    }
  })
  afterAll(() => undo.disposeAsync())

  const bring = async (text: string, words = '') => {
    const path = join(place, 'export.xml')
    await writeFile(path, text)
    return run(`import wordpress ${path} --json ${words}`.trim(), settings)
  }
  const brought = async (text: string, words = '') => {
    const { code, out, err } = await bring(text, words)
    expect(err).toBe('')
    expect(code).toBe(0)
    await running.settled()
    return JSON.parse(out) as { created: number; updated: number; unchanged: number; problems: { item: string; what: string }[] }
  }
  const counts = ({ created, updated, unchanged }: Awaited<ReturnType<typeof brought>>) => ({ created, updated, unchanged })
  const term = '<category domain="category" nicename="courses"><![CDATA[Courses & more]]></category>'

  it('comes in with texts that link to each other, authors and topics; a second run changes nothing; what changed there is written anew', async () => {
    const second = item(2, 'Second text', '<p>Words of the second.</p>')
    const text = (words: string) =>
      head() +
      item(1, 'First text', `<p>${words}, see <a href="https://old.example/blog/2014/05/second-text/">the second</a>.</p>`, {}, term) +
      second +
      foot
    expect(counts(await brought(text('Once'), '--dry-run'))).toEqual({ created: 4, updated: 0, unchanged: 0 })
    expect((await running.get('/en/news/first-text')).status).toBe(404)
    expect(counts(await brought(text('Once')))).toEqual({ created: 4, updated: 0, unchanged: 0 })
    const page = (await running.get('/en/news/first-text')).text
    expect(page).toContain('href="/en/news/second-text"')
    expect(page).toContain('Jana Nováková')
    expect(page).toContain('Courses &amp; more')
    // Half past midnight of the next day in the office's zone.
    expect(page).toContain('<time datetime="2014-05-04">')
    expect(counts(await brought(text('Once')))).toEqual({ created: 0, updated: 0, unchanged: 4 })
    expect(counts(await brought(text('Twice')))).toEqual({ created: 0, updated: 1, unchanged: 3 })
    expect((await running.get('/en/news/first-text')).text).toContain('Twice')
  })

  it('leaves its old addresses leading to the new ones in one hop, and none of them stands before a page of ours', async () => {
    const to = async (address: string) => {
      const answer = await running.get(address)
      return [answer.status, answer.headers.location ?? null]
    }
    for (const old of ['/blog/2014/05/second-text/', '/blog/2014/05/second-text']) expect(await to(old)).toEqual([301, '/en/news/second-text'])
    expect(await to('/blog/2014/05/never')).toEqual([404, null])
    await brought((head() + item(20, 'By number', '<p>Found.</p>') + foot).replaceAll('old.example/blog', 'root.example'))
    expect(await to('/?p=20')).toEqual([301, '/en/news/by-number'])
    expect((await to('/?p=21'))[0]).toBe(404)
    await brought(head() + item(30, 'About', '<p>Us.</p>', { 'wp:post_type': 'page', link: 'https://old.example/blog/en/news/' }) + foot)
    expect((await running.get('/en/news')).status).toBe(200)
  })

  it('keeps drafts, private texts and those behind a password from readers, and says so', async () => {
    const { problems } = await brought(
      head() +
        item(3, 'Draft text', 'Not yet.', { 'wp:status': 'draft', 'wp:post_date_gmt': '0000-00-00 00:00:00' }) +
        item(4, 'Private text', 'For us.', { 'wp:status': 'private' }) +
        item(5, 'Secret text', 'For some.', { 'wp:post_password': 'x' }) +
        foot,
    )
    for (const slug of ['draft-text', 'private-text', 'secret-text']) expect((await running.get(`/en/news/${slug}`)).status).toBe(404)
    expect(problems.map(one => one.what)).toEqual(
      expect.arrayContaining(['was private: it is kept as a draft', 'was behind a password: it is kept as a draft']),
    )
  })

  it('becomes one text in each language that the office has, however the old site kept its languages', async () => {
    const { problems } = await brought(
      head() +
        item(6, '[:en]Two tongues[:cs]Dva jazyky[:fr]Deux langues[:]', '[:en]<p>English</p>[:cs]<p>Česky</p>[:fr]<p>Français</p>[:]', {
          'wp:post_name': 'two-tongues',
          link: 'https://old.example/blog/two-tongues/',
        }) +
        foot,
    )
    expect((await running.get('/en/news/two-tongues')).text).toContain('English')
    expect((await running.get('/cs/news/dva-jazyky')).text).toContain('Česky')
    expect(problems).toContainEqual({ item: expect.stringContaining('post 6'), what: expect.stringContaining('“fr”') })
    const group = (code: string) =>
      `<wp:postmeta><wp:meta_key>_wpml_import_language_code</wp:meta_key><wp:meta_value>${code}</wp:meta_value></wp:postmeta>` +
      '<wp:postmeta><wp:meta_key>_wpml_import_translation_group</wp:meta_key><wp:meta_value>g1</wp:meta_value></wp:postmeta>'
    await brought(head() + item(7, 'One pair', '<p>Pair</p>', {}, group('en')) + item(8, 'Jeden par', '<p>Pár</p>', {}, group('cs')) + foot)
    expect((await running.get('/en/news/one-pair')).text).toContain('href="/cs/news/jeden-par"')
  })

  it('takes pictures and documents from the folder of files alone, and lists those that are not there', async () => {
    const uploads = join(place, 'uploads/2014/05')
    await mkdir(uploads, { recursive: true })
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123456' } })
      .png()
      .toFile(join(uploads, 'bridge.png'))
    await writeFile(join(place, 'secret.txt'), 'not for the library')
    const attachment = (id: number, file: string) =>
      item(id, file, '', {
        'wp:post_type': 'attachment',
        'wp:status': 'inherit',
        'wp:attachment_url': `https://old.example/blog/wp-content/uploads/${file}`,
      })
    const shown =
      '<p><img class="wp-image-9" src="https://old.example/blog/wp-content/uploads/2014/05/bridge-30x20.png" alt="A bridge"></p>' +
      '<p><img src="https://old.example/blog/wp-content/uploads/2014/05/gone.png" alt="Gone"></p>'
    const { problems } = await brought(
      head() + attachment(9, '2014/05/bridge.png') + attachment(10, '../secret.txt') + item(11, 'With pictures', shown) + foot,
      `--files ${join(place, 'uploads')}`,
    )
    const page = (await running.get('/en/news/with-pictures')).text
    expect(page).toContain('alt="A bridge"')
    expect(page).toContain('>Gone</a>')
    expect(problems.map(one => one.what)).toContainEqual(expect.stringContaining('gone.png'))
    expect(problems.some(one => one.item.includes('attachment 10'))).toBe(true)
  })

  it('is read as WordPress reads it where it is not well-formed; what its end lacks is told', async () => {
    const broken = head()
      .concat(item(12, 'Bare & ampersand', '<p>One & two <b>three</p>', { link: 'https://old.example/blog/?a=1&b=2', 'wp:post_name': 'bare' }))
      .concat(item(13, 'Never whole', '<p>The end').slice(0, -60))
    const { created, problems } = await brought(broken)
    expect(created).toBe(1)
    expect((await running.get('/en/news/bare')).text).toContain('One &amp; two')
    expect(problems).toContainEqual({ item: expect.stringContaining('Never whole'), what: expect.stringContaining('ends in the middle') })
  })

  it('may come in parts, from a folder', async () => {
    const parts = join(place, 'parts')
    await mkdir(parts)
    await writeFile(
      join(parts, 'part-1.xml'),
      head() + item(14, 'Part one', '<p>See <a href="https://old.example/blog/2014/05/part-two/">two</a></p>') + foot,
    )
    await writeFile(join(parts, 'part-2.xml'), head() + item(15, 'Part two', '<p>Here.</p>') + foot)
    const { code } = await run(`import wordpress ${parts}`, settings)
    expect(code).toBe(0)
    expect((await running.get('/en/news/part-one')).text).toContain('href="/en/news/part-two"')
  })

  it('leaves alone what somebody wrote here since, and says so', async () => {
    const text = (words: string) => head() + item(16, 'Edited here', `<p>${words}</p>`) + foot
    await brought(text('First'))
    const office = [...running.program.offices().all.values()][0]!.id
    const [listed] = await knownOrigins(running.platform.database.program, office, {}).then(all => all.filter(one => one.origin.includes('p=16 16')))
    const { en } = listed!.revisions as { en: string }
    value(
      await writeArticle(
        running.platform,
        { office, actor: { kind: 'operator' } },
        { ...draft({ title: 'Ours' }), record: listed!.target, basedOn: en },
      ),
    )
    const { problems, updated } = await brought(text('Second'))
    expect(problems).toContainEqual({ item: expect.stringContaining('post 16'), what: expect.stringContaining('was changed here') })
    expect(updated).toBe(0)
    expect((await running.get('/en/news/edited-here')).text).not.toContain('<p>Second</p>')
  })

  it.each([
    ['no XML at all', 'GIF89a'],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>x</title></item></channel></rss>'],
    ['a version that is none', head('abc') + item(17, 'Never', 'x') + foot],
  ])('is refused with its reason where it is none: %s', async (_, text) => {
    const { code, out, err } = await bring(text)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^.*export\.xml was not imported: .+\.\n$/)
  })
})
