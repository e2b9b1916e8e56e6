import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fetchModel } from "./fetchModel.ts";

const FOLDER = "public/models/digits";
const json = readFileSync(`${FOLDER}/model.json`);
const weightsName: string = JSON.parse(String(json)).weightsManifest[0].paths[0];
const bytes = readFileSync(`${FOLDER}/${weightsName}`);

/** The server's responses by path. All other paths return 404. */
let files: Record<string, { status?: number; body: string | Uint8Array }>;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(({ url: path = "" }, response) => {
    const file = files[path];
    response.writeHead(file?.status ?? (file ? 200 : 404)).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/digits`;
});
afterAll(() => server.close());
beforeEach(() => {
  files = { "/digits/model.json": { body: json }, [`/digits/${weightsName}`]: { body: bytes } };
});

test("the committed model is fetched completely", async () => {
  const { file, weights } = await fetchModel(url);
  expect(file.weightsPath).toBe(weightsName);
  expect([...weights.keys()]).toEqual(file.weights.map(({ name }) => name));
});

test("a missing model is reported as a 404", async () => {
  delete files["/digits/model.json"];
  await expect(fetchModel(url)).rejects.toThrow(
    `The network could not be loaded: the server responded with 404 for ${url}/model.json. Try again in a moment.`,
  );
});

test("a server error is reported with its status", async () => {
  files[`/digits/${weightsName}`] = { status: 503, body: "" };
  await expect(fetchModel(url)).rejects.toThrow(/the server responded with 503 for .*weights\./);
});

test("an HTML page instead of model.json is rejected", async () => {
  files["/digits/model.json"] = { body: "<!doctype html><title>Home</title>" };
  await expect(fetchModel(url)).rejects.toThrow(
    /Expected JSON at .*model.json, but it starts with "<!doctype html>/,
  );
});

test("truncated weights are rejected", async () => {
  files[`/digits/${weightsName}`] = { body: bytes.subarray(0, -1) };
  await expect(fetchModel(url)).rejects.toThrow(/SHA-256 starts with/);
});

test("another model's weights are rejected", async () => {
  const other = Uint8Array.from(bytes);
  other[100] = (other[100] ?? 0) ^ 0xff;
  files[`/digits/${weightsName}`] = { body: other };
  await expect(fetchModel(url)).rejects.toThrow(/Expected content matching the hash in weights\./);
});

test("if the server is unreachable, the message asks the visitor to check the connection", async () => {
  await expect(fetchModel("http://127.0.0.1:1/digits")).rejects.toThrow(
    "The network could not be loaded from http://127.0.0.1:1/digits/model.json. Check your connection and try again.",
  );
});

test("the callback receives model.json before the weights arrive, but only if model.json is valid", async () => {
  const told: string[] = [];
  const meanwhile = ({ weightsPath }: { readonly weightsPath: string }) => {
    told.push(weightsPath);
  };
  delete files[`/digits/${weightsName}`];
  await expect(fetchModel(url, meanwhile)).rejects.toThrow("404");
  expect(told).toEqual([weightsName]);

  files["/digits/model.json"] = { body: "{}" };
  await expect(fetchModel(url, meanwhile)).rejects.toThrow();
  expect(told).toEqual([weightsName]);
});
