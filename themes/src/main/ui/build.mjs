// Bundles the pages of both consoles: node build.mjs <folder of the bundle> <folder of the theme>
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const [bundle, theme] = process.argv.slice(2);
const common = {
  bundle: true,
  minify: true,
  outdir: bundle,
  legalComments: "external",
  logLevel: "warning",
};

fs.rmSync(bundle, { recursive: true, force: true });

// The names carry a hash, because browsers keep what they have got for thirty days.
const styles = await esbuild.build({
  ...common,
  entryPoints: { keystead: "src/keystead.css" },
  entryNames: "[name]-[hash]",
  loader: { ".woff2": "empty" },
  metafile: true,
});
const sheet = path.basename(Object.keys(styles.metafile.outputs).find((file) => file.endsWith(".css")));

const scripts = await esbuild.build({
  ...common,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  splitting: true,
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"', STYLE_SHEET: JSON.stringify(sheet) },
  // the consoles' import map has these
  external: ["react", "react/jsx-runtime", "react-dom"],
  alias: {
    "react-dom/client": "react-dom",
    "use-sync-external-store/shim": "react",
    "@keycloak/keycloak-admin-client": "./src/no-admin-client.ts",
  },
  // the consoles have most style sheets of PatternFly, keystead.css the others
  loader: { ".css": "empty", ".svg": "dataurl" },
  entryPoints: { "keystead-account": "src/account/loader.ts", "keystead-admin": "src/admin/loader.ts" },
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
});

for (const type of ["account", "admin"]) {
  const entry = Object.entries(scripts.metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === `src/${type}/loader.ts`,
  );
  const file = path.join(theme, type, "theme.properties");
  const script = `scripts=${path.basename(bundle)}/${path.basename(entry[0])}`;
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^scripts=.*$/m, script));
}
