/** Small help in forms: fields that do not apply are hidden, choices of a viewpoint are taken at once. */

import { whenShown } from "./page";

/** Listen to all forms, those of cards too. */
export function installForms(): void {
  document.addEventListener("change", (event) => {
    const field = event.target as HTMLElement;
    if (field.matches("[data-viewpoint] select")) field.closest("form")?.requestSubmit();
    if (field.matches("[data-claim-field]")) fit(field.closest("form")!);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-viewpoint], [data-filters]")) leaveBlanksOut(form);
  });
  document.addEventListener("filled", fitAll);
  document.addEventListener("toggle", closeOthers, true);
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open], details.who[open], details.keep[open]"))
      if (!menu.contains(event.target as Node)) menu.open = false;
  });
  whenShown(openWide);
  fitAll();
}

/** What is folded on a narrow page and has room on a wide one. */
function openWide(): void {
  if (!matchMedia("(min-width: 960px)").matches) return;
  for (const more of document.querySelectorAll<HTMLDetailsElement>("details.more, details.seen")) more.open = true;
}

const COUNTED = new Set(["killed", "injured", "abducted", "arrested", "missing", "trapped", "displaced", "attackers"]);

function fitAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-claim-form]")) fit(form);
}

/** Show the fields of a number, or the one of a name. */
function fit(form: HTMLFormElement): void {
  const counts = COUNTED.has(form.querySelector<HTMLSelectElement>("[data-claim-field]")?.value ?? "");
  for (const part of form.querySelectorAll<HTMLElement>("[data-for]")) part.hidden = (part.dataset.for === "count") !== counts;
}

/** Empty fields make an address long and say nothing. */
function leaveBlanksOut(form: HTMLFormElement): void {
  const blank = [...form.elements].filter((one) => "value" in one && (one as HTMLInputElement).name && !(one as HTMLInputElement).value);
  for (const one of blank as HTMLInputElement[]) one.disabled = true;
  setTimeout(() => blank.forEach((one) => ((one as HTMLInputElement).disabled = false)), 0);
}

function closeOthers(event: Event): void {
  const opened = event.target as HTMLDetailsElement;
  if (opened.matches?.(".menu") && opened.open) opened.querySelector<HTMLElement>("div > *")?.focus();
}
