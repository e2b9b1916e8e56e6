import { HASHED_NAME } from "./hashedName.ts";

/** An entry of the file list that the build writes into this worker. */
export interface BuiltFile {
  /** The file's URL, relative to the worker's scope. */
  readonly url: string;
  /** Changes with the file's content. Null if the file name itself changes with the content. */
  readonly revision: string | null;
}

/**
 * Matches files by URL only. The `Vary` header matters only for encodings, and cached responses are
 * already decoded.
 */
const BY_URL = { ignoreVary: true };

/** The cached files of one build: all of them or none. Each build has a separate cache. */
export class KeptBuild {
  readonly #scope: string;
  readonly #urls: readonly string[];
  readonly #name: Promise<string>;

  /** @param scope The page's URL. Other pages on the same origin have separate caches. */
  constructor(scope: string, files: readonly BuiltFile[]) {
    this.#scope = scope;
    // Some hosts redirect `index.html` to its folder, and browsers reject a redirected response to
    // a navigation.
    this.#urls = files.map(({ url }) => new URL(url.replace(/^index\.html$/, "."), scope).href);
    this.#name = nameOf(files).then((name) => `${scope} ${name}`);
  }

  /** The URLs of the files whose names contain a hash. */
  get unchanging(): readonly URL[] {
    return this.#urls
      .map((url) => new URL(url))
      .filter(({ pathname }) => HASHED_NAME.test(pathname));
  }

  /**
   * Caches all files. Files with a hash in their name are taken from another build's cache or the
   * HTTP cache if possible. All others are revalidated.
   */
  async keep(): Promise<void> {
    const cache = await this.#open();
    await Promise.all(this.#urls.map(async (url) => cache.put(url, await fetchOnce(url))));
  }

  /** Caches a file that was not cached at installation because it is rarely used. */
  async add(request: Request, response: Response): Promise<void> {
    await (await this.#open()).put(request, response);
  }

  /** Finds this build's file at `url`. */
  async find(url: string): Promise<Response | undefined> {
    return (await this.#open()).match(url, BY_URL);
  }

  async forgetOthers(): Promise<void> {
    const name = await this.#name;
    const own = (await caches.keys()).filter((key) => key.startsWith(`${this.#scope} `));
    await Promise.all(own.filter((key) => key !== name).map((key) => caches.delete(key)));
  }

  async #open(): Promise<Cache> {
    return caches.open(await this.#name);
  }
}

/** Searches the caches of all builds for a file whose name contains a hash. */
export function findHashed(url: string): Promise<Response | undefined> {
  return caches.match(url, BY_URL);
}

async function fetchOnce(url: string): Promise<Response> {
  const isHashed = HASHED_NAME.test(new URL(url).pathname);
  const kept = isHashed ? await findHashed(url) : undefined;
  if (kept !== undefined) return kept;
  const response = await fetch(url, { cache: isHashed ? "default" : "no-cache" });
  if (response.ok) return response;
  throw new Error(
    `Expected ${url} for the offline copy, but the server returned ${response.status}. Deploy every file of the build.`,
  );
}

async function nameOf(files: readonly BuiltFile[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(files));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
