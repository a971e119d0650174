// Bundles the script and copies the fonts into the folder that is named.
import { copyFile, mkdir } from "node:fs/promises";
import { build } from "esbuild";

const out = process.argv[2];
await mkdir(out, { recursive: true });
await build({
  entryPoints: ["src/app.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "eof",
  outfile: `${out}/app.js`,
});
const fonts = "node_modules/@fontsource-variable";
await copyFile(`${fonts}/inter/files/inter-latin-wght-normal.woff2`, `${out}/inter.woff2`);
await copyFile(`${fonts}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`, `${out}/source-serif.woff2`);
await copyFile(`${fonts}/source-serif-4/files/source-serif-4-latin-wght-italic.woff2`, `${out}/source-serif-italic.woff2`);
