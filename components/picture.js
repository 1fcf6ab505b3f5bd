// Saves a plotly figure of the page as SVG or PNG, with its title, lens sentence and source line on the picture.
const FAMILY = "IBM Plex Sans Arabic";
const FONT = `"${FAMILY}", "IBM Plex Sans", sans-serif`;
const MARGIN = 24;
const FACES_PATIENCE = 500; // milliseconds
const NARROWEST_PNG = 1800; // pixels: a picture taken on a phone is still wide enough to print
const SVG = "http://www.w3.org/2000/svg";
const LINES = { title: { size: 20, weight: 700, lead: 28 }, small: { size: 13, weight: 400, lead: 19 } };

export default function ({ parentElement, data }) {
  const row = parentElement.querySelector(".picture-buttons");
  row.replaceChildren(...["png", "svg"].map((kind) => button(kind, data)));
}

function button(kind, data) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = data.labels[kind];
  made.dataset.kind = kind;
  made.addEventListener("click", () => save(kind, data));
  return made;
}

async function save(kind, data) {
  const plot = document.querySelector(`.st-key-${data.figure} .js-plotly-plot`);
  if (!plot) return;
  const picture = await drawn(plot, data);
  const text = new XMLSerializer().serializeToString(picture).replace(/url\((?:&quot;|["'])?[^)#]*#([^)"'&]+)(?:&quot;|["'])?\)/g, "url(#$1)");
  const vector = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  handOver(kind === "svg" ? vector : await rastered(vector, picture), `${data.file}.${kind}`);
}

/* The figure with words above and below it, as one SVG that needs nothing from outside. */
async function drawn(plot, data) {
  const layers = [...plot.querySelectorAll(".main-svg")];
  const width = Number(layers[0].getAttribute("width"));
  const height = Number(layers[0].getAttribute("height"));
  const head = [...lines(data.title, "title", width), ...lines(data.lens, "small", width)];
  const foot = lines(data.source, "small", width);
  const top = MARGIN + tall(head) + 8;
  const whole = top + height + 12 + tall(foot) + MARGIN;
  const picture = node("svg", { xmlns: SVG, width: width + 2 * MARGIN, height: whole, viewBox: `0 0 ${width + 2 * MARGIN} ${whole}`, lang: data.language, role: "img" });
  picture.append(worded("title", data.title), worded("desc", data.description));
  picture.append(worded("style", await faces(picture, plot.textContent + data.title + data.lens + data.source)));
  picture.append(node("rect", { width: "100%", height: "100%", fill: data.colours.ground }));
  picture.append(...placed(head, MARGIN, width, data), ...layers.map((layer) => copied(layer, top)), ...placed(foot, top + height + 12, width, data));
  return picture;
}

function copied(layer, top) {
  const copy = layer.cloneNode(true);
  copy.querySelectorAll(".hoverlayer, .draglayer, .select-outline").forEach((part) => part.remove());
  // Lines grow with the picture; on the page they keep their width when the figure is stretched.
  copy.querySelectorAll("[style*=vector-effect]").forEach((part) => part.style.removeProperty("vector-effect"));
  copy.setAttribute("x", MARGIN);
  copy.setAttribute("y", top);
  copy.removeAttribute("style");
  copy.setAttribute("overflow", "visible");
  return copy;
}

/* ---- Words ---- */
function lines(text, kind, width) {
  const { size, weight } = LINES[kind];
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${weight} ${size}px ${FONT}`;
  const rows = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${rows.at(-1)} ${word}`.trim();
    if (rows.at(-1) && pen.measureText(longer).width > width) rows.push(word);
    else rows[rows.length - 1] = longer;
  }
  return rows.map((row) => ({ row, kind }));
}

function tall(rows) {
  return rows.reduce((sum, { kind }) => sum + LINES[kind].lead, 0);
}

function placed(rows, top, width, data) {
  let y = top;
  return rows.map(({ row, kind }) => {
    const { size, weight, lead } = LINES[kind];
    y += lead;
    const fill = kind === "title" ? data.colours.ink : data.colours.muted;
    const side = data.rtl ? { x: MARGIN + width, direction: "rtl" } : { x: MARGIN };
    return worded("text", row, { y: y - lead / 3, ...side, fill, "font-family": FONT, "font-size": size, "font-weight": weight, "text-anchor": "start" });
  });
}

/* ---- The typeface: the faces of the page that the words need, written into the file ---- */
async function faces(picture, text) {
  const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule) => isNeeded(rule, text));
  const seen = new Map(rules.map((rule) => [rule.style.getPropertyValue("src"), rule]));
  return (await Promise.all([...seen.values()].map(inlined))).join("\n");
}

function rulesOf(sheet) {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // a sheet of another site
  }
}

function isNeeded(rule, text) {
  if (!(rule instanceof CSSFontFaceRule)) return false;
  const said = (name) => rule.style.getPropertyValue(name);
  if (!said("font-family").includes(FAMILY) || said("font-weight") === "500") return false;
  const ranges = said("unicode-range").split(",").map((range) => range.trim().replace(/^U\+/i, "").split("-").map((end) => parseInt(end, 16)));
  return [...text].some((letter) => ranges.some(([first, last = first]) => letter.codePointAt(0) >= first && letter.codePointAt(0) <= last));
}

async function inlined(rule) {
  const address = rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)/)[1];
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) return "";
  const written = await encoded(await answer.blob());
  return `@font-face { font-family: "${FAMILY}"; font-weight: ${rule.style.getPropertyValue("font-weight")}; src: url("${written}") format("woff2"); unicode-range: ${rule.style.getPropertyValue("unicode-range")}; }`;
}

function encoded(blob) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(blob);
  });
}

/* ---- Files ---- */
async function rastered(vector, picture) {
  const [width, height] = ["width", "height"].map((side) => Number(picture.getAttribute(side)));
  const scale = Math.max(2, NARROWEST_PNG / width);
  const image = new Image();
  image.src = URL.createObjectURL(vector);
  await image.decode();
  await new Promise((done) => setTimeout(done, FACES_PATIENCE)); // a picture is "decoded" before its typeface is
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function handOver(blob, name) {
  const link = document.createElement("a"); // never on the page: a click outside the popover would close it
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function node(name, attributes = {}) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, value);
  return made;
}

function worded(name, text, attributes) {
  const made = node(name, attributes);
  made.textContent = text;
  return made;
}
