import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";

/** What a page stands on, for tests. */
export function Stage({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <Notifications />
        <Router hook={useHashLocation}>{children}</Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
