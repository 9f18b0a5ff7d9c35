// Opens each form in LHC-Forms, loads each answer set, clicks its changes, and compares what is seen each time.
// Usage: node compare.mjs SETS.json PAGE.html   (in the folder that holds node_modules)
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [setsFile, pageFile] = process.argv.slice(2);
const { forms } = JSON.parse(readFileSync(setsFile, 'utf8'));
const dist = path.resolve('node_modules/lforms/dist');
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const mostShown = 20;

const server = http.createServer((request, answer) => {
  const asked = new URL(request.url, 'http://localhost').pathname;
  const file = asked === '/' ? pageFile : path.join(dist, asked);
  if (!existsSync(file) || file === dist) return void answer.writeHead(404).end();
  answer.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(answer);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const faults = [];

async function openedPage() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.LForms?.Util?.addFormToPage && window.LForms.FHIR?.R4);
  await page.evaluate(() => {
    window.settled = async () => {
      const quiet = 30;
      let last = performance.now();
      const watch = new MutationObserver(() => (last = performance.now()));
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      while (performance.now() - last < quiet) await new Promise((later) => setTimeout(later, 5));
      watch.disconnect();
    };
    window.seen = (ids) =>
      ids.filter((id) => document.getElementById(`item-${id}/1/1`)?.checkVisibility?.() ?? false);
    window.open = async (questionnaire, response) => {
      const definition = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4');
      const filled = LForms.Util.mergeFHIRDataIntoLForms(response, definition, 'R4');
      await LForms.Util.addFormToPage(filled, 'form', { prepopulate: false });
      await window.settled();
    };
    window.click = async (labels) => {
      for (const label of labels) {
        const found = document.getElementById(label);
        if (!found) throw new Error(`nothing to click: ${label}`);
        (found.querySelector('input') ?? found).click();
      }
      await window.settled();
    };
  });
  return page;
}

const linkIds = (node) =>
  (node.item ?? []).flatMap((item) =>
    item.type === 'group' ? linkIds(item) : item.type === 'display' ? [] : [item.linkId],
  );

const pages = await Promise.all([openedPage(), openedPage()]);
const differences = [];
let sets = 0;
for (const { name, questionnaire, sets: answerSets } of forms) {
  const ids = linkIds(questionnaire);
  let [times, items, hidden, offPath, differing] = [0, 0, 0, 0, 0];
  const compare = (seen, expected, where) => {
    const [are, should] = [new Set(seen), new Set(expected.shown)];
    times += 1;
    items += ids.length;
    hidden += ids.length - should.size;
    offPath += expected.off_path;
    for (const id of ids.filter((each) => are.has(each) !== should.has(each))) {
      differing += 1;
      differences.push(`${name}, ${where}: ${id} is ${are.has(id) ? 'seen' : 'hidden'}`);
    }
  };
  const waiting = answerSets.map((set, number) => ({ set, number }));
  const workThrough = async (page) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { set, number } = next;
      await page.evaluate(([q, r]) => window.open(q, r), [questionnaire, set.response]);
      compare(await page.evaluate((each) => window.seen(each), ids), set, `set ${number}`);
      for (const change of set.changes) {
        await page.evaluate((labels) => window.click(labels), change.click);
        const where = `set ${number} after ${change.question}`;
        compare(await page.evaluate((each) => window.seen(each), ids), change, where);
      }
      sets += 1;
    }
  };
  await Promise.all(pages.map(workThrough));
  console.log(
    `${name}: ${answerSets.length} answer sets, ${times} comparisons of ${ids.length} items, ${items} items ` +
      `(${hidden} hidden, ${offPath} answers off the path), ${differing} differences`,
  );
}
await browser.close();
server.close();

for (const line of differences.slice(0, mostShown)) console.error(line);
for (const line of faults.slice(0, mostShown)) console.error(`fault in the page: ${line}`);
if (sets === 0) console.error('nothing was compared');
process.exit(differences.length || faults.length || sets === 0 ? 1 : 0);
