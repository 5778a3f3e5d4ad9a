import { readFile } from 'node:fs/promises'
import { validateXML } from 'xmllint-wasm'

const load = async (fileName: string) => ({ fileName, contents: await readFile(new URL(fileName, import.meta.url), 'utf8') })

/** What libxml2 says against a document, by one of the schemas in this folder; for tests. */
export async function schemaErrors(xml: string, fileName: 'atom.rng' | 'sitemap.xsd'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: [await load(fileName)],
    preload: [await load('link.xsd')],
    extension: fileName.endsWith('.rng') ? 'relaxng' : 'schema',
  })
  return errors.map(error => error.rawMessage)
}
