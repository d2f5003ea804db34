# shellcheck shell=bash disable=SC2154,SC2034
# Sourced. Publishes the function package and waits until conversations can be taken.
readonly health_tries=60
readonly health_pause=5

# What runs in production can be found again by its commit.
clean_copy() {
  [[ -z $(git -C "$root" status --porcelain) ]] || fail "Commit or undo the changes in this working copy first."
}

# A history that newer code has written is not for older code to replay.
refuse_older_code() {
  local running
  running=$(az group show --name "$group" --query tags.release --output tsv)
  [[ -z $running || $running == None ]] && return 0
  git -C "$root" cat-file -e "$running^{commit}" 2>/dev/null || fail "Release $running is running, which this working copy does not know. Pull first."
  git -C "$root" merge-base --is-ancestor "$running" HEAD ||
    fail "Release $running is running, and this one does not contain it. Go forward: revert its change in a new commit, and deploy that."
}

publish_application() {
  local name=$1 package="$work/application.zip"
  say "Publishing the application"
  dotnet publish "$root/functions" --configuration Release -p:FunctionsHost=azure --output "$work/application" --nologo --verbosity quiet
  (cd "$work/application" && zip -q -r "$package" .)
  az functionapp deployment source config-zip --resource-group "$group" --name "$name" --src "$package" --output none
}

answers() { curl --silent --fail --max-time 15 --output /dev/null "$1/health"; }

wait_for_health() {
  local api=$1 try
  say "Waiting for $api/health"
  for ((try = 1; try <= health_tries; try++)); do
    answers "$api" && return 0
    sleep "$health_pause"
  done
  curl --silent --max-time 15 "$api/health" >&2 || true
  fail "The application does not answer 200. The workbook and infra/watch/README.md (When it does not start) help on."
}

# Before it is published: from then on it may write histories, whatever becomes of the rest.
remember_release() {
  az tag update --resource-id "/subscriptions/$subscription/resourceGroups/$group" --operation Merge \
    --tags "release=$(git -C "$root" rev-parse HEAD)" --output none
}
