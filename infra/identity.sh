#!/usr/bin/env bash
# The application registration in Entra ID: who staff are and which roles they have. Doing it again changes nothing.
# shellcheck source-path=SCRIPTDIR
set -euo pipefail
infra=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$infra/steps/begin.sh"

usage='Usage: infra/identity.sh <dev|test|prod> <what>

  --find                    prints the client id, or nothing
  --ensure [--page ORIGIN]  makes it or brings it up to date; with the pages of ORIGIN as redirect addresses; prints the client id
  --assign USER ROLE        gives a user (name or id) the role operator, supervisor or admin
  --remove                  removes it'

[[ $# -ge 2 ]] || fail "$usage"
environment=$1 what=$2
shift 2
known_environment "$environment"
need az sed
readonly display_name="Contact center ($environment)"

graph() {
  local method=$1 path=$2 base
  shift 2
  base=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
  az rest --method "$method" --url "${base%/}/v1.0/$path" "$@"
}

found() {
  local ids
  ids=$(az ad app list --filter "displayName eq '$display_name'" --query '[].appId' --output tsv)
  [[ $ids != *$'\n'* ]] || fail "There are several registrations '$display_name': rename those that are not ours, or give --client-id to deploy.sh."
  printf '%s' "$ids"
}

# Entra ID takes some seconds until every part of it knows what was just made.
patiently() {
  local try
  for ((try = 1; try < 7; try++)); do
    "$@" 2>/dev/null && return 0
    sleep 5
  done
  "$@"
}

# The scope has to be there before it can be allowed to anybody, the registration itself included: hence two files.
apply() {
  local object=$1 client=$2 file=$3
  graph PATCH "applications/$object" --headers Content-Type=application/json \
    --body "$(sed "s/{client}/$client/g" "$infra/identity/$file")" --output none
}

add_pages() {
  local object=$1 origin=$2 address addresses
  addresses=$(graph GET "applications/$object?\$select=spa" --query 'spa.redirectUris' --output tsv)
  for address in "$origin/console/" "$origin/admin/"; do
    grep -q -F -x "$address" <<<"$addresses" || addresses+=$'\n'$address
  done
  addresses=$(sed '/^$/d; s/.*/"&"/' <<<"$addresses" | paste -s -d , -)
  graph PATCH "applications/$object" --headers Content-Type=application/json --body "{\"spa\":{\"redirectUris\":[$addresses]}}" --output none
}

ensure() {
  local client object
  client=$(found)
  [[ -n $client ]] || client=$(az ad app create --display-name "$display_name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  object=$(patiently az ad app show --id "$client" --query id --output tsv)
  apply "$object" "$client" application.json
  apply "$object" "$client" allowed.json
  [[ $# -eq 0 ]] || add_pages "$object" "$1"
  az ad sp show --id "$client" --output none 2>/dev/null || patiently az ad sp create --id "$client" --output none
  # Nobody signs in without a role.
  patiently az ad sp update --id "$client" --set appRoleAssignmentRequired=true --output none
  printf '%s\n' "$client"
}

assign() {
  local user client service role has
  client=$(found)
  [[ -n $client ]] || fail "There is no registration '$display_name' yet: --ensure makes it."
  user=$(az ad user show --id "$1" --query id --output tsv)
  service=$(az ad sp show --id "$client" --query id --output tsv)
  role=$(az ad sp show --id "$service" --query "appRoles[?value=='$2'].id" --output tsv)
  [[ -n $role ]] || fail "The roles are operator, supervisor and admin."
  has=$(graph GET "users/$user/appRoleAssignments" --query "value[?resourceId=='$service' && appRoleId=='$role'].id" --output tsv)
  [[ -z $has ]] || { printf 'So it is already.\n' && return 0; }
  graph POST "users/$user/appRoleAssignments" --headers Content-Type=application/json \
    --body "{\"principalId\":\"$user\",\"resourceId\":\"$service\",\"appRoleId\":\"$role\"}" --output none
}

case $what in
  --find) found ;;
  --ensure)
    if [[ ${1:-} == --page ]]; then ensure "${2:?}"; else ensure; fi
    ;;
  --assign) assign "${1:?}" "${2:?}" ;;
  --remove)
    client=$(found)
    [[ -z $client ]] || az ad app delete --id "$client"
    ;;
  *) fail "$usage" ;;
esac
