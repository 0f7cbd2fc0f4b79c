import { Command } from 'commander';
import { loadAccountsConfig } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import { print } from '../output.ts';
import { formatDemoAccounts, seedDemo } from '../seed-demo.ts';

export function seedCommand(): Command {
  const demo = new Command('demo')
    .description(
      'the demo catalogue, simulated learners and demo accounts; running it again changes only the terms of its courses to those of today',
    )
    .action(async () => {
      const config = loadAccountsConfig();
      const { files } = await withDatabase((db) => seedDemo(db, config), config);
      for (const { name, created, updated, unchanged } of files)
        print(`${name}: ${created} created, ${updated} updated, ${unchanged} unchanged`);
      print(formatDemoAccounts());
    });
  return new Command('seed').description('fill the database').addCommand(demo);
}
