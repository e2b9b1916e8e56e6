/**
 * The kernels of TensorFlow.js that a network of this page is run with on WebAssembly. The build
 * keeps these in the binary and nothing else, so a kernel that is missing here fails in every browser test.
 */
export const WASM_KERNELS = ["FusedConv2D", "Mean", "Softmax", "Transpose"] as const;
