"use strict";
// What is looked at, inside of a page; each function is sent there as its text.

/** What is wrong with the page as it stands. */
const look = () => {
  const faults = [];
  const root = document.documentElement;
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > 0) {
    const widest = [...document.querySelectorAll("body *")]
        .filter(element => !element.closest(".scroll") && element.getBoundingClientRect().right > root.clientWidth + .5)
        .map(element => element.tagName.toLowerCase() + (element.className ? "." + element.className : ""));
    faults.push(`content is ${wide} px wider than the window: ${widest.slice(0, 3).join(", ")}`);
  }
  const painted = canvas => {
    const {width, height} = canvas;
    if (!width || !height) return false;
    const copy = new OffscreenCanvas(width, height).getContext("2d", {willReadFrequently: true});
    copy.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer);
    return pixels.some(pixel => pixel !== pixels[0]);
  };
  const plots = [...document.querySelectorAll(".plot")];
  const blank = plots.filter(plot => ![...plot.querySelectorAll("canvas")].some(painted)).length;
  if (blank) faults.push(`${blank} of ${plots.length} charts are blank`);
  const drawings = [...document.querySelectorAll("canvas, svg")];
  if (!drawings.length) faults.push("no chart");
  const unnamed = drawings.filter(drawing => !drawing.closest("[aria-hidden=true]") && !drawing.getAttribute("aria-label")
      && !drawing.getAttribute("aria-labelledby") && !drawing.querySelector("title")).length;
  if (unnamed) faults.push(`${unnamed} charts have no name`);
  const bare = [...document.querySelectorAll("table:not([role])")].filter(table => !table.caption).length;
  if (bare) faults.push(`${bare} tables have no caption`);
  const unscoped = document.querySelectorAll("th:not([scope])").length;
  if (unscoped) faults.push(`${unscoped} headings of tables have no scope`);
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5")].map(heading => Number(heading.tagName[1]));
  if (levels.filter(level => level === 1).length !== 1) faults.push("not one h1");
  if (levels.some((level, i) => level > (i ? levels[i - 1] : 0) + 1)) faults.push("a level of headings is left out");
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  if (new Set(ids).size < ids.length) faults.push("an id is there twice");
  const lost = [...document.querySelectorAll("a[href^='#']")].filter(link => !document.getElementById(link.hash.slice(1)));
  if (lost.length) faults.push(`links lead nowhere: ${lost.map(link => link.hash).join(", ")}`);
  if (!document.title || !root.lang || !document.querySelector("main")) faults.push("no title, language or main part");
  return faults;
};

/** Text whose contrast to its background is below WCAG's AA. */
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
    if (!walk.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest("script, style, noscript, svg")) continue;
    const style = getComputedStyle(element);
    const below = background(element);
    const [a, b] = [light(over(rgb(style.color), below)), light(below)];
    const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) found.add(`contrast below AA: ${element.className || element.tagName} ${contrast.toFixed(2)}`);
  }
  return [...found];
};

/** What would be printed as a dark surface. */
const inked = () => {
  const dark = [...document.querySelectorAll("html, body, body *")].filter(element => {
    const [r, g, b, a = 1] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    const {width, height} = element.getBoundingClientRect();
    return a > .5 && r + g + b < 3 * 110 && width * height > 10_000;
  });
  return dark.map(element => `a dark surface: ${element.className || element.tagName}`);
};

/** Opens all that can be opened. */
const open = () => document.querySelectorAll("details").forEach(details => { details.open = true; });

/** Waits until what was asked for is drawn. */
const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));

module.exports = {look, pale, inked, open, drawn};
