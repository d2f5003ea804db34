# Sourced. Makes those secrets that nobody has to know, once; the vault keeps them. Asks the control plane, so that no access to secrets is needed.
make_missing_secrets() {
  local vault entry name variable
  vault=$(az resource list --resource-group "$group" --resource-type Microsoft.KeyVault/vaults --query '[0].id' --output tsv)
  for entry in "${generated[@]}"; do
    name=${entry%%:*} variable=${entry##*:}
    [[ -n ${!variable:-} ]] && continue
    if [[ -n $vault ]] && az resource show --ids "$vault/secrets/$name" --api-version 2025-05-01 --output none 2>/dev/null; then
      continue
    fi
    printf 'Will make %s\n' "$name"
    printf -v "$variable" '%s' "$(openssl rand -base64 48)"
    export "${variable?}"
  done
}

# Seen by nothing that is started later.
forget_secrets() {
  local entry
  for entry in "${generated[@]}"; do unset "${entry##*:}"; done
}
