import { expect, test, vi } from "vitest";
import { Store } from "./store.ts";

test("a listener is called after each change until it unsubscribes", () => {
  const store = new Store("a");
  const seen: string[] = [];
  const leave = store.subscribe(() => seen.push(store.value));
  store.set("b");
  store.set("c");
  leave();
  store.set("d");
  expect(seen).toEqual(["b", "c"]);
  expect(store.value).toBe("d");
});

test("an error thrown by a listener is logged, and the other listeners are still called", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const store = new Store(0);
  const fault = new Error("an error in one component");
  let told = 0;
  store.subscribe(() => {
    throw fault;
  });
  store.subscribe(() => told++);
  store.set(1);
  expect(told).toBe(1);
  expect(log).toHaveBeenCalledExactlyOnceWith(fault);
  log.mockRestore();
});
