"use strict";
(() => {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  const day = 86400;
  const first = Date.parse(data.first + "T00:00:00Z") / 1000;
  const days = Array.from({length: data.count}, (_, i) => first + i * day);
  const colours = ["first", "second"];
  const charts = [];

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const none = "\u2013";
  const date = seconds => new Date(seconds * 1000).toISOString().slice(0, 10);
  const money = value => value == null ? none : value.toLocaleString("en-US",
      {minimumFractionDigits: value < 1 ? 4 : 2, maximumFractionDigits: value < 1 ? 6 : 2});
  const percent = value => value == null ? none : (value * 100).toFixed(1) + "%";
  const short = value => Math.abs(value) >= 1000 ? value / 1000 + "k" : String(value);

  const part = (seconds, options) => new Date(seconds * 1000).toLocaleDateString("en-GB", {timeZone: "UTC", ...options});
  // Months, or days of a month; the year under the first one of it.
  const dates = (u, ticks, axis, room, step) => ticks.map((tick, i) => {
    const year = part(tick, {year: "numeric"});
    const name = step >= 360 * day ? year : part(tick, step >= 28 * day ? {month: "short"} : {day: "numeric", month: "short"});
    const isNew = i === 0 || year !== part(ticks[i - 1], {year: "numeric"});
    return step < 360 * day && isNew ? name + "\n" + year : name;
  });
  const xAxis = () => ({
    values: dates, space: 52, incrs: [1, 2, 7, 14, 30.4375, 91.3125, 182.625, 365.25, 730.5, 1826.25].map(days => days * day),
    stroke: () => colour("muted"), font: "12px system-ui, sans-serif", size: 34,
    grid: {stroke: () => colour("grid"), width: 1}, ticks: {show: false},
  });
  const yAxis = (values, size) => ({
    ...xAxis(), space: 34, incrs: undefined, values: (u, ticks) => ticks.map(values), size,
  });
  const dayColumn = {label: "Day", value: (u, seconds) => seconds == null ? none : date(seconds)};

  // Triangles beside the line: up and below for bullish, down and above for bearish, smaller the denser they stand.
  const triangles = up => (u, column, from, to) => {
    const context = u.ctx;
    const ratio = window.devicePixelRatio || 1;
    const room = u.bbox.width / ratio / Math.max(1, to - from);
    const half = Math.min(5, Math.max(2.6, room * .8)) * ratio;
    const sign = up ? 1 : -1;
    context.save();
    context.beginPath();
    context.rect(u.bbox.left - half, u.bbox.top - 4 * half, u.bbox.width + 2 * half, u.bbox.height + 6 * half);
    context.clip();
    context.fillStyle = colour(up ? "up" : "down");
    for (let i = from; i <= to; i++) {
      const value = u.data[column][i];
      if (value == null) continue;
      const x = u.valToPos(u.data[0][i], "x", true);
      const tip = u.valToPos(value, "y", true) + sign * 5 * ratio;
      context.beginPath();
      context.moveTo(x, tip);
      context.lineTo(x - half, tip + sign * half * 1.7);
      context.lineTo(x + half, tip + sign * half * 1.7);
      context.fill();
    }
    context.restore();
    return null;
  };
  const at = (token, signal) => token.close.map((close, i) => token.signal[i] === signal ? close : null);
  const signalled = (label, up) => ({
    label, ink: up ? "up" : "down", stroke: () => colour(up ? "up" : "down"), fill: () => colour(up ? "up" : "down"),
    paths: triangles(up), points: {show: false},
    value: (u, value) => value == null ? none : "yes",
  });
  const line = (label, index, value) => ({
    label, ink: colours[index % 2], value: (u, v) => value(v), stroke: () => colour(colours[index % 2]), width: 1.5, points: {show: false},
  });
  const area = (label, index, value) => ({
    ...line(label, index, value), fill: () => colour(colours[index % 2] + "-fill"),
  });
  // Without a pointer the legend shows the last day.
  const restLegend = u => {
    if (u.cursor.idx == null && u.legend.idx !== days.length - 1) u.setLegend({idx: days.length - 1}, false);
  };

  const kinds = {
    price: index => {
      const token = data.tokens[index];
      return {
        height: 330, columns: [days, token.close, at(token, 1), at(token, -1)],
        series: [dayColumn, area("Close, USD", index, money), signalled("Bullish", true), signalled("Bearish", false)],
        axis: yAxis(short, 48), range: (u, low, high) => low == null ? [0, 1] : [0, high * 1.06],
      };
    },
    drawdown: () => ({
      height: 260, columns: [days, ...data.tokens.map(token => token.drawdown)],
      series: [dayColumn, ...data.tokens.map((token, i) => line(token.symbol, i, percent))],
      axis: yAxis(value => Math.round(value * 100) + "%", 52),
      range: (u, low) => low == null ? [-1, 0] : [Math.min(-.05, low * 1.05), 0],
    }),
    grade: index => ({
      height: 200, columns: [days, data.tokens[index].grade],
      series: [dayColumn, {
        label: "TM grade", ink: colours[index % 2], value: (u, v) => v == null ? none : v.toFixed(2),
        stroke: () => colour(colours[index % 2]),
        paths: () => null, points: {show: true, size: 4, width: 0, fill: () => colour(colours[index % 2])},
      }],
      axis: yAxis(String, 40), range: () => [0, 100],
    }),
  };

  for (const place of document.querySelectorAll(".plot")) {
    const {height, columns, series, axis, range} = kinds[place.dataset.chart](Number(place.dataset.token));
    const chart = new uPlot({
      width: place.clientWidth, height, series, axes: [xAxis(), axis],
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      scales: {x: {time: true}, y: {range}},
      cursor: {sync: {key: "report"}, y: false, points: {size: 7}, drag: {x: true, y: false, setScale: true}},
      // By name, so that they follow the page from light to dark and to paper.
      legend: {live: true, markers: {width: 0, fill: (u, i) => `var(--${u.series[i].ink})`}},
      hooks: {setCursor: [restLegend], ready: [restLegend]},
    }, columns, place);
    const canvas = place.querySelector("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", place.dataset.label);
    place.querySelector(".u-legend").setAttribute("role", "presentation");
    charts.push({chart, place, height});
  }

  const fit = width => charts.forEach(({chart, place, height}) =>
      chart.setSize({width: width || place.clientWidth, height}));
  let asked = 0;
  window.addEventListener("resize", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => fit());
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => charts.forEach(({chart}) => chart.redraw()));

  // Paper is light and has one width.
  const print = on => {
    document.documentElement.classList.toggle("printing", on);
    fit(on ? 640 : 0);
  };
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));

  const zoom = document.querySelector(".zoom");
  zoom.hidden = false;
  zoom.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    const count = Number(button.dataset.days);
    const last = days[days.length - 1];
    const min = count ? Math.max(days[0], last - (count - 1) * day) : days[0];
    charts.forEach(({chart}) => chart.setScale("x", {min, max: last}));
    zoom.querySelectorAll("button").forEach(other => other.setAttribute("aria-pressed", String(other === button)));
  });
})();
