/** Lists that keep themselves up to date while nobody is choosing in them. */

import { fetchPage } from "./page";

/** Follow the server's events where the page has a list that wants them. */
export function installLive(): void {
  const list = document.querySelector<HTMLElement>("[data-live]");
  if (!list || typeof EventSource === "undefined") return;
  const source = new EventSource(list.dataset.live!);
  let known: string | null = null;
  source.addEventListener("queue", (event) => {
    const change = String((event as MessageEvent).data);
    if (known !== null && change !== known) void renew();
    known = change;
  });
  window.addEventListener("pagehide", () => source.close());
}

async function renew(): Promise<void> {
  const list = document.querySelector<HTMLElement>("[data-live]");
  if (!list || list.querySelector(".choose input:checked") || document.hidden) return;
  const answer = await fetchPage(location.href).catch(() => null);
  const next = answer?.ok ? answer.page.querySelector("[data-live]") : null;
  if (!next) return;
  const on = list.querySelector<HTMLElement>("[data-row][data-on]")?.dataset.id;
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...next.childNodes);
  const row = on ? list.querySelector<HTMLElement>(`[data-row][data-id="${CSS.escape(on)}"]`) : null;
  row?.setAttribute("data-on", "");
  if (focused) row?.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
}
