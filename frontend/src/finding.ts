/** Finding incidents in an exported folder: a script holds their names, and all is looked through here. */

import { script } from "./scripts";

/** id, title, time and place in words, killed, and further names. */
type Known = [string, string, string, string, number | null, string];

declare global {
  interface Window {
    newsledgerIncidents?: Known[];
  }
}

/** More are not listed: another word is quicker than reading on. */
const MOST = 50;

/** Let the list's own field find incidents; without script it is not there. */
export function installFinding(): void {
  const form = document.querySelector<HTMLFormElement>("[data-finding]");
  const field = form?.querySelector("input");
  const found = document.querySelector<HTMLElement>("[data-found]");
  if (!form || !field || !found) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("focus", () => void script(form.dataset.finding!).catch(() => undefined));
  field.addEventListener("input", () => void find(form, field, found));
  if (field.value) void find(form, field, found);
}

async function find(form: HTMLFormElement, field: HTMLInputElement, found: HTMLElement): Promise<void> {
  const wanted = folded(field.value);
  const all = document.querySelector<HTMLElement>("[data-all]");
  try {
    await script(form.dataset.finding!);
  } catch {
    found.textContent = "The list of incidents cannot be read.";
    found.hidden = false;
    return;
  }
  const meant = wanted.length ? matching(wanted) : [];
  found.hidden = !wanted.length;
  if (all) all.hidden = !found.hidden;
  const count = document.createElement("p");
  count.className = "count";
  count.textContent = `${meant.length.toLocaleString("en")} ${meant.length === 1 ? "incident" : "incidents"}${meant.length > MOST ? `; the first ${MOST}` : ""}`;
  const list = document.createElement("ol");
  list.className = "rows found";
  list.append(...meant.slice(0, MOST).map((one) => line(one, form.dataset.incidents!)));
  found.replaceChildren(count, list);
}

/** Incidents that have a word with each of these beginnings. */
function matching(wanted: readonly string[]): Known[] {
  const known = window.newsledgerIncidents ?? [];
  texts ??= known.map(([, ...said]) => ` ${folded(said.join(" ")).join(" ")}`);
  return known.filter((_, at) => wanted.every((word) => texts![at]!.includes(` ${word}`)));
}

let texts: string[] | null = null;

/** The words of a text without case and accents. */
export function folded(text: string): string[] {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function line([id, title, when, where, killed]: Known, incidents: string): HTMLElement {
  const item = document.createElement("li");
  item.className = "row";
  const dead = document.createElement("p");
  dead.className = "killed";
  const number = document.createElement("span");
  number.className = killed === null ? "n none" : "n";
  number.textContent = killed === null ? "–" : killed.toLocaleString("en");
  const unit = document.createElement("span");
  unit.className = "unit";
  unit.textContent = killed === null ? " killed unknown" : " killed";
  dead.append(number, unit);
  const what = document.createElement("div");
  what.className = "what";
  const name = document.createElement("h2");
  const link = document.createElement("a");
  link.href = incidents.replace(/(\.html)?$/, `${id}$1`);
  link.textContent = title || "Untitled incident";
  name.append(link);
  const more = document.createElement("p");
  more.className = "sub";
  more.append(...[when, where].filter(Boolean).map((words) => Object.assign(document.createElement("span"), { textContent: words })));
  what.append(name, more);
  item.append(dead, what);
  return item;
}
