/** From a value to the sentences that say it, and from a sentence to what was read there. */

/** Light up both ends while the pointer or the focus is on one of them. */
export function installEvidence(): void {
  for (const kind of ["pointerover", "focusin"] as const) {
    document.addEventListener(kind, (event) => {
      const link = (event.target as Element).closest<HTMLElement>("[data-claim], [data-back], [data-claim-row]");
      clear();
      if (link) light(link.dataset.claim ?? link.dataset.back ?? link.dataset.claimRow ?? "");
    });
  }
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-claim], a[data-back], .pagebar a");
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    target?.closest("details")?.setAttribute("open", "");
  });
}

const LIT = "data-lit";

function clear(): void {
  for (const lit of document.querySelectorAll(`[${LIT}]`)) lit.removeAttribute(LIT);
}

function light(number: string): void {
  if (!/^\d+$/.test(number)) return;
  for (const at of document.querySelectorAll(`.at[id^="q${number}-"]`)) at.closest(".passage")?.setAttribute(LIT, "");
  for (const one of document.querySelectorAll(`a[data-claim="${number}"], a[data-back="${number}"], [data-claim-row="${number}"]`))
    one.setAttribute(LIT, "");
}
