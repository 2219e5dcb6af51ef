import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { theme } from "../design/theme";
import { NoPage } from "./NoPage";
import { Shell } from "./Shell";

const Start = lazy(() => import("../start/StartPage"));
const Recipes = lazy(() => import("../recipes/RecipesPage"));
const Recipe = lazy(() => import("../recipes/RecipePage"));
const Runs = lazy(() => import("../runs/RunsPage"));
const Run = lazy(() => import("../runs/RunPage"));
const Culling = lazy(() => import("../culling/CullingPage"));
const Models = lazy(() => import("../models/ModelsPage"));

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
            <Suspense fallback={null}>
              <Switch>
                <Route path="/" component={Start} />
                <Route path="/recipes" component={Recipes} />
                <Route path="/recipes/:name">{(params) => <Recipe name={params.name} />}</Route>
                <Route path="/runs" component={Runs} />
                <Route path="/runs/:id">{(params) => <Run id={params.id} />}</Route>
                <Route path="/runs/:id/photos/*?">{(params) => <Culling run={params.id} />}</Route>
                <Route path="/models" component={Models} />
                <Route component={NoPage} />
              </Switch>
            </Suspense>
          </Shell>
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
