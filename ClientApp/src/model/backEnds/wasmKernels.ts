/**
 * The TensorFlow.js kernels that the network needs on WebAssembly. The build removes all other
 * kernels from the binary. If one is missing here, every browser test fails.
 */
export const WASM_KERNELS = ["FusedConv2D", "Mean", "Softmax", "Transpose"] as const;
