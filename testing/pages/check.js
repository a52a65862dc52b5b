"use strict";
// check.js CHROMIUM [--shots FOLDER] PAGE...
// Opens each page in headless Chromium and fails on whatever a reader would stumble over: errors on the console, anything
// it loads, content wider than the window, blank charts, pale text, headings and tables that a screen reader cannot use.
const {mkdirSync, writeFileSync} = require("node:fs");
const {basename, join, resolve} = require("node:path");
const {pathToFileURL} = require("node:url");
const {Browser} = require("./browser.js");
const {look, pale, inked, open, drawn} = require("./looks.js");

const HEIGHT = 900;
const PAPER = 688; // 210 mm less two margins of 14, at 96 dots an inch.
const FAILING = new Set(["error", "warning", "assert"]);

const inputs = process.argv.slice(2);
const executable = inputs.shift();
let shots = null;
if (inputs[0] === "--shots") {
  shots = resolve(inputs[1]);
  mkdirSync(shots, {recursive: true});
  inputs.splice(0, 2);
}

async function visit(browser, address, width, scheme, fault) {
  const page = await browser.page();
  page.on("Runtime.consoleAPICalled", ({type, args}) =>
      FAILING.has(type) && fault(`console: ${args.map(arg => arg.value ?? arg.description).join(" ")}`));
  page.on("Runtime.exceptionThrown", ({exceptionDetails}) =>
      fault(`exception: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`));
  page.on("Log.entryAdded", ({entry}) => FAILING.has(entry.level) && fault(`console: ${entry.text}`));
  page.on("Network.requestWillBeSent", ({request}) =>
      request.url !== address && !request.url.startsWith("data:") && fault(`loads ${request.url}`));
  for (const domain of ["Runtime", "Log", "Network", "Page"]) await page.send(domain + ".enable");
  await page.send("Emulation.setDeviceMetricsOverride",
      {width, height: HEIGHT, deviceScaleFactor: 1, mobile: width < 500});
  await page.send("Emulation.setEmulatedMedia", {features: [{name: "prefers-color-scheme", value: scheme}]});
  const loaded = page.once("Page.loadEventFired");
  await page.send("Page.navigate", {url: address});
  await loaded;
  await page.evaluate(drawn);
  return page;
}

async function shoot(page, file) {
  const {data} = await page.send("Page.captureScreenshot", {format: "png", captureBeyondViewport: true});
  writeFileSync(file, Buffer.from(data, "base64"));
}

async function check(browser, file, faults) {
  const address = pathToFileURL(resolve(file)).href;
  const name = basename(file, ".html");
  for (const width of shots ? [360, 768, 1440] : [360, 1440]) {
    for (const scheme of ["light", "dark"]) {
      const fault = text => faults.push(`${name}, ${width} px, ${scheme}: ${text}`);
      const page = await visit(browser, address, width, scheme, fault);
      (await page.evaluate(look)).forEach(fault);
      if (shots) await shoot(page, join(shots, `${name}-${width}-${scheme}.png`));
      await page.evaluate(open);
      (await page.evaluate(look)).forEach(text => fault("all opened: " + text));
      (await page.evaluate(pale)).forEach(fault);
      await page.close();
    }
  }
  await print(browser, address, name, faults);
}

// On paper as wide as A4 between its margins, for someone who reads in the dark.
async function print(browser, address, name, faults) {
  const fault = text => faults.push(`${name}, print: ${text}`);
  const sheet = await visit(browser, address, 1440, "dark", fault);
  const {data} = await sheet.send("Page.printToPDF", {paperWidth: 8.27, paperHeight: 11.69, preferCSSPageSize: false});
  const pdf = Buffer.from(data, "base64");
  if (pdf.length < 10_000) fault(`only ${pdf.length} bytes`);
  if (shots) writeFileSync(join(shots, `${name}.pdf`), pdf);
  await sheet.send("Emulation.setDeviceMetricsOverride", {width: PAPER, height: HEIGHT, deviceScaleFactor: 1, mobile: false});
  await sheet.send("Emulation.setEmulatedMedia", {media: "print"});
  await sheet.evaluate(() => { window.dispatchEvent(new Event("beforeprint")); });
  await sheet.evaluate(drawn);
  for (const check of [look, pale, inked]) (await sheet.evaluate(check)).forEach(fault);
  if (shots) await shoot(sheet, join(shots, `${name}-print.png`));
  await sheet.close();
}

async function main() {
  const faults = [];
  const browser = new Browser(executable);
  try {
    for (const file of inputs) await check(browser, file, faults);
  } finally {
    await browser.close();
  }
  [...new Set(faults)].forEach(text => console.error(text));
  console.log(`${inputs.length} pages: ${faults.length ? faults.length + " faults" : "no fault"}`);
  process.exitCode = faults.length || !inputs.length ? 1 : 0;
}

main().catch(failure => {
  console.error(failure.message);
  process.exitCode = 1;
});
