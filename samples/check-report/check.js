// check.js CHROMIUM REPORT [SHOTS]
import {chromium} from "playwright-core";
import {pathToFileURL} from "node:url";
import {join} from "node:path";

const [executablePath, report, shots] = process.argv.slice(2);
const address = pathToFileURL(report).href;
const faults = [];

// In the page. A chart is there when its canvas has more than one colour.
const look = () => {
  const wide = document.documentElement;
  const plots = [...document.querySelectorAll(".plot")];
  const painted = canvas => {
    const {width, height} = canvas;
    const copy = new OffscreenCanvas(width, height).getContext("2d", {willReadFrequently: true});
    copy.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer);
    return pixels.some(pixel => pixel !== pixels[0]);
  };
  const name = element => element.getAttribute("aria-label");
  return {
    overflow: wide.scrollWidth - wide.clientWidth,
    plots: plots.length,
    blank: plots.filter(plot => ![...plot.querySelectorAll("canvas")].some(canvas => canvas.width && painted(canvas))).length,
    unnamed: plots.filter(plot => !name(plot.querySelector("canvas") ?? plot)).length,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].length,
    tables: [...document.querySelectorAll("table:not([role])")].filter(table => !table.caption).length,
  };
};

// In the page: text whose contrast to its background is below WCAG's AA.
const pale = () => {
  const rgb = text => (text.match(/[\d.]+/g) ?? []).map(Number);
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a));
  const light = parts => parts
      .map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
      .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], 0);
  const background = element => {
    const stack = [];
    for (let at = element; at; at = at.parentElement) stack.unshift(rgb(getComputedStyle(at).backgroundColor));
    return stack.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest("script,style,noscript")) continue;
    const style = getComputedStyle(element);
    const below = background(element);
    const [a, b] = [light(over(rgb(style.color), below)), light(below)];
    const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) found.add(`${element.className || element.tagName} ${contrast.toFixed(2)}`);
  }
  return [...found];
};

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
for (const width of [360, 1440]) {
  for (const colorScheme of ["light", "dark"]) {
    const fault = text => faults.push(`${width} px, ${colorScheme}: ${text}`);
    const page = await browser.newPage({viewport: {width, height: 900}, colorScheme});
    page.on("console", message => ["error", "warning"].includes(message.type()) && fault(message.text()));
    page.on("pageerror", error => fault(error.message));
    page.on("request", request => request.url() !== address && fault(`loads ${request.url()}`));
    await page.goto(address, {waitUntil: "load"});
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    const seen = await page.evaluate(look);
    if (seen.overflow > 0) fault(`content is ${seen.overflow} px wider than the window`);
    if (seen.plots === 0) fault("no chart");
    if (seen.blank > 0) fault(`${seen.blank} of ${seen.plots} charts are blank`);
    if (seen.unnamed > 0) fault(`${seen.unnamed} charts have no name`);
    if (seen.tables > 0) fault(`${seen.tables} tables have no caption`);
    if (!seen.title || seen.headings !== 1) fault("no title, or not one h1");
    await page.evaluate(() => document.querySelectorAll("details").forEach(details => details.open = true));
    const opened = await page.evaluate(look);
    if (opened.overflow > 0) fault(`with all tables open, content is ${opened.overflow} px wider than the window`);
    (await page.evaluate(pale)).forEach(text => fault(`contrast below AA: ${text}`));
    if (shots) {
      await page.reload();
      await page.screenshot({path: join(shots, `${width}-${colorScheme}.png`), fullPage: true});
    }
    await page.close();
  }
}
const sheet = await browser.newPage({colorScheme: "dark"});
await sheet.goto(address);
const pdf = await sheet.pdf({format: "A4", ...(shots ? {path: join(shots, "print.pdf")} : {})});
if (pdf.length < 10_000) faults.push(`print: only ${pdf.length} bytes`);
await browser.close();

faults.forEach(text => console.error(text));
console.log(faults.length ? `${faults.length} faults` : "report: 4 views and print, no fault");
process.exitCode = faults.length ? 1 : 0;
