// Bundles the pages of both consoles: node build.mjs <folder of the bundle> <folder of the theme>
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import * as esbuild from "esbuild";

const [bundle, theme] = process.argv.slice(2);
const MOST_BYTES = 250_000;
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

const modules = {
  ...common,
  format: "esm",
  target: "es2022",
  metafile: true,
  // the consoles' import map has these
  external: ["react", "react/jsx-runtime", "react-dom"],
};

const pages = await esbuild.build({
  ...modules,
  jsx: "automatic",
  splitting: true,
  define: { "process.env.NODE_ENV": '"production"', STYLE_SHEET: JSON.stringify(sheet) },
  alias: {
    "react-dom/client": "react-dom",
    "use-sync-external-store/shim": "react",
    "@keycloak/keycloak-admin-client": "./src/no-admin-client.ts",
  },
  // the consoles have most style sheets of PatternFly, keystead.css the others
  loader: { ".css": "empty", ".svg": "dataurl" },
  entryPoints: {
    "account-pages": "src/account/mount.tsx",
    "account-differs": "src/account/differs.ts",
    "admin-pages": "src/admin/mount.tsx",
  },
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
});

// A loader is one file, which every page of a console gets; what it loads later has a name by now.
const later = {
  name: "later",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path: name, importer }) => {
      if (kind !== "dynamic-import") return undefined;
      const source = path.relative(".", path.resolve(path.dirname(importer), name));
      return { path: `./${outputOf(pages, source)}`, external: true };
    }),
};
const loaders = await esbuild.build({
  ...modules,
  plugins: [later],
  entryPoints: { "keystead-account": "src/account/loader.ts", "keystead-admin": "src/admin/loader.ts" },
  entryNames: "[name]-[hash]",
});

for (const type of ["account", "admin"]) {
  const file = path.join(theme, type, "theme.properties");
  const script = `scripts=${path.basename(bundle)}/${outputOf(loaders, `src/${type}/loader`)}`;
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^scripts=.*$/m, script));
}

const size = fs
  .readdirSync(bundle)
  .filter((file) => /\.(js|css)$/.test(file))
  .reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(path.join(bundle, file))).length, 0);
if (size > MOST_BYTES) throw new Error(`The bundle has ${size} bytes as it is sent, and may have ${MOST_BYTES}.`);

/** The name of the file that was made of a source, which is named without its ending. */
function outputOf({ metafile }, source) {
  const [file] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.replace(/\.tsx?$/, "") === source);
  return path.basename(file);
}
