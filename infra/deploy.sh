#!/usr/bin/env bash
# Brings one environment to what this working copy says. Doing it again changes nothing.
# shellcheck source-path=SCRIPTDIR
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$infra")
source "$infra/steps/begin.sh"
source "$infra/steps/secrets.sh"
source "$infra/steps/application.sh"
source "$infra/steps/pages.sh"

usage='Usage: infra/deploy.sh <dev|test|prod> [options]

  --location REGION   region of a new resource group; default westeurope
  --group NAME        resource group; default contact-center-<environment>
  --client-id ID      application registration that somebody else has made; default: infra/identity.sh finds or makes it
  --what-if           shows what would change, and ends
  --infra-only        resources and settings; publishes nothing
  --yes               asks nothing'

[[ $# -ge 1 && $1 != -* ]] || fail "$usage"
environment=$1 location=westeurope group="contact-center-$1" client='' only_show=false publish=true yes=false
shift
while [[ $# -gt 0 ]]; do
  case $1 in
    --location) location=${2:?} && shift ;;
    --group) group=${2:?} && shift ;;
    --client-id) client=${2:?} && shift ;;
    --what-if) only_show=true ;;
    --infra-only) publish=false ;;
    --yes) yes=true ;;
    *) fail "$usage" ;;
  esac
  shift
done

known_environment "$environment"
need az curl git openssl
[[ $publish == false || $only_show == true ]] || need dotnet node npm npx zip
signed_in
[[ $environment != prod || $only_show == true ]] || clean_copy
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
parameters="$infra/environments/$environment.bicepparam"
ours=false
if [[ -z $client ]]; then
  ours=true
  client=$("$infra/identity.sh" "$environment" --find)
fi
[[ -z $client ]] || export CONTACT_CLIENT_ID=$client

create() {
  az deployment group create --resource-group "$group" --name "$deployment" --parameters "$parameters" --output none
}

# Event Grid asks an address for its consent, so that it is told of one that answers.
find_out_whether_it_answers() {
  local api
  api=$(output_of apiUrl 2>/dev/null) || api=''
  export CONTACT_APP_ANSWERS=false
  if [[ $api == https://* ]] && answers "$api"; then CONTACT_APP_ANSWERS=true; fi
}

# A budget begins with the month in which it is made, and keeps its beginning.
find_out_budget_start() {
  local start
  start=$(output_of budgetStart 2>/dev/null) || start=''
  [[ $start =~ ^[0-9]{4}-[0-9]{2}-01$ ]] || start=$(date -u +%Y-%m-01)
  export CONTACT_BUDGET_START=$start
}

new=true
find_out_budget_start
if group_exists; then
  new=false
  [[ $publish == false ]] || refuse_older_code
  find_out_whether_it_answers
  make_missing_secrets
  say "What would change"
  # Unsupported is what cannot be foretold (the roles, which have the identity in their names): that is to be seen too.
  az deployment group what-if --resource-group "$group" --parameters "$parameters" --exclude-change-types Ignore NoChange
else
  printf 'There is no resource group %s: everything would be made in %s.\n' "$group" "$location"
  export CONTACT_APP_ANSWERS=false
fi
[[ $only_show == false ]] || exit 0
confirmed "Deploy to $environment?" || fail "Nothing was changed."

if [[ -z $client ]]; then
  say "Making the application registration"
  client=$("$infra/identity.sh" "$environment" --ensure)
  export CONTACT_CLIENT_ID=$client
fi
if [[ $new == true ]]; then
  az group create --name "$group" --location "$location" --tags application=contact-center "environment=$environment" --output none
  make_missing_secrets
fi

say "Resources and settings"
create
forget_secrets
look_secrets_up "$(output_of functionAppName)"
api=$(output_of apiUrl)
pages=$(output_of pagesUrl)

if [[ $publish == true ]]; then
  # The API before the pages: it understands pages of the last release, while they know nothing of the next one.
  remember_release
  publish_application "$(output_of functionAppName)"
  wait_for_health "$api"
  publish_pages
fi

if [[ -n $(output_of communicationServiceId) && $CONTACT_APP_ANSWERS == false ]] && answers "$api"; then
  say "Telling Event Grid where texts go"
  CONTACT_APP_ANSWERS=true create
fi

if [[ $ours == true ]]; then
  "$infra/identity.sh" "$environment" --ensure --page "$pages" >/dev/null
else
  printf 'Let the owner of %s allow %s/console/ and %s/admin/ as redirect addresses.\n' "$client" "$pages" "$pages"
fi

say "Done"
printf 'API      %s\nPages    %s\nConsole  %s/console/\n' "$api" "$pages" "$pages"
