# shellcheck shell=bash disable=SC2154,SC2034
# Sourced by every command here: what they share. Nothing is changed by it. (Variables come from there and go there, which the first line is about.)
readonly deployment=contact-center
readonly -a generated=(tokens-signing-key:CONTACT_TOKENS_SIGNING_KEY eventgrid-secret:CONTACT_EVENT_GRID_SECRET outgoing-webhook-secret:CONTACT_OUTGOING_WEBHOOK_SECRET)

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

say() { printf '\n== %s\n' "$*"; }

# Every command is a promise to have looked: no answer is a no.
confirmed() {
  [[ $yes == true ]] && return 0
  local answer
  read -r -p "$1 [y/N] " answer
  [[ $answer == [yY] ]]
}

need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "$tool is missing. infra/README.md says what is needed."
  done
}

known_environment() {
  [[ $1 =~ ^(dev|test|prod)$ ]] || fail "The environment is dev, test or prod."
  [[ -f "$infra/environments/$1.bicepparam" ]] || fail "infra/environments/$1.bicepparam is missing."
}

signed_in() {
  subscription=$(az account show --query id --output tsv 2>/dev/null) || fail "Sign in first: az login"
  printf 'Subscription %s, resource group %s\n' "$(az account show --query name --output tsv)" "$group"
}

group_exists() { [[ $(az group exists --name "$group" --output tsv) == [tT]rue ]]; }

# What the newest deployment said, such as apiUrl.
output_of() {
  az deployment group show --resource-group "$group" --name "$deployment" --query "properties.outputs.$1.value" --output tsv
}
