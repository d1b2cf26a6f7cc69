/// Every command, in the order in which help shows them.
let commands: [Command] = [
  checkCommand, formatCommand, compareCommand, reportCommand, askCommand, explainCommand, guideCommand, initCommand, configCommand,
  serveCommand, completionsCommand, helpCommand,
]
