import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  ssr: { noExternal: [/^@tensorflow\//] },
  test: {
    environment: "node",
    include: ["{src,scripts}/**/*.test.ts"],
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
