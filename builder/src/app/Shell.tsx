import { Anchor, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { ColourScheme } from "../design/ColourScheme";
import classes from "./Shell.module.css";

const PLACES = [
  ["/", "Start"],
  ["/recipes", "Recipes"],
  ["/runs", "Runs"],
  ["/models", "Models"],
] as const;

/** The bar at the top, and the page below it. */
export function Shell({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <header className={classes.bar}>
        <span className={classes.name}>
          <span className={classes.lamp} aria-hidden="true" />
          Safelight
        </span>
        <Group component="nav" gap="md" aria-label="Pages">
          {PLACES.map(([path, word]) => (
            <Anchor
              key={path}
              component={Link}
              href={path}
              className={classes.place}
              aria-current={isHere(location, path) ? "page" : undefined}
            >
              {word}
            </Anchor>
          ))}
        </Group>
        <ColourScheme />
      </header>
      <main id="page" tabIndex={-1} className={classes.page}>
        {children}
      </main>
    </div>
  );
}

function isHere(location: string, path: string): boolean {
  return path === "/" ? location === "/" : location.startsWith(path);
}
