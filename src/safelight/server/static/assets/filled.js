// src/recipes/filled.ts
/** The red of filled buttons: dark enough for white words, by day and by night. */
var FILLED = "lamp.8";
export { FILLED as t };
