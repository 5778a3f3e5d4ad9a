import {createRequire} from 'node:module'
const req=createRequire('/tmp/wt/search/package.json')
const chromium=(await import('@sparticuz/chromium')).default
const {chromium:pw}=await import('/tmp/wt/search/node_modules/playwright-core/index.mjs')
const b=await pw.launch({executablePath:await chromium.executablePath(),args:chromium.args.filter(a=>!/^--(single-process|headless|in-process-gpu|use-gl|use-angle|ignore-gpu)/.test(a)),headless:true})
const B='http://127.0.0.1:3651'
for(const [n,u,w,o={}] of JSON.parse(process.argv[2])){const p=await b.newPage({viewport:{width:w,height:900},...o});await p.goto(B+u);await p.screenshot({path:`/tmp/search-run/${n}.png`,fullPage:true});await p.close()}
await b.close()
