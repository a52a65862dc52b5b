"use strict";
// Chromium over the pipe of its remote debugging: JSON messages, each ended by a zero byte. No package is needed.
const {spawn} = require("node:child_process");
const {mkdtempSync, rmSync} = require("node:fs");
const {tmpdir} = require("node:os");
const {join} = require("node:path");

const PATIENCE = 30_000;

class Browser {
  constructor(executable) {
    this.profile = mkdtempSync(join(tmpdir(), "assay-pages-"));
    this.last = 0;
    this.waiting = new Map();
    this.listeners = new Map();
    this.process = spawn(executable, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
      "--force-device-scale-factor=1", "--hide-scrollbars", "--remote-debugging-pipe",
      "--user-data-dir=" + this.profile, "about:blank"], {stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"]});
    this.said = "";
    this.process.stderr.on("data", text => { this.said = (this.said + text).slice(-4_000); });
    this.process.on("error", failure => this.#fail(failure));
    this.process.stdio[3].on("error", failure => this.#fail(failure));
    this.process.on("exit", code => this.#fail(new Error(`chromium ended with ${code}: ${this.said}`)));
    let rest = Buffer.alloc(0);
    this.process.stdio[4].on("data", part => {
      rest = Buffer.concat([rest, part]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#take(JSON.parse(rest.subarray(0, end).toString("utf8")));
        rest = rest.subarray(end + 1);
      }
    });
  }

  #take(message) {
    const asked = this.waiting.get(message.id);
    if (asked) {
      this.waiting.delete(message.id);
      message.error ? asked.reject(new Error(`${asked.method}: ${message.error.message}`)) : asked.resolve(message.result);
    } else if (message.method) {
      this.listeners.get(message.sessionId)?.forEach(listener => listener(message.method, message.params));
    }
  }

  #fail(failure) {
    this.waiting.forEach(({reject}) => reject(failure));
    this.waiting.clear();
  }

  send(method, params = {}, sessionId) {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer in ${PATIENCE} ms`)), PATIENCE);
      const end = then => value => { clearTimeout(timer); then(value); };
      this.waiting.set(id, {method, resolve: end(resolve), reject: end(reject)});
      this.process.stdio[3].write(JSON.stringify({id, method, params, sessionId}) + "\0");
    });
  }

  /** Opens an empty page; send() speaks to it alone, on() listens. */
  async page() {
    const {targetId} = await this.send("Target.createTarget", {url: "about:blank"});
    const {sessionId} = await this.send("Target.attachToTarget", {targetId, flatten: true});
    const listeners = new Set();
    this.listeners.set(sessionId, listeners);
    const send = (method, params) => this.send(method, params, sessionId);
    const on = (method, then) => listeners.add((name, params) => name === method && then(params));
    return {
      send, on,
      once: method => new Promise(resolve => {
        const listener = (name, params) => name === method && (listeners.delete(listener), resolve(params));
        listeners.add(listener);
      }),
      async evaluate(task, ...inputs) {
        const call = `(${task})(${inputs.map(input => JSON.stringify(input)).join(",")})`;
        const {result, exceptionDetails} =
            await send("Runtime.evaluate", {expression: call, awaitPromise: true, returnByValue: true});
        if (exceptionDetails) {
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        }
        return result.value;
      },
      close: () => this.send("Target.closeTarget", {targetId}),
    };
  }

  async close() {
    const over = new Promise(resolve => this.process.once("exit", resolve));
    this.process.removeAllListeners("exit");
    this.process.once("exit", () => this.#fail(new Error("closed")));
    const gone = new Promise(resolve => this.process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    await Promise.race([gone, over, new Promise(resolve => setTimeout(resolve, 5_000))]);
    if (this.process.exitCode === null) this.process.kill("SIGKILL");
    rmSync(this.profile, {recursive: true, force: true, maxRetries: 5});
  }
}

module.exports = {Browser};
