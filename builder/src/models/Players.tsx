import { Table } from "@mantine/core";
import type { Player, Weights } from "../api/models";
import { size } from "../runs/quantities";
import classes from "./Models.module.css";
import { PaidWork } from "./PaidWork";
import { Presence } from "./Presence";

interface Listed {
  readonly players: readonly Player[];
  readonly titles: ReadonlyMap<string, { readonly title: string; readonly blurb: string }>;
}

/** A row a player; a role that two share is named at both, so that a row can be read alone. */
export function Players({ players, titles }: Listed) {
  return (
    <div className={classes.scroller}>
      <Table className={classes.table} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Role</Table.Th>
            <Table.Th>Played by</Table.Th>
            <Table.Th>Licence</Table.Th>
            <Table.Th>Paid work</Table.Th>
            <Table.Th>On this machine</Table.Th>
            <Table.Th className={classes.right}>Memory</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {players.map((player) => (
            <Table.Tr key={`${player.role}:${player.player}`}>
              <Table.Th scope="row" className={classes.role}>
                {titles.get(player.role)?.title ?? player.role}
                {titles.has(player.role) && <span className={classes.under}>{player.role}</span>}
              </Table.Th>
              <Table.Td className={classes.who}>
                {player.player}
                <span className={classes.under}>{player.description}</span>
              </Table.Td>
              <Table.Td className={classes.licence}>{player.licence}</Table.Td>
              <Table.Td>
                <PaidWork allowed={player.paid_work} />
              </Table.Td>
              <Table.Td>
                {player.weights.length === 0 ? (
                  <Presence state="built in" present />
                ) : (
                  player.weights.map((weights) => <OneWeights key={weights.repository} weights={weights} />)
                )}
              </Table.Td>
              <Table.Td className={classes.right}>{size(player.memory_mb * 1e6)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function OneWeights({ weights }: { weights: Weights }) {
  return (
    <div className={classes.weights}>
      <Presence state={weights.state} present={weights.present} />{" "}
      <span className={classes.size}>{size(weights.bytes)}</span>
      <span className={classes.under} title={`at ${weights.revision}`}>
        {weights.repository}
      </span>
    </div>
  );
}
