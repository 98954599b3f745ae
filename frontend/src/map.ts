/** The map: Natural Earth's countries, one incident or many, without a network. */

import type { FeatureCollection, Point } from "geojson";
import type * as MapLibre from "maplibre-gl";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

declare const maplibregl: typeof MapLibre;
declare global {
  interface Window {
    newsledgerWorld?: Topology;
    newsledgerPoints?: Points;
  }
}

/** [id, latitude, longitude, killed or null, type, title] of incidents. */
interface Points {
  points: [string, number, number, number | null, string | null, string?][];
}

// Zoom by UCDP's precision: a site needs less land around it than a state.
const ZOOMS: Record<string, number> = { "1": 6.2, "2": 6, "3": 5.6, "4": 5, "5": 4.2, "6": 3.4, "7": 2.6 };
const KM_NEAR = 25;

const colour = (name: string): string => {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
};

async function world(address: string): Promise<Topology> {
  if (window.newsledgerWorld) return window.newsledgerWorld;
  const response = await fetch(address);
  return (await response.json()) as Topology;
}

function paints(): Record<string, [string, string, string]> {
  return {
    sea: ["sea", "background-color", colour("sea")],
    land: ["land", "fill-color", colour("land")],
    borders: ["borders", "line-color", colour("coast")],
    names: ["names", "text-color", colour("soft")],
    halos: ["names", "text-halo-color", colour("land")],
  };
}

function styleOf(topology: Topology): MapLibre.StyleSpecification {
  const countries = topology.objects.countries as GeometryCollection;
  const shapes = feature(topology, countries) as FeatureCollection;
  const lines = mesh(topology, countries);
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: shapes, tolerance: 0.2 },
      borders: { type: "geojson", data: { type: "Feature", properties: {}, geometry: lines }, tolerance: 0.2 },
      names: { type: "geojson", data: names(shapes) },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("land"), "fill-antialias": false } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": colour("coast"), "line-width": 0.8 } },
      {
        id: "names",
        type: "symbol",
        source: "names",
        layout: {
          "text-field": ["get", "name"],
          "text-font": ["sans-serif"],
          "text-size": 12,
          "symbol-sort-key": ["-", ["get", "size"]],
          "text-max-width": 7,
        },
        paint: { "text-color": colour("soft"), "text-halo-color": colour("land"), "text-halo-width": 1.4 },
      },
    ],
  };
}

/** A point in the largest part of each country, for its name. */
function names(shapes: FeatureCollection): FeatureCollection<Point> {
  const features = shapes.features.flatMap((one) => {
    const shape = one.geometry;
    const rings = shape.type === "Polygon" ? [shape.coordinates[0]!] : shape.type === "MultiPolygon" ? shape.coordinates.map((part) => part[0]!) : [];
    const largest = rings.map(middle).sort((a, b) => b.size - a.size)[0];
    if (!largest) return [];
    const properties = { name: String(one.properties?.name ?? ""), size: largest.size };
    return [{ type: "Feature" as const, properties, geometry: { type: "Point" as const, coordinates: largest.at } }];
  });
  return { type: "FeatureCollection", features };
}

/** The centre of gravity of a ring and its area in square degrees. */
function middle(ring: GeoJSON.Position[]): { at: [number, number]; size: number } {
  let [x, y, twice] = [0, 0, 0];
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at]!;
    const [bx = 0, by = 0] = ring[at + 1]!;
    const cross = ax * by - bx * ay;
    [x, y, twice] = [x + (ax + bx) * cross, y + (ay + by) * cross, twice + cross];
  }
  return { at: twice ? [x / (3 * twice), y / (3 * twice)] : [0, 0], size: Math.abs(twice / 2) };
}

async function draw(box: HTMLElement): Promise<void> {
  const many = box.dataset.map === "all";
  const place: [number, number] = [Number(box.dataset.longitude ?? 20), Number(box.dataset.latitude ?? 20)];
  const topology = await world(box.dataset.world!);
  const map = new maplibregl.Map({
    container: box,
    style: styleOf(topology),
    center: place,
    zoom: many ? 1.4 : (ZOOMS[box.dataset.precision ?? "6"] ?? 3.4),
    maxZoom: 10,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: !many && matchMedia("(pointer: coarse)").matches,
    fadeDuration: 0,
    // Else it prints as an empty sea.
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new maplibregl.ScaleControl({ unit: "metric" }), "bottom-left");
  map.getCanvas().setAttribute("aria-label", box.getAttribute("aria-label") ?? "Map");
  document.addEventListener("themed", () => recolour(map));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => recolour(map));
  map.on("load", () => void (many ? showMany(map, box) : showOne(map, box, place)));
  map.once("idle", () => (box.dataset.ready = ""));
}

function recolour(map: MapLibre.Map): void {
  for (const [layer, property, value] of Object.values(paints())) map.setPaintProperty(layer, property as "fill-color", value);
}

function showOne(map: MapLibre.Map, box: HTMLElement, place: [number, number]): void {
  if (box.dataset.precision === "2") {
    map.addSource("near", { type: "geojson", data: around(place, KM_NEAR) });
    map.addLayer({ id: "near", type: "fill", source: "near", paint: { "fill-color": colour("killed"), "fill-opacity": 0.15 } });
  }
  const dot = document.createElement("div");
  dot.className = Number(box.dataset.precision) <= 2 ? "dot" : "dot vague";
  if (box.dataset.label) {
    const label = document.createElement("bdi");
    label.textContent = box.dataset.label;
    dot.append(label);
  }
  new maplibregl.Marker({ element: dot }).setLngLat(place).addTo(map);
}

/** A circle of so many kilometres as a polygon. */
function around([longitude, latitude]: [number, number], km: number): GeoJSON.Feature {
  const degrees = km / 111.2;
  const squeeze = Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const ring = Array.from({ length: 65 }, (_, step) => {
    const turn = (step / 64) * 2 * Math.PI;
    return [longitude + (Math.cos(turn) * degrees) / squeeze, latitude + Math.sin(turn) * degrees];
  });
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}

async function pointsOf(box: HTMLElement): Promise<Points> {
  if (window.newsledgerPoints) return window.newsledgerPoints;
  const response = await fetch(box.dataset.points!, { credentials: "same-origin" });
  return (await response.json()) as Points;
}

async function showMany(map: MapLibre.Map, box: HTMLElement): Promise<void> {
  const { points } = await pointsOf(box);
  const data: FeatureCollection<Point> = {
    type: "FeatureCollection",
    features: points.map(([id, latitude, longitude, killed]) => ({
      type: "Feature",
      properties: { id, killed: killed ?? 0 },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
    })),
  };
  map.addSource("incidents", { type: "geojson", data });
  map.addLayer({
    id: "incidents",
    type: "circle",
    source: "incidents",
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "killed"]], 0, 4, 3, 8, 10, 16, 40, 34],
      "circle-color": colour("killed"),
      "circle-opacity": 0.55,
      "circle-stroke-color": colour("sheet"),
      "circle-stroke-width": 1,
    },
  });
  fitTo(map, points);
  map.on("mouseenter", "incidents", () => (map.getCanvas().style.cursor = "pointer"));
  map.on("mouseleave", "incidents", () => (map.getCanvas().style.cursor = ""));
  map.on("click", "incidents", (event) => choose(map, box, event.features ?? []));
  lightRows(map);
}

function fitTo(map: MapLibre.Map, points: Points["points"]): void {
  if (!points.length) return;
  const bounds = new maplibregl.LngLatBounds();
  for (const [, latitude, longitude] of points) bounds.extend([longitude, latitude]);
  map.fitBounds(bounds, { padding: 60, maxZoom: 5, duration: 0 });
}

/** Show which incidents are at a point: their lines in the list where they are there, else ways to them. */
function choose(map: MapLibre.Map, box: HTMLElement, found: MapLibre.MapGeoJSONFeature[]): void {
  const ids = [...new Set(found.map((one) => String(one.properties.id)))];
  const first = found[0];
  if (!first || !ids.length) return;
  const list = document.createElement("ul");
  const titles = new Map(window.newsledgerPoints?.points.map((one) => [one[0], one[5]]));
  for (const id of ids.slice(0, 12)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const row = document.querySelector<HTMLAnchorElement>(`[data-id="${CSS.escape(id)}"] [data-open]`);
    link.href = row?.getAttribute("href") ?? box.dataset.incidents!.replace(/(\.html)?$/, `${id}$1`);
    link.textContent = row?.textContent ?? titles.get(id) ?? `Incident ${id}`;
    item.append(link);
    list.append(item);
  }
  new maplibregl.Popup({ closeButton: true, maxWidth: "300px" })
    .setLngLat((first.geometry as Point).coordinates as [number, number])
    .setDOMContent(list)
    .addTo(map);
}

/** A line of the list that the pointer is on stands out on the map. */
function lightRows(map: MapLibre.Map): void {
  map.addLayer({
    id: "lit",
    type: "circle",
    source: "incidents",
    filter: ["==", ["get", "id"], ""],
    paint: { "circle-radius": 11, "circle-color": "transparent", "circle-stroke-color": colour("ink"), "circle-stroke-width": 2.5 },
  });
  for (const kind of ["pointerover", "focusin"] as const)
    document.addEventListener(kind, (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset.id ?? "";
      map.setFilter("lit", ["==", ["get", "id"], id]);
    });
}

window.newsledgerMap = { draw: (box) => void draw(box) };
