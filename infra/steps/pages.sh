# shellcheck shell=bash disable=SC2154,SC2034
# Sourced. Builds the pages, tells them where everything is, and publishes them.
readonly swa_version=2.0.10

origin_of() { printf '%s' "$1" | sed -E 's#^(https?://[^/]+).*#\1#'; }

write_config() {
  local folder=$1 client
  client=$(output_of clientId)
  cat >"$folder/config.json" <<JSON
{
  "api": "$(output_of apiUrl)",
  "issuer": "$(output_of oidcAuthority)",
  "clientId": "$client",
  "audience": "$client",
  "scope": "openid profile offline_access api://$client/access"
}
JSON
}

# The headers that the local build sends too. Places inside the pages are fragments, so that no address has to be rewritten.
write_headers() {
  local folder=$1 realtime demo=
  realtime=$(output_of signalRHost)
  [[ $(output_of demo) != [tT]rue ]] || demo=demo
  node "$root/functions/web/headers.mjs" "$(origin_of "$(output_of apiUrl)")" "$(origin_of "$(output_of oidcAuthority)")" \
    "https://$realtime wss://$realtime" $demo >"$folder/staticwebapp.config.json"
}

# A chat that is open asks for parts of the release that it began with: those of the release before stay for one more.
keep_parts_of_last_release() {
  local folder=$1 pages=$2 part
  while read -r part; do
    [[ $part =~ ^[a-z]*/?assets/[A-Za-z0-9_.-]+$ && ! -e $folder/$part ]] || continue
    mkdir -p "$(dirname "$folder/$part")"
    curl --silent --fail --max-time 30 --output "$folder/$part" "$pages/$part" || rm -f "$folder/$part"
  done < <(curl --silent --fail --max-time 30 "$pages/parts.txt" || true)
}

publish_pages() {
  local folder="$work/pages" token
  say "Publishing the pages"
  (cd "$root/functions/web" && npm ci --no-audit --no-fund --silent && WWWROOT="$folder" npm run --silent build)
  (cd "$folder" && find . -path '*/assets/*' -type f | sed 's#^\./##' | sort) >"$work/parts.txt"
  keep_parts_of_last_release "$folder" "$(output_of pagesUrl)"
  mv "$work/parts.txt" "$folder/parts.txt"
  write_config "$folder"
  write_headers "$folder"
  token=$(az staticwebapp secrets list --resource-group "$group" --name "$(output_of pagesName)" --query properties.apiKey --output tsv)
  SWA_CLI_DEPLOYMENT_TOKEN=$token npx --yes "@azure/static-web-apps-cli@$swa_version" deploy "$folder" --env production
}
