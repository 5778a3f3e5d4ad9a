import { addFile, changeFile, openFile } from '../../domain/library/index.ts'
import { paths } from '../../paths.ts'
import { type DeskRoute, desk } from '../../web/route.ts'

export const libraryRoutes: readonly DeskRoute[] = [
  desk({
    method: 'GET',
    path: paths.desk.library,
    right: 'file.read',
    audit: null,
    query: ['kind', 'q', 'page'],
    load: async () => (await import('./list.tsx')).showLibrary,
  }),
  desk({ method: 'GET', path: paths.desk.newFile, right: 'file.write', audit: null, load: async () => (await import('./add.tsx')).showNewFile }),
  desk({
    method: 'POST',
    path: paths.desk.newFile,
    right: 'file.write',
    audit: addFile.rule.audit,
    load: async () => (await import('./add.tsx')).takeFile,
  }),
  desk({ method: 'GET', path: paths.desk.file, right: 'file.read', audit: null, load: async () => (await import('./show.tsx')).showFile }),
  desk({
    method: 'POST',
    path: paths.desk.file,
    right: 'file.write',
    audit: changeFile.rule.audit,
    load: async () => (await import('./show.tsx')).describeFile,
  }),
  desk({
    method: 'GET',
    path: paths.desk.fileDownload,
    right: 'file.read',
    audit: openFile.rule.audit,
    load: async () => (await import('./download.ts')).downloadFile,
  }),
]
