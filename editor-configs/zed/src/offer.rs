use zed_extension_api::{self as zed, settings::LspSettings, Command, LanguageServerId, Result, Worktree};

/// Starts `offer-lsp serve`: the program that the settings name, else the one on the PATH.
struct Offer;

impl zed::Extension for Offer {
    fn new() -> Self {
        Offer
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let chosen = LspSettings::for_worktree(id.as_ref(), worktree)?.binary.and_then(|binary| binary.path);
        let command = chosen.or_else(|| worktree.which("offer-lsp")).ok_or(
            "offer-lsp was not found: build it with `swift build -c release` and put it on the PATH",
        )?;
        Ok(Command { command, args: vec!["serve".into()], env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        id: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<zed::serde_json::Value>> {
        Ok(LspSettings::for_worktree(id.as_ref(), worktree)?.settings)
    }
}

zed::register_extension!(Offer);
