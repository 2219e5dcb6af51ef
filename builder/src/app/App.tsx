import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { theme } from "../design/theme";
import { Chunk, Part } from "./Chunk";
import { NoPage } from "./NoPage";
import { Shell } from "./Shell";

const START = new Chunk(() => import("../start/StartPage"));
const RECIPES = new Chunk(() => import("../recipes/RecipesPage"));
const RECIPE = new Chunk(() => import("../recipes/RecipePage"));
const RUNS = new Chunk(() => import("../runs/RunsPage"));
const RUN = new Chunk(() => import("../runs/RunPage"));
const CULLING = new Chunk(() => import("../culling/CullingPage"));
const MODELS = new Chunk(() => import("../models/ModelsPage"));

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: false } },
});

/** Every page, under one shell. Pages are chunks of their own: the first view waits for none but its own. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications />
        <Router hook={useHashLocation}>
          <Shell>
            <Switch>
              <Route path="/">
                <Part of={START} />
              </Route>
              <Route path="/recipes">
                <Part of={RECIPES} />
              </Route>
              <Route path="/recipes/:name">{(params) => <Part of={RECIPE} name={params.name} />}</Route>
              <Route path="/runs">
                <Part of={RUNS} />
              </Route>
              <Route path="/runs/:id">{(params) => <Part of={RUN} id={params.id} />}</Route>
              <Route path="/runs/:id/photos/*?">{(params) => <Part of={CULLING} run={params.id} />}</Route>
              <Route path="/models">
                <Part of={MODELS} />
              </Route>
              <Route component={NoPage} />
            </Switch>
          </Shell>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
