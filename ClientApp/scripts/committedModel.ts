import { type OpenedModel, openModelFolder } from "./modelFolder.ts";

/**
 * Path of the model's folder, relative to this package's folder, where npm runs scripts and tests.
 */
export const COMMITTED_MODEL = "public/models/digits";

/** The model that the page uses. */
export const openCommittedModel = (): Promise<OpenedModel> => openModelFolder(COMMITTED_MODEL);
