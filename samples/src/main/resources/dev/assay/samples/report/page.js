"use strict";
(() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("report-data").textContent);
  const day = 86400;
  const seconds = text => Date.parse(text + "T00:00:00Z") / 1000;
  const first = seconds(data.first);
  const days = Array.from({length: data.count}, (_, i) => first + i * day);
  const charts = [];
  const none = "\u2013";
  const dashes = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 4]];

  const colour = name => getComputedStyle(root).getPropertyValue("--" + name).trim();
  const own = token => "c" + token % 5;
  const date = seconds => new Date(seconds * 1000).toISOString().slice(0, 10);
  const money = value => value == null ? none : "$" + value.toLocaleString("en-US",
      {minimumFractionDigits: value < 1 ? 4 : 2, maximumFractionDigits: value < 1 ? 6 : 2});
  const percent = value => value == null ? none : (value * 100).toFixed(1) + "%";
  const plain = value => value == null ? none : value.toFixed(2);
  const count = value => value == null ? none : Math.round(value).toLocaleString("en-US");
  const dollars = value => Math.abs(value) >= 1000 ? "$" + value / 1000 + "k" : "$" + value;
  const whole = value => Math.round(value * 100) + "%";

  // ---- Axes: months, or days of a month; the year under the first one of it.
  const part = (seconds, options) => new Date(seconds * 1000).toLocaleDateString("en-GB", {timeZone: "UTC", ...options});
  const dates = (u, ticks, axis, room, step) => ticks.map((tick, i) => {
    const year = part(tick, {year: "numeric"});
    const name = step >= 360 * day ? year : part(tick, step >= 28 * day ? {month: "short"} : {day: "numeric", month: "short"});
    const isNew = i === 0 || year !== part(ticks[i - 1], {year: "numeric"});
    return step < 360 * day && isNew ? name + "\n" + year : name;
  });
  const axis = options => ({
    stroke: () => colour("muted"), font: "12px system-ui, sans-serif",
    grid: {stroke: () => colour("grid"), width: 1}, ticks: {show: false}, ...options,
  });
  const timeAxis = () => axis({
    values: dates, space: 52, size: 34,
    incrs: [1, 2, 7, 14, 30.4375, 91.3125, 182.625, 365.25, 730.5, 1826.25].map(count => count * day),
  });
  const valueAxis = (write, size) => axis({space: 34, size, values: (u, ticks) => ticks.map(write)});

  // ---- Series.
  const line = (name, ink, write, more) => ({
    label: name, write, stroke: () => colour(ink), width: 1.6, points: {show: false}, ...more,
  });
  const dots = (name, ink, write) => ({
    label: name, write, stroke: () => colour(ink), paths: () => null,
    points: {show: true, size: 4, width: 0, fill: () => colour(ink)},
  });
  // Triangles beside the line: entries below it and upwards, exits above it and downwards.
  const triangles = up => (u, column, from, to) => {
    const context = u.ctx;
    const ratio = window.devicePixelRatio || 1;
    const room = u.bbox.width / ratio / Math.max(1, to - from);
    const half = Math.min(6.5, Math.max(4.4, room)) * ratio;
    const sign = up ? 1 : -1;
    context.save();
    context.fillStyle = colour(up ? "up" : "down");
    context.strokeStyle = colour("card");
    context.lineWidth = ratio;
    for (let i = from; i <= to; i++) {
      const value = u.data[column][i];
      if (value == null) continue;
      const x = u.valToPos(u.data[0][i], "x", true);
      const tip = u.valToPos(value, "y", true) + sign * 4 * ratio;
      context.beginPath();
      context.moveTo(x, tip);
      context.lineTo(x - half, tip + sign * half * 1.7);
      context.lineTo(x + half, tip + sign * half * 1.7);
      context.closePath();
      context.stroke();
      context.fill();
    }
    context.restore();
    return null;
  };
  const marks = (name, up) => ({
    label: name, write: value => value == null ? null : "at this close",
    stroke: () => colour(up ? "up" : "down"), paths: triangles(up), points: {show: false},
  });

  // ---- Kinds of charts. Each gives columns, series, the value axis and the range of it.
  const kinds = {
    price: token => ({
      columns: [days, token.close, token.entry, token.exit],
      series: [line("Close", own(token.index), money, {fill: () => colour(own(token.index) + "-fill")}),
        marks("Entry", true), marks("Exit", false)],
      axis: valueAxis(dollars, 50), range: (u, low, high) => low == null ? [0, 1] : [0, high * 1.08],
    }),
    equity: token => ({
      columns: [days, token.following, token.holding],
      series: [line("Following", own(token.index), money), line("Holding", "plain", money, {dash: [6, 4], width: 1.4})],
      axis: valueAxis(value => "$" + value, 44), range: (u, low, high) => low == null ? [0, 2] : [0, high * 1.06],
    }),
    drawdown: () => ({
      columns: [days, ...data.tokens.map(token => token.drawdown)],
      series: data.tokens.map((token, i) => line(token.symbol, own(i), percent,
          data.tokens.length > 1 ? {} : {fill: () => colour(own(i) + "-fill"), fillTo: 0})),
      axis: valueAxis(whole, 50), range: (u, low) => low == null ? [-1, 0] : [Math.min(-.05, low * 1.05), 0],
    }),
    water: token => ({
      columns: [days, token.underWater],
      series: [line("Days since the last peak", own(token.index), count)],
      axis: valueAxis(count, 50), range: (u, low, high) => [0, Math.max(7, (high ?? 0) * 1.14)],
      draw: u => span(u, token.longest, own(token.index)),
    }),
    volatility: () => ({
      columns: [days, ...data.tokens.map(token => token.volatility)],
      series: data.tokens.map((token, i) => line(token.symbol, own(i), percent)),
      axis: valueAxis(whole, 50), range: (u, low, high) => [0, high == null ? 1 : high * 1.08],
    }),
    correlation: () => ({
      columns: [days, ...data.pairs.map(pair => pair.correlation)],
      series: data.pairs.map((pair, i) => line(pair.name, own(i + 1), plain)),
      axis: valueAxis(value => value.toFixed(1), 40),
      range: (u, low) => low == null ? [-1, 1] : [Math.min(0, Math.floor(low * 5) / 5), 1],
    }),
    grade: token => ({
      columns: [days, token.longGrade, token.grade],
      series: [line("Fundamental grade", "plain", plain, {dash: [6, 4], width: 1.4, spanGaps: true}),
        dots("TM grade", own(token.index), plain)],
      axis: valueAxis(String, 36), range: () => [0, 100],
    }),
    distribution: token => distribution(token),
  };

  // ---- The distribution: bars in percent, the worst twentieth in another colour, two lines with their names.
  function distribution(token) {
    const width = token.binPercent;
    const middles = token.bins.map((_, k) => (token.firstBin + k + .5) * width);
    const risk = token.valueAtRisk == null ? null : token.valueAtRisk * 100;
    const isTail = middle => risk != null && middle < risk;
    const bars = (name, ink, chosen) => ({
      label: name, stroke: () => colour(ink), fill: () => colour(ink), width: 0, points: {show: false},
      paths: uPlot.paths.bars({size: [.86, 60], align: 0}),
      write: value => value == null ? null : value.toLocaleString("en-US"), chosen,
    });
    const series = [bars("Days", own(token.index), middle => !isTail(middle)), bars("Days, worst twentieth", "tail", isTail)];
    return {
      columns: [middles, ...series.map(each => token.bins.map((count, k) => each.chosen(middles[k]) ? count : null))],
      series, numeric: true,
      x: axis({space: 44, size: 30, incrs: [1, 2, 5, 10, 20, 50, 100], values: (u, ticks) => ticks.map(tick => tick + "%")}),
      title: middle => middle == null ? none : (middle - width / 2) + "% to " + (middle + width / 2) + "%",
      axis: valueAxis(String, 40), range: (u, low, high) => [0, high == null ? 1 : high * 1.12],
      draw: u => {
        rule(u, risk, "VaR", [], 0);
        rule(u, token.shortfall == null ? null : token.shortfall * 100, "ES", [5, 4], 0);
      },
    };
  }
  function rule(u, at, name, dash) {
    if (at == null) return;
    const context = u.ctx;
    const ratio = window.devicePixelRatio || 1;
    const x = Math.round(u.valToPos(at, "x", true));
    context.save();
    context.strokeStyle = context.fillStyle = colour("plain");
    context.lineWidth = 1.5 * ratio;
    context.setLineDash(dash.map(part => part * ratio));
    context.beginPath();
    context.moveTo(x, u.bbox.top + (name === "ES" ? 20 : 4) * ratio);
    context.lineTo(x, u.bbox.top + u.bbox.height);
    context.stroke();
    context.font = "600 " + 12 * ratio + "px system-ui, sans-serif";
    context.textAlign = "right";
    context.fillText(name + " " + at.toFixed(1) + "%", x - 5 * ratio, u.bbox.top + (name === "ES" ? 30 : 14) * ratio);
    context.restore();
  }

  // A span of days with its length above it, on the side where there is room.
  function span(u, longest, ink) {
    if (!longest) return;
    const context = u.ctx;
    const ratio = window.devicePixelRatio || 1;
    const {left, top, width, height} = u.bbox;
    const place = text => Math.min(left + width, Math.max(left, u.valToPos(seconds(text), "x", true)));
    const [from, to] = [place(longest.from), place(longest.to)];
    if (to <= from) return;
    const onRight = from > left + width / 2;
    context.save();
    context.fillStyle = colour(ink + "-fill");
    context.fillRect(from, top, to - from, height);
    context.fillStyle = colour("text");
    context.font = "600 " + 12 * ratio + "px system-ui, sans-serif";
    context.textAlign = onRight ? "right" : "left";
    context.fillText(count(longest.days) + " days", onRight ? to - 6 * ratio : from + 6 * ratio, top + 14 * ratio);
    context.restore();
  }

  // ---- The tooltip, in the chart below the pointer only: cursors move together.
  const tip = (place, kind) => {
    const box = document.createElement("div");
    box.className = "tip";
    box.hidden = true;
    const row = (name, value) => {
      const entry = document.createElement("div");
      const strong = document.createElement("b");
      strong.textContent = value;
      entry.append(name + " ", strong);
      return entry;
    };
    return {hooks: {
      init: u => u.over.append(box),
      setCursor: u => {
        const i = u.cursor.idx;
        box.hidden = i == null || !u.over.matches(":hover");
        if (box.hidden) return;
        const title = kind.title ? kind.title(u.data[0][i]) : date(u.data[0][i]);
        const rows = u.series.slice(1).map((series, k) => [series.label, series.write(u.data[k + 1][i])]);
        box.replaceChildren(title, ...rows.filter(([, value]) => value != null).map(([name, value]) => row(name, value)));
        const left = u.cursor.left;
        box.style.top = "6px";
        box.style.left = Math.max(0, left > u.over.clientWidth / 2 ? left - box.offsetWidth - 12 : left + 12) + "px";
      },
    }};
  };

  for (const place of document.querySelectorAll(".plot")) {
    const index = Number(place.dataset.index);
    const kind = kinds[place.dataset.chart]({...data.tokens[index], index});
    const height = Number(place.dataset.height);
    const several = ["drawdown", "volatility", "correlation"].includes(place.dataset.chart);
    kind.series.forEach((series, i) => {
      if (several) series.dash = dashes[i % dashes.length];
    });
    const chart = new uPlot({
      width: place.clientWidth, height, series: [{}, ...kind.series], axes: [kind.x || timeAxis(), kind.axis],
      padding: [8, 10, 0, 0],
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      scales: {x: {time: !kind.numeric}, y: {range: kind.range}},
      cursor: {
        y: false, points: {size: 7}, drag: {x: !kind.numeric, y: false, setScale: true},
        ...(kind.numeric ? {} : {sync: {key: "report"}}),
      },
      legend: {show: false},
      hooks: kind.draw ? {draw: [kind.draw]} : {},
      plugins: [tip(place, kind)],
    }, kind.columns, place);
    const canvas = place.querySelector("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", place.dataset.label);
    charts.push({chart, place, height, timed: !kind.numeric});
  }

  const paper = {width: 650, height: .7};
  const fit = on => charts.forEach(({chart, place, height}) => {
    const size = {width: on ? paper.width : place.clientWidth, height: Math.round(height * (on ? paper.height : 1))};
    place.style.setProperty("--height", size.height + "px");
    chart.setSize(size);
  });
  fit(false);
  const redraw = () => charts.forEach(({chart}) => chart.redraw(false));
  let asked = 0;
  window.addEventListener("resize", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => fit(printing));
  });

  // ---- Light, dark, or what the system says; paper is light.
  const system = matchMedia("(prefers-color-scheme: dark)");
  const theme = document.getElementById("theme");
  let chosen = "";
  let printing = false;
  const apply = () => {
    root.classList.toggle("dark", !printing && chosen === "dark");
    root.classList.toggle("light", printing || chosen === "light");
    redraw();
  };
  theme.hidden = false;
  theme.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    chosen = button.dataset.theme;
    theme.querySelectorAll("button").forEach(other => other.setAttribute("aria-pressed", String(other === button)));
    apply();
  });
  system.addEventListener("change", apply);
  apply();

  const completeness = document.querySelector("#completeness ~ details");
  const wasOpen = completeness.open;
  const print = on => {
    printing = on;
    completeness.open = on || wasOpen; // Paper cannot be asked.
    apply();
    fit(on);
  };
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));

  const zoom = document.getElementById("zoom");
  zoom.hidden = false;
  zoom.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    const count = Number(button.dataset.days);
    const last = days[days.length - 1];
    const min = count ? Math.max(days[0], last - (count - 1) * day) : days[0];
    charts.filter(({timed}) => timed).forEach(({chart}) => chart.setScale("x", {min, max: last}));
    zoom.querySelectorAll("button").forEach(other => other.setAttribute("aria-pressed", String(other === button)));
  });

  // A link to the values by day opens them.
  document.addEventListener("click", event => {
    const link = event.target.closest(".values a");
    const details = link && document.querySelector(link.getAttribute("href") + " details");
    if (details) details.open = true;
  });
})();
