import { Tabs, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Profile, readModels, readRoles } from "../api/models";
import { Refusal } from "../runs/Refusal";
import { Waiting } from "../runs/Waiting";
import classes from "./Models.module.css";
import { Players } from "./Players";
import { Pull } from "./Pull";

/** Who plays which role in each profile, under which licence, and what is still to be fetched. */
export default function ModelsPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ["models", "roles"],
    queryFn: ({ signal }) => readRoles(signal),
  });
  const [chosen, setChosen] = useState("builtin");
  return (
    <section className={classes.page} aria-labelledby="models">
      <Title order={1} size="h2" id="models">
        Models
      </Title>
      <p className={classes.intro}>
        A recipe names roles; a profile says who plays them. Everything runs on this machine. Whether a licence allows
        paid work is said beside each player: where it says no, keep it to photos that nobody pays you for.
      </p>
      {error && <Refusal fault={error} what="The models cannot be listed" again={() => void refetch()} />}
      {!data && !error && <Waiting what="Asking for the models" />}
      {data && (
        <Tabs value={chosen} onChange={(value) => setChosen(value ?? "builtin")} keepMounted={false}>
          <Tabs.List aria-label="Profiles">
            {data.profiles.map((profile) => (
              <Tabs.Tab key={profile.name} value={profile.name}>
                {profile.title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {data.profiles.map((profile) => (
            <Tabs.Panel key={profile.name} value={profile.name} pt="md">
              <ProfilePanel profile={profile} titles={new Map(data.models.map((model) => [model.role, model]))} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </section>
  );
}

interface Shown {
  readonly profile: Profile;
  readonly titles: ReadonlyMap<string, { readonly title: string; readonly blurb: string }>;
}

function ProfilePanel({ profile, titles }: Shown) {
  const { data, error, refetch } = useQuery({
    queryKey: ["models", "of", profile.name],
    queryFn: ({ signal }) => readModels(profile.name, signal),
  });
  return (
    <>
      {!profile.playable && profile.why && <p className={classes.why}>Not ready here: {profile.why}</p>}
      {error && <Refusal fault={error} what="Its players cannot be listed" again={() => void refetch()} />}
      {!data && !error && <Waiting what="Asking for its players" size="sm" />}
      {data && (
        <>
          <Pull models={data} />
          <Players players={data.players} titles={titles} />
          <p className={classes.soft}>Weights lie in {data.folder}</p>
        </>
      )}
    </>
  );
}
