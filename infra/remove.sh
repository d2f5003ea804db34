#!/usr/bin/env bash
# Removes one environment with everything that it has ever stored.
# shellcheck source-path=SCRIPTDIR
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$infra/steps/begin.sh"

usage='Usage: infra/remove.sh <dev|test|prod> [options]

  --group NAME    resource group; default contact-center-<environment>
  --identity      the application registration too
  --yes           asks nothing; not for prod'

[[ $# -ge 1 && $1 != -* ]] || fail "$usage"
environment=$1 group="contact-center-$1" identity=false yes=false
shift
while [[ $# -gt 0 ]]; do
  case $1 in
    --group) group=${2:?} && shift ;;
    --identity) identity=true ;;
    --yes) yes=true ;;
    *) fail "$usage" ;;
  esac
  shift
done

known_environment "$environment"
need az
signed_in
group_exists || fail "There is no resource group $group."
printf 'Conversations, attachments, evidence and its key will be gone.\n'
if [[ $environment == prod || $yes == false ]]; then
  read -r -p "Write the name of the resource group to go on: " answer
  [[ $answer == "$group" ]] || fail "Nothing was changed."
fi

# The subscription of Event Grid belongs to a resource that stays.
source_of_texts=$(output_of communicationServiceId 2>/dev/null) || source_of_texts=''
vault=$(output_of vaultName 2>/dev/null) || vault=''
if [[ -n $source_of_texts ]]; then
  az eventgrid event-subscription delete --name "$(output_of functionAppName)" --source-resource-id "$source_of_texts"
fi

# Logs are deleted for good: what is only put aside would come back with the next environment of this name.
az resource list --resource-group "$group" --resource-type Microsoft.OperationalInsights/workspaces --query '[].name' --output tsv | while read -r logs; do
  az monitor log-analytics workspace delete --resource-group "$group" --workspace-name "$logs" --force true --yes
done

say "Removing $group"
az group delete --name "$group" --yes

# A vault under purge protection keeps its name for 90 days, and that is what it was asked for.
if [[ -n $vault ]]; then
  az keyvault purge --name "$vault" 2>/dev/null || printf 'The vault %s can be brought back for 90 days: az keyvault recover --name %s\n' "$vault" "$vault"
fi
if [[ $identity == true ]]; then
  "$infra/identity.sh" "$environment" --remove
fi
