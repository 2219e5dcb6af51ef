/** The red of filled buttons: dark enough for white words, by day and by night. */
export const FILLED = "lamp.8";
