// Builds dist/: style sheets, fonts and scripts under names that carry a hash of their content, each with a Brotli and a
// gzip copy, and manifest.json, which maps the plain name to the hashed one. The Rust crate `ui` embeds the result.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const kern = "node_modules/@kern-ux/native/dist";
const fonts = [
  { file: "FiraSans-Regular.woff2", weight: 400 },
  { file: "FiraSans-SemiBold.woff2", weight: 600 },
];
const firstLoad = ["kern.css", "dienstweg.css", "dienstweg.js"];
const firstLoadLimit = 80_000;
const ownScriptLimit = 10_000;
const embedLimit = 3_000;
const screenLimit = 1_000;

const manifest = {};
const sizes = {};

async function put(name, content) {
  const bytes = Buffer.from(content);
  const dot = name.lastIndexOf(".");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const hashed = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  await writeFile(`dist/assets/${hashed}`, bytes);
  manifest[name] = hashed;
  sizes[name] = { plain: bytes.length };
  if (name.endsWith(".woff2")) return hashed;
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gzip = gzipSync(bytes, { level: 9 });
  await writeFile(`dist/assets/${hashed}.br`, brotli);
  await writeFile(`dist/assets/${hashed}.gz`, gzip);
  sizes[name] = { plain: bytes.length, brotli: brotli.length, gzip: gzip.length };
  return hashed;
}

await rm("dist", { recursive: true, force: true });
await mkdir("dist/assets", { recursive: true });

let faces = "";
for (const { file, weight } of fonts) {
  const hashed = await put(file, await readFile(`${kern}/fonts/fira-sans/${file}`));
  faces += `@font-face{font-family:"Fira Sans";src:url("/assets/${hashed}") format("woff2");font-weight:${weight};font-style:normal;font-display:swap}\n`;
}

const style = await readFile(`${kern}/kern.min.css`, "utf8");
const foreign = [...style.matchAll(/url\(["']?([^)]{0,40})/g)].map((match) => match[1]).filter((url) => !/^(data:|#|%23)/.test(url));
if (foreign.length > 0) throw new Error(`kern.min.css asks for files that this build does not bring along: ${foreign}`);
await put("kern.css", style);

const own = await transform(faces + (await readFile("src/dienstweg.css", "utf8")), { loader: "css", minify: true });
await put("dienstweg.css", own.code);
await put("flag.svg", await readFile("src/flag.svg"));
await put("favicon.svg", await readFile("src/favicon.svg"));

const script = await build({
  entryPoints: ["src/dienstweg.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  write: false,
});
await put("dienstweg.js", script.outputFiles[0].contents);

// For the websites of others: alone, small, and in the language of older browsers.
const embed = await build({
  entryPoints: ["src/embed.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  write: false,
});
await put("embed.js", embed.outputFiles[0].contents);

// Only the screen of a workshop loads it.
const screen = await build({
  entryPoints: ["src/screen.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  write: false,
});
await put("screen.js", screen.outputFiles[0].contents);

await writeFile("dist/manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);

console.table(sizes);
const total = firstLoad.reduce((sum, name) => sum + sizes[name].gzip, 0);
console.log(`first load besides page and fonts: ${total} bytes with gzip; ${(await readdir("dist/assets")).length} files`);
if (total > firstLoadLimit) throw new Error(`first load is over ${firstLoadLimit} bytes`);
if (sizes["dienstweg.js"].plain > ownScriptLimit) throw new Error(`dienstweg.js is over ${ownScriptLimit} bytes`);
if (sizes["screen.js"].plain > screenLimit) throw new Error(`screen.js is over ${screenLimit} bytes`);
if (sizes["embed.js"].plain > embedLimit) throw new Error(`embed.js is over ${embedLimit} bytes`);
