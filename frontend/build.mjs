/** Builds src/newsledger/web/static from these sources and the packages of the lock file. Same input, same bytes. */

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../src/newsledger/web/static");
const packages = join(here, "node_modules");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await build({
  entryPoints: { app: join(here, "src/app.ts"), map: join(here, "src/map.ts") },
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
});
for (const name of ["app", "map"])
  await build({
    entryPoints: [join(here, `src/styles/${name}.css`)],
    outfile: join(out, `${name}.css`),
    bundle: true,
    minify: true,
    target: ["chrome123", "firefox120", "safari17.5"],
  });

// MapLibre as it is published: its worker is inside, so that the map opens from a folder too.
copyFileSync(join(packages, "maplibre-gl/dist/maplibre-gl.js"), join(out, "maplibre.js"));
copyFileSync(join(packages, "world-atlas/countries-50m.json"), join(out, "world.json"));
copyFileSync(join(here, "src/icon.svg"), join(out, "icon.svg"));
writeFileSync(join(out, "THIRD_PARTY.txt"), thirdParty());
writeFileSync(join(out, "BUILT_FROM.txt"), `${digest()}\n`);

/** The licences of everything that is bundled, and of what that stands on. */
function thirdParty() {
  const bundled = collect(["maplibre-gl", "topojson-client", "world-atlas"]);
  const parts = [...bundled].sort().map((name) => {
    const folder = join(packages, name);
    const facts = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^(licen[sc]e|copying)/i.test(one));
    const text = file ? readFileSync(join(folder, file), "utf8").trim() : "(the package names its licence only)";
    return `${name} ${facts.version} (${facts.license ?? "see below"})\n\n${text}\n`;
  });
  const shapes = "Shapes of countries: Natural Earth (naturalearthdata.com), public domain.\n";
  return [`Software bundled in newsledger's review application, each under its own licence.\n`, shapes, ...parts].join(
    `\n${"-".repeat(72)}\n\n`,
  );
}

function collect(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const facts = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
    // Types and tools of a package's own build are not bundled.
    collect(Object.keys(facts.dependencies ?? {}).filter((one) => !one.startsWith("@types/")), found);
  }
  return found;
}

/** A digest of the sources and the lock file: tests compare it to tell whether the built files are in step. */
function digest() {
  const hash = createHash("sha256");
  for (const name of sources(here, ["build.mjs", "package-lock.json", "src"]).sort()) {
    hash.update(`${name}\0`);
    hash.update(readFileSync(join(here, name)));
  }
  return hash.digest("hex");
}

function sources(base, names) {
  return names.flatMap((name) => {
    try {
      return readdirSync(join(base, name)).flatMap((one) => sources(base, [`${name}/${one}`]));
    } catch {
      return [name];
    }
  });
}
