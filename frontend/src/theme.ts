/** Dark or light: the system's, unless a person chose. */

const COOKIE = "newsledger_theme";
const SECONDS = 2 * 365 * 24 * 60 * 60;

/** Switch at once where scripts run; in a folder the choice is kept by the browser. */
export function installTheme(): void {
  const root = document.documentElement;
  const kept = stored();
  if (!root.dataset.theme && kept) root.dataset.theme = kept;
  const form = document.querySelector<HTMLFormElement>("[data-theme-form]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    turn(root);
  });
  const button = document.querySelector<HTMLButtonElement>("[data-theme-button]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => turn(root));
  }
}

function turn(root: HTMLElement): void {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const chosen = dark ? "light" : "dark";
  root.dataset.theme = chosen;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${COOKIE}=${chosen}; Path=/; Max-Age=${SECONDS}; SameSite=Strict${secure}`;
  if (location.protocol === "file:") localStorage.setItem(COOKIE, chosen);
  document.dispatchEvent(new CustomEvent("themed"));
}

function stored(): string | null {
  try {
    const kept = location.protocol === "file:" ? localStorage.getItem(COOKIE) : null;
    return kept === "dark" || kept === "light" ? kept : null;
  } catch {
    return null;
  }
}
