import * as esbuild from "esbuild";

/** The exports of a module of the sources, which rests on nothing of a browser. */
export async function load(file) {
  const { outputFiles } = await esbuild.build({ entryPoints: [file], bundle: true, write: false, format: "esm" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
