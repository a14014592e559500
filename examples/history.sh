#!/bin/sh
# Replays the history of a repository's documents: for every commit that touches them, oldest first, what it did to
# people's rights. Run it in the repository, with the folders or files to look at:
#
#   sh history.sh legal
#
# FINEPRINT is the command to run, "fineprint" if it is not set; RANGE limits the commits ("v1..main"), all of HEAD's if
# it is not set.
set -eu

range=${RANGE:-HEAD}
git rev-list --reverse --no-merges "$range" -- "$@" | while read -r commit; do
  # The first commit has nothing to be compared with.
  parent=$(git rev-parse --verify --quiet "$commit^") || continue
  git log -1 --date=short --format='commit %h %ad %s' "$commit"
  echo
  ${FINEPRINT:-fineprint} diff "$parent" "$commit" "$@" --no-color
  echo
done
