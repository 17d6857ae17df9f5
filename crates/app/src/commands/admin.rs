//! `admin`: what stands before the first sign-in.

use anyhow::Result;
use baodao_identity_server::admin::{NewTenant, create_tenant, first_admin, issue_token};
use baodao_kernel::Phone;
use baodao_platform::Settings;
use clap::Subcommand;

use super::{account, district, say, with_platform};

#[derive(Debug, Subcommand)]
pub(super) enum AdminCommand {
    /// Make a district, or renew the facts of the one with this code.
    CreateTenant {
        /// Short code, `chongchuan`.
        #[arg(long)]
        code: String,
        /// Name as people say it, `崇川区`.
        #[arg(long)]
        name: String,
        /// Host name under which it is reached; may be given several times.
        #[arg(long = "host", value_name = "HOST")]
        hosts: Vec<String>,
        /// Where to complain about the service.
        #[arg(long)]
        supervision_phone: String,
        /// A human for those who cannot manage.
        #[arg(long)]
        help_phone: String,
    },
    /// Make a district's first security administrator, who grants every other role.
    FirstAdmin {
        /// Full name.
        #[arg(long)]
        name: String,
        /// The mobile number to sign in with.
        #[arg(long)]
        phone: String,
        /// Code of the district; needed when there are several.
        #[arg(long)]
        district: Option<String>,
    },
    /// Make an access token for a script and print it.
    Token {
        /// Id, telephone number, or a name that only one person has.
        #[arg(long)]
        account: String,
        /// What the token is called in its holder's list.
        #[arg(long, default_value = "command line")]
        name: String,
        /// Code of the district; needed when there are several.
        #[arg(long)]
        district: Option<String>,
    },
}

pub(super) fn admin(settings: Settings, command: AdminCommand) -> Result<()> {
    with_platform(settings, async |platform| match command {
        AdminCommand::CreateTenant { code, name, hosts, supervision_phone, help_phone } => {
            let told = format!("The district {name} ({code}) is there.");
            create_tenant(&platform, NewTenant { code, name, hosts, supervision_phone, help_phone }).await?;
            say(&told);
            Ok(())
        }
        AdminCommand::FirstAdmin { name, phone, district: code } => {
            let tenant = district(&platform, code.as_deref()).await?;
            let phone = Phone::parse(&phone)
                .map_err(|_| anyhow::anyhow!("{phone:?} is no mainland telephone number"))?;
            let id = first_admin(&platform, tenant, &name, &phone).await?;
            say(&format!("The account {id} is the district's security administrator."));
            Ok(())
        }
        AdminCommand::Token { account: who, name, district: code } => {
            let tenant = district(&platform, code.as_deref()).await?;
            let id = account(&platform, tenant, &who).await?;
            say(&issue_token(&platform, tenant, id, &name).await?);
            Ok(())
        }
    })
}
