import { type OpenedModel, openModelFolder } from "./modelFolder.ts";

/** npm runs scripts and tests in this package's folder. */
export const COMMITTED_MODEL = "public/models/digits";

/** The model that the page serves. */
export const openCommittedModel = (): Promise<OpenedModel> => openModelFolder(COMMITTED_MODEL);
