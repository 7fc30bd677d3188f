// Spectra: a person looks closer, reads off counts, and changes between logarithmic and linear. Without this script the
// whole spectrum is seen as the node drew it. What is drawn here follows the same rules: neighbours are summed, never
// left out, all is per keV, zero lies at the floor, and no name covers another.
const svgns = 'http://www.w3.org/2000/svg';
const [row, letter, fewestBins] = [18, 8, 4];
const round = n => Math.round(n * 10) / 10;
const clamp = (n, low, high) => Math.min(Math.max(n, low), high);
const part = (name, attributes, text = '') => {
  const made = document.createElementNS(svgns, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
};

// The bins that a view shows, in groups that are a unit wide at least.
const groupsOf = (edges, from, to, units) => edges.slice(1).reduce((groups, edge, i) => {
  const last = groups.at(-1);
  if (edge <= from || edges[i] >= to) return groups;
  if (last && last.to - last.from < (to - from) / units) Object.assign(last, { end: i + 1, to: edge });
  else groups.push({ start: i, end: i + 1, from: edges[i], to: edge });
  return groups;
}, []);
const rounds = (from, to, most) => {
  const power = 10 ** Math.floor(Math.log10((to - from) / most));
  const step = power * [1, 2, 5, 10].find(n => n * power >= (to - from) / most * (1 - 1e-9));
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
};
const decades = (from, to) => Array.from({ length: 20 }, (_, i) => 10 ** (i - 8)).filter(v => v >= from * (1 - 1e-9) && v <= to);
const numberOf = n => (Math.round(n * 1e8) / 1e8).toLocaleString('en', { maximumFractionDigits: 6 });

// Rows for names, from the right, as the node does it; null where one finds none.
function rowsFor(flags, rows, right) {
  const taken = [];
  for (const flag of [...flags].sort((a, b) => (a.over - b.over) || (b.x - a.x))) {
    const [from, to] = flag.over ? [flag.x - 4 - flag.width, flag.x - 4] : [flag.x + 4, flag.x + 4 + flag.width];
    const free = r => taken.every(t => t.row === r ? to + 4 <= t.from || t.to + 4 <= from : t.row < r ? flag.x < t.from - 2 || flag.x > t.to + 2 : t.x < from - 2 || t.x > to + 2);
    const at = [...Array(rows).keys()].find(free);
    if (at === undefined || from < 0 || to > right) return null;
    taken.push({ flag, row: at, from, to, x: flag.x });
  }
  return taken;
}

class Picture {
  constructor(svg, data) {
    [this.svg, this.data] = [svg, data];
    [this.left, this.top, this.width, this.height] = svg.dataset.plot.split(' ').map(Number);
    [this.strip, this.units] = [svg.dataset.strip?.split(' ').map(Number), svg.viewBox.baseVal.width];
    [this.cursor, this.chosen] = ['cursor', 'chosen'].map(name => svg.appendChild(part('path', { class: name })));
    this.marks = [...svg.querySelectorAll('[data-energy]')].reverse();
  }

  look(view) {
    [this.view, this.groups] = [view, groupsOf(this.data.edges, view.from, view.to, this.width)];
    return this;
  }

  energyAt(event) {
    const box = this.svg.getBoundingClientRect();
    return this.view.from + clamp(((event.clientX - box.left) * this.units / box.width - this.left) / this.width, 0, 1) * (this.view.to - this.view.from);
  }

  x(energy) { return round(this.left + clamp((energy - this.view.from) / (this.view.to - this.view.from), 0, 1) * this.width); }

  y(density) {
    const [low, high] = this.range;
    return round(this.top + this.height * (1 - (this.view.log ? Math.log(clamp(density, low, high) / low) / Math.log(high / low) : clamp(density / high, 0, 1))));
  }

  // Counts come as they are, all else per keV.
  sum(values, { start, end }) {
    return values.slice(start, end).reduce((sum, v, i) => sum + v * (values === this.data.counts ? 1 : this.data.edges[start + i + 1] - this.data.edges[start + i]), 0);
  }

  draw() {
    const per = values => this.groups.map(g => this.sum(values, g) / (g.to - g.from));
    const counts = per(this.data.counts);
    const sum = this.data.sum && per(this.data.sum);
    const most = Math.max(...counts, ...(sum ?? []), 1e-9);
    this.range = [clamp(Number(this.svg.dataset.low), most / 1e6, most / 100), most * (this.view.log ? 1.5 : 1.05)];
    const middles = this.groups.map(g => this.x((g.from + g.to) / 2));
    const steps = (heights, y = h => this.y(h)) => this.groups.map((g, i) => `${i ? 'H' : 'M'}${this.x(g.from)}${i ? 'V' : ' '}${y(heights[i])}`).join('') + `H${this.x(this.groups.at(-1).to)}`;
    const seen = (heights, i) => !this.view.log || [i - 1, i, i + 1].some(j => heights[j] >= this.range[0]);
    const line = heights => heights.map((h, i) => (seen(heights, i) ? `${i && seen(heights, i - 1) ? 'L' : 'M'}${middles[i]} ${this.y(h)}` : '')).join('');
    const set = (name, path) => this.svg.querySelector(`[data-curve="${name}"]`)?.setAttribute('d', path);
    set('counts', steps(counts));
    if (sum) set('sum', line(sum));
    if (this.data.background) set('background', `${steps(per(this.data.background))}V${this.top + this.height}H${this.left}Z`);
    this.data.parts.forEach((p, i) => set(`part${i}`, line(per(p.values))));
    if (this.data.residuals && this.strip) {
      const sigma = Number(this.svg.querySelector('[data-curve="residuals"]').dataset.sigma);
      const combined = this.groups.map(g => this.data.residuals.slice(g.start, g.end).reduce((a, b) => a + b) / Math.sqrt(g.end - g.start));
      set('residuals', steps(combined, r => round(this.strip[1] + this.strip[3] * (1 - clamp(r / sigma, -1, 1)) / 2)));
    }
    this.drawGrid();
    this.drawMarks(this.groups.map((_, i) => Math.max(counts[i], sum?.[i] ?? 0)));
  }

  drawGrid() {
    const [bottom, right, strip] = [this.top + this.height, this.left + this.width, this.strip];
    const below = x => (strip ? `M${x} ${strip[1]}V${strip[1] + strip[3]}` : '');
    const across = rounds(this.view.from, this.view.to, Number(this.svg.dataset.numbers)).flatMap(v => [
      part('path', { d: `M${this.x(v)} ${this.top}V${bottom + 4}${below(this.x(v))}` }), part('text', { x: this.x(v), y: bottom + row, 'text-anchor': 'middle' }, numberOf(v))]);
    const up = (this.view.log ? decades(...this.range) : rounds(0, this.range[1], 6)).flatMap(v => [
      part('path', { d: `M${this.left - 4} ${this.y(v)}H${right}` }), part('text', { x: this.left - 9, y: this.y(v) + 5, 'text-anchor': 'end' }, numberOf(v))]);
    this.svg.querySelector('[data-grid="x"]').replaceChildren(...across);
    this.svg.querySelector('[data-grid="y"]').replaceChildren(...up);
  }

  drawMarks(heights) {
    const rows = Math.floor((this.top - 10) / row) - 1;
    const flags = this.marks.map(g => ({ g, energy: Number(g.dataset.energy), width: g.dataset.text.length * letter }))
      .filter(f => f.energy >= this.view.from && f.energy <= this.view.to).map(f => ({ ...f, x: this.x(f.energy), over: this.x(f.energy) + 4 + f.width > this.units }));
    let [named, places] = [[], []];
    for (const flag of flags) {
      const fitting = rowsFor([...named, flag], rows, this.units);
      if (fitting) [named, places] = [[...named, flag], fitting];
    }
    for (const g of this.marks) g.setAttribute('display', flags.some(f => f.g === g) ? 'inline' : 'none');
    for (const flag of flags) {
      const [path, place] = [flag.g.querySelector('path'), places.find(p => p.flag === flag)];
      const kind = ['missing', 'unexplained', 'expected', 'found'].find(k => path.classList.contains(k));
      const at = this.groups.findIndex(group => flag.energy < group.to);
      const peak = Math.max(this.top, this.y(Math.max(...heights.slice(Math.max(0, at - 1), at + 2), 0)) - 5);
      const [bottom, base] = [kind === 'missing' ? this.top + this.height : peak, place ? this.top - 12 - place.row * row : 0];
      path.setAttribute('d', `M${flag.x} ${bottom}V${place ? base - 11 : kind === 'missing' ? this.top : peak - 12}`);
      flag.g.replaceChildren(path, ...(place ? [part('text', { class: kind, x: flag.over ? place.to : place.from, y: base, 'text-anchor': flag.over ? 'end' : 'start' }, flag.g.dataset.text)] : []));
    }
  }
}

function open(figure) {
  const data = JSON.parse(figure.dataset.spectrum);
  const whole = { from: data.edges[0], to: data.edges.at(-1) };
  const [view, frame] = [{ ...whole, log: true }, figure.querySelector('[data-pictures]')];
  const pictures = [...frame.querySelectorAll('svg')].map(svg => new Picture(svg, data));
  const [controls, readout, scale] = ['[data-controls]', '[data-readout]', '[data-do="scale"]'].map(name => figure.querySelector(name));
  const shown = () => pictures.find(p => p.svg.getBoundingClientRect().width > 0) ?? pictures[0];
  let cursor = null;
  const point = energy => {
    cursor = clamp(energy, view.from, view.to);
    const group = shown().groups.find(g => cursor < g.to) ?? shown().groups.at(-1);
    const fill = (text, values) => text.replace(/\{([a-z]+)\}/g, (_, name) => values[name]);
    const counted = values => numberOf(shown().sum(values, group).toFixed(shown().sum(values, group) < 10 ? 1 : 0));
    readout.textContent = fill(readout.dataset.readout, { energy: [group.from, group.to].map(e => numberOf(round(e))).join('–'), counts: counted(data.counts) })
      + (data.sum ? fill(readout.dataset.fit, { fit: counted(data.sum) }) : '');
    for (const p of pictures) p.cursor.setAttribute('d', `M${p.x(cursor)} ${p.top}V${p.strip ? p.strip[1] + p.strip[3] : p.top + p.height}`);
  };
  const show = (from, to) => {
    const span = clamp(to - from, Math.min(fewestBins / data.counts.length, 1) * (whole.to - whole.from), whole.to - whole.from);
    view.from = clamp((from + to - span) / 2, whole.from, whole.to - span);
    view.to = view.from + span;
    for (const p of pictures) p.look(view).draw();
    if (cursor !== null) point(cursor);
  };
  const zoom = (factor, at = cursor ?? (view.from + view.to) / 2) => show(at + (view.from - at) * factor, at + (view.to - at) * factor);
  const pan = way => show(view.from + way * (view.to - view.from) / 8, view.to + way * (view.to - view.from) / 8);
  const move = way => {
    const { groups } = shown();
    const at = cursor === null ? Math.floor(groups.length / 2) : groups.findIndex(g => cursor < g.to);
    const next = groups[clamp((at < 0 ? groups.length - 1 : at) + way, 0, groups.length - 1)];
    point((next.from + next.to) / 2);
  };
  const acts = {
    scale: () => { view.log = !view.log; scale.textContent = view.log ? scale.dataset.linear : scale.dataset.log; show(view.from, view.to); },
    in: () => zoom(0.5), out: () => zoom(2), whole: () => show(whole.from, whole.to),
  };
  const keys = { '+': acts.in, '=': acts.in, '-': acts.out, Home: acts.whole, Escape: acts.whole, l: acts.scale, L: acts.scale };
  for (const p of pictures.map(p => p.look(view))) {
    let start = null;
    const dragged = event => start && Math.abs(event.clientX - start.x) > 5 && [start.energy, p.energyAt(event)].sort((a, b) => a - b);
    const choose = chosen => p.chosen.setAttribute('d', chosen ? `M${p.x(chosen[0])} ${p.top}H${p.x(chosen[1])}V${p.top + p.height}H${p.x(chosen[0])}Z` : '');
    const end = event => {
      const chosen = event.type === 'pointerup' && dragged(event);
      choose(start = null);
      if (chosen) show(...chosen);
    };
    const begin = event => {
      if (event.button !== 0) return;
      start = { x: event.clientX, energy: p.energyAt(event) };
      p.svg.setPointerCapture(event.pointerId);
    };
    const on = { pointerdown: begin, pointermove: event => { point(p.energyAt(event)); choose(dragged(event)); }, pointerup: end, pointercancel: end, dblclick: acts.whole };
    for (const [name, act] of Object.entries(on)) p.svg.addEventListener(name, act);
  }
  for (const button of controls.querySelectorAll('[data-do]')) button.addEventListener('click', acts[button.dataset.do]);
  frame.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const act = way ? () => (event.shiftKey ? pan : move)(way) : keys[event.key];
    if (act) event.preventDefault();
    act?.();
  });
  Object.assign(frame, { tabIndex: 0, role: 'group', ariaLabel: frame.dataset.pictures });
  controls.hidden = false;
}

for (const figure of document.querySelectorAll('[data-spectrum]')) open(figure);
