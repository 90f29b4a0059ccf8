# Finding what the machine has, and saying in one sentence what it lacks.

say() { printf '%s · %s\n' "$1" "$2" >&2; }
fail() { say "$1" "$2"; exit 1; }

java_version() { # the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] || return 0
  local line
  line=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$1/release" 2>/dev/null | head -1)
  [ -n "$line" ] || line=$("$1/bin/javac" -version 2>&1 | sed 's/^javac //')
  line=${line#1.}
  printf '%s' "${line%%[.+-]*}"
}

# The newest JDK of this machine; ZQ_JAVA_HOME names one and ends the search.
find_java() {
  local best="" best_version=0 candidate version
  local candidates=("${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/*)
  command -v javac >/dev/null && candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  [ -n "${ZQ_JAVA_HOME:-}" ] && candidates=("$ZQ_JAVA_HOME")
  for candidate in "${candidates[@]}"; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    version=$(java_version "$candidate")
    [[ "$version" =~ ^[0-9]+$ ]] || continue
    if [ "$version" -gt "$best_version" ]; then best=$candidate best_version=$version; fi
  done
  JDK=$best JDK_VERSION=$best_version
}

need_java() {
  find_java
  if [ "$JDK_VERSION" -eq 0 ] && [ -n "${ZQ_JAVA_HOME:-}" ]; then
    fail "ZQ_JAVA_HOME=$ZQ_JAVA_HOME 里没有 JDK" "there is no JDK in ZQ_JAVA_HOME=$ZQ_JAVA_HOME"
  elif [ "$JDK_VERSION" -eq 0 ]; then
    fail "没有找到 JDK:请安装 17 或更新的版本(Debian:apt install openjdk-17-jdk-headless)" \
         "no JDK found: install version 17 or newer (Debian: apt install openjdk-17-jdk-headless)"
  elif [ "$JDK_VERSION" -lt 17 ]; then
    fail "JDK $JDK_VERSION 太旧:请安装 17 或更新的版本(Debian:apt install openjdk-17-jdk-headless)" \
         "JDK $JDK_VERSION is too old: install version 17 or newer (Debian: apt install openjdk-17-jdk-headless)"
  fi
  export JAVA_HOME=$JDK
}

node_version() { command -v node >/dev/null && node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }

need_node() {
  local version
  version=$(node_version)
  [ "$version" -ge 20 ] && command -v npm >/dev/null && return
  if [ "$version" -eq 0 ]; then
    fail "没有找到 Node.js(含 npm):请安装 20 或更新的版本(apt install nodejs npm,或 https://nodejs.org)" \
         "no Node.js with npm found: install version 20 or newer (apt install nodejs npm, or https://nodejs.org)"
  fi
  fail "Node.js $version 太旧或缺少 npm:请安装 20 或更新的版本(https://nodejs.org)" \
       "Node.js $version is too old or has no npm: install version 20 or newer (https://nodejs.org)"
}

# Maven: the one of the machine.
need_maven() {
  command -v mvn >/dev/null || fail "没有找到 Maven:请安装(Debian:apt install maven)" "no Maven found: install it (Debian: apt install maven)"
}

port() { printf '%s' "${ZQ_PORT:-8365}"; }
data() { printf '%s' "${ZQ_DATA:-./data}"; }
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
