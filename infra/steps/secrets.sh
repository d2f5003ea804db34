# shellcheck shell=bash disable=SC2154,SC2034
# Sourced. Makes those secrets that nobody has to know, once; the vault keeps them. Asks the control plane, so that no access to secrets is needed.
readonly lookup_tries=20
readonly lookup_pause=30

make_missing_secrets() {
  local vault entry name variable
  vault=$(az resource list --resource-group "$group" --resource-type Microsoft.KeyVault/vaults --query '[0].id' --output tsv)
  for entry in "${generated[@]}"; do
    name=${entry%%:*} variable=${entry##*:}
    [[ -n ${!variable:-} ]] && continue
    if [[ -n $vault ]] && has_secret "$vault/secrets/$name"; then
      continue
    fi
    printf 'Will make %s\n' "$name"
    printf -v "$variable" '%s' "$(openssl rand -base64 48)"
    export "${variable?}"
  done
}

# No answer is not a no: a key that is made anew by mistake would shut out everybody who holds a token of the old one.
has_secret() {
  local said
  said=$(az resource show --ids "$1" --api-version 2025-05-01 --output none 2>&1) && return 0
  [[ $said == *NotFound* ]] || fail "It cannot be found out whether $1 is there: $said"
  return 1
}

# Seen by nothing that is started later.
forget_secrets() {
  local entry
  for entry in "${generated[@]}"; do unset "${entry##*:}"; done
}

# The platform keeps what it has read for a day, and what it could not read too: roles that were given a moment ago are known everywhere only after
# some minutes. Nothing ends here, since the health of the application has the last word.
look_secrets_up() {
  local references try left=''
  references="/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.Web/sites/$1/config/configreferences/appsettings"
  say "Having the secrets looked up"
  for ((try = 1; try <= lookup_tries; try++)); do
    az rest --method post --url "$references/refresh?api-version=2025-03-01" --output none || break
    left=$(az rest --method get --url "$references?api-version=2025-03-01" --query "value[?properties.status!='Resolved'].[name, properties.status]" --output tsv) || break
    [[ -n $left ]] || return 0
    # Waiting gives access, and nothing else.
    grep -qvE 'NotFound|InvalidSyntax' <<<"$left" || break
    sleep "$lookup_pause"
  done
  printf 'Not all of them could be. What is missing has to be given; for the rest do this again.\n%s\n' "$left" >&2
}
