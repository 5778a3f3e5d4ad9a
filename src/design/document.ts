import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as it is sent: the layout's `<html>` with its doctype. */
export const renderDocument = (page: VNode): string => `<!DOCTYPE html>${renderToString(page)}`
